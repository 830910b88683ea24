package dev.muster.conversation;

import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Haste;
import dev.muster.plan.push.Preview;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a push would do: how many, where, who not and why, when the plan wants it, and how it looks. */
final class PreviewCard {

    private final Rollout rollout;
    private final Naming naming;
    private final Reach reach;

    PreviewCard(Rollout rollout, Naming naming, Reach reach) {
        this.rollout = rollout;
        this.naming = naming;
        this.reach = reach;
    }

    Card of(Preview preview, Wording wording) {
        Target target = preview.target();
        String title = wording.say("rollout.preview.title", naming.of(target, wording, Map.of()));
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        body.add(Element.Paragraph.of(headCount(preview, wording)));
        body.add(bullets(reach(preview, wording)));
        body.addAll(moments(preview, wording));
        body.addAll(leftOut(preview, wording));
        body.add(Element.Note.of(when(target.occasion(), wording)));
        preview.sample().ifPresent(sample -> addSample(sample, body, wording));
        return wording.card(title, body);
    }

    private static String headCount(Preview preview, Wording wording) {
        String people = preview.headCount() == 0
                ? wording.say("rollout.preview.nobody")
                : wording.say("rollout.preview.people", Map.of("count", preview.headCount()));
        return preview.alreadyBooked() == 0
                ? people
                : people + " " + wording.say("rollout.preview.already", Map.of("count", preview.alreadyBooked()));
    }

    private List<String> reach(Preview preview, Wording wording) {
        List<String> lines = new ArrayList<>();
        preview.byPlatform()
                .forEach((platform, count) -> lines.add(wording.say(
                        "rollout.preview.by-platform", Map.of("platform", platform.label(), "count", count))));
        preview.target().occasion().touchpoint().methods().stream()
                .filter(method -> !reach.delivers(method))
                .forEach(method -> lines.add(wording.say(
                        "rollout.preview.by-hand", Map.of("method", wording.say("method." + method.word())))));
        return lines;
    }

    private static List<Element> moments(Preview preview, Wording wording) {
        List<String> lines = MomentWords.lines(preview.moments(), wording);
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        Element.Paragraph.of(wording.say(
                                preview.moments().haste() == Haste.AT_ONCE
                                        ? "rollout.when.title-at-once"
                                        : "rollout.when.title")),
                        bullets(lines));
    }

    private static List<Element> leftOut(Preview preview, Wording wording) {
        int count = preview.leftOut();
        if (count == 0) {
            return List.of(Element.Paragraph.of(wording.say("rollout.preview.all-reachable")));
        }
        List<String> reasons = new ArrayList<>();
        preview.leftOutByReason()
                .forEach((reason, people) -> reasons.add(wording.say(
                        "rollout.preview.unreachable-reason",
                        Map.of("reason", wording.reason(reason), "count", people))));
        return List.of(
                Element.Paragraph.of(wording.say("rollout.preview.unreachable", Map.of("count", count))),
                bullets(reasons));
    }

    private String when(Occasion occasion, Wording wording) {
        return wording.say(
                rollout.plan().times().isPresent() ? "rollout.preview.when-theirs" : "rollout.preview.when",
                Map.of(
                        "when",
                        wording.time(occasion.at(), rollout.plan().schedule().zone())));
    }

    static void addSample(Preview.Sample sample, List<Element> body, Wording wording) {
        body.add(new Element.Divider());
        body.add(Element.Note.of(wording.say(
                "rollout.preview.sample",
                Map.of(
                        "name", sample.recipient().person().name(),
                        "language", sample.card().language().getDisplayName(wording.language())))));
        body.addAll(sample.card().body());
    }

    private static Element bullets(List<String> lines) {
        return new Element.Bullets(lines.stream().map(RichText::plain).toList());
    }
}
