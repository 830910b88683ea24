package dev.muster.plan.timing;

import dev.muster.delivery.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the next time at which a person may be messaged. */
public final class Agenda {

    /** How far ahead is looked; what forbids more than a year forbids everything. */
    private static final int DAYS = 400;

    private final Times times;
    private final List<Span> open;
    private final Map<LocalDate, List<Holiday>> holidays;

    public Agenda(Times times) {
        this.times = times;
        this.open = times.work().open();
        this.holidays = times.holidays().stream().collect(Collectors.groupingBy(Holiday::on));
    }

    /** The Monday of the week in which a person's cap counts. */
    public static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** {@code fullWeeks} are the Mondays of the weeks in which the person gets as much as the plan allows already. */
    public Appointment next(Life life, Instant wanted, Set<LocalDate> fullWeeks) {
        SequencedSet<Moved> because = new LinkedHashSet<>();
        LocalDate first = wanted.atZone(life.zone()).toLocalDate();
        for (LocalDate day = first; day.isBefore(first.plusDays(DAYS)); day = day.plusDays(1)) {
            Optional<Moved> objection = objection(day, life, fullWeeks);
            Optional<Window> window = objection.isPresent() ? Optional.empty() : windowOn(day, life, wanted);
            if (day.equals(first) && objection.isEmpty()) {
                objection = byTheClock(wanted, life, window);
            }
            objection.ifPresent(because::add);
            if (window.isPresent()) {
                return new Appointment.At(window.get(), List.copyOf(because));
            }
        }
        return new Appointment.Never(List.copyOf(because));
    }

    private Optional<Moved> objection(LocalDate day, Life life, Set<LocalDate> fullWeeks) {
        Optional<Moved> holiday = holidays.getOrDefault(day, List.of()).stream()
                .filter(one -> one.isFor(life))
                .findFirst()
                .map(one -> new Moved.OnHoliday(one.name()));
        return holiday.or(() -> times.freezes().stream()
                        .filter(freeze -> freeze.holds(day, life))
                        .findFirst()
                        .map(freeze -> new Moved.Frozen(freeze.reason())))
                .or(() -> times.work().week().contains(day.getDayOfWeek())
                        ? Optional.empty()
                        : Optional.of(new Moved.DayOff()))
                .or(() -> fullWeeks.contains(weekOf(day))
                        ? Optional.of(new Moved.WeekIsFull(times.weeklyCap().orElse(0)))
                        : Optional.empty());
    }

    /** What is left of the first stretch of the day that is not over by then. */
    private Optional<Window> windowOn(LocalDate day, Life life, Instant wanted) {
        return open.stream()
                .flatMap(span -> LocalTimes.window(day, span, life.zone()).stream())
                .filter(window -> !window.isOver(wanted))
                .findFirst()
                .map(window -> window.isOpen(wanted) ? new Window(wanted, window.until()) : window);
    }

    private Optional<Moved> byTheClock(Instant wanted, Life life, Optional<Window> window) {
        if (window.filter(open -> open.isOpen(wanted)).isPresent()) {
            return Optional.empty();
        }
        LocalDateTime local = LocalDateTime.ofInstant(wanted, life.zone());
        int minute = local.getHour() * 60 + local.getMinute();
        if (times.work().hours().contains(minute)) {
            return Optional.of(new Moved.Quiet());
        }
        return Optional.of(minute < times.work().hours().from() ? new Moved.BeforeHours() : new Moved.AfterHours());
    }
}
