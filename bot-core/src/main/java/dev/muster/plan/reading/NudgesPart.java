package dev.muster.plan.reading;

import dev.muster.plan.Content;
import dev.muster.plan.Deadline;
import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Nudges;
import dev.muster.plan.Phase;
import dev.muster.plan.Schedule;
import dev.muster.plan.Snooze;
import dev.muster.plan.Wave;
import dev.muster.plan.WaveKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads `nudges`: until when people should have enrolled, and how they are reminded of it. */
record NudgesPart(Block block, Names names, MessageFiles files) {

    private static final int MOST_WEEKS = 52;
    private static final int MOST_DEFERRALS = 9;
    private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,2})d");

    /** The schedule is empty where it could not be read. */
    Optional<Nudges> read(Optional<Schedule> schedule) {
        var deadline = block.get("deadline").flatMap(value -> deadline(value, schedule));
        var then = block.get("then").flatMap(names::read);
        var before = block.get("before").flatMap(value -> value.listOf(NudgesPart::days));
        var snoozing = snoozing();
        var content = content();
        var nudges = deadline.flatMap(d ->
                then.flatMap(t -> before.flatMap(b -> content.map(c -> new Nudges(d, t, b, snoozing, c)))));
        nudges.ifPresent(all -> schedule.ifPresent(known -> warnOfNever(all, known)));
        return nudges;
    }

    private Optional<Content> content() {
        return new ContentPart(block, names, files).read("nudge");
    }

    private Nudges.Snoozing snoozing() {
        var choices = block.get("snooze")
                .flatMap(value -> value.listOf(entry -> entry.word(Snooze.class)))
                .orElse(Nudges.Snoozing.USUAL.choices());
        var most = block.get("deferrals")
                .flatMap(value -> value.number(0, MOST_DEFERRALS))
                .orElse(Nudges.Snoozing.USUAL.most());
        return new Nudges.Snoozing(choices, most);
    }

    private static Optional<Integer> days(Value value) {
        return value.text().flatMap(text -> {
            var days = DAYS.matcher(text);
            return days.matches()
                    ? Optional.of(Integer.valueOf(days.group(1)))
                    : value.refuse(
                            "“%s” is not a number of days.".formatted(text),
                            "Write how long before the deadline, for example 7d.");
        });
    }

    private static Optional<Deadline> deadline(Value value, Optional<Schedule> schedule) {
        return value.block(Shape.DEADLINE).flatMap(part -> {
            var weeks = part.get("weeks-after").flatMap(number -> number.number(1, MOST_WEEKS));
            var dates = part.get("dates").map(block -> dates(block, schedule)).orElse(Map.of());
            if (part.get("weeks-after").isEmpty()) {
                schedule.ifPresent(known -> refuseMissing(value, dates, known));
            }
            return Optional.of(new Deadline(weeks.orElse(0), dates));
        });
    }

    private static void refuseMissing(Value value, Map<WaveKey, LocalDate> dates, Schedule schedule) {
        schedule.occasions().stream()
                .filter(occasion -> occasion.touchpoint().phase() == Phase.ENROLLMENT)
                .map(occasion -> occasion.wave().key())
                .filter(wave -> !dates.containsKey(wave))
                .distinct()
                .forEach(wave -> value.refuse(
                        "Wave `%s` has no deadline.".formatted(wave),
                        "Write weeks-after: 2, or a date for the wave under `dates`."));
    }

    private static Map<WaveKey, LocalDate> dates(Value value, Optional<Schedule> schedule) {
        Map<WaveKey, LocalDate> dates = new HashMap<>();
        if (!(value.node() instanceof MappingNode mapping)) {
            value.refuse("`dates` must be a block with one key per wave.", "Write it as dates: { it: 2027-08-06 }.");
            return dates;
        }
        Entries.of(mapping, value.problems())
                .forEach((key, entry) -> date(entry.value())
                        .ifPresent(date -> schedule.flatMap(known -> wave(key, entry, known, date))
                                .ifPresent(wave -> dates.put(wave, date))));
        return dates;
    }

    private static Optional<WaveKey> wave(String key, Entries.Entry entry, Schedule schedule, LocalDate date) {
        var wave = schedule.waves().stream()
                .map(Wave::key)
                .filter(each -> each.value().equals(key))
                .findFirst();
        if (wave.isEmpty()) {
            return entry.value()
                    .refuse(
                            "No wave has the key “%s”.".formatted(key),
                            "Waves of this plan: %s."
                                    .formatted(Nearest.listed(schedule.waves().stream()
                                            .map(each -> each.key().value())
                                            .toList())));
        }
        return wave.filter(known -> isAfterEnrollment(known, schedule, date, entry.value()));
    }

    private static boolean isAfterEnrollment(WaveKey wave, Schedule schedule, LocalDate date, Value value) {
        var asked = schedule.occasions().stream()
                .filter(occasion -> occasion.touchpoint().phase() == Phase.ENROLLMENT
                        && occasion.wave().key().equals(wave))
                .map(occasion -> LocalDate.ofInstant(occasion.at(), schedule.zone()))
                .findFirst();
        boolean early = asked.filter(day -> !date.isAfter(day)).isPresent();
        if (early) {
            value.refuse(
                    "The deadline of wave `%s`, %s, is not after the day on which it is asked to enroll, %s."
                            .formatted(wave, date, asked.get()),
                    "Choose a later date.");
        }
        return !early;
    }

    private static Optional<LocalDate> date(Value value) {
        return value.text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException _) {
                return value.refuse("“%s” is not a date.".formatted(text), "Write year, month and day: 2027-08-06.");
            }
        });
    }

    /** A step that would come with the message that asks to enroll, or before it. */
    private void warnOfNever(Nudges nudges, Schedule schedule) {
        List<String> sent = NudgeCalendar.of(nudges, schedule).steps().stream()
                .map(step -> step.touchpoint().key().value())
                .toList();
        nudges.daysBefore().stream()
                .filter(days -> !sent.contains(NudgeCalendar.PREFIX + days + "d"))
                .forEach(days -> block.get("before")
                        .ifPresent(value -> value.warn(
                                "The reminder %d days before the deadline is never sent: people have not been asked to enroll by then."
                                        .formatted(days),
                                "Take it out, or choose a later deadline.")));
    }
}
