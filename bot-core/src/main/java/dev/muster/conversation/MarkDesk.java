package dev.muster.conversation;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.enrollment.Funnel.Place;
import dev.muster.enrollment.Marking;
import dev.muster.enrollment.Move;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Carries out what an admin says of one person's enrollment: at once, since a button takes it back. */
final class MarkDesk {

    private static final String PERSON = "person";
    private static final String AT = "at";

    private final People people;
    private final Marking marking;

    MarkDesk(People people, Marking marking) {
        this.people = people;
        this.marking = marking;
    }

    Reply mark(RolloutCommand.MarkPerson command, PersonId admin, Wording wording) {
        if (command.because().isEmpty()) {
            return Reply.saying(wording.card(wording.say("rollout.mark.how")));
        }
        return people.find(PersonId.of(command.person()))
                .map(person -> mark(person, command, admin, wording))
                .orElseGet(() -> Reply.saying(
                        wording.card(wording.say("rollout.mark.unknown", Map.of(PERSON, command.person())))));
    }

    private Reply mark(Person person, RolloutCommand.MarkPerson command, PersonId admin, Wording wording) {
        Marking.As as = Marking.As.valueOf(command.as().toUpperCase(Locale.ROOT));
        return Reply.saying(marking.mark(person.id(), as, admin, command.because())
                .map(move -> wording.card(
                        wording.say(
                                "rollout.mark.done",
                                Map.of(
                                        "name", person.name(),
                                        "state", state(move, wording),
                                        "reason", command.because())),
                        wording.button(
                                Buttons.MARK_UNDO,
                                "rollout.mark.undo",
                                Map.of(
                                        PERSON, person.id().value(),
                                        AT, move.at().toString()))))
                .orElseGet(() -> wording.card(wording.say("rollout.mark.nothing", Map.of("name", person.name())))));
    }

    /** Only the very mark of the card: what came after it, another mark too, stays. */
    Reply undo(Map<String, String> values, PersonId admin, Wording wording) {
        PersonId id = PersonId.of(values.getOrDefault(PERSON, ""));
        String name = people.find(id).map(Person::name).orElse(id.value());
        Optional<Move> undone = marking.last(id)
                .filter(move -> move.at().toString().equals(values.get(AT)))
                .flatMap(move -> marking.undo(move, admin));
        String words = undone.map(
                        move -> wording.say("rollout.mark.undone", Map.of("name", name, "state", state(move, wording))))
                .orElseGet(() -> wording.say("rollout.mark.not-undone", Map.of("name", name)));
        return Reply.saying(wording.card(words)).inPlaceOfTheQuestion();
    }

    private static String state(Move move, Wording wording) {
        return EnrolledCards.state(Place.of(move.after()), wording);
    }
}
