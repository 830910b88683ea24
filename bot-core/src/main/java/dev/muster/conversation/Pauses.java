package dev.muster.conversation;

import com.ibm.icu.text.Normalizer2;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads for how long somebody wants peace: "pause 2 weeks", "pause until 2027-07-30", "暫停 1 週". */
final class Pauses {

    /** Longer than this is a stop. */
    private static final int MOST_DAYS = 366;

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    private static final Pattern DAY =
            Pattern.compile("(?<year>\\d{4})\\s*[-/.年]\\s*(?<month>\\d{1,2})\\s*[-/.月]\\s*(?<day>\\d{1,2})\\s*日?");

    private static final String BEFORE =
            "(?:until|till|for|bis|zum|für|fur|jusqu['’]?au|pendant|hasta|hasta el|por|到|至|直到)?";

    private static final Pattern SPAN =
            Pattern.compile("(?<many>\\d{1,3}|an?|one|two|eine?|zwei|une?|deux|una?|dos|一|兩|两|二)\\s*(?:個|个|か|ヶ)?\\s*(?:"
                    + "(?<days>days?|tage?n?|jours?|días?|dias?|天|日間?)|"
                    + "(?<weeks>weeks?|wochen?|semaines?|semanas?|週間?|周|星期|週)|"
                    + "(?<months>months?|monate?n?|mois|mes|meses|月))");

    private static final Pattern WHOLE = Pattern.compile("(?:"
            + OwnWords.everywhere("pause")
                    .map(FOLDED::normalize)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")\\s*" + BEFORE + "\\s*(?<rest>.*?)\\s*(?:まで|為止)?[.!。]*");

    private Pauses() {}

    /** What a whole message asks for; empty where it is about something else. */
    sealed interface Wish {

        /** Peace, without saying for how long. */
        record Open() implements Wish {}

        record Until(Instant end) implements Wish {}

        /** A day that has passed, is too far away, or does not exist. */
        record NoSuchDay() implements Wish {}
    }

    static Optional<Wish> in(String message, Instant now, ZoneId zone) {
        Matcher whole = WHOLE.matcher(FOLDED.normalize(message).strip());
        if (message.length() > 60 || !whole.matches()) {
            return Optional.empty();
        }
        String rest = whole.group("rest");
        return rest.isEmpty() ? Optional.of(new Wish.Open()) : until(rest, now, zone);
    }

    /** Of words that stand alone: a day, or a number of days, weeks or months. */
    static Optional<Wish> until(String words, Instant now, ZoneId zone) {
        String folded = FOLDED.normalize(words).strip();
        Matcher day = DAY.matcher(folded);
        if (day.matches()) {
            return Optional.of(day(day).flatMap(date -> end(date, now, zone)).orElseGet(Wish.NoSuchDay::new));
        }
        Matcher span = SPAN.matcher(folded);
        return span.matches()
                ? Optional.of(
                        checked(span(span, now.atZone(zone)).toInstant(), now).orElseGet(Wish.NoSuchDay::new))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher day) {
        try {
            return Optional.of(LocalDate.of(number(day, "year"), number(day, "month"), number(day, "day")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** On the day itself messages come again. */
    private static Optional<Wish> end(LocalDate day, Instant now, ZoneId zone) {
        return checked(day.atStartOfDay(zone).toInstant(), now);
    }

    private static Optional<Wish> checked(Instant end, Instant now) {
        boolean fits = end.isAfter(now) && end.isBefore(now.plusSeconds(MOST_DAYS * 86_400L + 1));
        return fits ? Optional.of(new Wish.Until(end)) : Optional.empty();
    }

    private static ZonedDateTime span(Matcher span, ZonedDateTime now) {
        int many = many(span.group("many"));
        if (span.group("days") != null) {
            return now.plusDays(many);
        }
        return span.group("weeks") != null ? now.plusWeeks(many) : now.plusMonths(many);
    }

    private static int many(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "two", "zwei", "deux", "dos", "兩", "两", "二" -> 2;
            case String number when number.matches("\\d+") -> Integer.parseInt(number);
            case String _ -> 1;
        };
    }

    private static int number(Matcher day, String part) {
        return Integer.parseInt(day.group(part));
    }
}
