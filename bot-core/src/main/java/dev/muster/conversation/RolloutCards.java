package dev.muster.conversation;

import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.delivery.Counts;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Cell;
import dev.muster.plan.push.Progress;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rollout as an admin reads it in chat: the timetable, where it stands, and what people say of it. */
final class RolloutCards {

    private static final int MOST_TICKETS = 500;

    private final Rollout rollout;
    private final Memory memory;
    private final PushRoom room;
    private final InstantSource clock;
    private final Naming naming;
    private final ProgressWords progressWords;

    RolloutCards(Rollout rollout, Memory memory, PushRoom room, Naming naming, InstantSource clock) {
        this.rollout = rollout;
        this.memory = memory;
        this.room = room;
        this.clock = clock;
        this.naming = naming;
        this.progressWords = new ProgressWords(naming);
    }

    Card help(Wording wording) {
        List<Element> lines = wording.say("rollout.help")
                .lines()
                .map(String::strip)
                .<Element>map(Element.Paragraph::of)
                .toList();
        return wording.card(wording.say("rollout.help").lines().findFirst().orElse(""), lines);
    }

    Card plan(Wording wording) {
        return list(
                wording.say("rollout.plan.title", Map.of("plan", rollout.plan().product())),
                room.pushing().cells().stream()
                        .map(cell -> wording.say("rollout.plan.occasion", words(cell, wording)))
                        .toList(),
                wording);
    }

    Reply status(String touchpoint, String to, Wording wording) {
        if (touchpoint.isEmpty()) {
            return Reply.saying(status(wording));
        }
        return new Aiming(rollout, room)
                .at(
                        touchpoint,
                        to,
                        wording,
                        (aim, _) -> Reply.saying(
                                aim.isEmpty()
                                        ? wording.card(wording.say(
                                                "rollout.steer.nothing-sent", Map.of("touchpoint", touchpoint)))
                                        : new StatusCard(room.reins().progresses(), naming).of(aim, wording)));
    }

    private Card status(Wording wording) {
        String title = wording.say(
                "rollout.status.title", Map.of("plan", rollout.plan().product()));
        List<Cell> pushed = room.pushing().cells().stream()
                .filter(cell -> cell.push().isPresent())
                .toList();
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        body.add(Element.Paragraph.of(
                wording.say(room.pushing().isPaused() ? "rollout.status.paused" : "rollout.status.running")));
        body.add(
                pushed.isEmpty()
                        ? Element.Paragraph.of(wording.say("rollout.status.nothing-yet"))
                        : bullets(
                                pushed.stream().map(cell -> line(cell, wording)).toList()));
        body.addAll(underWay(wording));
        next().ifPresent(next ->
                body.add(Element.Paragraph.of(wording.say("rollout.status.next", words(next, wording)))));
        body.add(Element.Paragraph.of(wording.say("rollout.status.tickets", Map.of("count", openTickets()))));
        return wording.card(title, body);
    }

    Card feedback(String of, Wording wording) {
        return new FeedbackCard(rollout, memory).of(of, wording);
    }

    private String line(Cell cell, Wording wording) {
        Counts counts = cell.counts();
        String delivered = wording.say(
                "rollout.status.deliveries",
                Map.of(
                        "sent", counts.sent(),
                        "failed", counts.failed(),
                        "skipped", counts.skipped(),
                        "inDoubt", counts.inDoubt()));
        return wording.say("rollout.status.occasion", words(cell, wording)) + " – " + delivered;
    }

    /** What is being sent, corrected or recalled now, and how far each is. */
    private List<Element> underWay(Wording wording) {
        List<String> lines = new ArrayList<>();
        for (Progress progress : room.reins().progresses().unfinished()) {
            Push push = progress.push();
            rollout.occasion(push.occasion())
                    .ifPresent(occasion -> progressWords
                            .more(progress, wording)
                            .forEach(line -> lines.add(wording.say(
                                            "rollout.status.kind."
                                                    + push.kind().name().toLowerCase(Locale.ROOT),
                                            naming.of(occasion, wording, Map.of()))
                                    + " – " + line)));
        }
        return lines.isEmpty() ? List.of() : List.of(bullets(lines));
    }

    private Optional<Cell> next() {
        Instant now = clock.instant();
        return room.pushing().cells().stream()
                .filter(cell -> cell.push().isEmpty() && cell.occasion().at().isAfter(now))
                .findFirst();
    }

    private long openTickets() {
        return memory.tickets().latest(MOST_TICKETS).stream()
                .filter(Ticket::isOpen)
                .count();
    }

    private Map<String, Object> words(Cell cell, Wording wording) {
        Occasion occasion = cell.occasion();
        Map<String, Object> words = naming.of(occasion, wording, Map.of());
        words.put("when", wording.time(occasion.at(), rollout.plan().schedule().zone()));
        words.put("state", wording.say("rollout.state." + cell.state().name().toLowerCase(Locale.ROOT)));
        return words;
    }

    private static Card list(String title, List<String> lines, Wording wording) {
        return wording.card(title, List.of(new Element.Heading(title), bullets(lines)));
    }

    private static Element bullets(List<String> lines) {
        return new Element.Bullets(lines.stream().map(RichText::plain).toList());
    }
}
