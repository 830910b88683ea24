package dev.muster.simulator;

import dev.muster.simulator.habit.Names;

/** By which beginnings of action ids (Slack) and verbs (Teams), and by which inputs, habits find their way. */
public record HabitNames(
        String enrolled, String surveySubmit, String surveyScore, String satisfaction, String comment) {
    public static final HabitNames DEFAULTS =
            new HabitNames("enrolled", "survey-submit", "survey-score-", "satisfaction", "comment");

    Names asNames() {
        return new Names(enrolled, surveySubmit, surveyScore, satisfaction, comment);
    }
}
