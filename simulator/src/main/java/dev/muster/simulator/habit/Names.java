package dev.muster.simulator.habit;

/** By which beginnings of names habits find buttons and inputs. */
public record Names(String enrolled, String later, Survey survey, Times times) {

    /** The button that hands in a survey, those of its scores, and its two fields. */
    public record Survey(String submit, String score, String satisfaction, String comment) {}

    /** The button that offers times, those that choose among several places, and the one that takes the first time. */
    public record Times(String offer, String session, String first) {}
}
