package canary.muster.plan;

import java.time.LocalDate;

/** Looks up the day by itself. */
public record Wristwatch(LocalDate day) {
    public Wristwatch() {
        this(LocalDate.now());
    }
}
