package dev.muster.plan.push;

import dev.muster.plan.timing.Moved;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** When those would be messaged whom a push newly reaches; {@code waiting} are to get it already, and have not yet. */
public record Moments(Haste haste, int now, List<Later> later, int waiting) {

    public Moments {
        later = List.copyOf(later);
    }

    /** So many at that time on their own walls, and why not at once; the end of time where the plan never allows it. */
    public record Later(LocalDateTime at, List<Moved> because, int many) {

        static final Comparator<Later> ORDER = Comparator.comparing(Later::at)
                .thenComparing(later -> later.because().toString());

        public Later {
            because = List.copyOf(because);
        }
    }

    /** Somebody would be messaged later, or, at once, against the rules. */
    public boolean matters() {
        return !later.isEmpty() || (haste == Haste.AT_ONCE && waiting > 0);
    }
}
