package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.channel.Inbound;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tells admins and support the story of one person, and forgets leavers; every look is noted. */
final class WhoDesk {

    private final Rollout rollout;
    private final Memory memory;
    private final Stories stories;
    private final Seeking seeking;
    private final InstantSource clock;

    WhoDesk(Rollout rollout, Memory memory, PushRoom room, InstantSource clock) {
        this.rollout = rollout;
        this.memory = memory;
        this.stories = new Stories(rollout, memory, room);
        this.seeking = new Seeking(memory.people());
        this.clock = clock;
    }

    Reply who(String typed, Inbound.FromPerson inbound, Situation situation) {
        return privately(card(typed, 0, situation), inbound, situation);
    }

    Reply more(Map<String, String> values, Inbound.FromPerson inbound, Situation situation) {
        String from = values.getOrDefault(StoryCard.FROM, "0");
        int line = from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
        return privately(card(values.getOrDefault(StoryCard.PERSON, ""), line, situation), inbound, situation);
    }

    private Reply privately(Card card, Inbound.FromPerson inbound, Situation situation) {
        return Privately.tell(List.of(card), inbound, memory.outbox(), situation.wording());
    }

    private Card card(String typed, int from, Situation situation) {
        return switch (seeking.find(typed)) {
            case Seeking.Found.One(Person person) -> story(stories.of(person), from, situation);
            case Seeking.Found.Several several -> choice(several, Buttons.WHO, situation.wording());
            case Seeking.Found.Nobody nobody ->
                nobody.id()
                        .flatMap(stories::ofUnlisted)
                        .map(story -> story(story, from, situation))
                        .orElseGet(() -> nobody(typed, nobody.near(), Buttons.WHO, situation.wording()));
        };
    }

    private Card story(Story story, int from, Situation situation) {
        note(AuditTrail.What.LOOKED_UP, story.person().id(), situation);
        Wording wording = situation.wording();
        return new StoryCard(new StoryWords(rollout, wording), wording).of(story, from);
    }

    private void note(AuditTrail.What what, PersonId person, Situation situation) {
        memory.privacy()
                .trail()
                .note(new AuditTrail.Entry(
                        clock.instant(), situation.person().id().value(), what, person));
    }

    /** What would be deleted of whom; nothing is yet. */
    Reply forget(String typed, Inbound.FromPerson inbound, Situation situation) {
        Wording wording = situation.wording();
        Card card = switch (seeking.find(typed)) {
            case Seeking.Found.One(Person person) -> question(person.id(), person.name(), isListed(person), wording);
            case Seeking.Found.Several several -> choice(several, Buttons.FORGET, wording);
            case Seeking.Found.Nobody nobody ->
                nobody.id()
                        .map(id -> question(id, id.value(), false, wording))
                        .orElseGet(() -> nobody(typed, nobody.near(), Buttons.FORGET, wording));
        };
        return privately(card, inbound, situation);
    }

    private boolean isListed(Person person) {
        return memory.people().leftAmong(List.of(person.id())).isEmpty();
    }

    private static Card question(PersonId id, String name, boolean listed, Wording wording) {
        Map<String, String> data = Map.of(StoryCard.PERSON, id.value());
        return wording.card(
                wording.say("forget.question", Map.of("name", name))
                        + " "
                        + wording.say("forget.what")
                        + (listed ? " " + wording.say("forget.listed") : ""),
                new Action.Press(Buttons.FORGET_CONFIRM, wording.say("forget.yes"), data, Action.Weight.DANGER),
                wording.button(Buttons.FORGET_CANCEL, "forget.no", data));
    }

    Reply forgetConfirmed(Map<String, String> values, Situation situation) {
        Wording wording = situation.wording();
        PersonId person = PersonId.of(values.getOrDefault(StoryCard.PERSON, ""));
        if (person.value().isEmpty()) {
            return Reply.saying(wording.card(wording.say("unknown-button")));
        }
        note(AuditTrail.What.FORGOTTEN, person, situation);
        memory.surveying().unlink(rollout.plan().name(), person);
        memory.privacy().records().forget(person);
        return Reply.saying(wording.card(wording.say("forget.done"))).inPlaceOfTheQuestion();
    }

    Reply forgetDeclined(Situation situation) {
        Wording wording = situation.wording();
        return Reply.saying(wording.card(wording.say("forget.left"))).inPlaceOfTheQuestion();
    }

    private static Card choice(Seeking.Found.Several several, String button, Wording wording) {
        return wording.card(
                wording.say(several.more() ? "who.too-many" : "who.several"),
                several.people().stream().map(choose(button)).toArray(Action[]::new));
    }

    private static Card nobody(String typed, List<Person> near, String button, Wording wording) {
        if (typed.isBlank()) {
            return wording.card(wording.say("who.whom"));
        }
        return wording.card(
                wording.say(near.isEmpty() ? "who.nobody" : "who.near", Map.of("name", typed.strip())),
                near.stream().map(choose(button)).toArray(Action[]::new));
    }

    private static Function<Person, Action> choose(String button) {
        return person -> new Action.Press(
                button,
                "%s (%s)".formatted(person.name(), person.id().value()),
                Map.of(StoryCard.PERSON, person.id().value()),
                Action.Weight.NORMAL);
    }
}
