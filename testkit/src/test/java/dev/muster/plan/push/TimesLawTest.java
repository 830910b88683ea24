package dev.muster.plan.push;

import static dev.muster.testkit.Examples.slack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.card.Card;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Line;
import dev.muster.delivery.Status;
import dev.muster.delivery.Track;
import dev.muster.plan.Occasion;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import dev.muster.plan.timing.Agenda;
import dev.muster.plan.timing.Times;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the zones, the calendar, the platform's moods, pauses, crashes and clocks: everybody hears everything once, in their hours. */
class TimesLawTest {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Asia/Taipei",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Pacific/Apia",
            "Pacific/Kiritimati",
            "Etc/GMT+12",
            "Pacific/Chatham",
            "America/Havana",
            "Africa/Cairo",
            "Asia/Beirut",
            "America/Santiago",
            "Asia/Tehran",
            "America/St_Johns",
            "Atlantic/Azores");
    private static final List<String> MONTHS =
            List.of("2026-10", "2026-11", "2027-02", "2027-03", "2027-04", "2027-12");
    private static final List<String> HOURS = List.of(
            "09:00-17:00", "00:00-24:00", "01:30-03:30", "08:00-12:30", "22:00-24:00", "00:00-02:15", "02:00-03:00");
    private static final List<String> QUIET = List.of("[\"12:00-13:00\"]", "[\"23:30-00:15\"]", "[\"10:00-10:05\"]");

    private final Map<String, List<LocalDate>> arrivals = new HashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyHearsEverythingOnceAndInTheirHours(int seed) {
        Random random = new Random(seed);
        Rollout rollout = rollout(random);
        List<Person> cast =
                IntStream.range(0, 12).mapToObj(n -> person("p" + n, random)).toList();
        Stage stage = Stage.of(rollout, cast.toArray(Person[]::new));
        Map<String, Person> people = new HashMap<>();
        cast.forEach(person -> people.put(person.firstName(), person));
        stage.channel(Platform.SLACK)
                .answers(sent -> answer(sent, stage, people.get(sent.to().user()), random));
        Instant begin = rollout.plan().occasions().getFirst().at().minus(Duration.ofDays(2));
        stage.clock().set(begin);
        while (stage.clock().instant().isBefore(begin.plus(Duration.ofDays(300)))
                && arrivals.size() < 3 * cast.size()) {
            upset(stage, random);
            stage.passes(Duration.ofMinutes(1L + random.nextInt(random.nextInt(8) == 0 ? 900 : 150)));
        }
        stage.passes(Duration.ofDays(1));
        rollout.plan()
                .occasions()
                .forEach(occasion -> assertThat(lines(stage, occasion))
                        .as("%s, seed %d", Rollout.nameOf(occasion), seed)
                        .hasSize(cast.size())
                        .allMatch(line -> line.status() == Status.SENT));
        assertThat(arrivals.values()).as("in all").hasSize(cast.size() * 3).allMatch(days -> days.size() == 1);
        holdsTheCap(rollout, cast);
    }

    /** Pauses, crashes of others, and clocks that jump, now and then. */
    private static void upset(Stage stage, Random random) {
        switch (random.nextInt(40)) {
            case 0 -> stage.reins().pausing().pause("root@example.com");
            case 1, 2, 3 -> stage.reins().pausing().resume();
            case 4 -> ((Ledger) stage.deliveries()).claimPushed(Track.sending(Platform.SLACK), 3, "dead");
            case 5, 6 -> ((Ledger) stage.deliveries()).recover();
            case 7 -> stage.clock().pass(Duration.ofHours(-1));
            case 8 -> stage.clock().pass(Duration.ofHours(1));
            default -> {
                // Most of the time nothing happens.
            }
        }
        if (random.nextInt(12) == 0) {
            stage.reins().pausing().resume();
            ((Ledger) stage.deliveries()).recover();
        }
    }

    /** Lanes send at the same time. */
    private synchronized Outcome answer(Outgoing sent, Stage stage, Person person, Random random) {
        Instant now = stage.clock().instant();
        String key = sent.card().notification();
        Occasion occasion = stage.rollout().plan().occasions().stream()
                .filter(each -> each.touchpoint().key().value().equals(key))
                .findFirst()
                .orElseThrow();
        Times times = stage.rollout().plan().times().orElseThrow();
        LocalDateTime wall = LocalDateTime.ofInstant(now, person.speaks().zone());
        assertThat(objection(wall, person, times))
                .as("%s to %s in %s at %s", key, person.id(), person.speaks().zone(), wall)
                .isEmpty();
        String line = key + person.id();
        int mood = random.nextInt(10);
        if (mood < 3 && failures.merge(line, 1, Integer::sum) <= 3) {
            return new Outcome.TryLater(Duration.ofMinutes(random.nextInt(600)), "busy");
        }
        if (mood == 3) {
            return new Outcome.Throttled(Duration.ofMinutes(random.nextInt(300)), "slower");
        }
        assertThat(wall)
                .as("before its time")
                .isAfterOrEqualTo(
                        LocalDateTime.ofInstant(occasion.at(), ZoneId.of("UTC")).minusHours(1));
        arrivals.computeIfAbsent(line, _ -> new ArrayList<>()).add(wall.toLocalDate());
        return new Outcome.Accepted(new Receipt("D", sent.delivery().toString()));
    }

    /** Told from the plan alone, by the clock on the person's wall. */
    private static String objection(LocalDateTime wall, Person person, Times times) {
        LocalDate day = wall.toLocalDate();
        int minute = wall.getHour() * 60 + wall.getMinute();
        if (!times.work().week().contains(day.getDayOfWeek())) {
            return "no working day";
        }
        if (!times.work().hours().contains(minute)) {
            return "outside hours";
        }
        if (times.work().quiet().stream().anyMatch(quiet -> quiet.contains(minute))) {
            return "quiet";
        }
        boolean holiday = times.holidays().stream()
                .anyMatch(one -> one.on().equals(day)
                        && (one.countries().isEmpty()
                                || one.countries().contains(person.works().country())));
        boolean frozen = times.freezes().stream()
                .anyMatch(freeze -> !day.isBefore(freeze.from())
                        && !day.isAfter(freeze.to())
                        && (freeze.groups().isEmpty()
                                || person.groups().stream().anyMatch(freeze.groups()::contains)));
        return holiday ? "holiday" : frozen ? "freeze" : "";
    }

    private void holdsTheCap(Rollout rollout, List<Person> cast) {
        rollout.plan()
                .times()
                .orElseThrow()
                .weeklyCap()
                .ifPresent(cap -> cast.forEach(person -> {
                    Map<LocalDate, Integer> weeks = new HashMap<>();
                    for (String optional : List.of("one", "two")) {
                        arrivals.get(optional + person.id())
                                .forEach(day -> weeks.merge(Agenda.weekOf(day), 1, Integer::sum));
                    }
                    assertThat(weeks.values()).as("%s in a week", person.id()).allMatch(many -> many <= cap);
                }));
    }

    private static List<Line> lines(Stage stage, Occasion occasion) {
        return stage.deliveries().lines(stage.rollout().pushOf(occasion), "", 100);
    }

    private static Person person(String name, Random random) {
        return new Person(
                PersonId.of(name + "@example.com"),
                name,
                new Person.Speaks(Locale.ENGLISH, ZoneId.of(one(ZONES, random))),
                new Person.Works(
                        Set.of(random.nextBoolean() ? "it" : "hr"), "", random.nextBoolean() ? "DE" : "TW", ""),
                List.of(slack(name)));
    }

    private static Rollout rollout(Random random) {
        String month = one(MONTHS, random);
        String day = month + "-%02d".formatted(5 + random.nextInt(20));
        String text = """
                plan: law
                product: X
                language: en
                languages: [en]
                zone: UTC
                start: %1$s
                admins: [root@example.com]
                support: { people: [sue@example.com], contact: x }
                groups: { it: { name: IT }, hr: { name: HR } }
                waves: [{ wave: both, month: %1$s, groups: [it, hr] }]
                touchpoints:
                  - { touchpoint: one, name: One, phase: kickoff, week: %2$d, methods: [chat] }
                  - { touchpoint: two, name: Two, phase: pre-enrollment, week: %2$d, methods: [chat] }
                  - { touchpoint: three, name: Three, phase: enrollment, week: %3$d, methods: [chat], mandatory: true }
                times:
                  working-week: %4$s
                  working-hours: "%5$s"
                  holidays:
                    - { name: A, on: %6$s, countries: [DE] }
                    - { name: B, on: %1$s-12 }
                  freeze: [{ from: %6$s, to: %1$s-27, reason: x, groups: [it] }]
                """.formatted(
                        month,
                        1 + random.nextInt(3),
                        3 + random.nextInt(2),
                        one(
                                List.of(
                                        "[monday, tuesday, wednesday, thursday, friday]",
                                        "[saturday, sunday]",
                                        "[sunday, monday, tuesday, wednesday, thursday]"),
                                random),
                        one(HOURS, random),
                        day);
        text += random.nextBoolean() ? "  weekly-cap: 1\n" : "";
        text += text.contains("09:00-17:00") || text.contains("00:00-24:00")
                ? "  quiet: " + one(QUIET, random) + "\n"
                : "";
        return switch (PlanReader.read("law.yaml", text)) {
            case PlanReading.Readable readable ->
                new Rollout(
                        readable.plan(),
                        (touchpoint, language, _) ->
                                Card.saying(language, touchpoint.key().value()));
            case PlanReading.Unreadable unreadable ->
                throw new IllegalStateException(unreadable.problems().toString());
        };
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
