package dev.muster.app.assembly;

import dev.muster.store.PostgresStores;
import dev.muster.survey.Respondents;
import java.nio.file.Path;

/** The secret that parts answers from people. */
final class RespondentSecret {

    private static final String FILE = "respondents.key";

    private RespondentSecret() {}

    /** Beside a database of our own and not in it, so that the database alone tells nothing. */
    static Respondents in(Path folder) {
        return new Respondents(SecretFile.in(folder.resolve(FILE), "the surveys"));
    }

    /**
     * In the database that replicas share, since each has a folder of its own: with secrets of their own they would take one person for
     * several. A secret that this installation already had goes on to hold.
     */
    static Respondents sharedIn(PostgresStores stores, Path folder) {
        return new Respondents(stores.sharedSecret(
                "respondents", SecretFile.ifAny(folder.resolve(FILE)).orElseGet(SecretFile::random)));
    }

    static Respondents forOnce() {
        return new Respondents(SecretFile.random());
    }
}
