package dev.muster.channel;

import java.util.List;
import java.util.Locale;

/** Where addresses lie; the lower-case name is what addresses, settings and stores use. */
public enum Platform {
    SLACK("Slack"),
    TEAMS("Teams"),
    MAIL("Mail");

    private final String label;

    Platform(String label) {
        this.label = label;
    }

    /** Those on which people talk with us. */
    public static List<Platform> chats() {
        return List.of(SLACK, TEAMS);
    }

    public String label() {
        return label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
