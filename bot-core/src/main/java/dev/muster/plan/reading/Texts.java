package dev.muster.plan.reading;

import com.ibm.icu.util.ULocale;
import dev.muster.plan.MailAddress;
import dev.muster.plan.Slug;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Reads single texts as keys, months, times, zones, languages and mail addresses. */
final class Texts {

    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values());

    private Texts() {}

    static Optional<String> slug(Value value) {
        return value.text()
                .flatMap(
                        text -> Slug.isValid(text)
                                ? Optional.of(text)
                                : value.refuse(
                                        "“%s” cannot be a key.".formatted(text),
                                        "Use small letters, digits and single hyphens, starting with a letter, at most 60 characters."));
    }

    static Optional<YearMonth> month(Value value) {
        return value.text()
                .flatMap(text -> monthOf(text)
                        .or(() -> value.refuse(
                                "`%s` must be a month of this century, not “%s”.".formatted(value.key(), text),
                                "Write year and month in digits: 2027-07.")));
    }

    static Optional<YearMonth> monthOf(String text) {
        return text.matches("20\\d\\d-(0[1-9]|1[0-2])") ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    }

    static Optional<LocalTime> time(Value value) {
        return value.text()
                .flatMap(text -> text.matches("([01]\\d|2[0-3]):[0-5]\\d")
                        ? Optional.of(LocalTime.parse(text))
                        : value.refuse(
                                "`%s` must be a time of day, not “%s”.".formatted(value.key(), text),
                                "Write hours and minutes with two digits each, from \"00:00\" to \"23:59\"."));
    }

    static Optional<DayOfWeek> day(Value value) {
        return value.oneOf(DAYS, day -> day.name().toLowerCase(Locale.ROOT));
    }

    static Optional<MailAddress> mail(Value value) {
        return value.text()
                .flatMap(text -> MailAddress.isValid(text)
                        ? Optional.of(new MailAddress(text))
                        : value.refuse(
                                "“%s” is not a mail address.".formatted(text),
                                "Write it as name@organisation.example, without angle brackets."));
    }

    static Optional<ZoneId> zone(Value value) {
        return value.text().flatMap(text -> {
            var known = new TreeSet<>(ZoneId.getAvailableZoneIds());
            return known.contains(text)
                    ? zoneOf(text)
                    : value.refuse(
                            "No time zone is called “%s”.".formatted(text),
                            Nearest.hint(text, known) + "Write region and city, for example Europe/Berlin.");
        });
    }

    static Optional<Locale> language(Value value) {
        return value.text()
                .flatMap(text -> languageOf(text)
                        .or(() -> value.refuse(
                                "“%s” is not a language tag.".formatted(text),
                                underscoreHint(text) + "Write a code such as en, de or zh-TW.")));
    }

    private static String underscoreHint(String text) {
        return text.contains("_") ? "Use a hyphen: `%s`. ".formatted(text.replace('_', '-')) : "";
    }

    private static Optional<Locale> languageOf(String text) {
        var locale = Locale.forLanguageTag(text);
        var known = ULocale.forLocale(locale);
        return locale.toLanguageTag().equalsIgnoreCase(text)
                        && isNamed(known.getLanguage(), known.getDisplayLanguage(ULocale.ENGLISH))
                        && isNamed(known.getCountry(), known.getDisplayCountry(ULocale.ENGLISH))
                ? Optional.of(locale)
                : Optional.empty();
    }

    /** ICU shows a code that it does not know as it is. */
    private static boolean isNamed(String code, String display) {
        return code.isEmpty() || !display.equals(code);
    }

    private static Optional<ZoneId> zoneOf(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
