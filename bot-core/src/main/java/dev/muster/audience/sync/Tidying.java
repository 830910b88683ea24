package dev.muster.audience.sync;

import dev.muster.audience.Country;
import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.audience.PlainText;
import dev.muster.channel.Address;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings what a source hands over into a form that can be kept and compared. */
final class Tidying {

    private static final int LONGEST = 200;

    private Tidying() {}

    /** Who has no mail address cannot be recognised, and so is outside. */
    static DirectoryChange tidied(DirectoryChange change) {
        return switch (change) {
            case DirectoryChange.Present(DirectoryEntry entry) ->
                PersonId.isMail(entry.mail())
                        ? new DirectoryChange.Present(tidied(entry))
                        : new DirectoryChange.Outside(entry.id(), text(entry.name()), "no-mail");
            case DirectoryChange.Gone gone -> gone;
            case DirectoryChange.Outside(String id, String name, String reason) ->
                new DirectoryChange.Outside(id, text(name), reason);
        };
    }

    private static DirectoryEntry tidied(DirectoryEntry entry) {
        String mail = PersonId.of(entry.mail()).value();
        String name = text(entry.name());
        return new DirectoryEntry(
                entry.id(),
                mail,
                name.isEmpty() ? mail.substring(0, mail.indexOf('@')) : name,
                entry.told(),
                tidied(entry.works()),
                accounts(entry.accounts()));
    }

    private static Person.Works tidied(Person.Works works) {
        Set<String> groups = works.groups().stream()
                .map(Tidying::text)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
        return new Person.Works(
                groups, text(works.department()), Country.code(text(works.country())), text(works.approach()));
    }

    private static List<Address> accounts(List<Address> accounts) {
        return accounts.stream()
                .map(Address::inPrivate)
                .filter(account -> account.user().length() <= LONGEST)
                .toList();
    }

    private static String text(String text) {
        String plain = PlainText.of(text);
        return plain.length() <= LONGEST
                ? plain
                : PlainText.of(plain.substring(0, plain.offsetByCodePoints(0, LONGEST / 2)));
    }
}
