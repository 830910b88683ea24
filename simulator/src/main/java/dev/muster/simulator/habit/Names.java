package dev.muster.simulator.habit;

/** By which beginnings of names habits find buttons and inputs. */
public record Names(String enrolled, String surveySubmit, String surveyScore, String satisfaction, String comment) {}
