package dev.muster.testkit;

import dev.muster.audience.PersonId;
import dev.muster.audience.sync.Conflict;
import dev.muster.audience.sync.Findings;
import dev.muster.audience.sync.Move;
import dev.muster.audience.sync.SourceState;
import dev.muster.audience.sync.SourceState.Result.Doubtful;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of comparing directories, for as long as the process lives. */
public final class MemoryFindings implements Findings {

    private final Map<String, SourceState> states = new TreeMap<>();
    private final NavigableMap<String, List<Conflict>> conflicts = new TreeMap<>();
    private final Map<String, Move> moves = new TreeMap<>();
    private String rules = "";

    @Override
    public synchronized List<SourceState> states() {
        return List.copyOf(states.values());
    }

    @Override
    public synchronized Optional<SourceState> state(String source) {
        return Optional.ofNullable(states.get(source));
    }

    @Override
    public synchronized void note(SourceState state) {
        states.put(state.source(), state);
    }

    @Override
    public synchronized void settle(Collection<PersonId> about, List<Conflict> now) {
        about.forEach(person -> conflicts.remove(person.value()));
        conflicts.putAll(now.stream()
                .collect(Collectors.groupingBy(conflict -> conflict.person().value())));
    }

    @Override
    public synchronized int countConflicts() {
        return conflicts.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public synchronized List<Conflict> conflicts(String afterPerson, int most) {
        return conflicts.tailMap(afterPerson, false).values().stream()
                .flatMap(List::stream)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<PersonId> inConflict(Conflict.Kind kind) {
        return conflicts.values().stream()
                .flatMap(List::stream)
                .filter(conflict -> conflict.kind() == kind)
                .map(Conflict::person)
                .distinct()
                .toList();
    }

    @Override
    public synchronized void moved(List<Move> moved) {
        moved.forEach(move -> moves.put(move.person().value(), move));
    }

    @Override
    public synchronized List<Move> moves(int most) {
        return moves.values().stream().limit(most).toList();
    }

    @Override
    public synchronized void followedUp(List<Move> done) {
        done.forEach(move -> moves.remove(move.person().value(), move));
    }

    @Override
    public synchronized String rules() {
        return rules;
    }

    @Override
    public synchronized void rules(String fingerprint) {
        rules = fingerprint;
    }

    synchronized void forget(PersonId person) {
        conflicts.remove(person.value());
        moves.remove(person.value());
        states.replaceAll((_, state) -> without(person, state));
    }

    private static SourceState without(PersonId person, SourceState state) {
        return state.result() instanceof Doubtful(int before, int lost, var some)
                ? new SourceState(
                        state.source(),
                        state.position(),
                        state.at(),
                        state.synced(),
                        state.whole(),
                        new Doubtful(
                                before,
                                lost,
                                some.stream()
                                        .filter(mail -> !mail.equals(person.value()))
                                        .toList()))
                : state;
    }
}
