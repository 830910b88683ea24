package dev.muster.teams;

import dev.muster.card.Card;
import dev.muster.channel.Address;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** People, cards and recorded activities of the tests. */
final class Samples {

    static final String PERSON = "aaaaaaaa-0000-4000-8000-000000000001";

    private Samples() {}

    static Address anyone() {
        return Address.of(Platform.TEAMS, PERSON);
    }

    static Outgoing greeting() {
        return new Outgoing(UUID.randomUUID(), anyone(), Card.saying(Locale.ENGLISH, "Your laptop is next week."));
    }

    /** The recorded activity, with this service instead of the recorded one. */
    static String payload(String name, String service) {
        try (InputStream file =
                Objects.requireNonNull(Samples.class.getResourceAsStream("/payloads/" + name + ".json"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("{service}", service);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
