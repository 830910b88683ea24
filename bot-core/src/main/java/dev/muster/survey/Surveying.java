package dev.muster.survey;

import dev.muster.audience.PersonId;
import java.util.Optional;

/** Asks, takes answers and sums them up, so that nobody above handles who said what. */
public final class Surveying {

    private final Responses responses;
    private final Respondents respondents;

    public Surveying(Responses responses, Respondents respondents) {
        this.responses = responses;
        this.respondents = respondents;
    }

    public void ask(String plan, PersonId person) {
        responses.asked(plan, person);
    }

    public void take(String plan, PersonId person, Response.Traits traits, Response.Scores scores, String comment) {
        responses.save(plan, new Response(respondents.keyOf(plan, person), traits, scores, comment));
        responses.answered(plan, person);
    }

    /** Whether the person was asked, and whether they answered; never what. */
    public Standing standingOf(String plan, PersonId person) {
        if (responses.hasAnswered(plan, person)) {
            return Standing.ANSWERED;
        }
        return responses.wasAsked(plan, person) ? Standing.ASKED : Standing.NOT_ASKED;
    }

    /** How far the survey is for one person. */
    public enum Standing {
        NOT_ASKED,
        ASKED,
        ANSWERED
    }

    /** Cuts what leads from the person to what they said. */
    public void unlink(String plan, PersonId person) {
        responses.unlink(plan, respondents.keyOf(plan, person));
    }

    public Summary summary(String plan) {
        return Summary.of(responses.all(plan), responses.participation(plan));
    }

    /** The satisfaction of those who moved with a wave; empty where it would tell, alone or beside other summaries, what too few people said. */
    public Optional<Summary.Score> satisfactionOfWave(String wave, String plan) {
        return WaveScore.of(wave, responses.all(plan));
    }

    /** Participation is that of the whole plan: who was asked is not kept by group. */
    public Summary summaryOf(String group, String plan) {
        return Summary.ofGroup(group, responses.all(plan), responses.participation(plan));
    }
}
