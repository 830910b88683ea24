package dev.muster.conversation.session;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.conversation.Wording;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.CalendarLinks;
import dev.muster.plan.Session;
import dev.muster.plan.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person sees of a time that they have, wait for, or gave up. */
final class AppointmentCards {

    private final CalendarLinks links;

    AppointmentCards(CalendarLinks links) {
        this.links = links;
    }

    /** {@code title} is the phrase of the heading. */
    Card booked(String title, Booking booking, Session session, Reader reader) {
        Wording wording = reader.wording();
        return booked(
                wording.say(title, Map.of("session", reader.in(session.name()))),
                booking,
                session,
                reader,
                List.of(Element.Note.of(wording.say("session.booked.note"))),
                List.of(
                        wording.button(SessionButtons.CHANGE, "session.change"),
                        wording.button(SessionButtons.CANCEL, "session.cancel")));
    }

    /** From the waiting list: the person did not choose the time, and can hand it on. */
    Card movedUp(Booking booking, Session session, Reader reader) {
        Wording wording = reader.wording();
        Slot slot = booking.slot().orElseThrow();
        String until =
                reader.times().moment(session.closes(slot), reader.times().own());
        return booked(
                wording.say("session.moved-up.title", Map.of("session", reader.in(session.name()))),
                booking,
                session,
                reader,
                List.of(Element.Paragraph.of(wording.say("session.moved-up", Map.of("when", until)))),
                List.of(
                        wording.button(SessionButtons.CHANGE, "session.change"),
                        wording.button(SessionButtons.DECLINE, "session.decline", of(booking))));
    }

    private Card booked(
            String title, Booking booking, Session session, Reader reader, List<Element> words, List<Action> buttons) {
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        body.add(facts(booking.slot().orElseThrow(), session, reader));
        body.addAll(words);
        List<Action> actions = new ArrayList<>(calendar(booking, "session.calendar", reader.wording()));
        actions.addAll(buttons);
        String notification = title + " – " + reader.times().when(booking.slot().orElseThrow(), session);
        return new Card(reader.wording().language(), notification, body, actions);
    }

    private static Element facts(Slot slot, Session session, Reader reader) {
        Wording wording = reader.wording();
        List<Element.Fact> facts = new ArrayList<>(List.of(
                fact(wording.say("session.when.label"), reader.times().when(slot, session)),
                fact(
                        wording.say("session.where.label"),
                        reader.in(session.venue().place()))));
        session.venue()
                .bring()
                .ifPresent(bring -> facts.add(fact(wording.say("session.bring.label"), reader.in(bring))));
        return new Element.Facts(facts);
    }

    private static Element.Fact fact(String label, String value) {
        return new Element.Fact(label, RichText.plain(value));
    }

    private List<Action> calendar(Booking booking, String phrase, Wording wording) {
        return links.to(booking.id())
                .<List<Action>>map(link -> List.of(new Action.OpenLink(wording.say(phrase), link)))
                .orElse(List.of());
    }

    Card waiting(Session session, int before, Booking booking, Reader reader) {
        Wording wording = reader.wording();
        return wording.card(
                wording.say("session.waiting", Map.of("session", reader.in(session.name()), "n", before)),
                wording.button(SessionButtons.CANCEL_YES, "session.leave", of(booking)));
    }

    Card reallyCancel(Booking booking, Session session, Reader reader) {
        Wording wording = reader.wording();
        String when = reader.times().when(booking.slot().orElseThrow(), session);
        return wording.card(
                wording.say("session.cancel.question", Map.of("when", when)),
                new Action.Press(
                        SessionButtons.CANCEL_YES,
                        wording.say("session.cancel.yes"),
                        of(booking),
                        Action.Weight.DANGER),
                wording.button(SessionButtons.SHOW, "session.cancel.no"));
    }

    /** A time or a turn that is no more; {@code why} is the end of the phrase. */
    Card given(String why, Booking cancelled, Optional<Session> session, Reader reader) {
        Wording wording = reader.wording();
        Optional<Slot> had =
                cancelled.standing() instanceof Booking.Standing.Cancelled(var slot) ? slot : Optional.empty();
        String when = had.map(slot -> session.map(known -> reader.times().when(slot, known))
                        .orElseGet(() -> reader.times()
                                .moment(slot.start(), reader.times().own())))
                .orElse("");
        List<Action> actions =
                new ArrayList<>(had.isPresent() ? calendar(cancelled, "session.calendar.remove", wording) : List.of());
        actions.add(wording.button(SessionButtons.PICK, "session.pick"));
        return wording.card(
                wording.say("session.given." + (had.isPresent() ? why : why + "-waiting"), Map.of("when", when)),
                actions.toArray(Action[]::new));
    }

    static Map<String, String> of(Booking booking) {
        return Map.of(
                SessionButtons.BOOKING,
                booking.id().value().toString(),
                SessionButtons.SEQUENCE,
                Integer.toString(booking.told().sequence()),
                SessionButtons.WAITING,
                booking.isWaiting() ? "yes" : "no");
    }
}
