package dev.muster.conversation.session;

import static java.util.stream.Collectors.joining;

import dev.muster.audience.Person;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.conversation.Wording;
import dev.muster.enrollment.session.Appointments;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.Taking;
import dev.muster.plan.Session;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Books and cancels for somebody else: shows first what that would do, then does it and tells them. */
final class ProxyDesk {

    private final Rollout rollout;
    private final Appointments appointments;
    private final Messenger messenger;
    private final RosterCards cards;

    ProxyDesk(Rollout rollout, Appointments appointments, Messenger messenger, RosterCards cards) {
        this.rollout = rollout;
        this.appointments = appointments;
        this.messenger = messenger;
        this.cards = cards;
    }

    Card askBook(Person person, Session session, SessionCommand.Book wanted, Reader reader) {
        Optional<LocalDate> day = RosterCards.dayOf(session, wanted.day());
        if (day.isEmpty()) {
            return cards.unknownDay(session, wanted.day(), reader);
        }
        var free = appointments.free(session).stream()
                .filter(each -> each.slot().day(session.venue().zone()).equals(day.get()))
                .toList();
        return free.stream()
                .filter(each -> clockOf(each.slot().start(), session).equals(wanted.time()))
                .findFirst()
                .map(each -> askBook(person, session, each.slot().start(), reader))
                .orElseGet(() -> say(
                        "sessions.unknown-time",
                        Map.of(
                                "session",
                                reader.in(session.name()),
                                "when",
                                wanted.time(),
                                "day",
                                wanted.day(),
                                "known",
                                free.stream()
                                        .map(each -> clockOf(each.slot().start(), session))
                                        .collect(joining(", "))),
                        reader));
    }

    /** "09:20": what is typed, by the clock of the place. */
    private static String clockOf(Instant at, Session session) {
        return at.atZone(session.venue().zone()).toLocalTime().toString();
    }

    private Card askBook(Person person, Session session, Instant start, Reader reader) {
        Wording wording = reader.wording();
        String now = appointments
                .of(person.id())
                .flatMap(booking -> booking.slot()
                        .flatMap(slot -> appointments
                                .session(booking.session())
                                .map(known -> reader.times().when(slot, known))))
                .orElse("");
        return wording.card(
                wording.say(
                        now.isEmpty() ? "sessions.book.question" : "sessions.book.instead",
                        Map.of(
                                "name", person.name(),
                                "session", reader.in(session.name()),
                                "when", when(start, session, reader),
                                "known", now)),
                new Action.Press(
                        RosterButtons.BOOK,
                        wording.say("sessions.book.yes"),
                        Map.of(
                                RosterButtons.PERSON, person.id().value(),
                                SessionButtons.KEY, session.key().value(),
                                SessionButtons.START, start.toString()),
                        Action.Weight.PRIMARY),
                wording.button(RosterButtons.LEAVE, "sessions.no"));
    }

    private static String when(Instant start, Session session, Reader reader) {
        return session.slot(start)
                .map(slot -> reader.times().when(slot, session))
                .orElse("");
    }

    Card askCancel(Person person, Reader reader) {
        Optional<Booking> booking = appointments.of(person.id());
        if (booking.isEmpty()) {
            return say("sessions.no-booking", Map.of("name", person.name()), reader);
        }
        Wording wording = reader.wording();
        String phrase = booking.get().isWaiting() ? "sessions.cancel.question-waiting" : "sessions.cancel.question";
        String when = booking.get()
                .slot()
                .flatMap(slot -> appointments
                        .session(booking.get().session())
                        .map(session -> reader.times().when(slot, session)))
                .orElse("");
        return wording.card(
                wording.say(phrase, Map.of("name", person.name(), "when", when)),
                new Action.Press(
                        RosterButtons.CANCEL,
                        wording.say("sessions.cancel.yes"),
                        AppointmentCards.of(booking.get()),
                        Action.Weight.DANGER),
                wording.button(RosterButtons.LEAVE, "sessions.no"));
    }

    Card book(Person person, Values values, Reader reader) {
        Optional<Session> session = rollout.plan().sessions().called(values.session());
        Optional<Instant> start = values.start();
        if (session.isEmpty() || start.isEmpty()) {
            return say("sessions.left", Map.of(), reader);
        }
        return switch (appointments.take(person.id(), session.get(), start.get())) {
            case Taking.Taken(Booking booking, var _) -> {
                messenger.booked(booking, session.get());
                yield booked(person, start.get(), session.get(), reader);
            }
            case Taking.Had _ -> booked(person, start.get(), session.get(), reader);
            case Taking.Full _, Taking.Closed _ -> say("sessions.book.full", Map.of(), reader);
        };
    }

    private Card booked(Person person, Instant start, Session session, Reader reader) {
        return say("sessions.book.done", Map.of("name", person.name(), "when", when(start, session, reader)), reader);
    }

    Card cancel(Values values, Reader reader) {
        Optional<Booking> meant = values.booking()
                .flatMap(appointments::find)
                .filter(booking -> booking.standing() instanceof Booking.Standing.Cancelled
                        || (booking.told().sequence() == values.sequence()
                                && booking.isWaiting() == values.wasWaiting()));
        if (meant.isEmpty()) {
            return say("sessions.left", Map.of(), reader);
        }
        Booking booking = meant.get();
        Optional<Booking> cancelled = appointments.cancel(booking);
        cancelled.ifPresent(given -> messenger.cancelled(given, appointments.session(given.session())));
        return cancelled.isPresent() || booking.standing() instanceof Booking.Standing.Cancelled
                ? say("sessions.cancel.done", Map.of("name", cards.name(booking.person())), reader)
                : say("sessions.left", Map.of(), reader);
    }

    private static Card say(String phrase, Map<String, ?> values, Reader reader) {
        return reader.wording().card(reader.wording().say(phrase, values));
    }
}
