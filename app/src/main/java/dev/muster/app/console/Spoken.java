package dev.muster.app.console;

import dev.muster.delivery.PushControl;
import dev.muster.plan.push.Pausing;
import dev.muster.plan.push.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the console words times and what is waited for; {@code target} is what an admin types behind a command. */
record Spoken(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    String waiting(Waiting waiting, String target) {
        return switch (waiting) {
            case Waiting.PlanPaused restored
            when restored.by().equals(Pausing.RESTORED) ->
                "The database was restored from a backup. What looks unsent may have gone out since; /rollout resume sends it.";
            case Waiting.PlanPaused paused ->
                "Everything was paused by %s at %s. /rollout resume lets it go on."
                        .formatted(paused.by(), at(paused.at()));
            case Waiting.Paused paused ->
                "Paused by %s at %s. /rollout resume %s lets it go on.".formatted(paused.by(), at(paused.at()), target);
            case Waiting.Stopped stopped -> stopped(stopped.because(), target);
            case Waiting.Silence silence ->
                "%s asked us to wait until %s.".formatted(silence.platform().label(), at(silence.until()));
            case Waiting.Hours hours ->
                "%d wait until %s in %s, when they may be messaged. /rollout push %s now sends at once."
                        .formatted(
                                hours.many(), LOCAL.format(hours.until().atZone(hours.zone())), hours.zone(), target);
            case Waiting.ShutOut shut ->
                "%s lets us in no more (%s). Look at its settings; we go on by ourselves once it does."
                        .formatted(shut.platform().label(), shut.code());
            case Waiting.Unreachable away ->
                "%s has not answered since %s (%s). We go on by ourselves once it does."
                        .formatted(away.platform().label(), at(away.since()), away.code());
        };
    }

    private static String stopped(PushControl.Hold because, String target) {
        return switch (because) {
            case ADMIN -> "Paused. /rollout resume %s lets it go on.".formatted(target);
            case FAILURES ->
                "It stopped by itself, since too much of it fails. Look at the reasons; /rollout resume %s goes on whatever fails."
                        .formatted(target);
            case BAD_MESSAGE ->
                "It stopped by itself, since the platform does not take its message. Change the message, then /rollout resume %s."
                        .formatted(target);
        };
    }

    String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    String at(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    static String about(Duration left) {
        long seconds = left.toSeconds();
        if (seconds < 90) {
            return seconds <= 1 ? "a moment" : "about " + (seconds < 20 ? seconds : seconds / 10 * 10) + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 90) {
            return "about " + minutes + " min";
        }
        return "about %d h %d min".formatted(minutes / 60, minutes % 60 / 10 * 10);
    }

    static String speed(double perSecond) {
        if (perSecond <= 0) {
            return "";
        }
        return perSecond < 1
                ? "%d a minute".formatted(Math.round(perSecond * 60))
                : String.format(Locale.ENGLISH, perSecond < 10 ? "%.1f a second" : "%.0f a second", perSecond);
    }
}
