package dev.muster.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reminders of a plan as occasions: the steps towards each wave's deadline, and those for people who asked to be reminded later. */
public final class NudgeCalendar {

    /** How the keys of reminders begin; no touchpoint of a plan with reminders may. */
    public static final String PREFIX = "nudge-";

    private static final String LATER = PREFIX + "later-";

    private final Nudges nudges;
    private final ZoneId zone;
    private final Map<WaveKey, Occasion> asked = new LinkedHashMap<>();
    private final List<Occasion> steps = new ArrayList<>();
    private final List<Occasion> laters = new ArrayList<>();

    private NudgeCalendar(Nudges nudges, Schedule schedule) {
        this.nudges = nudges;
        this.zone = schedule.zone();
        if (!nudges.areNone()) {
            schedule.occasions().stream()
                    .filter(occasion -> occasion.touchpoint().phase() == Phase.ENROLLMENT)
                    .forEach(occasion -> asked.putIfAbsent(occasion.wave().key(), occasion));
            nudges.daysBefore().forEach(this::addSteps);
            IntStream.rangeClosed(1, nudges.snoozing().most()).forEach(this::addLaters);
        }
    }

    public static NudgeCalendar of(Nudges nudges, Schedule schedule) {
        return new NudgeCalendar(nudges, schedule);
    }

    /** In the order in which they go out. */
    public List<Occasion> steps() {
        return List.copyOf(steps);
    }

    /** One for every wave and every time that somebody may put it off; they have no moment of their own. */
    public List<Occasion> laters() {
        return List.copyOf(laters);
    }

    /** Where somebody of the wave is reminded who put it off for the n-th time; empty where nobody may so often. */
    public Optional<Occasion> later(WaveKey wave, int times) {
        return laters.stream()
                .filter(occasion -> occasion.wave().key().equals(wave)
                        && occasion.touchpoint().key().value().equals(LATER + times))
                .findFirst();
    }

    public static boolean isNudge(Occasion occasion) {
        return occasion.touchpoint().key().value().startsWith(PREFIX);
    }

    public static boolean isLater(Occasion occasion) {
        return occasion.touchpoint().key().value().startsWith(LATER);
    }

    /** The day on which those of the wave should have enrolled; empty for a wave that nobody reminds. */
    public Optional<LocalDate> deadline(WaveKey wave) {
        return Optional.ofNullable(asked.get(wave)).map(this::deadline);
    }

    private LocalDate deadline(Occasion enrollment) {
        return nudges.deadline().of(enrollment.wave().key(), day(enrollment));
    }

    /** Whether the clock is too late for a step: the next one, or the deadline, has come. */
    public boolean isOver(Occasion step, Instant now) {
        WaveKey wave = step.wave().key();
        Stream<Instant> next = steps.stream()
                .filter(other -> other.wave().key().equals(wave) && other.at().isAfter(step.at()))
                .map(Occasion::at);
        Stream<Instant> end =
                deadline(wave).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).stream();
        return Stream.concat(next, end).anyMatch(time -> !time.isAfter(now));
    }

    /** The last reminder of each wave. */
    public List<Occasion> lastSteps() {
        Map<WaveKey, Occasion> last = new LinkedHashMap<>();
        steps.forEach(step -> last.put(step.wave().key(), step));
        return List.copyOf(last.values());
    }

    /** When people take over for those who have not enrolled by then: a day after the last reminder, and on the deadline at the latest. */
    public Instant handover(Occasion lastStep) {
        LocalDate dayAfter = day(lastStep).plusDays(1);
        LocalDate deadline = deadline(lastStep.wave().key()).orElse(dayAfter);
        Occasion enrollment = asked.getOrDefault(lastStep.wave().key(), lastStep);
        return moment(dayAfter.isBefore(deadline) ? dayAfter : deadline, enrollment);
    }

    /** The one place that says at what moment of its day a reminder goes out: at the time of the message that asked to enroll. */
    private Instant moment(LocalDate day, Occasion enrollment) {
        return day.atTime(enrollment.at().atZone(zone).toLocalTime())
                .atZone(zone)
                .toInstant();
    }

    private void addSteps(int days) {
        Map<Occasion, LocalDate> dates = new LinkedHashMap<>();
        asked.values().forEach(enrollment -> {
            LocalDate date = deadline(enrollment).minusDays(days);
            if (date.isAfter(day(enrollment))) {
                dates.put(enrollment, date);
            }
        });
        add(PREFIX + days + "d", nameOfStep(days), dates, steps);
        steps.sort(Comparator.comparing(Occasion::at));
    }

    private void addLaters(int times) {
        Map<Occasion, LocalDate> dates = new LinkedHashMap<>();
        asked.values().forEach(enrollment -> dates.put(enrollment, deadline(enrollment)));
        add(LATER + times, nameOfLater(times), dates, laters);
    }

    private void add(String key, Name name, Map<Occasion, LocalDate> dates, List<Occasion> to) {
        LinkedHashMap<WaveKey, WeekOfMonth> weeks = new LinkedHashMap<>();
        dates.forEach((enrollment, date) -> weeks.put(enrollment.wave().key(), WeekOfMonth.of(date)));
        dates.forEach((enrollment, date) -> to.add(new Occasion(
                new Touchpoint(
                        new TouchpointKey(key),
                        name,
                        Phase.ENROLLMENT,
                        new Timing(weeks, SendingTime.usualFor(Phase.ENROLLMENT)),
                        travelOf(enrollment),
                        nudges.content()),
                enrollment.wave(),
                WeekOfMonth.of(date),
                moment(date, enrollment))));
    }

    /** By chat or mail as the message that asked to enroll; a reminder is nothing to hang on a wall. */
    private static Travel travelOf(Occasion enrollment) {
        List<Method> methods = enrollment.touchpoint().methods().stream()
                .filter(method -> method == Method.CHAT || method == Method.MAIL)
                .toList();
        return new Travel(methods, InDoubt.SHOW);
    }

    private LocalDate day(Occasion occasion) {
        return LocalDate.ofInstant(occasion.at(), zone);
    }

    private static Name nameOfStep(int days) {
        return name(
                days == 1
                        ? "Reminder 1 day before the deadline"
                        : "Reminder %d days before the deadline".formatted(days),
                "期限前 %d 天提醒".formatted(days));
    }

    private static Name nameOfLater(int times) {
        return name("Reminder that people asked for (%d)".formatted(times), "稍後提醒（第 %d 次）".formatted(times));
    }

    private static Name name(String english, String chinese) {
        LinkedHashMap<Locale, String> texts = new LinkedHashMap<>();
        texts.put(Locale.ENGLISH, english);
        texts.put(Locale.TRADITIONAL_CHINESE, chinese);
        return new Name(texts);
    }
}
