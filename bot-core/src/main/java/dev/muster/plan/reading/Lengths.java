package dev.muster.plan.reading;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how long something is: "20 minutes", "1 hour", "2 days". */
final class Lengths {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) ?(minute|hour|day)s?");

    private Lengths() {}

    static Optional<Duration> read(Value value, Duration least) {
        return value.text()
                .flatMap(text -> of(text).filter(span -> span.compareTo(least) >= 0)
                        .or(() -> value.refuse(
                                "`%s` must be a length of time%s, not “%s”."
                                        .formatted(
                                                value.key(),
                                                least.isZero()
                                                        ? ""
                                                        : " from %d minutes on".formatted(least.toMinutes()),
                                                text),
                                "Write a number and its unit, such as 20 minutes, 1 hour or 2 days.")));
    }

    private static Optional<Duration> of(String text) {
        var parts = SPAN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "minute" -> Duration.ofMinutes(number);
                    case "hour" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }
}
