package dev.muster.conversation;

import dev.muster.audience.PersonId;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.delivery.Status;
import dev.muster.plan.push.Progress;
import dev.muster.plan.push.Progresses;
import dev.muster.plan.push.Push;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One touchpoint in detail: each push and each change of it, what failed and what to do about it, and what is in doubt. */
final class StatusCard {

    private final Progresses progresses;
    private final Naming naming;
    private final Who who;
    private final ProgressWords words;

    StatusCard(Progresses progresses, Naming naming) {
        this.progresses = progresses;
        this.naming = naming;
        this.who = new Who(progresses, naming);
        this.words = new ProgressWords(naming);
    }

    Card of(Aim aim, Wording wording) {
        String title = wording.say("rollout.status.of", naming.of(aim, wording, Map.of()));
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        aim.sent().forEach(sent -> sent.both().forEach(push -> add(sent, push, body, wording)));
        return wording.card(title, body);
    }

    private void add(Aim.Sent sent, Push push, List<Element> body, Wording wording) {
        Progress progress = progresses.of(push);
        String what = wording.say(
                "rollout.status.kind." + push.kind().name().toLowerCase(Locale.ROOT),
                naming.of(sent.occasion(), wording, Map.of()));
        body.add(Element.Paragraph.of(what + " – " + words.ends(progress, wording)));
        List<String> lines = new ArrayList<>(words.more(progress, wording));
        lines.addAll(failures(progress, wording));
        if (progress.counts().inDoubt() > 0) {
            lines.add(wording.say(
                            "rollout.status.in-doubt",
                            Map.of("count", progress.counts().inDoubt()))
                    + " "
                    + who.inDoubt(List.of(push), progress.counts().inDoubt(), wording));
        }
        if (!lines.isEmpty()) {
            body.add(new Element.Bullets(lines.stream().map(RichText::plain).toList()));
        }
    }

    private List<String> failures(Progress progress, Wording wording) {
        Map<String, List<PersonId>> names = who.failed(progress.push());
        return progress.tally().reasons(Status.FAILED).entrySet().stream()
                .map(each -> Reasons.line(each.getKey(), each.getValue(), wording)
                        + named(names.getOrDefault(each.getKey(), List.of()), each.getValue(), wording))
                .toList();
    }

    private String named(List<PersonId> some, int many, Wording wording) {
        return some.isEmpty() ? "" : " (" + who.names(some, many, wording) + ")";
    }
}
