package dev.muster.plan.reading;

import dev.muster.plan.Session.Hours;
import dev.muster.plan.Session.Pause;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the days and hours of a session, and what stands in their way. */
record HoursPart(Block block, ZoneId zone, Optional<LocalDate> earliest) {

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Pattern PAUSE = Pattern.compile("(\\d\\d:\\d\\d) ?[-–] ?(\\d\\d:\\d\\d)");

    Optional<Hours> read() {
        var from = block.get("from").flatMap(Texts::time);
        var to = block.get("to").flatMap(Texts::time);
        var slot = block.get("slot").flatMap(value -> Lengths.read(value, SHORTEST));
        var breaks =
                block.get("breaks").map(value -> value.listOf(HoursPart::pause)).orElse(Optional.of(List.of()));
        var days = block.get("days").flatMap(value -> new DaysPart(value).read());
        return days.flatMap(d -> from.flatMap(f ->
                        to.flatMap(t -> slot.flatMap(s -> breaks.map(b -> new Hours(d, f, t, s, b))))))
                .filter(this::isPossible);
    }

    private static Optional<Pause> pause(Value value) {
        return value.text().flatMap(text -> {
            var parts = PAUSE.matcher(text);
            return parts.matches()
                    ? time(parts.group(1), value)
                            .flatMap(from -> time(parts.group(2), value)
                                    .flatMap(to -> from.isBefore(to)
                                            ? Optional.of(new Pause(from, to))
                                            : value.refuse(
                                                    "The break “%s” ends before it begins.".formatted(text),
                                                    "Write its beginning first, such as \"12:00-13:00\".")))
                    : value.refuse(
                            "“%s” is not a break.".formatted(text),
                            "Write its beginning and its end, such as \"12:00-13:00\".");
        });
    }

    private static Optional<LocalTime> time(String text, Value value) {
        return text.matches("([01]\\d|2[0-3]):[0-5]\\d")
                ? Optional.of(LocalTime.parse(text))
                : value.refuse(
                        "“%s” is not a time of day.".formatted(text),
                        "Write hours and minutes with two digits each, from 00:00 to 23:59.");
    }

    private boolean isPossible(Hours hours) {
        return isOrdered(hours) && fits(hours) && breaksDiffer(hours) && isNotTooEarly(hours) && clocksStand(hours);
    }

    private boolean isOrdered(Hours hours) {
        return hours.from().isBefore(hours.to())
                || refuse("to", "The session ends before it begins.", "Let `to` be later than `from` on the same day.");
    }

    private boolean fits(Hours hours) {
        return hours.slot().compareTo(Duration.between(hours.from(), hours.to())) <= 0
                || refuse(
                        "slot",
                        "A slot of %d minutes is longer than the session from %s to %s."
                                .formatted(hours.slot().toMinutes(), hours.from(), hours.to()),
                        "Shorten `slot`, or let the session end later.");
    }

    private boolean breaksDiffer(Hours hours) {
        for (int i = 0; i < hours.breaks().size(); i++) {
            Pause one = hours.breaks().get(i);
            if (!one.from().isBefore(hours.to()) || !hours.from().isBefore(one.to())) {
                return refuse(
                        "breaks",
                        "The break %s–%s lies outside of the session.".formatted(one.from(), one.to()),
                        "Take it out, or let the session begin earlier or end later.");
            }
            for (Pause other : hours.breaks().subList(i + 1, hours.breaks().size())) {
                if (one.from().isBefore(other.to()) && other.from().isBefore(one.to())) {
                    return refuse(
                            "breaks",
                            "The breaks %s–%s and %s–%s overlap."
                                    .formatted(one.from(), one.to(), other.from(), other.to()),
                            "Make one of them.");
                }
            }
        }
        return true;
    }

    private boolean isNotTooEarly(Hours hours) {
        LocalDate first = hours.days().getFirst();
        return earliest.filter(first::isBefore).isEmpty()
                || refuse(
                        "days",
                        "%s is before the turn of those who are to come, who move from %s on."
                                .formatted(first, earliest.orElseThrow()),
                        "Choose days in the month of their wave or later.");
    }

    /** An hour that the clocks leave out, or repeat, cannot be agreed upon. */
    private boolean clocksStand(Hours hours) {
        return hours.days().stream()
                .filter(day -> offsets(day, hours.from()).size() != 1
                        || !offsets(day, hours.from()).equals(offsets(day, hours.to())))
                .findFirst()
                .map(day -> refuse(
                        "days",
                        "The clocks of %s change on %s while the session is on.".formatted(zone, day),
                        "Choose another day, or hours before or after the change."))
                .orElse(true);
    }

    private List<ZoneOffset> offsets(LocalDate day, LocalTime time) {
        return zone.getRules().getValidOffsets(day.atTime(time));
    }

    private boolean refuse(String key, String reason, String remedy) {
        block.get(key).ifPresent(value -> value.refuse(reason, remedy));
        return false;
    }
}
