package dev.muster.plan.push;

import dev.muster.plan.Occasion;
import java.util.List;

/** Who came and went, and what of the pushes that had been started that concerns; {@code stopped} messages did not leave any more. */
public record PeopleNews(int joined, int moved, int left, int stopped, List<Late> late) {

    public PeopleNews {
        late = List.copyOf(late);
    }

    /** A push that was booked before they came: how many of them get it still, and how many missed it. */
    public record Late(Occasion occasion, int getIt, int missed) {}

    public boolean isEmpty() {
        return joined + left + stopped == 0 && late.isEmpty();
    }
}
