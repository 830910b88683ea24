package dev.muster.channel;

import java.util.Locale;

/** The chat platforms; the lower-case name is what addresses, settings and stores use. */
public enum Platform {
    SLACK("Slack"),
    TEAMS("Teams");

    private final String label;

    Platform(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
