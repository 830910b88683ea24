package dev.muster.plan.timing;

import dev.muster.delivery.Window;
import java.util.List;

/** When a person may be messaged, and why not when it was wanted. */
public sealed interface Appointment {

    /** Why somebody whom the plan never allows to be messaged is left out. */
    String NEVER = "no-permitted-time";

    List<Moved> because();

    record At(Window window, List<Moved> because) implements Appointment {
        public At {
            because = List.copyOf(because);
        }
    }

    /** In all the days that were looked at; the reasons say what stood against them. */
    record Never(List<Moved> because) implements Appointment {
        public Never {
            because = List.copyOf(because);
        }
    }
}
