package dev.muster.audience;

import dev.muster.channel.Address;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody as one directory knows them; {@code id} is the directory's own, {@code mail} is empty where it knows none. */
public record DirectoryEntry(
        String id, String mail, String name, Told told, Person.Works works, List<Address> accounts) {

    public DirectoryEntry {
        accounts = List.copyOf(accounts);
    }

    /** {@code usual} is for what the directory does not tell. */
    public Person asPerson(Person.Speaks usual) {
        return new Person(
                PersonId.of(mail),
                name,
                new Person.Speaks(
                        told.language().orElse(usual.language()), told.zone().orElse(usual.zone())),
                works,
                accounts);
    }

    /** What the directory tells about how to write to somebody. */
    public record Told(Optional<Locale> language, Optional<ZoneId> zone) {}
}
