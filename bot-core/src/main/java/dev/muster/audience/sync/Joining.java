package dev.muster.audience.sync;

import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one person of what the sources say of one mail address. Of everything that can be only one, the first source in the order that
 * says it is believed; of accounts, too, and where a later one says otherwise, that is a conflict.
 */
public final class Joining {

    private final Rules rules;

    /** {@code order} is the sources by precedence; with {@code onlyListed} nobody counts whom the first of them does not know. */
    public record Rules(List<String> order, boolean onlyListed, Person.Speaks usual, GroupsOf groups) {
        public Rules {
            order = List.copyOf(order);
        }
    }

    public Joining(Rules rules) {
        this.rules = rules;
    }

    /** Empty where nobody counts as an employee by what is said. */
    Optional<Joined> join(String mail, Collection<Known> said) {
        List<Known> inOrder = said.stream()
                .filter(known -> rules.order().contains(known.source()))
                .sorted(Comparator.<Known>comparingInt(known -> rules.order().indexOf(known.source()))
                        .thenComparing(known -> known.entry().id()))
                .toList();
        boolean counts = !inOrder.isEmpty()
                && (!rules.onlyListed()
                        || inOrder.getFirst().source().equals(rules.order().getFirst()));
        return counts ? Optional.of(joined(PersonId.of(mail), inOrder)) : Optional.empty();
    }

    private Joined joined(PersonId id, List<Known> inOrder) {
        List<Conflict> conflicts = new ArrayList<>();
        List<Known> once = withoutSecond(id, inOrder, conflicts);
        names(id, once, conflicts);
        List<Address> accounts = accounts(id, once, conflicts);
        Person person = new Person(id, once.getFirst().entry().name(), speaks(once), works(once), accounts);
        return new Joined(person.in(rules.groups().groups(person, named(once))), conflicts);
    }

    /** Of two entries of one source the second could be anybody's. */
    private static List<Known> withoutSecond(PersonId id, List<Known> inOrder, List<Conflict> conflicts) {
        Set<String> seen = new HashSet<>();
        List<Known> once = new ArrayList<>();
        for (Known known : inOrder) {
            if (seen.add(known.source())) {
                once.add(known);
            } else {
                Known first = once.getLast();
                conflicts.add(new Conflict(
                        Conflict.Kind.TWICE,
                        id,
                        new Conflict.Side(first.source(), described(first.entry())),
                        new Conflict.Side(known.source(), described(known.entry()))));
            }
        }
        return once;
    }

    private static String described(DirectoryEntry entry) {
        return entry.name() + " (" + entry.id() + ")";
    }

    private static void names(PersonId id, List<Known> once, List<Conflict> conflicts) {
        Known first = once.getFirst();
        once.stream()
                .skip(1)
                .filter(other ->
                        Names.differWholly(first.entry().name(), other.entry().name()))
                .forEach(other -> conflicts.add(new Conflict(
                        Conflict.Kind.OTHER_NAME,
                        id,
                        new Conflict.Side(first.source(), first.entry().name()),
                        new Conflict.Side(other.source(), other.entry().name()))));
    }

    private static List<Address> accounts(PersonId id, List<Known> once, List<Conflict> conflicts) {
        Map<Platform, Claim> chosen = new EnumMap<>(Platform.class);
        for (Known known : once) {
            for (Address account : known.entry().accounts()) {
                Claim first = chosen.putIfAbsent(account.platform(), new Claim(known.source(), account));
                if (first != null && !first.account().user().equals(account.user())) {
                    conflicts.add(new Conflict(
                            Conflict.Kind.TWO_ACCOUNTS, id, first.side(), new Claim(known.source(), account).side()));
                }
            }
        }
        return chosen.values().stream().map(Claim::account).toList();
    }

    private record Claim(String source, Address account) {
        Conflict.Side side() {
            return new Conflict.Side(source, described(account));
        }
    }

    static String described(Address account) {
        return account.platform().label() + " " + account.user();
    }

    private Person.Speaks speaks(List<Known> once) {
        return new Person.Speaks(
                first(once, entry -> entry.told().language().stream())
                        .orElse(rules.usual().language()),
                first(once, entry -> entry.told().zone().stream())
                        .orElse(rules.usual().zone()));
    }

    private static Person.Works works(List<Known> once) {
        return new Person.Works(
                once.stream()
                        .flatMap(known -> known.entry().works().groups().stream())
                        .collect(Collectors.toSet()),
                text(once, Person.Works::department),
                text(once, Person.Works::country),
                text(once, Person.Works::approach));
    }

    private static Set<String> named(List<Known> once) {
        return first(once, entry -> Stream.of(entry.works().groups()).filter(groups -> !groups.isEmpty()))
                .orElse(Set.of());
    }

    private static String text(List<Known> once, Function<Person.Works, String> part) {
        return first(once, entry -> Stream.of(part.apply(entry.works())).filter(text -> !text.isEmpty()))
                .orElse("");
    }

    private static <T> Optional<T> first(List<Known> once, Function<DirectoryEntry, Stream<T>> part) {
        return once.stream().map(Known::entry).flatMap(part).findFirst();
    }
}
