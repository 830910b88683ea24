package dev.muster.simulator.slack;

import dev.muster.simulator.world.Person;

/** A member of the workspace. */
public record SlackUser(Person person, String id, boolean deactivated) {
    String mail() {
        return person.mail();
    }

    /** The one direct conversation between this member and the app. */
    public String conversation() {
        return id.startsWith("U") ? "D" + id.substring(1) : "D0" + id;
    }
}
