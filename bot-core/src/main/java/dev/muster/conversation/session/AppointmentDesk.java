package dev.muster.conversation.session;

import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.channel.Inbound;
import dev.muster.conversation.Specialist;
import dev.muster.enrollment.session.Appointments;
import dev.muster.enrollment.session.Appointments.Free;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.CalendarLinks;
import dev.muster.enrollment.session.Taking;
import dev.muster.plan.Session;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leads a person to a time, and from it to another one or to none. */
public final class AppointmentDesk implements Specialist {

    private final Rollout rollout;
    private final Appointments appointments;
    private final AppointmentCards cards;
    private final ChoosingCards choosing = new ChoosingCards();

    public AppointmentDesk(Rollout rollout, Appointments appointments, CalendarLinks links) {
        this.rollout = rollout;
        this.appointments = appointments;
        this.cards = new AppointmentCards(links);
    }

    @Override
    public Optional<Answer> answer(Inbound.FromPerson inbound, Person person) {
        if (rollout.plan().sessions().isEmpty() && !isOldButton(inbound)) {
            return Optional.empty();
        }
        Reader reader = Reader.of(person, rollout);
        return switch (inbound) {
            case Inbound.Said said ->
                SessionWords.in(said.text()).flatMap(word -> said(word, reader)).map(Answer::saying);
            case Inbound.Pressed pressed -> pressed(pressed.action(), Values.of(pressed.values()), reader);
            case Inbound.Opened _, Inbound.Closed _ -> Optional.empty();
        };
    }

    /** On a card from before the plan lost its last session. */
    private static boolean isOldButton(Inbound.FromPerson inbound) {
        return inbound instanceof Inbound.Pressed pressed
                && (pressed.action().equals(SessionButtons.PICK)
                        || pressed.action().startsWith(SessionButtons.KEY + "-"));
    }

