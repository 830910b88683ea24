package dev.muster.plan.reading;

import dev.muster.channel.Platform;
import dev.muster.plan.Conduct;
import dev.muster.plan.Gates;
import dev.muster.plan.InCharge;
import dev.muster.plan.Languages;
import dev.muster.plan.Name;
import dev.muster.plan.Nudges;
import dev.muster.plan.Placeholder;
import dev.muster.plan.Plan;
import dev.muster.plan.Schedule;
import dev.muster.plan.timing.Times;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the plan's block part by part, going on after mistakes so that all are named at once. */
final class WholePlan {

    private final Block block;
    private final Problems problems;
    private final MessageFiles files;
    private Gates gates = Gates.NONE;

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
        var chatOrder = chatOrder();
        var schedule = schedule(languages);
        var sessions = new SessionsPart(new Names(languages), schedule).read(block.get("sessions"));
        var conduct = new Conduct(chatOrder, times(languages), nudges(languages, schedule), sessions, gates);
        return problems.any()
                ? Optional.empty()
                : Optional.of(new Plan(
                        name.orElseThrow(),
                        product.orElseThrow(),
                        languages.orElseThrow(),
                        inCharge.orElseThrow(),
                        schedule.orElseThrow(),
                        conduct));
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

    private Optional<Times> times(Optional<Languages> languages) {
        var groups = new GroupsPart(new Names(languages)).read(block.get("groups"));
        var start = block.get("start").flatMap(Texts::month);
        return new TimesPart(groups, start, files.folder()).read(block.get("times"));
    }

    private Optional<Schedule> schedule(Optional<Languages> languages) {
        var names = new Names(languages);
        var zone = block.get("zone").flatMap(Texts::zone);
        var start = block.get("start").flatMap(Texts::month);
        var groups = new GroupsPart(names).read(block.get("groups"));
        var waves = new WavesPart(groups, start).read(block.get("waves"));
        var touchpoints =
                new TouchpointsPart(names, waves, files.filling(placeholders())).read(block.get("touchpoints"));
        if (block.get("nudges").isPresent()) {
            touchpoints.refuseCalledLikeNudges();
        }
        var gatesPart = new GatesPart(waves, touchpoints);
        gates = gatesPart.read(block.get("gates"));
        return zone.flatMap(z -> start.map(s -> new Schedule(z, s, groups.all(), waves.all(), touchpoints.all())))
                .filter(schedule -> !problems.any())
                .map(schedule -> checked(schedule, touchpoints, gatesPart));
    }

    private Nudges nudges(Optional<Languages> languages, Optional<Schedule> schedule) {
        return block.get("nudges")
                .flatMap(value -> value.block(Shape.NUDGES))
                .flatMap(part ->
                        new NudgesPart(part, new Names(languages), files.filling(placeholders())).read(schedule))
                .orElse(Nudges.NONE);
    }

    private Set<String> placeholders() {
        Set<String> known = new HashSet<>(Placeholder.ALL);
        if (block.get("organisation").isEmpty()) {
            known.remove(Placeholder.ORGANISATION);
        }
        if (block.get("nudges").isPresent()) {
            known.addAll(Placeholder.OF_NUDGES);
        }
        return known;
    }

    private static Schedule checked(Schedule schedule, Touchpoints touchpoints, GatesPart gates) {
        new OrderOfWeeks(schedule, touchpoints).check();
        gates.check(schedule);
        return schedule;
    }
}
