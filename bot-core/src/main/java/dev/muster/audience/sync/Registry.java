package dev.muster.audience.sync;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.audience.sync.Entries.Reading;
import dev.muster.audience.sync.SourceState.Result;
import dev.muster.channel.Address;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the people as the sources tell them: whoever is touched is joined anew, and what that changes is noted. */
public final class Registry {

    private static final int PAGE = 2_000;

    private final Stores stores;
    private final Joining joining;
    private final String rules;
    private final InstantSource clock;

    /** What is read and written, all of it in one transaction. */
    public record Stores(Entries entries, Findings findings, People people, Transaction transaction) {}

    /** Runs work so that all of its writes happen or none does. */
    @FunctionalInterface
    public interface Transaction {
        void run(Runnable work);
    }

    /** {@code rules} changes whenever people are to be joined otherwise than before. */
    public Registry(Stores stores, Joining joining, String rules, InstantSource clock) {
        this.stores = stores;
        this.joining = joining;
        this.rules = rules;
        this.clock = clock;
    }

    Entries entries() {
        return stores.entries();
    }

    public Findings findings() {
        return stores.findings();
    }

    <T> T atomically(Supplier<T> work) {
        List<T> result = new ArrayList<>(1);
        stores.transaction().run(() -> {
            result.clear();
            result.add(work.get());
        });
        return result.getFirst();
    }

    /** Joins everybody anew where the plan says otherwise than when they were last joined. */
    public void refresh() {
        if (!findings().rules().equals(rules)) {
            stores.transaction().run(() -> {
                entries().lock();
                if (!findings().rules().equals(rules)) {
                    entries().touchAll();
                    Tally _ = joinTouched(clock.instant());
                }
            });
        }
    }

    /** Part of a transaction. */
    Result.Taken takeOver(Reading reading, boolean whole, Instant now) {
        entries().takeOver(reading, whole);
        if (!findings().rules().equals(rules)) {
            entries().touchAll();
        }
        Tally tally = joinTouched(now);
        return new Result.Taken(tally.changed, tally.joined, tally.left);
    }

    private Tally joinTouched(Instant now) {
        Tally tally = new Tally(stores.people().headcount());
        joinPages(tally, now);
        entries().untouchAll();
        entries()
                .touch(findings().inConflict(Conflict.Kind.SHARED_ACCOUNT).stream()
                        .map(PersonId::value)
                        .toList());
        joinPages(tally, now);
        entries().untouchAll();
        findings().rules(rules);
        return tally;
    }

    /** What one round changed. Who is there from the very beginning has not joined. */
    private static final class Tally {
        private final boolean first;
        private int changed;
        private int joined;
        private int left;

        Tally(People.Headcount before) {
            this.first = before.here() + before.left() == 0;
        }
    }

    private void joinPages(Tally tally, Instant now) {
        List<String> page = entries().touched("", PAGE);
        while (!page.isEmpty()) {
            join(page, tally, now);
            page = entries().touched(page.getLast(), PAGE);
        }
    }

    private void join(List<String> mails, Tally tally, Instant now) {
        Map<String, List<Known>> said = entries().of(mails);
        List<Joined> claimed = mails.stream()
                .flatMap(mail -> joining.join(mail, said.getOrDefault(mail, List.of())).stream())
                .toList();
        List<Joined> joined = Belongings.sorted(claimed, owners(claimed));
        List<PersonId> concerned = mails.stream().map(PersonId::new).toList();
        findings()
                .settle(
                        concerned,
                        joined.stream()
                                .flatMap(each -> each.conflicts().stream())
                                .toList());
        apply(concerned, joined.stream().map(Joined::person).toList(), tally, now);
    }

    private Map<Address, PersonId> owners(List<Joined> claimed) {
        Set<Address> accounts = claimed.stream()
                .flatMap(each -> each.person().addresses().stream())
                .collect(Collectors.toSet());
        return accounts.isEmpty() ? Map.of() : stores.people().owners(accounts);
    }

    private void apply(List<PersonId> concerned, List<Person> present, Tally tally, Instant now) {
        Map<PersonId, Person> before = tally.first ? Map.of() : stores.people().find(concerned);
        Set<PersonId> absent = before.isEmpty() ? Set.of() : stores.people().leftAmong(before.keySet());
        List<Move> moves = new ArrayList<>();
        List<Person> changed = new ArrayList<>();
        for (Person person : present) {
            Person known = before.get(person.id());
            boolean back = absent.contains(person.id());
            if (back || !Objects.equals(known, person)) {
                changed.add(person);
            }
            move(person, known, back).stream()
                    .map(what -> new Move(person.id(), what))
                    .forEach(moves::add);
        }
        Set<PersonId> here = present.stream().map(Person::id).collect(Collectors.toSet());
        List<PersonId> leavers = before.keySet().stream()
                .filter(id -> !here.contains(id) && !absent.contains(id))
                .sorted(PersonId.ORDER)
                .toList();
        leavers.forEach(id -> moves.add(new Move(id, Move.What.LEFT)));
        save(changed, leavers, now);
        note(moves, tally, changed.size() + leavers.size());
    }

    private static List<Move.What> move(Person person, @Nullable Person known, boolean back) {
        if (known == null) {
            return List.of(Move.What.JOINED);
        }
        if (back) {
            return List.of(Move.What.RETURNED);
        }
        return known.groups().equals(person.groups()) ? List.of() : List.of(Move.What.MOVED);
    }

    private void save(List<Person> changed, Collection<PersonId> leavers, Instant now) {
        if (!leavers.isEmpty()) {
            stores.people().leave(leavers, now);
        }
        if (!changed.isEmpty()) {
            stores.people().save(changed);
        }
    }

    private void note(List<Move> moves, Tally tally, int changed) {
        Map<Move.What, Integer> many = new HashMap<>();
        moves.forEach(move -> many.merge(move.what(), 1, Integer::sum));
        tally.changed += changed;
        tally.left += many.getOrDefault(Move.What.LEFT, 0);
        if (!tally.first) {
            tally.joined += many.getOrDefault(Move.What.JOINED, 0) + many.getOrDefault(Move.What.RETURNED, 0);
            findings().moved(moves);
        }
    }
}
