package dev.muster.plan.reading;

import dev.muster.channel.Platform;
import dev.muster.plan.InCharge;
import dev.muster.plan.Languages;
import dev.muster.plan.Name;
import dev.muster.plan.Placeholder;
import dev.muster.plan.Plan;
import dev.muster.plan.Schedule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the plan's block part by part, going on after mistakes so that all are named at once. */
final class WholePlan {

    private final Block block;
    private final Problems problems;
    private final MessageFiles files;

    WholePlan(Block block, Problems problems, MessageFiles files) {
        this.block = block;
        this.problems = problems;
        this.files = files;
    }

    Optional<Plan> read() {
        var name = block.get("plan").flatMap(Texts::slug);
        var product = block.text("product");
        var languages = languages();
        var organisation = block.get("organisation").flatMap(new Names(languages)::read);
        var inCharge = inCharge(organisation, new Names(languages));
        var chat = chatOrder();
        var schedule = schedule(languages);
        return problems.any()
                ? Optional.empty()
                : Optional.of(new Plan(
                        name.orElseThrow(),
                        product.orElseThrow(),
                        languages.orElseThrow(),
                        inCharge.orElseThrow(),
                        chat,
                        schedule.orElseThrow()));
    }

    private Optional<Languages> languages() {
        var all = block.get("languages").flatMap(value -> value.listOf(Texts::language));
        var standard = block.get("language")
                .flatMap(value -> Texts.language(value).flatMap(language -> among(all, language, value)));
        return all.filter(list -> !list.isEmpty())
                .flatMap(list -> standard.map(language -> new Languages(language, list)));
    }

    private static Optional<Locale> among(Optional<List<Locale>> all, Locale language, Value value) {
        return all.isEmpty() || all.get().contains(language)
                ? Optional.of(language)
                : value.refuse(
                        "The plan's language “%s” is not among its `languages`.".formatted(language.toLanguageTag()),
                        "Add it to `languages`, or choose one that stands there.");
    }

    private Optional<InCharge> inCharge(Optional<Name> organisation, Names names) {
        var admins = block.get("admins").flatMap(value -> value.listOf(Texts::mail));
        var support = block.get("support").flatMap(value -> value.block(Shape.SUPPORT));
        var people = support.flatMap(part -> part.get("people")).flatMap(value -> value.listOf(Texts::mail));
        var contact = support.flatMap(part -> part.get("contact")).flatMap(names::read);
        return admins.flatMap(a -> people.flatMap(p -> contact.map(c -> new InCharge(organisation, a, p, c))));
    }

    private List<Platform> chatOrder() {
        return block.get("chat")
                .flatMap(value -> value.listOf(entry -> entry.oneOf(Platform.chats(), Platform::key)))
                .orElse(List.of(Platform.TEAMS, Platform.SLACK));
    }

    private Optional<Schedule> schedule(Optional<Languages> languages) {
        var names = new Names(languages);
        var zone = block.get("zone").flatMap(Texts::zone);
        var start = block.get("start").flatMap(Texts::month);
        var groups = new GroupsPart(names).read(block.get("groups"));
        var waves = new WavesPart(groups, start).read(block.get("waves"));
        var touchpoints =
                new TouchpointsPart(names, waves, files.filling(placeholders())).read(block.get("touchpoints"));
        return zone.flatMap(z -> start.map(s -> new Schedule(z, s, groups.all(), waves.all(), touchpoints.all())))
                .filter(schedule -> !problems.any())
                .map(schedule -> checked(schedule, touchpoints));
    }

    private Set<String> placeholders() {
        return block.get("organisation").isPresent()
                ? Placeholder.ALL
                : Placeholder.ALL.stream()
                        .filter(name -> !name.equals(Placeholder.ORGANISATION))
                        .collect(Collectors.toSet());
    }

    private static Schedule checked(Schedule schedule, Touchpoints touchpoints) {
        new OrderOfWeeks(schedule, touchpoints).check();
        return schedule;
    }
}