    /** Who has nothing to book asks for help, maybe, and is not sent away. */
    private Optional<Card> said(SessionWords word, Reader reader) {
        Optional<Booking> booking = appointments.of(reader.person().id());
        if (booking.isEmpty() && appointments.openTo(reader.person()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (word) {
                    case SHOW -> show(reader);
                    case CHANGE -> change(reader);
                    case CANCEL -> booking.map(had -> askCancel(had, reader)).orElseGet(() -> pick(reader));
                });
    }

    private Optional<Answer> pressed(String action, Values values, Reader reader) {
        return switch (action) {
            // The button of a message of the plan, which stays as it is.
            case SessionButtons.PICK -> Optional.of(Answer.saying(show(reader)));
            case SessionButtons.SESSION -> inPlace(session(values, reader));
            case SessionButtons.TIMES -> inPlace(times(values, reader));
            case SessionButtons.BOOK, SessionButtons.NEXT -> inPlace(book(values, reader));
            case SessionButtons.SHOW -> inPlace(show(reader));
            case SessionButtons.CHANGE -> inPlace(change(reader));
            case SessionButtons.CANCEL ->
                inPlace(appointments
                        .of(reader.person().id())
                        .map(booking -> askCancel(booking, reader))
                        .orElseGet(() -> pick(reader)));
            case SessionButtons.CANCEL_YES -> inPlace(cancel(values, "cancelled", reader));
            case SessionButtons.DECLINE -> inPlace(cancel(values, "declined", reader));
            case SessionButtons.WAIT -> inPlace(await(values, reader));
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> inPlace(Card card) {
        return Optional.of(Answer.inPlace(card));
    }

    private Card show(Reader reader) {
        return appointments
                .of(reader.person().id())
                .map(booking -> standing("session.booked", booking, reader))
                .orElseGet(() -> pick(reader));
    }

    private Card standing(String title, Booking booking, Reader reader) {
        return appointments
                .session(booking.session())
                .map(session -> booking.isWaiting()
                        ? waiting(booking, session, reader)
                        : cards.booked(title, booking, session, reader))
                .orElseGet(() -> choosing.nothing(reader));
    }

    private Card waiting(Booking booking, Session session, Reader reader) {
        int before = (int) appointments.list(session).stream()
                .filter(Booking::isWaiting)
                .takeWhile(other -> !other.id().equals(booking.id()))
                .count();
        return cards.waiting(session, before, booking, reader);
    }

    private Card pick(Reader reader) {
        List<Session> sessions = appointments.openTo(reader.person());
        return switch (sessions.size()) {
            case 0 -> choosing.nothing(reader);
            case 1 -> days(sessions.getFirst(), "", reader);
            default -> choosing.sessions(sessions, reader);
        };
    }

    private Card change(Reader reader) {
        return appointments.of(reader.person().id()).filter(Booking::isWaiting).isPresent()
                ? show(reader)
                : pick(reader);
    }

    private Card days(Session session, String note, Reader reader) {
        List<Free> free = appointments.free(session);
        boolean changing = appointments.of(reader.person().id()).isPresent();
        if (free.isEmpty()) {
            return changing ? standing("session.full-keep", reader) : choosing.full(session, reader);
        }
        return choosing.days(session, free, note, changing, reader);
    }

    private Card standing(String title, Reader reader) {
        return appointments
                .of(reader.person().id())
                .map(booking -> standing(title, booking, reader))
                .orElseGet(() -> choosing.nothing(reader));
    }

    private Card session(Values values, Reader reader) {
        return open(values, reader).map(session -> days(session, "", reader)).orElseGet(() -> pick(reader));
    }

    private Card times(Values values, Reader reader) {
        return open(values, reader)
                .map(session -> times(session, values, values.day().isEmpty() ? "session.day-missing" : "", reader))
                .orElseGet(() -> pick(reader));
    }

    /** Of the chosen day, or the days where none was chosen or all of it is gone. */
    private Card times(Session session, Values values, String note, Reader reader) {
        List<Free> ofDay = appointments.free(session).stream()
                .filter(free -> values.day()
                        .filter(free.slot().day(session.venue().zone())::equals)
                        .isPresent())
                .toList();
        boolean changing = appointments.of(reader.person().id()).isPresent();
        return ofDay.isEmpty()
                ? days(session, note, reader)
                : choosing.times(session, ofDay, values.part(), note, changing, reader);
    }

    private Card book(Values values, Reader reader) {
        Optional<Session> session = open(values, reader);
        Optional<Instant> start = values.start();
        if (session.isEmpty()) {
            return show(reader);
        }
        if (start.isEmpty()) {
            return times(session.get(), values, "session.time-missing", reader);
        }
        return switch (appointments.take(reader.person().id(), session.get(), start.get())) {
            case Taking.Taken(Booking booking, boolean moved) ->
                cards.booked(moved ? "session.moved" : "session.booked", booking, session.get(), reader);
            case Taking.Had(Booking booking) -> cards.booked("session.booked", booking, session.get(), reader);
            case Taking.Full() -> times(session.get(), values, "session.taken", reader);
            case Taking.Closed() -> times(session.get(), values, "session.closed", reader);
        };
    }

    /** Whoever got hold of a card: only a session that is the person's. */
    private Optional<Session> open(Values values, Reader reader) {
        return appointments.openTo(reader.person()).stream()
                .filter(session -> session.key().value().equals(values.session()))
                .findFirst();
    }

    private Card askCancel(Booking booking, Reader reader) {
        if (booking.isWaiting()) {
            return standing("session.booked", booking, reader);
        }
        return appointments
                .session(booking.session())
                .filter(_ -> !appointments.hasBegun(booking))
                .map(session -> cards.reallyCancel(booking, session, reader))
                .orElseGet(() -> reader.wording().card(reader.wording().say("session.begun")));
    }

    /** What was confirmed is what was shown: a booking that was changed since is shown again. */
    private Card cancel(Values values, String why, Reader reader) {
        Optional<Booking> meant = values.booking()
                .flatMap(appointments::find)
                .filter(booking -> booking.person().equals(reader.person().id()));
        if (meant.isEmpty()) {
            return show(reader);
        }
        Booking booking = meant.get();
        Optional<Session> session = appointments.session(booking.session());
        if (booking.standing() instanceof Booking.Standing.Cancelled) {
            return cards.given(why, booking, session, reader);
        }
        if (appointments.hasBegun(booking)) {
            return reader.wording().card(reader.wording().say("session.begun"));
        }
        return booking.told().sequence() == values.sequence() && booking.isWaiting() == values.wasWaiting()
                ? appointments
                        .cancel(booking)
                        .map(cancelled -> cards.given(why, cancelled, session, reader))
                        .orElseGet(() -> show(reader))
                : show(reader);
    }

    private Card await(Values values, Reader reader) {
        Optional<Session> session = open(values, reader);
        if (session.isEmpty()) {
            return show(reader);
        }
        return appointments.free(session.get()).isEmpty()
                ? standing("session.booked", appointments.await(reader.person().id(), session.get()), reader)
                : days(session.get(), "", reader);
    }
}
