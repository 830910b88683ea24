package dev.muster.conversation.session;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.channel.Platform;
import dev.muster.conversation.Outbox;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.CalendarFile;
import dev.muster.enrollment.session.CalendarLinks;
import dev.muster.enrollment.session.Reminder;
import dev.muster.enrollment.session.Teller;
import dev.muster.plan.Session;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells people what became of their times, where they are written to first; by mail with the calendar's file. */
public final class Messenger implements Teller {

    private final Rollout rollout;
    private final People people;
    private final Outbox outbox;
    private final Reach reach;
    private final CalendarFile file;
    private final AppointmentCards cards;

    public Messenger(
            Rollout rollout, People people, Outbox outbox, Reach reach, CalendarLinks links, CalendarFile file) {
        this.rollout = rollout;
        this.people = people;
        this.outbox = outbox;
        this.reach = reach;
        this.file = file;
        this.cards = new AppointmentCards(links);
    }

    @Override
    public void movedUp(Booking booking, Session session) {
        tell(booking, reader -> cards.movedUp(booking, session, reader));
    }

    @Override
    public void changed(Booking booking, Session session) {
        tell(booking, reader -> cards.booked("session.changed", booking, session, reader));
    }

    @Override
    public void withdrawn(Booking cancelled) {
        tell(
                cancelled,
                reader -> cards.given(
                        "withdrawn", cancelled, rollout.plan().sessions().find(cancelled.session()), reader));
    }

    /** Who stopped our messages has a time all the same, and knows it: they are not reminded. */
    @Override
    public void reminds(Booking booking, Session session, Reminder of, Instant now) {
        if (people.wantsMessages(booking.person(), now)) {
            String title = switch (of) {
                case DAY_BEFORE -> "session.reminder.day";
                case HOUR_BEFORE -> "session.reminder.hour";
            };
            tell(booking, reader -> cards.booked(title, booking, session, reader));
        }
    }

    /** By somebody of support, for somebody else. */
    void booked(Booking booking, Session session) {
        tell(booking, reader -> cards.booked("session.booked-for-you", booking, session, reader));
    }

    void cancelled(Booking cancelled, Optional<Session> session) {
        tell(cancelled, reader -> cards.given("cancelled-for-you", cancelled, session, reader));
    }

    private void tell(Booking booking, Function<Reader, Card> words) {
        people.find(booking.person())
                .ifPresent(person -> tell(person, booking, words.apply(Reader.of(person, rollout))));
    }

    private void tell(Person person, Booking booking, Card card) {
        order().filter(platform -> person.addressOn(platform).isPresent())
                .findFirst()
                .ifPresent(platform -> outbox.send(
                        person, List.of(platform), platform == Platform.MAIL ? withFile(card, booking) : card));
    }

    private Stream<Platform> order() {
        return Stream.of(rollout.plan().chatOrder(), Platform.chats(), List.of(Platform.MAIL))
                .flatMap(List::stream)
                .distinct()
                .filter(reach.platforms()::contains);
    }

    private Card withFile(Card card, Booking booking) {
        return file.of(booking, card.language())
                .map(text -> {
                    List<Element> body = new ArrayList<>(card.body());
                    body.add(new Element.Attachment(CalendarFile.NAME, CalendarFile.TYPE, text));
                    return new Card(card.language(), card.notification(), body, card.actions());
                })
                .orElse(card);
    }
}
