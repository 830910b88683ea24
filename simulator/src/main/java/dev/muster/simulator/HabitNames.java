package dev.muster.simulator;

import dev.muster.simulator.habit.Names;

/** By which beginnings of action ids (Slack) and verbs (Teams), and by which inputs, habits find their way. */
public record HabitNames(String enrolled, String later, Survey survey, Times times) {
    public static final HabitNames DEFAULTS = new HabitNames(
            "enrolled",
            "later",
            new Survey("survey-submit", "survey-score-", "satisfaction", "comment"),
            new Times("pick-time", "session-choose", "session-next"));

    /** The button that hands in a survey, those of its scores, and its two fields. */
    public record Survey(String submit, String score, String satisfaction, String comment) {}

    /** The button that offers times, those that choose among several places, and the one that takes the first time. */
    public record Times(String offer, String session, String first) {}

    Names asNames() {
        return new Names(
                enrolled,
                later,
                new Names.Survey(survey.submit(), survey.score(), survey.satisfaction(), survey.comment()),
                new Names.Times(times.offer(), times.session(), times.first()));
    }
}
