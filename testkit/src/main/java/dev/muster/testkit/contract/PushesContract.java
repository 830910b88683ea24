package dev.muster.testkit.contract;

import static dev.muster.plan.push.Push.Errand.sending;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Track;
import dev.muster.plan.push.Mark;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Push.Errand;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Pushes;
import java.time.Instant;
import java.util.Optional;
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
        Push other = new Push(PushId.named("another"), "intune", sending("kickoff/it"), Starter.CLOCK, AT, true);
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
        pushes().start(new Push(id, "intune", sending("mail-1/office"), Starter.of("root@example.com"), AT, false));
        pushes().reopen(id, false);
        assertThat(pushes().find(id))
                .hasValueSatisfying(part -> assertThat(part.whole()).isFalse());
        pushes().reopen(id, true);
        pushes().reopen(id, false);
        assertThat(pushes().find(id))
                .hasValueSatisfying(all -> assertThat(all.whole()).isTrue());
    }

    @Test
    void startsEachChangeOfAnOccasionOnce() {
        pushes().start(push("intune", "kickoff/it", AT));
        Push first = change("first", Track.Kind.CORRECT, 1);
        assertThat(pushes().start(first)).isTrue();
        assertThat(pushes().start(change("first again", Track.Kind.CORRECT, 1))).isFalse();
        assertThat(pushes().start(change("second", Track.Kind.CORRECT, 2))).isTrue();
        assertThat(pushes().start(change("recall", Track.Kind.RECALL, 1))).isTrue();
        assertThat(pushes().find(first.id())).contains(first);
        assertThat(pushes().unfinished("intune")).hasSize(4);
    }

    @Test
    void remembersWhereACommandWasGiven() {
        Starter inTeams = new Starter("root@example.com", Optional.of(Platform.TEAMS));
        Push push = new Push(PushId.named("in Teams"), "intune", sending("mail-1/it"), inTeams, AT, true);
        pushes().start(push);
        assertThat(pushes().find(push.id())).contains(push);
    }

    @Test
    void keepsTheFirstMarkUntilItIsTakenAway() {
        Mark mark = new Mark(Mark.Kind.PAUSED, "intune", "root@example.com", AT);
        assertThat(pushes().marked(Mark.Kind.PAUSED, "intune")).isEmpty();
        assertThat(pushes().mark(mark)).isTrue();
        assertThat(pushes().mark(new Mark(Mark.Kind.PAUSED, "intune", "second@example.com", AT.plusSeconds(1))))
                .isFalse();
        assertThat(pushes().marked(Mark.Kind.PAUSED, "intune")).contains(mark);
        assertThat(pushes().marked(Mark.Kind.CANCELLED, "intune")).isEmpty();
        assertThat(pushes().marked(Mark.Kind.PAUSED, "passkeys")).isEmpty();
        assertThat(pushes().unmark(Mark.Kind.CANCELLED, "intune")).isFalse();
        assertThat(pushes().unmark(Mark.Kind.PAUSED, "intune")).isTrue();
        assertThat(pushes().unmark(Mark.Kind.PAUSED, "intune")).isFalse();
        assertThat(pushes().marked(Mark.Kind.PAUSED, "intune")).isEmpty();
    }

    @Test
    void addsUpWhoIsMailedInsteadByReason() {
        PushId id = PushId.named("mailed");
        assertThat(pushes().mailedInstead(id)).isEmpty();
        pushes().mailedInstead(id, "blocked", 2);
        pushes().mailedInstead(id, "blocked", 3);
        pushes().mailedInstead(id, "app-not-installed", 1);
        pushes().mailedInstead(PushId.named("other"), "blocked", 7);
        assertThat(pushes().mailedInstead(id)).containsOnly(entry("blocked", 5), entry("app-not-installed", 1));
    }

    private static Push change(String id, Track.Kind kind, int round) {
        return new Push(
                PushId.named(id),
                "intune",
                new Errand("kickoff/it", kind, round),
                Starter.CLOCK,
                AT.plusSeconds(1),
                true);
    }

    private static Push push(String plan, String occasion, Instant at) {
        return new Push(PushId.named(plan + "/" + occasion), plan, sending(occasion), Starter.CLOCK, at, true);
    }
}
