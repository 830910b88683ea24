package dev.muster.plan.push;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Windows;
import dev.muster.delivery.Windows.Missed;
import dev.muster.delivery.Windows.Move;
import dev.muster.plan.Occasion;
import dev.muster.plan.timing.Appointment;
import dev.muster.plan.timing.Life;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives what could not leave in time the next window of its person, page by page. */
final class Postponing {

    private static final int PAGE = 1_000;

    private final Rollout rollout;
    private final Books books;
    private final Timekeeping timekeeping;

    Postponing(Rollout rollout, Books books, Timekeeping timekeeping) {
        this.rollout = rollout;
        this.books = books;
        this.timekeeping = timekeeping;
    }

    /** Of one push; what is held back waits until it is released. Returns how many were put off. */
    int postpone(Push push) {
        if (push.isChange() || books.control().held(push.id()).isPresent()) {
            return 0;
        }
        Optional<Occasion> occasion = rollout.occasion(push.occasion());
        Timekeeper keeper = occasion.map(timekeeping::soon).orElseGet(timekeeping::soon);
        Instant now = timekeeping.now();
        int all = 0;
        int some;
        do {
            some = books.atomically().call(() -> postponePage(push.id(), keeper, now));
            all += some;
        } while (some > 0 && !Thread.currentThread().isInterrupted());
        return all;
    }

    private int postponePage(PushId push, Timekeeper keeper, Instant now) {
        Windows windows = books.deliveries().windows();
        List<Missed> page = windows.missed(push, PAGE);
        Map<PersonId, Person> people = books.people()
                .find(page.stream()
                        .map(missed -> PersonId.of(missed.recipient()))
                        .toList());
        keeper.turnTo(people.values());
        List<Move> moves = new ArrayList<>();
        List<Skip> skips = new ArrayList<>();
        for (Missed missed : page) {
            Optional<Person> person = Optional.ofNullable(people.get(PersonId.of(missed.recipient())));
            // A clock of ours that is slow must not find the window again that the ledger says is over.
            Instant after = now.isAfter(missed.ended()) ? now : missed.ended();
            switch (next(person, after, keeper)) {
                case Appointment.At at -> moves.add(new Move(missed.recipient(), at.window()));
                case Appointment.Never _ -> skips.add(new Skip(missed.recipient(), Appointment.NEVER));
            }
        }
        return (moves.isEmpty() ? 0 : windows.move(push, moves))
                + (skips.isEmpty() ? 0 : windows.leaveOut(push, skips));
    }

    private Appointment next(Optional<Person> person, Instant after, Timekeeper keeper) {
        return person.map(somebody -> keeper.of(somebody, after))
                .orElseGet(() -> keeper.of(Life.in(rollout.plan().schedule().zone()), after));
    }
}
