package dev.muster.app.rehearsal;

import dev.muster.app.assembly.Installation;
import dev.muster.audience.People;
import dev.muster.conversation.GateWords;
import dev.muster.conversation.Wording;
import dev.muster.plan.Occasion;
import dev.muster.plan.gate.Gatekeeper;
import dev.muster.plan.gate.Held;
import dev.muster.plan.gate.Waiver;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Watches what gates hold, and overrides after a while, as an admin does who has waited long enough: a rehearsal ends in any case. */
final class Waits {

    static final Duration PATIENCE = Duration.ofDays(3);

    private final Rollout rollout;
    private final Gatekeeper gatekeeper;
    private final Pushing pushing;
    private final GateWords words;
    private final InstantSource clock;
    private final Map<String, Held> holding = new LinkedHashMap<>();
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final List<RehearsalReport.Wait> over = new ArrayList<>();

    Waits(Installation installation) {
        this.rollout = installation.part(Rollout.class);
        this.gatekeeper = installation.part(Gatekeeper.class);
        this.pushing = installation.part(Pushing.class);
        this.words = new GateWords(rollout, installation.part(People.class));
        this.clock = installation.part(InstantSource.class);
    }

    /** True when something was overridden, and can go out. */
    boolean look() {
        rollout.plan().occasions().stream().filter(gatekeeper::isGated).forEach(this::look);
        return overrideWhatWaitedLong();
    }

    private void look(Occasion occasion) {
        String name = Rollout.nameOf(occasion);
        Optional<Held> held = gatekeeper.held(occasion).filter(_ -> pushing.isLeft(occasion));
        if (held.isPresent() && holding.putIfAbsent(name, held.get()) == null) {
            figures.put(
                    name,
                    words.lines(gatekeeper.judge(occasion), Wording.in(Locale.ENGLISH))
                            .toString());
        }
        if (held.isEmpty() && holding.containsKey(name) && !pushing.isLeft(occasion)) {
            end(
                    occasion,
                    gatekeeper
                            .waiver(occasion)
                            .map(waiver -> "overridden: " + waiver.given().reason())
                            .orElse("opened by itself"));
        }
    }

    private void end(Occasion occasion, String how) {
        String name = Rollout.nameOf(occasion);
        Held held = holding.remove(name);
        if (held != null) {
            over.add(new RehearsalReport.Wait(
                    name, local(held.since()), local(clock.instant()), figures.getOrDefault(name, ""), how));
        }
    }

    private boolean overrideWhatWaitedLong() {
        List<Occasion> patient = holding.values().stream()
                .filter(held -> !clock.instant().isBefore(held.since().plus(PATIENCE)))
                .flatMap(held -> rollout.occasion(held.occasion()).stream())
                .filter(occasion -> gatekeeper.waiver(occasion).isEmpty())
                .toList();
        patient.forEach(occasion -> gatekeeper.waive(
                occasion,
                new Waiver.Given(
                        rollout.plan().inCharge().admins().getFirst().value(),
                        clock.instant(),
                        "a rehearsal waits for three days",
                        figures.getOrDefault(Rollout.nameOf(occasion), ""))));
        return !patient.isEmpty();
    }

    /** When patience ends next. */
    Optional<Instant> next() {
        return holding.values().stream()
                .map(held -> held.since().plus(PATIENCE))
                .filter(end -> end.isAfter(clock.instant()))
                .min(Instant::compareTo);
    }

    /** Everything that was held, by when it was let go; what still is comes last. */
    List<RehearsalReport.Wait> all() {
        List<RehearsalReport.Wait> all = new ArrayList<>(over);
        holding.forEach((name, held) -> all.add(new RehearsalReport.Wait(
                name, local(held.since()), local(clock.instant()), figures.getOrDefault(name, ""), "still held")));
        return all;
    }

    private String local(Instant instant) {
        return instant.atZone(rollout.plan().schedule().zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
