package dev.muster.plan.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every how many years, months, weeks or days something comes again, and on which of their days. */
final class Recurrence {

    private static final Set<String> FREQUENCIES = Set.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY");
    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");

    private final ContentLine line;
    private final LocalDate start;
    private final Map<String, String> parts = new HashMap<>();

    private Recurrence(ContentLine line, LocalDate start) {
        this.line = line;
        this.start = start;
    }

    static Recurrence of(ContentLine line, LocalDate start) {
        Recurrence recurrence = new Recurrence(line, start);
        Arrays.stream(line.value().toUpperCase(Locale.ROOT).split(";")).forEach(recurrence::readPart);
        if (!FREQUENCIES.contains(recurrence.parts.getOrDefault("FREQ", ""))) {
            throw recurrence.unknown();
        }
        return recurrence;
    }

    private void readPart(String part) {
        String[] both = part.split("=", 2);
        if (both.length < 2 || !KNOWN.contains(both[0])) {
            throw unknown();
        }
        parts.put(both[0], both[1]);
    }

    private BadEvent unknown() {
        return new BadEvent(
                line, "How this comes again is not understood: “%s”.".formatted(Event.shortened(line.value())));
    }

    /** Day by day, so that no rule, however it is written, takes longer than another. */
    List<LocalDate> until(LocalDate end) {
        List<Pick> picks = Arrays.stream(parts.getOrDefault("BYDAY", "").split(","))
                .filter(text -> !text.isEmpty())
                .map(this::pick)
                .toList();
        Set<Integer> months = numbers("BYMONTH");
        Set<Integer> monthDays = numbers("BYMONTHDAY");
        int count = number("COUNT").orElse(Integer.MAX_VALUE);
        LocalDate last = Optional.ofNullable(parts.get("UNTIL"))
                .map(text -> Event.date(line, text))
                .orElse(end);
        List<LocalDate> found = new ArrayList<>();
        for (LocalDate day = start;
                day.isBefore(end) && !day.isAfter(last) && found.size() < count;
                day = day.plusDays(1)) {
            if (isItsTurn(day) && isMeant(day, picks, months, monthDays)) {
                found.add(day);
            }
        }
        return found;
    }

    private boolean isItsTurn(LocalDate day) {
        long interval = number("INTERVAL").orElse(1);
        return switch (parts.getOrDefault("FREQ", "")) {
            case "YEARLY" -> (day.getYear() - start.getYear()) % interval == 0;
            case "MONTHLY" -> ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1)) % interval == 0;
            case "WEEKLY" -> ChronoUnit.WEEKS.between(monday(start), monday(day)) % interval == 0;
            default -> ChronoUnit.DAYS.between(start, day) % interval == 0;
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private boolean isMeant(LocalDate day, List<Pick> picks, Set<Integer> months, Set<Integer> monthDays) {
        String frequency = parts.getOrDefault("FREQ", "");
        boolean named = !picks.isEmpty() || !monthDays.isEmpty();
        if (!months.isEmpty() && !months.contains(day.getMonthValue())) {
            return false;
        }
        if (!monthDays.isEmpty()
                && !monthDays.contains(day.getDayOfMonth())
                && !monthDays.contains(day.getDayOfMonth() - day.lengthOfMonth() - 1)) {
            return false;
        }
        if (!picks.isEmpty() && picks.stream().noneMatch(pick -> pick.fits(day, isByYear(months)))) {
            return false;
        }
        return named
                || switch (frequency) {
                    case "YEARLY" ->
                        day.getDayOfMonth() == start.getDayOfMonth()
                                && (!months.isEmpty() || day.getMonth() == start.getMonth());
                    case "MONTHLY" -> day.getDayOfMonth() == start.getDayOfMonth();
                    case "WEEKLY" -> day.getDayOfWeek() == start.getDayOfWeek();
                    default -> true;
                };
    }

    private boolean isByYear(Set<Integer> months) {
        return "YEARLY".equals(parts.get("FREQ")) && months.isEmpty();
    }

    /** "MO", "1MO" (the first one), "-1MO" (the last one); zero stands for every one. */
    private record Pick(DayOfWeek day, int which) {

        boolean fits(LocalDate date, boolean inYear) {
            if (date.getDayOfWeek() != day) {
                return false;
            }
            int at = inYear ? date.getDayOfYear() : date.getDayOfMonth();
            int all = inYear ? date.lengthOfYear() : date.lengthOfMonth();
            return which == 0 || which == (at - 1) / 7 + 1 || which == -((all - at) / 7 + 1);
        }
    }

    private Pick pick(String text) {
        Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                .filter(one -> text.endsWith(one.name().substring(0, 2)))
                .findFirst();
        String which = text.length() < 2 ? "x" : text.substring(0, text.length() - 2);
        if (day.isEmpty() || !which.matches("([+-]?[0-9]{1,2})?")) {
            throw unknown();
        }
        return new Pick(day.get(), which.isEmpty() ? 0 : Integer.parseInt(which));
    }

    private Set<Integer> numbers(String part) {
        Set<Integer> numbers = new TreeSet<>();
        for (String text : parts.getOrDefault(part, "").split(",")) {
            if (!text.isEmpty()) {
                numbers.add(parsed(text));
            }
        }
        return numbers;
    }

    private Optional<Integer> number(String part) {
        return Optional.ofNullable(parts.get(part)).map(this::parsed).map(number -> {
            if (number < 1) {
                throw unknown();
            }
            return number;
        });
    }

    private int parsed(String text) {
        if (!text.matches("[+-]?[0-9]{1,4}")) {
            throw unknown();
        }
        return Integer.parseInt(text);
    }
}
