package dev.muster.plan.gate;

import dev.muster.plan.Occasion;
import dev.muster.plan.push.Clearance;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushes;
import dev.muster.plan.push.Rollout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what is due until its gates open or an admin overrides them, and tells what becomes of it. */
public final class Gatekeeper implements Clearance {

    /** Figures over many people are not taken with every turn of the clock. */
    static final Duration BETWEEN_CHECKS = Duration.ofMinutes(1);

    static final Duration BETWEEN_REMINDERS = Duration.ofDays(1);

    private final Rollout rollout;
    private final Judging judging;
    private final Holds holds;
    private final Pushes pushes;
    private final GateNews news;
    private final InstantSource clock;
    private final Map<Occasion, Instant> checked = new ConcurrentHashMap<>();

    public Gatekeeper(
            Rollout rollout, Judging judging, Holds holds, Pushes pushes, GateNews news, InstantSource clock) {
        this.rollout = rollout;
        this.judging = judging;
        this.holds = holds;
        this.pushes = pushes;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public boolean clears(Occasion occasion) {
        if (isBehindAnother(occasion)) {
            return false;
        }
        if (!judging.isGated(occasion) || waiver(occasion).isPresent()) {
            end(occasion);
            return true;
        }
        return !isJustChecked(occasion) && passes(judging.judge(occasion));
    }

    /** What a wave hears keeps its order: nothing overtakes what is held. */
    private boolean isBehindAnother(Occasion occasion) {
        return rollout.plan().occasions().stream()
                .filter(other ->
                        other.wave().equals(occasion.wave()) && other.at().isBefore(occasion.at()))
                .anyMatch(other -> held(other).isPresent());
    }

    private boolean isJustChecked(Occasion occasion) {
        Instant now = clock.instant();
        return Optional.ofNullable(checked.get(occasion))
                .filter(last -> !now.isBefore(last) && now.isBefore(last.plus(BETWEEN_CHECKS)))
                .isPresent();
    }

    private boolean passes(Verdict verdict) {
        Occasion occasion = verdict.occasion();
        if (verdict.isOpen()) {
            held(occasion).ifPresent(held -> news.opened(verdict, held));
            end(occasion);
            return true;
        }
        checked.put(occasion, clock.instant());
        hold(verdict);
        return false;
    }

    /** By the minute, so that a day later it is a day, whatever moment of the minute the clock comes around. */
    private void hold(Verdict verdict) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Held held =
                new Held(plan(), name(verdict.occasion()), verdict.occasion().at(), now);
        if (holds.begin(held)) {
            news.held(verdict);
        } else if (holds.remind(held, now.minus(BETWEEN_REMINDERS), now)) {
            news.stillHeld(verdict, held(verdict.occasion()).orElse(held));
        }
    }

    private void end(Occasion occasion) {
        holds.end(plan(), name(occasion));
        checked.remove(occasion);
    }

    /** From now on the occasion waits for nothing but its time; it leaves with the clock's next turn. Part of the caller's transaction. */
    public void waive(Occasion occasion, Waiver.Given given) {
        holds.waive(new Waiver(plan(), name(occasion), occasion.at(), given));
        holds.end(plan(), name(occasion));
    }

    /** It was pushed by hand: nothing of it waits any more. Part of the caller's transaction. */
    public void letGo(Occasion occasion) {
        holds.end(plan(), name(occasion));
    }

    @Override
    public boolean isAwaited(Occasion occasion) {
        return held(occasion).isPresent() || waiver(occasion).isPresent() || isBehindAnother(occasion);
    }

    /** Since when it is held, while it is due at the time at which it was held, and was not pushed by hand. */
    public Optional<Held> held(Occasion occasion) {
        return holds.find(plan(), name(occasion))
                .filter(held -> held.due().equals(occasion.at()))
                .filter(_ -> pushes.find(rollout.pushOf(occasion))
                        .filter(Push::whole)
                        .isEmpty());
    }

    public Optional<Waiver> waiver(Occasion occasion) {
        return holds.waived(plan(), name(occasion), occasion.at());
    }

    /** All that were ever given, in their order. */
    public List<Waiver> waivers() {
        return holds.waivers(plan());
    }

    /** What its gates say now. */
    public Verdict judge(Occasion occasion) {
        return judging.judge(occasion);
    }

    public boolean isGated(Occasion occasion) {
        return judging.isGated(occasion);
    }

    private String plan() {
        return rollout.plan().name();
    }

    private static String name(Occasion occasion) {
        return Rollout.nameOf(occasion);
    }
}
