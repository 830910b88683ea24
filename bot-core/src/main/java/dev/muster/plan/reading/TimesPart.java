package dev.muster.plan.reading;

import dev.muster.plan.timing.Freeze;
import dev.muster.plan.timing.Holiday;
import dev.muster.plan.timing.Span;
import dev.muster.plan.timing.Times;
import dev.muster.plan.timing.WorkingTime;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads `times`: by whose clock, on which days and in which hours people are messaged. */
record TimesPart(Groups groups, Optional<YearMonth> start, Optional<Path> folder) {

    private static final int MOST_A_WEEK = 50;
    private static final Pattern LATE = Pattern.compile("([1-9][0-9]{0,2}) (hour|day)s?");

    /** Empty where the plan says nothing of times: then it goes by its own clock, and any time is right. */
    Optional<Times> read(Optional<Value> part) {
        return part.flatMap(value -> value.block(Shape.TIMES)).map(this::times);
    }

    private Times times(Block block) {
        return new Times(
                workingTime(block),
                weeklyCap(block),
                holidays(block),
                freezes(block),
                block.get("late-after").flatMap(TimesPart::late));
    }

    private static WorkingTime workingTime(Block block) {
        Set<DayOfWeek> week = block.get("working-week")
                .flatMap(value -> value.listOf(Texts::day))
                .filter(days -> !days.isEmpty())
                .<Set<DayOfWeek>>map(EnumSet::copyOf)
                .orElse(WorkingTime.USUAL.week());
        Span hours = block.get("working-hours")
                .flatMap(value -> Spans.of(value).flatMap(spans -> one(spans, value)))
                .orElse(WorkingTime.USUAL.hours());
        List<Span> quiet = block.get("quiet").flatMap(value -> value.listOf(Spans::of)).orElse(List.of()).stream()
                .flatMap(List::stream)
                .toList();
        WorkingTime work = new WorkingTime(week, hours, quiet);
        if (work.open().isEmpty()) {
            block.get("quiet")
                    .ifPresent(value -> value.refuse(
                            "Nothing of the working hours, %s, is left.".formatted(hours),
                            "Shorten the quiet times, or nobody would ever be messaged."));
        }
        return work;
    }

    private static Optional<Span> one(List<Span> spans, Value value) {
        return spans.size() == 1
                ? Optional.of(spans.getFirst())
                : value.refuse(
                        "`working-hours` go over midnight.",
                        "Write hours of one day, for example \"00:00-24:00\", and what is to stay silent under `quiet`.");
    }

    private static OptionalInt weeklyCap(Block block) {
        return block.get("weekly-cap")
                .flatMap(value -> value.number(1, MOST_A_WEEK))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private List<Holiday> holidays(Block block) {
        HolidaysPart part = new HolidaysPart(folder, start);
        return block.get("holidays")
                .flatMap(Value::entries)
                .map(entries -> entries.stream().flatMap(part::read).distinct().toList())
                .orElse(List.of());
    }

    private List<Freeze> freezes(Block block) {
        return block.get("freeze")
                .flatMap(
                        value -> value.listOf(entry -> entry.block(Shape.FREEZE).flatMap(this::freeze)))
                .orElse(List.of());
    }

    private Optional<Freeze> freeze(Block block) {
        var from = block.get("from").flatMap(Spans::date);
        var to = block.get("to")
                .flatMap(value -> Spans.date(value)
                        .flatMap(last -> from.filter(last::isBefore).isEmpty()
                                ? Optional.of(last)
                                : value.refuse(
                                        "The freeze ends before it begins.",
                                        "Write the first day under `from`, the last one under `to`.")));
        var reason = block.text("reason");
        Set<String> whom =
                block.get("groups").flatMap(value -> value.listOf(groups::referred)).orElse(List.of()).stream()
                        .map(key -> key.value())
                        .collect(Collectors.toSet());
        return from.flatMap(f -> to.flatMap(t -> reason.map(r -> new Freeze(f, t, r, whom))));
    }

    private static Optional<Duration> late(Value value) {
        return value.text().flatMap(text -> {
            Matcher matcher = LATE.matcher(text);
            if (!matcher.matches()) {
                return value.refuse(
                        "`late-after` must be a time such as “12 hours” or “2 days”, not “%s”.".formatted(text),
                        "Write a whole number with hours or days.");
            }
            int many = Integer.parseInt(matcher.group(1));
            return Optional.of(matcher.group(2).equals("day") ? Duration.ofDays(many) : Duration.ofHours(many));
        });
    }
}
