package dev.muster.app.console;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.conversation.AuditTrail;
import dev.muster.conversation.Seeking;
import dev.muster.conversation.Stories;
import dev.muster.conversation.Story;
import dev.muster.conversation.StoryWords;
import dev.muster.conversation.Wording;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole story of one person, and who has looked at whose; looking here is noted, too. */
@Controller
final class PersonPages {

    private static final int LONGEST = 200;
    private static final int MOST_LOOKS = 200;

    private final Rollout rollout;
    private final Seeking seeking;
    private final Stories stories;
    private final AuditTrail trail;
    private final InstantSource clock;

    PersonPages(Rollout rollout, Seeking seeking, Stories stories, AuditTrail trail, InstantSource clock) {
        this.rollout = rollout;
        this.seeking = seeking;
        this.stories = stories;
        this.trail = trail;
        this.clock = clock;
    }

    /** {@code name} and everything about the person in sentences. */
    record Told(
            String name,
            List<StoryWords.Said> who,
            List<StoryWords.Said> present,
            List<String> got,
            List<String> coming) {}

    record Choice(String id, String name) {}

    record Look(String at, String by, String what, String person) {}

    @GetMapping("/person")
    String person(@RequestParam(defaultValue = "") String who, Model model) {
        String asked = who.strip().substring(0, Math.min(LONGEST, who.strip().length()));
        model.addAttribute("product", rollout.plan().product());
        model.addAttribute("asked", asked);
        model.addAttribute("choices", List.of());
        if (!asked.isEmpty()) {
            switch (seeking.find(asked)) {
                case Seeking.Found.One one -> tell(stories.of(one.person()), model);
                case Seeking.Found.Several several -> model.addAttribute("choices", choices(several.people()));
                case Seeking.Found.Nobody nobody ->
                    nobody.id()
                            .flatMap(stories::ofUnlisted)
                            .ifPresentOrElse(
                                    story -> tell(story, model),
                                    () -> model.addAttribute("choices", choices(nobody.near())));
            }
        }
        return "person";
    }

    @GetMapping("/audit")
    String audit(Model model) {
        Spoken spoken = new Naming(rollout).spoken();
        model.addAttribute("product", rollout.plan().product());
        model.addAttribute(
                "looks",
                trail.latest(MOST_LOOKS).stream()
                        .map(entry ->
                                new Look(spoken.day(entry.at()), entry.by(), what(entry.what()), whom(entry.person())))
                        .toList());
        return "audit";
    }

    private static String what(AuditTrail.What what) {
        return switch (what) {
            case LOOKED_UP -> "looked up";
            case SHOWN -> "asked what we know";
            case DELETED -> "deleted their data";
            case FORGOTTEN -> "deleted the data of a leaver";
        };
    }

    private static String whom(PersonId person) {
        return person.isDeleted() ? "somebody whose data is deleted" : person.value();
    }

    private static List<Choice> choices(List<Person> people) {
        return people.stream()
                .map(person -> new Choice(person.id().value(), person.name()))
                .toList();
    }

    private void tell(Story story, Model model) {
        trail.note(new AuditTrail.Entry(
                clock.instant(),
                AuditTrail.CONSOLE,
                AuditTrail.What.LOOKED_UP,
                story.person().id()));
        StoryWords words = new StoryWords(rollout, Wording.in(Naming.LANGUAGE));
        var zone = story.person().speaks().zone();
        Stream<String> got = story.got().reversed().stream().map(each -> words.got(each, zone));
        model.addAttribute(
                "story",
                new Told(
                        story.person().name(),
                        words.who(story.person()),
                        words.present(story),
                        got.toList(),
                        story.coming().stream()
                                .map(each -> words.coming(each, zone))
                                .toList()));
    }
}
