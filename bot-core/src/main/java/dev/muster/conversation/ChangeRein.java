package dev.muster.conversation;

import dev.muster.card.Element;
import dev.muster.delivery.Track;
import dev.muster.plan.push.Change;
import dev.muster.plan.push.Changing;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Push.Starter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Corrects or recalls what was delivered, as long as the platform takes for it. */
final class ChangeRein implements Rein {

    private final Changing changing;
    private final Naming naming;
    private final Verb verb;

    ChangeRein(Changing changing, Naming naming, Verb verb) {
        this.changing = changing;
        this.naming = naming;
        this.verb = verb;
    }

    private Track.Kind kind() {
        return verb == Verb.CORRECT ? Track.Kind.CORRECT : Track.Kind.RECALL;
    }

    private String phrase(String last) {
        return "rollout." + verb.word() + "." + last;
    }

    @Override
    public Question question(Aim aim, Wording wording) {
        List<Change> changes = changes(aim);
        int cards = sum(changes, Change.Figures::changeable);
        if (changes.isEmpty()) {
            return Question.none(wording.say("rollout.change.none", naming.of(aim, wording, Map.of())));
        }
        return new Question(
                wording.say(phrase("question"), naming.of(aim, wording, Map.of("count", cards))),
                body(changes, wording),
                changes.stream().map(this::figures).collect(Collectors.joining(",")),
                List.of(verb));
    }

    /** Leaves out how many there are: while a push is under way that changes all the time. */
    private String figures(Change change) {
        return change.of().occasion()
                + '/'
                + change.errand().round()
                + '/'
                + (verb == Verb.CORRECT ? changing.wordingOf(change.of()) : "");
    }

    private List<Element> body(List<Change> changes, Wording wording) {
        List<Element> body = new ArrayList<>();
        body.add(Element.Paragraph.of(time(changes, wording)));
        say(body, sum(changes, Change.Figures::mails), "rollout.change.mails", wording);
        say(body, sum(changes, Change.Figures::inDoubt), "rollout.change.in-doubt", wording);
        say(body, sum(changes, Change.Figures::unsent), phrase("unsent"), wording);
        changes.stream()
                .flatMap(change -> change.sample().stream())
                .findFirst()
                .ifPresent(sample -> PreviewCard.addSample(sample, body, wording));
        return body;
    }

    private static void say(List<Element> body, int many, String phrase, Wording wording) {
        if (many > 0) {
            body.add(Element.Paragraph.of(wording.say(phrase, Map.of("count", many))));
        }
    }

    /** One after the other, since all of them are made at the same pace. */
    private static String time(List<Change> changes, Wording wording) {
        Optional<Duration> all = changes.stream()
                .map(Change::takes)
                .reduce((one, other) -> one.flatMap(first -> other.map(first::plus)))
                .orElseThrow();
        return all.map(time -> wording.say("rollout.change.takes", Map.of("time", wording.about(time))))
                .orElseGet(() -> wording.say("rollout.change.no-time"));
    }

    @Override
    public String pull(Aim aim, Starter starter, Wording wording) {
        List<Change> started = changes(aim).stream()
                .filter(change -> changing.start(change, starter))
                .toList();
        if (started.isEmpty()) {
            return wording.say("rollout.change.begun-already", naming.of(aim, wording, Map.of()));
        }
        return wording.say(
                phrase("started"),
                naming.of(
                        aim,
                        wording,
                        Map.of("count", sum(started, Change.Figures::changeable), "time", time(started, wording))));
    }

    private List<Change> changes(Aim aim) {
        return aim.sent().stream()
                .map(Aim.Sent::push)
                .map(this::preview)
                .filter(change ->
                        change.figures().changeable() > 0 || change.figures().unsent() > 0)
                .toList();
    }

    private Change preview(Push push) {
        return changing.preview(push, kind());
    }

    private static int sum(List<Change> changes, ToIntFunction<Change.Figures> figure) {
        return changes.stream().map(Change::figures).mapToInt(figure).sum();
    }
}
