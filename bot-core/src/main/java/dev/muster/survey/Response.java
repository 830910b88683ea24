package dev.muster.survey;

import java.time.LocalDate;

/**
 * What one respondent said. The respondent is a key made one way from the person, so that a second answer replaces the
 * first and nobody can read a name from it; the traits are those that summaries split by.
 */
public record Response(String respondent, Traits traits, Scores scores, String comment) {

    /** {@code day} is no finer than a day, so that it cannot be matched with a log. */
    public record Traits(String group, String wave, String platform, String language, LocalDate day) {}

    /** Satisfaction and effort, each 1 to 5, or 0 where it was left out. */
    public record Scores(int satisfaction, int effort) {
        public Scores {
            if (satisfaction < 0 || satisfaction > 5 || effort < 0 || effort > 5) {
                throw new IllegalArgumentException("A score is 1 to 5, or 0 for none");
            }
        }
    }
}
