package dev.muster.conversation.session;

import static java.util.stream.Collectors.joining;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.card.Card;
import dev.muster.channel.Inbound;
import dev.muster.conversation.Specialist;
import dev.muster.conversation.Wording;
import dev.muster.enrollment.session.Appointments;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.Booking.Presence;
import dev.muster.plan.InCharge;
import dev.muster.plan.MailAddress;
import dev.muster.plan.Session;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows support and admins who comes when, notes who came, and books or cancels for somebody else. */
public final class RosterDesk implements Specialist {

    private final Rollout rollout;
    private final Appointments appointments;
    private final People people;
    private final InstantSource clock;
    private final RosterCards cards;
    private final ProxyDesk proxy;

    public RosterDesk(
            Rollout rollout, Appointments appointments, People people, Messenger messenger, InstantSource clock) {
        this.rollout = rollout;
        this.appointments = appointments;
        this.people = people;
        this.clock = clock;
        this.cards = new RosterCards(appointments, people);
        this.proxy = new ProxyDesk(rollout, appointments, messenger, cards);
    }

    @Override
    public Optional<Answer> answer(Inbound.FromPerson inbound, Person person) {
        Reader reader = Reader.of(person, rollout);
        return switch (inbound) {
            case Inbound.Said said ->
                SessionCommand.read(said.text())
                        .map(command -> isAllowed(person) ? typed(command, reader) : refused(reader))
                        .map(Answer::saying);
            case Inbound.Pressed pressed
            when pressed.action().startsWith("roster-") ->
                Optional.of(
                        isAllowed(person)
                                ? Answer.inPlace(pressed(pressed.action(), Values.of(pressed.values()), reader))
                                : Answer.saying(refused(reader)));
            case Inbound.Pressed _, Inbound.Opened _, Inbound.Closed _ -> Optional.empty();
        };
    }

    private boolean isAllowed(Person person) {
        InCharge inCharge = rollout.plan().inCharge();
        return Stream.concat(inCharge.support().stream(), inCharge.admins().stream())
                .anyMatch(mail -> PersonId.of(mail.value()).equals(person.id()));
    }

    private Card refused(Reader reader) {
        String support = rollout.plan().inCharge().support().stream()
                .map(MailAddress::value)
                .collect(joining(", "));
        return say("sessions.refused", Map.of("support", support), reader);
    }

    private Card typed(SessionCommand command, Reader reader) {
        if (rollout.plan().sessions().isEmpty()) {
            return say("sessions.none", Map.of(), reader);
        }
        return switch (command) {
            case SessionCommand.Overview() -> cards.overview(rollout.plan().product(), reader);
            case SessionCommand.Day(String session, String day) ->
                inSession(session, reader, found -> day(found, day, reader));
            case SessionCommand.Book book ->
                about(
                        book.person(),
                        reader,
                        person ->
                                inSession(book.session(), reader, found -> proxy.askBook(person, found, book, reader)));
            case SessionCommand.Cancel(String person) -> about(person, reader, found -> proxy.askCancel(found, reader));
            case SessionCommand.Came(String person) -> about(person, reader, who -> mark(who, Presence.CAME, reader));
            case SessionCommand.Missed(String person) ->
                about(person, reader, who -> mark(who, Presence.MISSED, reader));
        };
    }

    private Card inSession(String words, Reader reader, Function<Session, Card> then) {
        return rollout.plan()
                .sessions()
                .called(words)
                .map(then)
                .orElseGet(() -> say(
                        "sessions.unknown-session",
                        Map.of(
                                "session",
                                words,
                                "known",
                                appointments.all().stream()
                                        .map(session -> session.key().value())
                                        .collect(joining(", "))),
                        reader));
    }

    private Card about(String mail, Reader reader, Function<Person, Card> then) {
        return people.find(PersonId.of(mail.replaceFirst("^<?mailto:", "").replaceFirst("[|>].*$", "")))
                .map(then)
                .orElseGet(() -> say("sessions.unknown-person", Map.of("name", mail), reader));
    }

    private Card day(Session session, String typed, Reader reader) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), session.venue().zone());
        Optional<LocalDate> day = typed.isEmpty()
                ? session.hours().days().stream()
                        .filter(each -> !each.isBefore(today))
                        .findFirst()
                        .or(() -> Optional.of(session.hours().days().getLast()))
                : RosterCards.dayOf(session, typed);
        return day.map(found -> cards.day(session, found, Optional.empty(), reader))
                .orElseGet(() -> cards.unknownDay(session, typed, reader));
    }

    private Card mark(Person person, Presence presence, Reader reader) {
        return appointments
                .latest(person.id())
                .filter(booking -> booking.slot().isPresent())
                .map(booking -> {
                    appointments.mark(booking.id(), presence);
                    return reader.wording().card(marked(person.name(), presence, reader.wording()));
                })
                .orElseGet(() -> say("sessions.no-booking", Map.of("name", person.name()), reader));
    }

    private static String marked(String name, Presence presence, Wording wording) {
        return wording.say(
                presence == Presence.CAME ? "sessions.marked.came" : "sessions.marked.missed", Map.of("name", name));
    }

    private Card pressed(String action, Values values, Reader reader) {
        return switch (action) {
            case RosterButtons.CAME -> markChosen(values, Presence.CAME, reader);
            case RosterButtons.MISSED -> markChosen(values, Presence.MISSED, reader);
            case RosterButtons.BOOK ->
                about(values.text(RosterButtons.PERSON), reader, who -> proxy.book(who, values, reader));
            case RosterButtons.CANCEL -> proxy.cancel(values, reader);
            default -> say("sessions.left", Map.of(), reader);
        };
    }

    private Card markChosen(Values values, Presence presence, Reader reader) {
        Optional<Booking> booking = values.booking().flatMap(appointments::find);
        booking.ifPresent(chosen -> appointments.mark(chosen.id(), presence));
        Optional<String> note = booking.map(chosen -> marked(cards.name(chosen.person()), presence, reader.wording()));
        return inSession(
                values.session(),
                reader,
                session -> values.day()
                        .map(day -> cards.day(session, day, note, reader))
                        .orElseGet(() -> day(session, "", reader)));
    }

    private static Card say(String phrase, Map<String, ?> values, Reader reader) {
        return reader.wording().card(reader.wording().say(phrase, values));
    }
}
