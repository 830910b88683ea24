package dev.muster.audience;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everybody a message is meant for, page by page: whom it goes to, and who is left out with the reason. */
public final class Audience {

    private static final int PAGE = 2_000;

    private final People people;
    private final Wanted wanted;
    private final List<Rule> more;

    private Audience(People people, Wanted wanted, List<Rule> more) {
        this.people = people;
        this.wanted = wanted;
        this.more = List.copyOf(more);
    }

    public static Audience of(People people, Wanted wanted) {
        return new Audience(people, wanted, List.of());
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
                Stream.concat(more.stream(), Stream.of(new Rule(reason, whom::test)))
                        .toList());
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

    private Page page(List<Person> members) {
        List<Rule> rules = rules(members);
        List<Recipient> recipients = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Person person : members) {
            Rule.firstRefusal(rules, person)
                    .ifPresentOrElse(
                            reason -> leftOut.add(new LeftOut(person, reason)),
                            () -> recipients.add(
                                    new Recipient(person, preferred(person).orElseThrow())));
        }
        return new Page(recipients, leftOut);
    }

    private List<Rule> rules(List<Person> members) {
        Set<PersonId> silent = wanted.mandatory()
                ? Set.of()
                : people.silentAmong(members.stream().map(Person::id).toList());
        List<Rule> rules = new ArrayList<>(List.of(
                new Rule(
                        "no-chat-account",
                        person -> isUnreachable(person) && person.addresses().isEmpty()),
                new Rule("not-connected", this::isUnreachable),
                new Rule("opted-out", person -> silent.contains(person.id()))));
        rules.addAll(more);
        return rules;
    }

    private boolean isUnreachable(Person person) {
        return preferred(person).isEmpty();
    }

    private Optional<Address> preferred(Person person) {
        for (Platform platform : wanted.order()) {
            Optional<Address> address = person.addressOn(platform);
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }
}
