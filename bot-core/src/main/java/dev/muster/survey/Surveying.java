package dev.muster.survey;

import dev.muster.audience.PersonId;

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

    public Summary summary(String plan) {
        return Summary.of(responses.all(plan), responses.participation(plan));
    }

    /** Participation is that of the whole plan: who was asked is not kept by group. */
    public Summary summaryOf(String group, String plan) {
        return Summary.ofGroup(group, responses.all(plan), responses.participation(plan));
    }
}
