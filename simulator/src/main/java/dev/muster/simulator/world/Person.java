package dev.muster.simulator.world;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Somebody with a mail address, whatever platforms they use. */
public record Person(String mail, String name, Locale locale, ZoneId zone, List<String> roles) {
    public Person {
        roles = List.copyOf(roles);
    }
}
