package dev.muster.simulator.teams;

import dev.muster.simulator.world.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A user of the tenant; whether the app came installed is only the beginning. */
public record TeamsUser(Person person, String objectId, boolean installed) {
    String mail() {
        return person.mail();
    }

    /** The name that only this bot knows the user by. */
    String id() {
        return "29:1" + opaque("user ");
    }

    /** The one personal conversation with the bot. */
    String conversation() {
        return "a:1" + opaque("chat ");
    }

    private String opaque(String what) {
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest((what + objectId).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256.", missing);
        }
    }
}
