package dev.muster.audience;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An employee as the directory tells it. */
public record Person(PersonId id, String name, Speaks speaks, Works works, List<Address> addresses) {

    public Person {
        addresses = List.copyOf(addresses);
    }

    public Set<String> groups() {
        return works.groups();
    }

    /** In the directory's words; empty where the group's approach holds. */
    public String approach() {
        return works.approach();
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
        return new Person(id, name, speaks, works, List.of(address));
    }

    public Person reachedAt(List<Address> accounts) {
        return new Person(id, name, speaks, works, accounts);
    }

    public Person in(Set<String> groups) {
        return new Person(id, name, speaks, works.with(groups), addresses);
    }

    /** In which language, and by which clock, a person lives. */
    public record Speaks(Locale language, ZoneId zone) {}

    /** In which groups, department and country, and with what help, a person works; what the directory does not tell is empty. */
    public record Works(Set<String> groups, String department, String country, String approach) {

        public Works {
            groups = Set.copyOf(groups);
        }

        public static Works in(Set<String> groups) {
            return new Works(groups, "", "", "");
        }

        public Works with(Set<String> otherGroups) {
            return new Works(otherGroups, department, country, approach);
        }

        public Works by(String otherApproach) {
            return new Works(groups, department, country, otherApproach);
        }
    }
}
