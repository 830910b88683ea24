package dev.muster.app.console;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.enrollment.session.Appointments;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.Booking.Standing;
import dev.muster.plan.Session;
import dev.muster.plan.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who comes to a session and when, by the clock of the place. */
final class Rosters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Naming.LANGUAGE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Naming.LANGUAGE);

    private final Appointments appointments;
    private final People people;

    Rosters(Appointments appointments, People people) {
        this.appointments = appointments;
        this.people = people;
    }

    record Brief(String key, String name, String place, String days, Figures figures) {}

    record Figures(int booked, int places, int waiting) {}

    record Roster(Brief session, String zone, List<Day> days, List<Visitor> waiting) {}

    record Day(String name, List<Time> times) {}

    /** {@code free} is how many more could come. */
    record Time(String from, String to, List<Visitor> visitors, int free) {}

    record Visitor(String name, String mail, String state) {}

    Brief brief(Session session) {
        List<Booking> all = appointments.list(session);
        int waiting = (int) all.stream().filter(Booking::isWaiting).count();
        List<LocalDate> days = session.hours().days();
        return new Brief(
                session.key().value(),
                session.name().in(Naming.LANGUAGE),
                session.venue().place().in(Naming.LANGUAGE),
                days.size() == 1
                        ? DAY.format(days.getFirst())
                        : DAY.format(days.getFirst()) + " – " + DAY.format(days.getLast()),
                new Figures(
                        all.size() - waiting,
                        session.slots().size() * session.terms().places(),
                        waiting));
    }

    Roster of(Session session) {
        List<Booking> all = appointments.list(session);
        Map<PersonId, Person> known =
                people.find(all.stream().map(Booking::person).toList());
        Map<Instant, List<Booking>> byStart = all.stream()
                .filter(booking -> booking.slot().isPresent())
                .collect(Collectors.groupingBy(
                        booking -> booking.slot().orElseThrow().start()));
        return new Roster(
                brief(session),
                session.venue().zone().getId(),
                session.hours().days().stream()
                        .map(day -> new Day(
                                DAY.format(day),
                                session.slots(day).stream()
                                        .map(slot -> time(
                                                slot, session, byStart.getOrDefault(slot.start(), List.of()), known))
                                        .toList()))
                        .toList(),
                all.stream()
                        .filter(Booking::isWaiting)
                        .map(booking -> visitor(booking, known))
                        .toList());
    }

    private static Time time(Slot slot, Session session, List<Booking> booked, Map<PersonId, Person> known) {
        ZoneId zone = session.venue().zone();
        return new Time(
                CLOCK.format(slot.start().atZone(zone)),
                CLOCK.format(slot.end().atZone(zone)),
                booked.stream().map(booking -> visitor(booking, known)).toList(),
                Math.max(0, session.terms().places() - booked.size()));
    }

    private static Visitor visitor(Booking booking, Map<PersonId, Person> known) {
        Person person = known.get(booking.person());
        return new Visitor(
                person == null ? booking.person().value() : person.name(),
                booking.person().value(),
                state(booking));
    }

    private static String state(Booking booking) {
        return switch (booking.standing()) {
            case Standing.Waiting() -> "waiting";
            case Standing.Cancelled _ -> "cancelled";
            case Standing.Booked(var _, var presence) ->
                switch (presence) {
                    case UNKNOWN -> "booked";
                    case CAME -> "came";
                    case MISSED -> "did not come";
                };
        };
    }

    /** One row a person: session, day, from, to, zone, name, mail, state. */
    void forEach(Session session, Consumer<List<String>> each) {
        ZoneId zone = session.venue().zone();
        List<Booking> all = appointments.list(session);
        Map<PersonId, Person> known =
                people.find(all.stream().map(Booking::person).toList());
        all.forEach(booking -> {
            Visitor visitor = visitor(booking, known);
            Stream<String> when = booking.slot()
                    .map(slot -> Stream.of(
                            slot.day(zone).toString(),
                            CLOCK.format(slot.start().atZone(zone)),
                            CLOCK.format(slot.end().atZone(zone))))
                    .orElseGet(() -> Stream.of("", "", ""));
            each.accept(Stream.of(
                            Stream.of(session.key().value()),
                            when,
                            Stream.of(zone.getId(), visitor.name(), visitor.mail(), visitor.state()))
                    .flatMap(cells -> cells)
                    .toList());
        });
    }
}
