package dev.muster.conversation;

import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.version.Amendment;
import dev.muster.plan.version.Difference;
import dev.muster.plan.version.Version;
import dev.muster.plan.version.Version.Change;
import dev.muster.plan.version.Versioning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who changed the plan when, how, and what that changed. */
final class VersionsCard {

    private static final int MOST = 8;
    private static final int MOST_DIFFERENCES = 12;

    private final Rollout rollout;
    private final Versioning versioning;
    private final Naming naming;

    VersionsCard(Rollout rollout, Versioning versioning, Naming naming) {
        this.rollout = rollout;
        this.versioning = versioning;
        this.naming = naming;
    }

    Card in(Wording wording) {
        String title =
                wording.say("version.title", Map.of("plan", rollout.plan().product()));
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        List<Versioning.Entry> history = versioning.history();
        if (history.isEmpty()) {
            body.add(Element.Paragraph.of(wording.say("version.none")));
        }
        history.stream().limit(MOST).forEach(entry -> add(entry, body, wording));
        if (history.size() > MOST) {
            body.add(Element.Note.of(wording.say("version.more", Map.of("count", history.size() - MOST))));
        }
        return wording.card(title, body);
    }

    private void add(Versioning.Entry entry, List<Element> body, Wording wording) {
        body.add(Element.Paragraph.of(heading(entry.version(), wording)));
        List<String> lines = entry.readable()
                ? entry.differences().stream()
                        .map(difference -> line(difference, wording))
                        .toList()
                : List.of(wording.say("version.unreadable"));
        if (!lines.isEmpty()) {
            body.add(new Element.Bullets(
                    lines.stream().limit(MOST_DIFFERENCES).map(RichText::plain).toList()));
        }
        if (lines.size() > MOST_DIFFERENCES) {
            body.add(Element.Note.of(
                    wording.say("version.more-differences", Map.of("count", lines.size() - MOST_DIFFERENCES))));
        }
    }

    private String heading(Version version, Wording wording) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", version.number());
        values.put("when", naming.dayAndTime(version.made().at(), wording));
        return switch (version.change()) {
            case Change.Filed _ -> wording.say(version.number() == 1 ? "version.first" : "version.file", values);
            case Change.Amended(Amendment.ShiftWave shift) -> {
                values.put("name", naming.person(version.made().by(), wording));
                values.put(
                        "group",
                        rollout.plan()
                                .wave(shift.wave())
                                .map(wave -> naming.groups(wave, wording))
                                .orElse(shift.wave().value()));
                yield wording.say("version.shift", values);
            }
        };
    }

    private String line(Difference difference, Wording wording) {
        return switch (difference) {
            case Difference.Moved(Occasion from, Occasion to) ->
                wording.say(
                        "version.moved",
                        naming.of(
                                to,
                                wording,
                                Map.of(
                                        "from", naming.dayAndTime(from.at(), wording),
                                        "to", naming.dayAndTime(to.at(), wording))));
            case Difference.Added(Occasion occasion) ->
                wording.say(
                        "version.added",
                        naming.of(occasion, wording, Map.of("when", naming.dayAndTime(occasion.at(), wording))));
            case Difference.Removed(Occasion occasion) ->
                wording.say("version.removed", naming.of(occasion, wording, Map.of()));
            case Difference.Other() -> wording.say("version.other");
        };
    }
}
