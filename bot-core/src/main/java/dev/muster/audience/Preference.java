package dev.muster.audience;

import dev.muster.channel.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a person wants to be written to, as far as the person said so. */
public record Preference(Silence silence, Optional<Platform> platform, Optional<Locale> language) {

    /** Of who said nothing. */
    public static final Preference NONE = new Preference(new Silence.None(), Optional.empty(), Optional.empty());

    /** Whether messages that are not mandatory are wanted. */
    public sealed interface Silence {

        record None() implements Silence {}

        /** Ends by itself. */
        record Until(Instant end) implements Silence {}

        record Always() implements Silence {}

        /** The reason word of who is not written to at that time. */
        default Optional<String> refusalAt(Instant time) {
            return switch (this) {
                case None _ -> Optional.empty();
                case Until(Instant end) -> time.isBefore(end) ? Optional.of("paused") : Optional.empty();
                case Always _ -> Optional.of("opted-out");
            };
        }
    }

    public Preference with(Silence other) {
        return new Preference(other, platform, language);
    }

    public Preference reachedBy(Optional<Platform> other) {
        return new Preference(silence, other, language);
    }

    public Preference speaking(Optional<Locale> other) {
        return new Preference(silence, platform, other);
    }

    /** The same platforms, the preferred one first where it is among them. */
    public List<Platform> first(List<Platform> order) {
        return platform.filter(order::contains)
                .map(preferred -> Stream.concat(Stream.of(preferred), order.stream())
                        .distinct()
                        .toList())
                .orElse(order);
    }
}
