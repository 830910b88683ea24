package dev.muster.survey;

import dev.muster.audience.PersonId;
import java.util.List;

/** Answers of a plan's survey. Who was asked and who answered is kept apart from what was answered. */
public interface Responses {

    /** The latest answer of a respondent counts. */
    void save(String plan, Response response);

    List<Response> all(String plan);

    void asked(String plan, PersonId person);

    void answered(String plan, PersonId person);

    boolean wasAsked(String plan, PersonId person);

    boolean hasAnswered(String plan, PersonId person);

    /** What the respondent said goes on to count, and nobody can find out any more whose it is. */
    void unlink(String plan, String respondent);

    Participation participation(String plan);

    record Participation(int asked, int answered) {}
}
