package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Funnel;
import dev.muster.enrollment.Funnel.Place;
import dev.muster.enrollment.Headway;
import dev.muster.plan.Group;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Rollout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who has enrolled: in figures by wave, and by name who of a wave has not. */
final class EnrolledCards {

    private static final int PAGE = 20;
    private static final String WAVE = "wave";
    private static final String AFTER = "after";

    private final Rollout rollout;
    private final Headway headway;

    EnrolledCards(Rollout rollout, Headway headway) {
        this.rollout = rollout;
        this.headway = headway;
    }

    Card of(String words, Wording wording) {
        if (words.isBlank()) {
            return all(wording);
        }
        return rollout.plan()
                .waveCalled(words)
                .map(wave -> open(wave, "", List.of(figures(wave, wording)), wording))
                .orElseGet(() ->
                        wording.card(wording.say("rollout.unknown-group", Map.of("group", words, "known", known()))));
    }

    /** The next page of a list. */
    Optional<Card> more(Map<String, String> values, Wording wording) {
        return rollout.plan()
                .waveCalled(values.getOrDefault(WAVE, ""))
                .map(wave -> open(wave, values.getOrDefault(AFTER, ""), List.of(), wording));
    }

    private Card all(Wording wording) {
        String title = wording.say("rollout.enrolled.title");
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        headway.waves().forEach(wave -> {
            body.add(Element.Paragraph.of(name(wave, wording)));
            body.add(figures(wave, wording));
        });
        return wording.card(title, body);
    }

    private Element figures(Wave wave, Wording wording) {
        Funnel funnel = headway.of(wave);
        List<String> lines = new ArrayList<>();
        lines.add(wording.say(
                "rollout.enrolled.reached", Map.of("targeted", funnel.targeted(), "delivered", funnel.delivered())));
        for (Place place : Place.values()) {
            if (funnel.at(place) > 0) {
                lines.add(standing(place, wording) + ": " + funnel.at(place));
            }
        }
        return new Element.Bullets(lines.stream().map(RichText::plain).toList());
    }

    /** What support and admins are told after the last reminder. */
    Card handedOver(Wave wave, Wording wording) {
        String deadline =
                rollout.nudges().deadline(wave.key()).map(wording::day).orElse("");
        String words = wording.say(
                "handover.words", Map.of("group", name(wave, wording), "deadline", deadline, "command", wave.key()));
        return open(wave, "", List.of(Element.Paragraph.of(words), figures(wave, wording)), wording);
    }

    private Card open(Wave wave, String after, List<Element> above, Wording wording) {
        List<Person> some = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int[] count = {0, 0};
        headway.forEach(wave, (person, enrollment) -> {
            Place place = Place.of(enrollment);
            if (headway.isOpen(place)) {
                count[0]++;
                if (person.id().value().compareTo(after) > 0 && ++count[1] <= PAGE) {
                    some.add(person);
                    lines.add(line(person, place, enrollment, wording));
                }
            }
        });
        String title = wording.say("rollout.enrolled.open", Map.of("group", name(wave, wording), "count", count[0]));
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        body.addAll(above);
        if (!lines.isEmpty()) {
            body.add(new Element.Bullets(lines.stream().map(RichText::plain).toList()));
        }
        return wording.card(title, body, more(wave, some, count[1], wording));
    }

    private static Action[] more(Wave wave, List<Person> some, int left, Wording wording) {
        return left > PAGE
                ? new Action[] {
                    wording.button(
                            Buttons.ENROLLED_MORE,
                            "rollout.enrolled.more",
                            Map.of(
                                    WAVE,
                                    wave.key().value(),
                                    AFTER,
                                    some.getLast().id().value()))
                }
                : new Action[0];
    }

    private String line(Person person, Place place, Enrollment enrollment, Wording wording) {
        String state = enrollment instanceof Enrollment.Blocked blocked
                ? standing(place, wording) + " (" + blocked.why() + ")"
                : standing(place, wording);
        return wording.say(
                "rollout.enrolled.person",
                Map.of("name", person.name(), "person", person.id().value(), "state", state));
    }

    private String standing(Place place, Wording wording) {
        return place == Place.SAID && !headway.hasDeviceManager()
                ? wording.say("place.said-alone")
                : state(place, wording);
    }

    static String state(Place place, Wording wording) {
        return wording.say("place." + place.name().toLowerCase(Locale.ROOT));
    }

    private String name(Wave wave, Wording wording) {
        return wave.reachesEverybody()
                ? wording.say("rollout.everybody")
                : wave.groups().stream()
                        .flatMap(key -> rollout.plan().group(key).stream())
                        .map(Group::name)
                        .map(name -> name.in(wording.language()))
                        .collect(Collectors.joining(", "));
    }

    private String known() {
        return headway.waves().stream().map(wave -> wave.key().value()).collect(Collectors.joining(", "));
    }
}
