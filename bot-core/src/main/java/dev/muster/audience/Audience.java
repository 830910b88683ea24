package dev.muster.audience;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everybody a message is meant for, page by page: whom it goes to, and who is left out with the reason. */
public final class Audience {

    /** Why somebody gets nothing who is no longer in any directory. */
    public static final String LEFT = "left";

    private static final int PAGE = 2_000;

    private final People people;
    private final Wanted wanted;
    private final Instant at;
    private final List<Rule> more;
    private final Function<List<Person>, Map<PersonId, String>> others;

    private Audience(
            People people,
            Wanted wanted,
            Instant at,
            List<Rule> more,
            Function<List<Person>, Map<PersonId, String>> others) {
        this.people = people;
        this.wanted = wanted;
        this.at = at;
        this.more = List.copyOf(more);
        this.others = others;
    }

    /** As it is at that time: a pause that has ended by then keeps nobody out. */
    public static Audience of(People people, Wanted wanted, Instant at) {
        return new Audience(people, wanted, at, List.of(), _ -> Map.of());
    }

    /** Whom to look for, and by which platforms to reach them, the first one that a person has. Mandatory messages reach the silent too. */
    public record Wanted(Set<String> groups, boolean mandatory, List<Platform> order) {
        public Wanted {
            groups = Set.copyOf(groups);
            order = List.copyOf(order);
        }
    }

    public record Recipient(Person person, Address address) {}

    /** {@code reason} is the word that screens explain, for example "no-chat-account". */
    public record LeftOut(Person person, String reason) {}

    /** Some of them, in the order of their ids. */
    public record Page(List<Recipient> recipients, List<LeftOut> leftOut) {
        public Page {
            recipients = List.copyOf(recipients);
            leftOut = List.copyOf(leftOut);
        }

        /** The last person of the page. */
        public PersonId last() {
            return Stream.concat(
                            recipients.stream().map(Recipient::person),
                            leftOut.stream().map(LeftOut::person))
                    .map(Person::id)
                    .max(PersonId.ORDER)
                    .orElseThrow();
        }
    }

    /** The same without those who match, who are left out for the reason given. */
    public Audience leavingOut(String reason, Predicate<Person> whom) {
        return new Audience(
                people,
                wanted,
                at,
                Stream.concat(more.stream(), Stream.of(new Rule(reason, whom::test)))
                        .toList(),
                others);
    }

    /** The same without those whom this says of the people of a page, each with the reason. */
    public Audience leavingOut(Function<List<Person>, Map<PersonId, String>> others) {
        return new Audience(people, wanted, at, more, others);
    }

    /** Everybody, without ever holding more than two pages: while one is worked on, the next is read. */
    public void forEachPage(Consumer<Page> work) {
        Optional<Page> page = pageAfter(Optional.empty());
        while (page.isPresent()) {
            Optional<PersonId> last = Optional.of(page.get().last());
            CompletableFuture<Optional<Page>> next =
                    CompletableFuture.supplyAsync(() -> pageAfter(last), Thread::startVirtualThread);
            work.accept(page.get());
            page = next.join();
        }
    }

    private Optional<Page> pageAfter(Optional<PersonId> last) {
        List<Person> members = people.members(wanted.groups(), last, PAGE);
        return members.isEmpty() ? Optional.empty() : Optional.of(page(members));
    }

    /** Those of the given people for whom it is meant; empty where it is meant for none of them. */
    public Optional<Page> among(Collection<Person> some) {
        List<Person> members = some.stream()
                .filter(person -> wanted.groups().isEmpty() || !Collections.disjoint(wanted.groups(), person.groups()))
                .toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(page(members));
    }

    /** Why that person would be left out, whether a member or not. */
    public Optional<String> refusal(Person person) {
        return page(List.of(person)).leftOut().stream().map(LeftOut::reason).findFirst();
    }

    private Page page(List<Person> members) {
        List<PersonId> ids = members.stream().map(Person::id).toList();
        Map<PersonId, Preference> preferences = people.preferencesOf(ids);
        List<Rule> rules = rules(people.leftAmong(ids), preferences);
        Map<PersonId, String> known = others.apply(members);
        List<Recipient> recipients = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Person person : members) {
            Rule.firstRefusal(rules, person)
                    .or(() -> Optional.ofNullable(known.get(person.id())))
                    .ifPresentOrElse(
                            reason -> leftOut.add(new LeftOut(person, reason)),
                            () -> recipients.add(new Recipient(
                                    person, reached(person, preferences).orElseThrow())));
        }
        return new Page(recipients, leftOut);
    }

    private List<Rule> rules(Set<PersonId> left, Map<PersonId, Preference> preferences) {
        List<Rule> rules = new ArrayList<>(List.of(
                new Rule(LEFT, person -> left.contains(person.id())),
                new Rule(
                        "no-chat-account",
                        person -> isUnreachable(person) && person.addresses().isEmpty()),
                new Rule("not-connected", this::isUnreachable)));
        if (!wanted.mandatory()) {
            rules.add(silent("opted-out", preferences));
            rules.add(silent("paused", preferences));
        }
        rules.addAll(more);
        return rules;
    }

    private Rule silent(String reason, Map<PersonId, Preference> preferences) {
        return new Rule(
                reason,
                person -> preferenceOf(person, preferences)
                        .silence()
                        .refusalAt(at)
                        .filter(reason::equals)
                        .isPresent());
    }

    private static Preference preferenceOf(Person person, Map<PersonId, Preference> preferences) {
        return preferences.getOrDefault(person.id(), Preference.NONE);
    }

    private boolean isUnreachable(Person person) {
        return reached(person, Map.of()).isEmpty();
    }

    private Optional<Address> reached(Person person, Map<PersonId, Preference> preferences) {
        for (Platform platform : preferenceOf(person, preferences).first(wanted.order())) {
            Optional<Address> address = person.addressOn(platform);
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }
}
