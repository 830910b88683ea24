package dev.muster.conversation;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Occasion;
import dev.muster.plan.Wave;
import dev.muster.plan.gate.Waiver;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Target;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What occasions, and the people who steer them, are called in a reader's language. */
final class Naming {

    private final Rollout rollout;
    private final People people;

    Naming(Rollout rollout, People people) {
        this.rollout = rollout;
        this.people = people;
    }

    /** The values {@code touchpoint} and {@code group} of a phrase, and more. */
    Map<String, Object> of(Target target, Wording wording, Map<String, ?> more) {
        Map<String, Object> words = new HashMap<>(more);
        words.put("touchpoint", target.occasion().touchpoint().name().in(wording.language()));
        words.put("group", groups(target, wording));
        return words;
    }

    Map<String, Object> of(Occasion occasion, Wording wording, Map<String, ?> more) {
        return of(Target.whole(occasion), wording, more);
    }

    /** Of all occasions at which is aimed. */
    Map<String, Object> of(Aim aim, Wording wording, Map<String, ?> more) {
        Map<String, Object> words = of(aim.sent().getFirst().occasion(), wording, more);
        words.put(
                "group",
                aim.sent().stream()
                        .map(sent -> groups(Target.whole(sent.occasion()), wording))
                        .collect(Collectors.joining(", ")));
        return words;
    }

    String groups(Target target, Wording wording) {
        return groups(target.groups(), wording);
    }

    /** Everybody who moves with it. */
    String groups(Wave wave, Wording wording) {
        return groups(wave.groups(), wording);
    }

    private String groups(List<GroupKey> groups, Wording wording) {
        return groups.isEmpty()
                ? wording.say("rollout.everybody")
                : groups.stream()
                        .flatMap(key -> rollout.plan().group(key).stream())
                        .map(group -> group.name().in(wording.language()))
                        .collect(Collectors.joining(", "));
    }

    /** "news to it": what is typed after a command to mean the occasion. */
    static String typed(Occasion occasion) {
        return occasion.touchpoint().key().value() + " to "
                + occasion.wave().key().value();
    }

    String person(String by, Wording wording) {
        return by.equals(Push.Starter.CLOCK.by())
                ? wording.say("rollout.by-clock")
                : people.find(PersonId.of(by)).map(Person::name).orElse(by);
    }

    /** Who let an occasion pass its gates, and why. */
    String waived(Waiver waiver, Wording wording) {
        Map<String, Object> words = new HashMap<>();
        words.put("name", person(waiver.given().by(), wording));
        words.put("when", dayAndTime(waiver.given().at(), wording));
        if (waiver.isByHand()) {
            return wording.say("gate.waived.by-hand", words);
        }
        words.put("reason", waiver.given().reason());
        return wording.say("gate.waived", words);
    }

    GateWords gateWords() {
        return new GateWords(rollout, people);
    }

    String dayAndTime(Instant at, Wording wording) {
        return wording.time(at, rollout.plan().schedule().zone());
    }

    String time(Instant at, Wording wording) {
        return wording.clock(at, rollout.plan().schedule().zone());
    }
}
