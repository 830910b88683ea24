package dev.muster.conversation;

import dev.muster.audience.PersonId;
import dev.muster.delivery.Status;
import dev.muster.plan.push.Progresses;
import dev.muster.plan.push.Push;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of the first few people whom something concerns, and that there are more. */
final class Who {

    private static final int MOST = 5;

    private final Progresses progresses;
    private final Naming naming;

    Who(Progresses progresses, Naming naming) {
        this.progresses = progresses;
        this.naming = naming;
    }

    Map<String, List<PersonId>> failed(Push push) {
        return progresses.whom(push, Status.FAILED, MOST);
    }

    String inDoubt(List<Push> pushes, int many, Wording wording) {
        List<PersonId> some = pushes.stream()
                .flatMap(push -> progresses.whom(push, Status.IN_DOUBT, MOST).values().stream())
                .flatMap(List::stream)
                .limit(MOST)
                .toList();
        return names(some, many, wording);
    }

    String names(List<PersonId> some, int many, Wording wording) {
        String names = some.stream()
                .map(person -> naming.person(person.value(), wording))
                .collect(Collectors.joining(", "));
        return some.size() < many
                ? wording.say("rollout.who.more", Map.of("names", names, "count", many - some.size()))
                : names;
    }
}
