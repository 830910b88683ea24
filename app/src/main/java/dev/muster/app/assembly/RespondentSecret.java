package dev.muster.app.assembly;

import dev.muster.survey.Respondents;
import java.nio.file.Path;

/** The secret that parts answers from people; it lives beside the database and not in it, so that the database alone tells nothing. */
public final class RespondentSecret {

    private RespondentSecret() {}

    public static Respondents in(Path folder) {
        return new Respondents(SecretFile.in(folder.resolve("respondents.key"), "the surveys"));
    }

    public static Respondents forOnce() {
        return new Respondents(SecretFile.random());
    }
}
