package dev.muster.conversation;

import dev.muster.audience.People;
import dev.muster.audience.sync.Conflict;
import dev.muster.audience.sync.Entries;
import dev.muster.audience.sync.Source;
import dev.muster.audience.sync.SourceState;
import dev.muster.audience.sync.SourceState.Result;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Rollout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows an admin where people come from and what directories do not agree on, and takes word on losses that look too large. */
final class PeopleDesk {

    private static final String SOURCE = "source";
    private static final String GONE = "gone";
    private static final int SOME = 5;

    private final Rollout rollout;
    private final People people;
    private final PeopleRoom room;
    private final Naming naming;
    private final ConflictWords conflicts;

    PeopleDesk(Rollout rollout, People people, PeopleRoom room, Naming naming) {
        this.rollout = rollout;
        this.people = people;
        this.room = room;
        this.naming = naming;
        this.conflicts = new ConflictWords(room.syncing().sources());
    }

    Card show(Wording wording) {
        People.Headcount headcount = people.headcount();
        String title = wording.say("people.title", Map.of("people", headcount.here()));
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        body.add(bullets(Stream.concat(
                        room.syncing().sources().stream().map(source -> line(source, wording)),
                        Stream.of(wording.say("people.gone", Map.of("count", headcount.left()))))
                .toList()));
        body.addAll(conflicts(wording));
        return wording.card(title, body, buttons(wording));
    }

    private String line(Source source, Wording wording) {
        SourceState state = room.syncing().state(source);
        Entries.Tally tally = room.entries().tally(source.key());
        List<String> sentences = new ArrayList<>();
        sentences.add(
                wording.say("people.source", Map.of("source", source.directory().name(), "people", tally.people())));
        tally.outside()
                .forEach((reason, many) -> sentences.add(
                        wording.say("people.outside", Map.of("reason", wording.reason(reason), "count", many))));
        state.synced()
                .ifPresent(at -> sentences.add(wording.say(
                        "people.synced",
                        Map.of(
                                "when",
                                wording.time(at, rollout.plan().schedule().zone())))));
        sentences.add(result(state.result(), wording));
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private String result(Result result, Wording wording) {
        return switch (result) {
            case Result.Taken(int changed, int joined, int left) ->
                wording.say("people.taken", Map.of("count", changed, "joined", joined, "left", left));
            case Result.Unavailable(String why) -> wording.say("people.unavailable", Map.of("reason", why));
            case Result.Doubtful(int before, int gone, List<String> some) ->
                wording.say(
                        "people.doubtful", Map.of("total", before, "count", gone, "known", String.join(", ", some)));
            case Result.Believed(int gone, String by) ->
                wording.say("people.believed", Map.of("count", gone, "name", naming.person(by, wording)));
        };
    }

    private List<Element> conflicts(Wording wording) {
        int many = room.findings().countConflicts();
        if (many == 0) {
            return List.of(Element.Paragraph.of(wording.say("people.no-conflicts")));
        }
        List<Conflict> some = room.findings().conflicts("", SOME);
        return List.of(
                Element.Paragraph.of(wording.say("people.conflicts", Map.of("count", many))),
                bullets(some.stream()
                        .map(conflict -> conflicts.of(conflict, wording))
                        .toList()));
    }

    private Action[] buttons(Wording wording) {
        return room.syncing().sources().stream()
                .flatMap(source -> button(source, wording))
                .toArray(Action[]::new);
    }

    private Stream<Action> button(Source source, Wording wording) {
        return room.syncing().state(source).result() instanceof Result.Doubtful(var _, int gone, var _)
                ? Stream.of(new Action.Press(
                        Buttons.PEOPLE_BELIEVE,
                        wording.say("people.believe", Map.of("count", gone)),
                        Map.of(SOURCE, source.key(), GONE, Integer.toString(gone)),
                        Action.Weight.NORMAL))
                : Stream.of();
    }

    /** What was confirmed is what was shown: where it is different by now, it is shown again. */
    Reply believed(Map<String, String> pressed, Starter starter, Wording wording) {
        String gone = pressed.getOrDefault(GONE, "");
        String source = pressed.getOrDefault(SOURCE, "");
        boolean believed =
                gone.matches("[0-9]{1,9}") && room.syncing().believe(source, Integer.parseInt(gone), starter.by());
        return Reply.saying(
                        believed
                                ? wording.card(
                                        wording.say("people.believe.done", Map.of("source", conflicts.name(source))))
                                : show(wording))
                .inPlaceOfTheQuestion();
    }

    private static Element bullets(List<String> lines) {
        return new Element.Bullets(lines.stream().map(RichText::plain).toList());
    }
}
