package dev.muster.conversation.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.conversation.Wording;
import dev.muster.enrollment.session.Appointments;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.Booking.Presence;
import dev.muster.enrollment.session.Booking.Standing;
import dev.muster.plan.Session;
import dev.muster.plan.Slot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who comes when, as support reads it in chat: by the clock of the place, since that is where it is read. */
final class RosterCards {

    private static final int MOST_NAMES = 8;
    private static final int MOST_CHOICES = 100;
    private static final int LONGEST_CHOICE = 70;

    private final Appointments appointments;
    private final People people;

    RosterCards(Appointments appointments, People people) {
        this.appointments = appointments;
        this.people = people;
    }

    Card overview(String plan, Reader reader) {
        Wording wording = reader.wording();
        String title = wording.say("sessions.title", Map.of("plan", plan));
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        body.add(new Element.Bullets(appointments.all().stream()
                .map(session -> RichText.plain(line(session, reader)))
                .toList()));
        wording.say("sessions.usage")
                .lines()
                .map(String::strip)
                .map(Element.Note::of)
                .forEach(body::add);
        return wording.card(title, body);
    }

    private String line(Session session, Reader reader) {
        int booked = (int) appointments.list(session).stream()
                .filter(booking -> !booking.isWaiting())
                .count();
        return reader.wording()
                .say(
                        "sessions.line",
                        Map.of(
                                "session", session.key().value(),
                                "name", reader.in(session.name()),
                                "n", booked,
                                "total",
                                        session.slots().size() * session.terms().places(),
                                "count", appointments.waiting(session),
                                "known", days(session)));
    }

    static String days(Session session) {
        return session.hours().days().stream().map(LocalDate::toString).collect(joining(", "));
    }

    static Optional<LocalDate> dayOf(Session session, String typed) {
        return session.hours().days().stream()
                .filter(day -> day.toString().equals(typed))
                .findFirst();
    }

    Card unknownDay(Session session, String typed, Reader reader) {
        return reader.wording()
                .card(reader.wording()
                        .say(
                                "sessions.unknown-day",
                                Map.of("session", reader.in(session.name()), "day", typed, "known", days(session))));
    }

    Card day(Session session, LocalDate day, Optional<String> note, Reader reader) {
        Wording wording = reader.wording();
        ZoneId zone = session.venue().zone();
        List<Booking> all = appointments.list(session);
        List<Booking> booked = all.stream()
                .filter(booking -> booking.slot()
                        .filter(slot -> slot.day(zone).equals(day))
                        .isPresent())
                .toList();
        String title = wording.say(
                "sessions.day.title",
                Map.of(
                        "session",
                        reader.in(session.name()),
                        "day",
                        reader.times().day(day)));
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        note.map(Element.Paragraph::of).ifPresent(body::add);
        body.add(
                booked.isEmpty()
                        ? Element.Paragraph.of(wording.say("sessions.day.empty"))
                        : new Element.Bullets(slots(booked, session, reader)));
        int free = session.slots(day).size() * session.terms().places() - booked.size();
        body.add(Element.Note.of(wording.say("sessions.day.free", Map.of("n", Math.max(0, free)))));
        waiting(all, reader).ifPresent(body::add);
        List<Element.Option> choices = choices(booked, zone, reader);
        if (choices.isEmpty()) {
            return wording.card(title, body);
        }
        body.add(new Element.ChoiceInput(SessionButtons.BOOKING, wording.say("sessions.who"), choices));
        Map<String, String> data =
                Map.of(SessionButtons.KEY, session.key().value(), SessionButtons.DAY, day.toString());
        return wording.card(
                title,
                body,
                new Action.Press(RosterButtons.CAME, wording.say("sessions.came"), data, Action.Weight.PRIMARY),
                wording.button(RosterButtons.MISSED, "sessions.missed", data));
    }

    private List<RichText> slots(List<Booking> booked, Session session, Reader reader) {
        Map<Slot, List<Booking>> bySlot = booked.stream()
                .collect(groupingBy(
                        booking -> booking.slot().orElseThrow(),
                        () -> new TreeMap<>((one, other) -> one.start().compareTo(other.start())),
                        toList()));
        return bySlot.entrySet().stream()
                .map(slot -> RichText.plain(reader.wording()
                        .say(
                                "sessions.day.slot",
                                Map.of(
                                        "when",
                                        reader.wording()
                                                .clock(
                                                        slot.getKey().start(),
                                                        session.venue().zone()),
                                        "n",
                                        slot.getValue().size(),
                                        "total",
                                        session.terms().places(),
                                        "known",
                                        names(slot.getValue(), reader)))))
                .toList();
    }

    private Optional<Element> waiting(List<Booking> all, Reader reader) {
        List<Booking> waiting = all.stream().filter(Booking::isWaiting).toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(Element.Note.of(reader.wording()
                        .say("sessions.day.waiting", Map.of("n", waiting.size(), "known", names(waiting, reader)))));
    }

    private String names(List<Booking> bookings, Reader reader) {
        String names = bookings.stream()
                .limit(MOST_NAMES)
                .map(booking -> shown(booking, reader.wording()))
                .collect(joining(", "));
        return bookings.size() <= MOST_NAMES
                ? names
                : reader.wording().say("sessions.day.more", Map.of("known", names, "n", bookings.size() - MOST_NAMES));
    }

    private String shown(Booking booking, Wording wording) {
        String name = name(booking.person());
        return switch (presence(booking)) {
            case UNKNOWN -> name;
            case CAME -> wording.say("sessions.presence.came", Map.of("name", name));
            case MISSED -> wording.say("sessions.presence.missed", Map.of("name", name));
        };
    }

    String name(PersonId person) {
        return people.find(person).map(Person::name).orElse(person.value());
    }

    private List<Element.Option> choices(List<Booking> booked, ZoneId zone, Reader reader) {
        return booked.stream()
                .filter(booking -> presence(booking) == Presence.UNKNOWN)
                .limit(MOST_CHOICES)
                .map(booking -> new Element.Option(
                        booking.id().value().toString(),
                        shortened(reader.wording()
                                        .clock(booking.slot().orElseThrow().start(), zone) + " "
                                + name(booking.person()))))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CHOICE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_CHOICE / 2)) + "…";
    }

    private static Presence presence(Booking booking) {
        return booking.standing() instanceof Standing.Booked booked ? booked.presence() : Presence.UNKNOWN;
    }
}
