package dev.muster.conversation.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.conversation.Wording;
import dev.muster.enrollment.session.Appointments.Free;
import dev.muster.plan.Session;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The way to a time: which session, which day, which time. Lists fit a phone, and the hundred entries that Slack takes. */
final class ChoosingCards {

    /** A day with more times is shown in parts. */
    private static final int AT_ONCE = 24;

    private static final int MOST_SESSIONS = 20;

    /** Of a day, by the clock of the place; with slots of ten minutes none has more than 72. */
    enum Part {
        MORNING(0, 12),
        AFTERNOON(12, 24);

        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }

        boolean has(Free free, Session session) {
            int hour = LocalTime.ofInstant(free.slot().start(), session.venue().zone())
                    .getHour();
            return hour >= from && hour < to;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Part> called(String word) {
            return Arrays.stream(values())
                    .filter(part -> part.word().equals(word))
                    .findFirst();
        }
    }

    Card sessions(List<Session> sessions, Reader reader) {
        Wording wording = reader.wording();
        return wording.card(
                wording.say("session.which"),
                sessions.stream()
                        .limit(MOST_SESSIONS)
                        .map(session -> new Action.Press(
                                SessionButtons.SESSION,
                                reader.in(session.name()),
                                Map.of(SessionButtons.KEY, session.key().value()),
                                Action.Weight.NORMAL))
                        .toArray(Action[]::new));
    }

    Card nothing(Reader reader) {
        return reader.wording().card(reader.wording().say("session.nothing"));
    }

    Card full(Session session, Reader reader) {
        Wording wording = reader.wording();
        return wording.card(
                wording.say("session.full", Map.of("session", reader.in(session.name()))),
                wording.button(
                        SessionButtons.WAIT,
                        "session.wait",
                        Map.of(SessionButtons.KEY, session.key().value())));
    }

    /** {@code note} is the phrase of what went wrong before; empty where nothing did. */
    Card days(Session session, List<Free> free, String note, boolean changing, Reader reader) {
        Map<LocalDate, Integer> days = free.stream()
                .collect(groupingBy(
                        each -> each.slot().day(session.venue().zone()), TreeMap::new, summingInt(Free::places)));
        if (days.size() == 1) {
            return times(session, free, "", note, changing, reader);
        }
        Wording wording = reader.wording();
        List<Element> body = head(session, note, reader);
        body.add(new Element.ChoiceInput(
                SessionButtons.DAY,
                wording.say("session.day"),
                days.entrySet().stream()
                        .map(day -> new Element.Option(
                                day.getKey().toString(),
                                free(reader.times().day(day.getKey()), day.getValue(), wording)))
                        .toList()));
        List<Action> actions = new ArrayList<>(List.of(
                wording.button(
                        SessionButtons.TIMES,
                        "session.times",
                        Map.of(SessionButtons.KEY, session.key().value())),
                next(session, free.getFirst(), reader)));
        addKeep(actions, changing, wording);
        return wording.card(reader.in(session.name()), body, actions.toArray(Action[]::new));
    }

    /** The free times of one day, or of a part of it. */
    Card times(Session session, List<Free> ofDay, String part, String note, boolean changing, Reader reader) {
        Wording wording = reader.wording();
        LocalDate day = ofDay.getFirst().slot().day(session.venue().zone());
        List<Free> shown = shown(session, ofDay, part);
        List<Element> body = head(session, note, reader);
        body.add(new Element.ChoiceInput(
                SessionButtons.START,
                reader.times().day(day),
                shown.stream()
                        .map(free -> new Element.Option(
                                free.slot().start().toString(),
                                free(reader.times().brief(free.slot(), session), free.places(), wording)))
                        .toList()));
        Map<String, String> data = Map.of(
                SessionButtons.KEY,
                session.key().value(),
                SessionButtons.DAY,
                day.toString(),
                SessionButtons.PART,
                part);
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.Press(SessionButtons.BOOK, wording.say("session.book"), data, Action.Weight.PRIMARY));
        actions.add(next(session, shown.getFirst(), reader));
        actions.addAll(otherPart(session, ofDay, shown, day, wording));
        actions.add(wording.button(SessionButtons.CHANGE, "session.other-day"));
        addKeep(actions, changing, wording);
        return wording.card(reader.in(session.name()), body, actions.toArray(Action[]::new));
    }

    private static List<Free> shown(Session session, List<Free> ofDay, String part) {
        if (ofDay.size() <= AT_ONCE) {
            return ofDay;
        }
        Part wanted = Part.called(part).orElseGet(() -> partOf(ofDay.getFirst(), session));
        List<Free> shown =
                ofDay.stream().filter(free -> wanted.has(free, session)).toList();
        return shown.isEmpty()
                ? shown(session, ofDay, partOf(ofDay.getFirst(), session).word())
                : shown;
    }

    private static Part partOf(Free free, Session session) {
        return Part.MORNING.has(free, session) ? Part.MORNING : Part.AFTERNOON;
    }

    private static List<Action> otherPart(
            Session session, List<Free> ofDay, List<Free> shown, LocalDate day, Wording wording) {
        return Arrays.stream(Part.values())
                .filter(part -> shown.stream().noneMatch(free -> part.has(free, session)))
                .filter(part -> ofDay.stream().anyMatch(free -> part.has(free, session)))
                .map(part -> wording.button(
                        SessionButtons.TIMES,
                        "session.part." + part.word(),
                        Map.of(
                                SessionButtons.KEY, session.key().value(),
                                SessionButtons.DAY, day.toString(),
                                SessionButtons.PART, part.word())))
                .toList();
    }

    private static List<Element> head(Session session, String note, Reader reader) {
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(reader.in(session.name())));
        if (!note.isEmpty()) {
            body.add(Element.Paragraph.of(reader.wording().say(note)));
        }
        body.add(Element.Paragraph.of(reader.in(session.venue().place())));
        return body;
    }

    /** One press is enough for who takes the first time that is free. */
    private static Action next(Session session, Free first, Reader reader) {
        Wording wording = reader.wording();
        LocalDate day = first.slot().day(session.venue().zone());
        String when = wording.day(day) + ", " + reader.times().brief(first.slot(), session);
        return new Action.Press(
                SessionButtons.NEXT,
                wording.say("session.next-free", Map.of("when", when)),
                Map.of(
                        SessionButtons.KEY, session.key().value(),
                        SessionButtons.START, first.slot().start().toString()),
                Action.Weight.NORMAL);
    }

    private static void addKeep(List<Action> actions, boolean changing, Wording wording) {
        if (changing) {
            actions.add(wording.button(SessionButtons.SHOW, "session.keep"));
        }
    }

    private static String free(String time, int places, Wording wording) {
        return wording.say("session.free", Map.of("when", time, "n", places));
    }
}
