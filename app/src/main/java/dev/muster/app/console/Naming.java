package dev.muster.app.console;

import dev.muster.plan.Group;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Occasion;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the console calls the occasions of a rollout. */
record Naming(Rollout rollout) {

    static final Locale LANGUAGE = Locale.ENGLISH;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", LANGUAGE);

    String touchpoint(Occasion occasion) {
        return occasion.touchpoint().name().in(LANGUAGE);
    }

    String groups(Wave wave) {
        return wave.reachesEverybody()
                ? "Everybody"
                : wave.groups().stream()
                        .flatMap(key -> rollout.plan().group(key).stream())
                        .map(Group::name)
                        .map(name -> name.in(LANGUAGE))
                        .collect(Collectors.joining(", "));
    }

    /** What an admin types behind a command: "pre-rollout-1 to it". */
    static String target(Occasion occasion) {
        return occasion.touchpoint().key().value()
                + occasion.wave().groups().stream()
                        .findFirst()
                        .map(GroupKey::value)
                        .map(" to "::concat)
                        .orElse("");
    }

    static String week(LocalDate from, LocalDate to) {
        return DAY.format(from) + " – " + DAY.format(to);
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(LANGUAGE)
                .format(instant.atZone(rollout.plan().schedule().zone()));
    }

    Spoken spoken() {
        return new Spoken(rollout.plan().schedule().zone());
    }
}
