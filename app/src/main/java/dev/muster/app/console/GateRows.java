package dev.muster.app.console;

import dev.muster.conversation.GateWords;
import dev.muster.conversation.Wording;
import dev.muster.plan.Occasion;
import dev.muster.plan.gate.Gatekeeper;
import dev.muster.plan.gate.Verdict;
import dev.muster.plan.gate.Waiver;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Every gate that something has to pass, and who let what pass. The figures are taken anew at most twice a minute. */
final class GateRows {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final Rollout rollout;
    private final Pushing pushing;
    private final Gatekeeper gatekeeper;
    private final GateWords words;
    private final Naming naming;
    private final InstantSource clock;
    private Optional<Taken> taken = Optional.empty();

    GateRows(Rollout rollout, Pushing pushing, Gatekeeper gatekeeper, GateWords words, InstantSource clock) {
        this.rollout = rollout;
        this.pushing = pushing;
        this.gatekeeper = gatekeeper;
        this.words = words;
        this.naming = new Naming(rollout);
        this.clock = clock;
    }

    /** An occasion with what its gates say of it. */
    record Row(String occasion, String state, boolean open, List<String> figures) {}

    record Taken(Instant at, String when, List<Row> rows) {}

    /** {@code by} let it pass, for that reason and in spite of those figures. */
    record Passed(String occasion, String by, String when, String reason, String figures) {}

    synchronized Taken now() {
        Instant now = clock.instant();
        Taken latest = taken.filter(last ->
                        !now.isBefore(last.at()) && now.isBefore(last.at().plus(REMEMBERED)))
                .orElseGet(() -> new Taken(now, naming.spoken().day(now), rows()));
        taken = Optional.of(latest);
        return latest;
    }

    private List<Row> rows() {
        return rollout.plan().occasions().stream()
                .filter(gatekeeper::isGated)
                .filter(pushing::isLeft)
                .map(this::row)
                .toList();
    }

    private Row row(Occasion occasion) {
        Verdict verdict = gatekeeper.judge(occasion);
        return new Row(
                name(occasion), state(occasion), verdict.isOpen(), words.lines(verdict, Wording.in(Naming.LANGUAGE)));
    }

    private String state(Occasion occasion) {
        Optional<String> waived = gatekeeper
                .waiver(occasion)
                .map(waiver -> "overridden by " + waiver.given().by());
        Optional<String> held = gatekeeper.held(occasion).map(since -> "held since " + naming.time(since.since()));
        return waived.or(() -> held).orElseGet(() -> "due " + naming.time(occasion.at()));
    }

    /** The latest first. */
    List<Passed> passed() {
        return gatekeeper.waivers().reversed().stream().map(this::passed).toList();
    }

    private Passed passed(Waiver waiver) {
        return new Passed(
                rollout.occasion(waiver.occasion()).map(this::name).orElse(waiver.occasion()),
                waiver.given().by(),
                naming.time(waiver.given().at()),
                waiver.isByHand() ? "pushed by hand" : waiver.given().reason(),
                waiver.given().figures());
    }

    private String name(Occasion occasion) {
        return naming.touchpoint(occasion) + " to " + naming.groups(occasion.wave());
    }
}
