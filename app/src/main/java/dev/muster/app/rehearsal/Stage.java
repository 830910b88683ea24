package dev.muster.app.rehearsal;

import dev.muster.app.assembly.DeviceRounds;
import dev.muster.app.assembly.Installation;
import dev.muster.conversation.Attendant;
import dev.muster.conversation.Handovers;
import dev.muster.conversation.Reports;
import dev.muster.delivery.Dispatcher;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.Reminding;
import dev.muster.enrollment.Stopping;
import dev.muster.enrollment.session.Usher;
import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Cell;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reins;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Waiting;
import dev.muster.simulator.Simulator;
import dev.muster.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns every wheel by hand, in one thread, until nothing moves any more. */
final class Stage {

    private static final int MOST_WAITS = 60;

    /** In virtual time a minute costs as much as an hour. */
    private static final Duration ASK_EVERY = Duration.ofHours(1);

    private final SettableClock clock;
    private final Rollout rollout;
    private final String plan;
    private final Enrollments enrollments;
    private final Stopping stopping;
    private final Reminding reminding;
    private final Handovers handovers;
    private final DeviceRounds devices;
    private final Pushing pushing;
    private final Dispatcher dispatcher;
    private final Attendant attendant;
    private final Reports reports;
    private final Reins reins;
    private final Usher usher;
    private final Simulator simulator;
    private Instant asked = Instant.MIN;
    private final Waits waits;

    Stage(Installation installation, Simulator simulator, SettableClock clock) {
        this.clock = clock;
        this.rollout = installation.part(Rollout.class);
        this.plan = rollout.plan().name();
        this.enrollments = installation.part(Enrollments.class);
        this.stopping = installation.part(Stopping.class);
        this.reminding = installation.part(Reminding.class);
        this.handovers = installation.part(Handovers.class);
        this.devices = installation.part(DeviceRounds.class);
        this.pushing = installation.part(Pushing.class);
        this.dispatcher = installation.part(Dispatcher.class);
        this.attendant = installation.part(Attendant.class);
        this.reports = installation.part(Reports.class);
        this.reins = installation.part(Reins.class);
        this.usher = installation.part(Usher.class);
        this.simulator = simulator;
        this.waits = new Waits(installation);
    }

    void playOut() {
        askForDevices();
        pushing.pushDue();
        handovers.tell();
        if (waits.look()) {
            pushing.pushDue();
        }
        waits.look();
        int moves;
        do {
            reminding.remindDue();
            stopping.sweep();
            reins.finishing().fallBack();
            moves = pushing.postpone() + usher.goOn() + dispatcher.runDue() + simulator.runHabits();
            while (attendant.attendOne()) {
                moves++;
            }
            reports.tellFinished();
        } while (moves > 0);
    }

    Instant startOf(Occasion occasion) {
        return pushing.startOf(occasion);
    }

    /** When something is to happen that is not an occasion: what people do, wait for, or want to be reminded of. */
    Stream<Instant> times() {
        Stream<Instant> single = Stream.of(
                        simulator.nextHabit(), enrollments.nextDeferred(plan), usher.nextReminder(), waits.next())
                .flatMap(Optional::stream);
        return Stream.of(single, hours(), handovers()).flatMap(times -> times);
    }

    /** When people are to take over from the reminders. */
    private Stream<Instant> handovers() {
        NudgeCalendar nudges = rollout.nudges();
        return nudges.lastSteps().stream().map(nudges::handover).filter(time -> time.isAfter(clock.instant()));
    }

    private Stream<Instant> hours() {
        return reins.progresses().unfinished().stream()
                .flatMap(progress -> progress.waitsFor().stream())
                .flatMap(waiting -> waiting instanceof Waiting.Hours until ? Stream.of(until.until()) : Stream.empty());
    }

    private void askForDevices() {
        if (!asked.plus(ASK_EVERY).isAfter(clock.instant())) {
            asked = clock.instant();
            devices.ask();
        }
    }

    /** What waits for another attempt gets the time for it. */
    void close(SettableClock clock, Duration patience) {
        for (int i = 0; i < MOST_WAITS && isUnderWay(); i++) {
            clock.pass(patience);
            playOut();
        }
        dispatcher.recover();
    }

    /** What gates held so far. */
    List<RehearsalReport.Wait> held() {
        return waits.all();
    }

    private boolean isUnderWay() {
        return pushing.cells().stream().map(Cell::state).anyMatch(Cell.State.SENDING::equals);
    }
}
