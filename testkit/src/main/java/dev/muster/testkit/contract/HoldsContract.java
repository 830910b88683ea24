package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.plan.gate.Held;
import dev.muster.plan.gate.Holds;
import dev.muster.plan.gate.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of held occasions does. */
public abstract class HoldsContract {

    private static final Instant DUE = Instant.parse("2027-09-21T08:00:00Z");
    private static final Instant NOW = DUE.plusSeconds(2);
    private static final Duration DAY = Duration.ofDays(1);

    private final String plan = "plan-" + UUID.randomUUID();
    private final Held held = new Held(plan, "enrollment/retail", DUE, NOW);

    protected abstract Holds holds();

    @Test
    void beginsOnce() {
        assertThat(holds().begin(held)).isTrue();
        assertThat(holds().begin(new Held(plan, held.occasion(), DUE, NOW.plusSeconds(60))))
                .isFalse();
        assertThat(holds().find(plan, held.occasion())).contains(held);
        assertThat(holds().all(plan)).containsExactly(held);
    }

    @Test
    void beginsAgainForAnotherTime() {
        holds().begin(held);
        Held moved = new Held(plan, held.occasion(), DUE.plus(DAY), NOW.plus(DAY));
        assertThat(holds().begin(moved)).isTrue();
        assertThat(holds().all(plan)).containsExactly(moved);
    }

    @Test
    void remindsOncePerPeriod() {
        holds().begin(held);
        assertThat(remindAt(NOW.plus(DAY).minusMillis(1))).isFalse();
        assertThat(remindAt(NOW.plus(DAY))).isTrue();
        assertThat(remindAt(NOW.plus(DAY).plusSeconds(60))).isFalse();
        assertThat(remindAt(NOW.plus(DAY).plus(DAY))).isTrue();
    }

    @Test
    void remindsOfNothingThatIsNotHeldForThatTime() {
        assertThat(remindAt(NOW.plus(DAY))).isFalse();
        holds().begin(new Held(plan, held.occasion(), DUE.plus(DAY), NOW));
        assertThat(remindAt(NOW.plus(DAY))).isFalse();
    }

    private boolean remindAt(Instant now) {
        return holds().remind(held, now.minus(DAY), now);
    }

    @Test
    void endsOnce() {
        holds().begin(held);
        assertThat(holds().end(plan, held.occasion())).isTrue();
        assertThat(holds().end(plan, held.occasion())).isFalse();
        assertThat(holds().find(plan, held.occasion())).isEmpty();
        assertThat(holds().begin(held)).isTrue();
    }

    @Test
    void keepsWaiversForGoodAndFindsTheLatestForATime() {
        Waiver first = waiver(DUE, "the director agreed");
        Waiver second = waiver(DUE, "and so did the works council 工會");
        holds().waive(first);
        holds().waive(second);
        assertThat(holds().waived(plan, held.occasion(), DUE)).contains(second);
        assertThat(holds().waived(plan, held.occasion(), DUE.plus(DAY))).isEmpty();
        assertThat(holds().waived(plan, "enrollment/it", DUE)).isEmpty();
        assertThat(holds().waivers(plan)).containsExactly(first, second);
    }

    @Test
    void keepsPlansApart() {
        holds().begin(held);
        holds().waive(waiver(DUE, "why not"));
        assertThat(holds().all(plan + "-other")).isEmpty();
        assertThat(holds().waivers(plan + "-other")).isEmpty();
    }

    private Waiver waiver(Instant due, String reason) {
        return new Waiver(
                plan,
                held.occasion(),
                due,
                new Waiver.Given("root@example.com", NOW, reason, "enrolled 63 % of 40, wanted 80 %"));
    }
}
