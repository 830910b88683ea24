package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.delivery.PushId;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushes;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link Pushes} promises. */
public abstract class PushesContract {

    private static final Instant AT = Instant.parse("2026-07-06T08:00:00.123Z");

    protected abstract Pushes pushes();

    @Test
    void startsAnOccasionOnce() {
        assertThat(pushes().start(push("intune", "kickoff/it", AT))).isTrue();
        assertThat(pushes().start(push("intune", "kickoff/it", AT.plusSeconds(1))))
                .isFalse();
        assertThat(pushes().all("intune")).containsExactly(push("intune", "kickoff/it", AT));
    }

    @Test
    void startsAnOccasionOnceUnderWhateverId() {
        Push other = new Push(PushId.named("another"), "intune", "kickoff/it", "clock", AT, true);
        pushes().start(push("intune", "kickoff/it", AT));
        assertThat(pushes().start(other)).isFalse();
        assertThat(pushes().find(other.id())).isEmpty();
    }

    @Test
    void startsTheSameOccasionOfAnotherPlan() {
        pushes().start(push("intune", "kickoff/it", AT));
        assertThat(pushes().start(push("passkeys", "kickoff/it", AT))).isTrue();
    }

    @Test
    void findsAPushById() {
        Push push = push("intune", "kickoff/it", AT);
        assertThat(pushes().find(push.id())).isEmpty();
        pushes().start(push);
        assertThat(pushes().find(push.id())).contains(push);
    }

    @Test
    void listsThePushesOfAPlanInTheOrderOfStart() {
        Push later = push("intune", "mail-1/it", AT.plusSeconds(60));
        Push earlier = push("intune", "kickoff/it", AT);
        pushes().start(later);
        pushes().start(earlier);
        pushes().start(push("passkeys", "kickoff/it", AT));
        assertThat(pushes().all("intune")).containsExactly(earlier, later);
    }

    @Test
    void tellsTheEndOfAPushOnceUntilItIsReopened() {
        Push push = push("intune", "kickoff/it", AT);
        pushes().start(push);
        assertThat(pushes().unfinished("intune")).containsExactly(push);
        assertThat(pushes().finish(push.id(), AT)).isTrue();
        assertThat(pushes().finish(push.id(), AT)).isFalse();
        assertThat(pushes().unfinished("intune")).isEmpty();
        pushes().reopen(push.id(), true);
        assertThat(pushes().unfinished("intune")).containsExactly(push);
    }

    @Test
    void becomesWholeOnceAndStaysSo() {
        PushId id = PushId.named("part");
        pushes().start(new Push(id, "intune", "mail-1/office", "root@example.com", AT, false));
        pushes().reopen(id, false);
        assertThat(pushes().find(id))
                .hasValueSatisfying(part -> assertThat(part.whole()).isFalse());
        pushes().reopen(id, true);
        pushes().reopen(id, false);
        assertThat(pushes().find(id))
                .hasValueSatisfying(all -> assertThat(all.whole()).isTrue());
    }

    @Test
    void pausesAPlanUntilItIsResumed() {
        assertThat(pushes().isPaused("intune")).isFalse();
        assertThat(pushes().pause("intune")).isTrue();
        assertThat(pushes().pause("intune")).isFalse();
        assertThat(pushes().isPaused("intune")).isTrue();
        assertThat(pushes().isPaused("passkeys")).isFalse();
        assertThat(pushes().resume("intune")).isTrue();
        assertThat(pushes().resume("intune")).isFalse();
    }

    private static Push push(String plan, String occasion, Instant at) {
        return new Push(PushId.named(plan + "/" + occasion), plan, occasion, "clock", at, true);
    }
}
