package dev.muster.audience;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everybody a push is meant for: whom it goes to, and who is left out with the reason. */
public record Audience(List<Recipient> recipients, List<LeftOut> leftOut) {

    private static final int PAGE = 1_000;

    public Audience {
        recipients = List.copyOf(recipients);
        leftOut = List.copyOf(leftOut);
    }

    public record Recipient(Person person, Address address) {}

    /** {@code reason} is the word that screens explain, for example "no-chat-account". */
    public record LeftOut(Person person, String reason) {}

    /** Whom to look for and by which platform first. Mandatory messages reach those too who stopped the others. */
    public record Wanted(Set<String> groups, boolean mandatory, List<Platform> order) {
        public Wanted {
            groups = Set.copyOf(groups);
            order = List.copyOf(order);
        }
    }

    public static Audience of(People people, Wanted wanted) {
        List<Rule> rules = rules(people, wanted);
        List<Recipient> recipients = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<Person> page = people.members(wanted.groups(), Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            for (Person person : page) {
                Rule.firstRefusal(rules, person)
                        .ifPresentOrElse(
                                reason -> leftOut.add(new LeftOut(person, reason)),
                                () -> recipients.add(new Recipient(person, preferred(person, wanted.order()))));
            }
            page = people.members(wanted.groups(), Optional.of(page.getLast().id()), PAGE);
        }
        return new Audience(recipients, leftOut);
    }

    /** The same without the recipients who match, who are left out for the reason given. */
    public Audience leavingOut(String reason, Predicate<Person> whom) {
        Stream<LeftOut> others = recipients.stream()
                .filter(recipient -> whom.test(recipient.person()))
                .map(recipient -> new LeftOut(recipient.person(), reason));
        return new Audience(
                recipients.stream()
                        .filter(recipient -> !whom.test(recipient.person()))
                        .toList(),
                Stream.concat(leftOut.stream(), others).toList());
    }

    private static List<Rule> rules(People people, Wanted wanted) {
        return List.of(
                new Rule("no-chat-account", person -> person.addresses().isEmpty()),
                new Rule("opted-out", person -> !wanted.mandatory() && !people.wantsMessages(person.id())));
    }

    /** Platforms that the order does not name come last. */
    private static Address preferred(Person person, List<Platform> order) {
        return person.addresses().stream()
                .min(Comparator.comparingInt(address -> rank(order, address.platform())))
                .orElseThrow();
    }

    private static int rank(List<Platform> order, Platform platform) {
        int place = order.indexOf(platform);
        return place < 0 ? order.size() : place;
    }
}
