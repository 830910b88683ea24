package dev.muster.mail;

import dev.muster.card.Card;
import dev.muster.channel.Address;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A channel towards a port of this machine, and things to send through it. */
final class Sending {

    static final UUID DELIVERY = UUID.fromString("0190c8a0-0000-7000-8000-000000000001");
    static final Instant NOW = Instant.parse("2027-07-05T01:02:03Z");
    static final String FROM = "Rollout Team <rollout@example.com>";

    private Sending() {}

    static MailSettings settings(int port, Map<String, String> more) {
        Map<String, String> values =
                new HashMap<>(Map.of("host", "127.0.0.1", "port", Integer.toString(port), "from", FROM));
        values.putAll(more);
        return MailSettings.from(values);
    }

    static MailChannel channel(MailSettings settings) {
        Lines lines = new Lines(settings, Duration.ofMillis(700), Duration.ofSeconds(5));
        return new MailChannel(new Letters(settings, lines.session(), () -> NOW), lines);
    }

    static MailChannel channel(int port) {
        return channel(settings(port, Map.of()));
    }

    static Outgoing to(String mail) {
        return to(mail, Card.saying(Locale.ENGLISH, "Your laptop moves to Intune in July."));
    }

    static Outgoing to(String mail, Card card) {
        return new Outgoing(DELIVERY, Address.of(Platform.MAIL, mail), card);
    }
}
