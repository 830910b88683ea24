package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.enrollment.Enrollment;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Wave;
import dev.muster.plan.gate.Figure;
import dev.muster.plan.gate.Funnel;
import dev.muster.plan.push.Rollout;
import dev.muster.survey.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts for gates who is enrolled, how satisfied people are, and which questions wait. */
public final class Headcounts implements Funnel {

    private static final int PAGE = 2_000;
    private static final int MOST_TICKETS = 100_000;

    private final Rollout rollout;
    private final Memory memory;

    public Headcounts(Rollout rollout, Memory memory) {
        this.rollout = rollout;
        this.memory = memory;
    }

    @Override
    public Figure enrolled(Wave.Reach whom) {
        int enrolled = 0;
        int all = 0;
        List<Person> page = members(whom, Optional.empty());
        while (!page.isEmpty()) {
            List<PersonId> counted = page.stream()
                    .filter(person -> movesWith(whom, person))
                    .map(Person::id)
                    .toList();
            all += counted.size();
            enrolled += countEnrolled(counted);
            page = members(whom, Optional.of(page.getLast().id()));
        }
        return Figure.share(enrolled, all);
    }

    private List<Person> members(Wave.Reach whom, Optional<PersonId> after) {
        return memory.people().members(groups(whom), after, PAGE);
    }

    private static Set<String> groups(Wave.Reach whom) {
        return switch (whom) {
            case Wave.Reach.Everybody() -> Set.of();
            case Wave.Reach.Groups(var keys) ->
                keys.stream().map(GroupKey::value).collect(Collectors.toSet());
        };
    }

    /** Who is in groups of several waves is counted with the one they move with. */
    private boolean movesWith(Wave.Reach whom, Person person) {
        return whom instanceof Wave.Reach.Everybody
                || rollout.waveOf(person).map(Wave::reach).equals(Optional.of(whom));
    }

    private int countEnrolled(List<PersonId> people) {
        return Math.toIntExact(memory.enrollments().of(rollout.plan().name(), people).values().stream()
                .filter(Enrollment.Enrolled.class::isInstance)
                .count());
    }

    @Override
    public Figure satisfaction(Wave.Reach whom) {
        return score(whom)
                .<Figure>map(score -> new Figure.Mean(
                        BigDecimal.valueOf(score.mean()).setScale(6, RoundingMode.HALF_UP), score.count()))
                .orElseGet(() -> new Figure.Unknown(Figure.Why.TOO_FEW));
    }

    private Optional<Summary.Score> score(Wave.Reach whom) {
        String plan = rollout.plan().name();
        return switch (whom) {
            case Wave.Reach.Everybody() -> memory.surveying().summary(plan).satisfaction();
            case Wave.Reach.Groups _ ->
                rollout.plan().schedule().waves().stream()
                        .filter(wave -> wave.reach().equals(whom))
                        .findFirst()
                        .flatMap(wave ->
                                memory.surveying().satisfactionOfWave(wave.key().value(), plan));
        };
    }

    @Override
    public Figure openTickets(Wave.Reach whom) {
        List<PersonId> waiting = memory.tickets().latest(MOST_TICKETS).stream()
                .filter(Ticket::isOpen)
                .map(Ticket::person)
                .toList();
        if (whom instanceof Wave.Reach.Everybody) {
            return new Figure.Count(waiting.size());
        }
        return new Figure.Count(Math.toIntExact(waiting.stream()
                .flatMap(person -> memory.people().find(person).stream())
                .filter(person -> movesWith(whom, person))
                .count()));
    }
}
