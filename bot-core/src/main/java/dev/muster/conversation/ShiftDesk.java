package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.plan.Occasion;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.shift.Distance;
import dev.muster.plan.shift.Shift;
import dev.muster.plan.shift.Shiftable;
import dev.muster.plan.shift.Shifting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows an admin what moving a wave would do, asks, and does it. */
final class ShiftDesk {

    static final String WAVE = "wave";
    static final String DISTANCE = "distance";
    private static final String FIGURES = "figures";

    private final Rollout rollout;
    private final Shifting shifting;
    private final Naming naming;
    private final Admins admins;
    private final ShiftWords words;

    ShiftDesk(Rollout rollout, Shifting shifting, Naming naming, Admins admins) {
        this.rollout = rollout;
        this.shifting = shifting;
        this.naming = naming;
        this.admins = admins;
        this.words = new ShiftWords(rollout, naming);
    }

    Reply typed(String typed, Wording wording) {
        return Reply.saying(
                switch (ShiftOrder.read(typed)) {
                    case ShiftOrder.Unclear _ -> wording.card(wording.say("rollout.shift.usage"));
                    case ShiftOrder.NotInWeeks(String wave) ->
                        wording.card(wording.say("rollout.shift.weeks-only", Map.of("wave", wave)));
                    case ShiftOrder.Move(String wave, Distance distance) ->
                        rollout.plan()
                                .waveCalled(wave)
                                .map(found -> card(found, distance, wording))
                                .orElseGet(() -> wording.card(wording.say(
                                        "rollout.shift.unknown-wave", Map.of("wave", wave, "known", known()))));
                });
    }

    private String known() {
        return rollout.plan().schedule().waves().stream()
                .map(wave -> wave.key().value())
                .collect(Collectors.joining(", "));
    }

    /** From a card that offers it. */
    Reply asked(Map<String, String> values, Wording wording) {
        return Reply.saying(order(values)
                .map(order -> card(order.wave(), order.distance(), wording))
                .orElseGet(() -> wording.card(wording.say("unknown-button"))));
    }

    private record Order(Wave wave, Distance distance) {}

    private Optional<Order> order(Map<String, String> values) {
        return rollout.plan().schedule().waves().stream()
                .filter(wave -> wave.key().value().equals(values.get(WAVE)))
                .findFirst()
                .flatMap(wave -> ShiftOrder.distance(values.getOrDefault(DISTANCE, ""))
                        .map(distance -> new Order(wave, distance)));
    }

    private Card card(Wave wave, Distance distance, Wording wording) {
        return switch (shifting.preview(wave, distance)) {
            case Shiftable.Possible(Shift shift) -> question(shift, distance, wording);
            case Shiftable.NothingLeft _ -> refused("rollout.shift.nothing-left", wave, Map.of(), wording);
            case Shiftable.NotMoved _ -> refused("rollout.shift.not-moved", wave, Map.of(), wording);
            case Shiftable.TooFar(int most) -> refused("rollout.shift.too-far", wave, Map.of("weeks", most), wording);
            case Shiftable.NoSuchWeek(Occasion occasion, var month, int weeks) ->
                refused(
                        "rollout.shift.no-such-week",
                        wave,
                        Map.of(
                                "touchpoint", occasion.touchpoint().name().in(wording.language()),
                                "week", occasion.week().number(),
                                "month", month.toString(),
                                "weeks", weeks),
                        wording);
            case Shiftable.InThePast(Occasion would, int soonest) ->
                refused(
                        "rollout.shift.in-the-past",
                        wave,
                        Map.of(
                                "touchpoint", would.touchpoint().name().in(wording.language()),
                                "when", words.time(would, wording),
                                "soonest", "rollout shift %s by %d weeks".formatted(wave.key(), soonest)),
                        wording);
        };
    }

    private Card refused(String phrase, Wave wave, Map<String, ?> more, Wording wording) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("group", naming.groups(wave, wording));
        return wording.card(wording.say(phrase, values));
    }

    private Card question(Shift shift, Distance distance, Wording wording) {
        String question = wording.say(
                "rollout.shift.question",
                Map.of(
                        "group", naming.groups(shift.wave(), wording),
                        "count", shift.steps().size()));
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(question));
        body.add(bullets(words.steps(shift, wording)));
        List<String> remarks = words.remarks(shift, wording);
        if (!remarks.isEmpty()) {
            body.add(Element.Paragraph.of(wording.say("rollout.shift.remarks")));
            body.add(bullets(remarks));
        }
        body.add(Element.Note.of(
                wording.say("rollout.shift.undo", Map.of("command", ShiftWords.undo(shift, distance)))));
        Map<String, String> data = data(shift, distance);
        return wording.card(
                question,
                body,
                new Action.Press(Buttons.SHIFT_CONFIRM, wording.say("rollout.shift.yes"), data, Action.Weight.PRIMARY),
                wording.button(Buttons.SHIFT_CANCEL, "rollout.shift.no", data));
    }

    private static Map<String, String> data(Shift shift, Distance distance) {
        return Map.of(
                WAVE, shift.wave().key().value(),
                DISTANCE, ShiftOrder.word(distance),
                FIGURES, Integer.toHexString(shift.figures().hashCode()));
    }

    /** What was confirmed is what was shown: when that has changed since, it is asked again. */
    Reply confirmed(Map<String, String> values, Starter starter, Wording wording) {
        return order(values)
                .map(order -> Reply.saying(done(order, values.getOrDefault(FIGURES, ""), starter, wording))
                        .inPlaceOfTheQuestion())
                .orElseGet(() -> Reply.saying(wording.card(wording.say("unknown-button"))));
    }

    private Card done(Order order, String figures, Starter starter, Wording wording) {
        return shifting.preview(order.wave(), order.distance()) instanceof Shiftable.Possible(Shift shift)
                        && Integer.toHexString(shift.figures().hashCode()).equals(figures)
                        && shifting.shift(shift, starter.by())
                ? told(shift, order.distance(), starter, wording)
                : card(order.wave(), order.distance(), wording);
    }

    private Card told(Shift shift, Distance distance, Starter starter, Wording wording) {
        admins.tellOthers(starter.by(), theirs -> moved("rollout.shift.done-by", shift, distance, starter, theirs));
        return moved("rollout.shift.done", shift, distance, starter, wording);
    }

    private Card moved(String phrase, Shift shift, Distance distance, Starter starter, Wording wording) {
        String title = wording.say(
                phrase,
                Map.of(
                        "group", naming.groups(shift.wave(), wording),
                        "name", naming.person(starter.by(), wording)));
        return wording.card(
                title,
                List.of(
                        new Element.Heading(title),
                        bullets(words.steps(shift, wording)),
                        Element.Note.of(wording.say(
                                "rollout.shift.undo", Map.of("command", ShiftWords.undo(shift, distance))))));
    }

    Reply declined(Map<String, String> values, Wording wording) {
        return order(values)
                .map(order -> Reply.saying(refused("rollout.shift.left", order.wave(), Map.of(), wording))
                        .inPlaceOfTheQuestion())
                .orElse(Reply.NOTHING);
    }

    private static Element bullets(List<String> lines) {
        return new Element.Bullets(lines.stream().map(RichText::plain).toList());
    }
}
