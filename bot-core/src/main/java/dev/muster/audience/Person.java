package dev.muster.audience;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An employee as the directory tells it. */
public record Person(
        PersonId id, String name, Speaks speaks, Set<String> groups, String approach, List<Address> addresses) {

    public Person {
        groups = Set.copyOf(groups);
        addresses = List.copyOf(addresses);
    }

    /** The name a friendly sentence uses: up to the first space, whole where the script has none. */
    public String firstName() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** By mail everybody is reached: a person's id is the mail address. */
    public Optional<Address> addressOn(Platform platform) {
        return platform == Platform.MAIL
                ? Optional.of(Address.of(Platform.MAIL, id.value()))
                : addresses.stream()
                        .filter(address -> address.platform() == platform)
                        .findFirst();
    }

    /** The same person, reached only there. */
    public Person at(Address address) {
        return new Person(id, name, speaks, groups, approach, List.of(address));
    }

    /** In which language, and by which clock, a person lives. */
    public record Speaks(Locale language, ZoneId zone) {}
}
