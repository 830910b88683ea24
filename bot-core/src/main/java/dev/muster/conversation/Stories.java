package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Pushing.Prospect;
import dev.muster.plan.push.Rollout;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what all stores know of one person. */
public final class Stories {

    private final Rollout rollout;
    private final Memory memory;
    private final PushRoom room;

    public Stories(Rollout rollout, Memory memory, PushRoom room) {
        this.rollout = rollout;
        this.memory = memory;
        this.room = room;
    }

    public Story of(Person person) {
        return story(person, memory.people().leftAmong(Set.of(person.id())).isEmpty());
    }

    /** Of somebody whom the directory does not have (any more); empty where nothing was ever sent to them. */
    public Optional<Story> ofUnlisted(PersonId id) {
        return room.reins().progresses().linesOf(id).isEmpty()
                ? Optional.empty()
                : Optional.of(story(
                        new Person(
                                id,
                                id.value(),
                                new Person.Speaks(
                                        rollout.plan().languages().standard(),
                                        rollout.plan().schedule().zone()),
                                Person.Works.in(Set.of()),
                                List.of()),
                        false));
    }

    private Story story(Person person, boolean listed) {
        Map<Push, Line> lines = room.reins().progresses().linesOf(person.id());
        String plan = rollout.plan().name();
        Story.Present present = new Story.Present(
                listed,
                new Story.Way(
                        memory.enrollments().of(plan, person.id()),
                        memory.enrollments().history(plan, person.id())),
                memory.people().preferenceOf(person.id()),
                memory.tickets().openOf(person.id()),
                memory.surveying().standingOf(plan, person.id()));
        return new Story(person, present, got(lines), listed ? coming(person, lines) : List.of());
    }

    private static List<Story.Got> got(Map<Push, Line> lines) {
        return lines.entrySet().stream()
                .filter(each -> !each.getKey().isChange())
                .map(each -> new Story.Got(each.getKey(), each.getValue(), changes(each.getKey(), lines)))
                .toList();
    }

    private static List<Push> changes(Push push, Map<Push, Line> lines) {
        return lines.entrySet().stream()
                .filter(each -> each.getKey().isChange()
                        && each.getKey().occasion().equals(push.occasion())
                        && each.getValue().status() == Status.SENT)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Prospect> coming(Person person, Map<Push, Line> lines) {
        Set<PushId> had = lines.keySet().stream().map(Push::id).collect(Collectors.toSet());
        Set<PushId> begun =
                room.reins().progresses().pushes().stream().map(Push::id).collect(Collectors.toSet());
        return rollout.plan().occasions().stream()
                .filter(occasion -> !had.contains(rollout.pushOf(occasion)))
                .flatMap(occasion -> prospect(occasion, person, begun))
                .sorted(Comparator.comparing(prospect -> prospect.occasion().at()))
                .toList();
    }

    /** Who has no line of a push that was begun came to its groups later. */
    private Stream<Prospect> prospect(Occasion occasion, Person person, Set<PushId> begun) {
        Pushing pushing = room.pushing();
        PushId push = rollout.pushOf(occasion);
        return pushing.prospect(occasion, person).stream().map(prospect -> {
            if (prospect.refusal().isPresent()) {
                return prospect;
            }
            if (room.reins().cancelling().cancelled(push).isPresent()) {
                return new Prospect(occasion, Optional.of("cancelled"));
            }
            return begun.contains(push) ? new Prospect(occasion, Optional.of("came-later")) : prospect;
        });
    }
}
