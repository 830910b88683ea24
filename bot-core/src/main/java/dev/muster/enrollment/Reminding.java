package dev.muster.enrollment;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.plan.Occasion;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reminds those again who asked for it, when the time that they chose has come; called by the clock. */
public final class Reminding {

    private static final int PAGE = 500;

    private final Rollout rollout;
    private final Enrollments enrollments;
    private final Pushing pushing;
    private final Books books;
    private final InstantSource clock;

    public Reminding(Rollout rollout, Enrollments enrollments, Pushing pushing, Books books, InstantSource clock) {
        this.rollout = rollout;
        this.enrollments = enrollments;
        this.pushing = pushing;
        this.books = books;
        this.clock = clock;
    }

    /** While the rollout is paused the time does not come. Returns how many are reminded. */
    public int remindDue() {
        if (pushing.isPaused()) {
            return 0;
        }
        int reminded = 0;
        List<PersonId> due = due();
        while (!due.isEmpty()) {
            List<PersonId> page = due;
            reminded += books.atomically().call(() -> remind(page));
            due = due.size() < PAGE ? List.of() : due();
        }
        return reminded;
    }

    private List<PersonId> due() {
        return enrollments.deferredUntil(rollout.plan().name(), clock.instant(), PAGE);
    }

    /** In one transaction with going on: nobody is reminded twice, and nobody goes on without a reminder. */
    private int remind(List<PersonId> due) {
        Instant now = clock.instant();
        List<Move> moves = enrollments.move(
                rollout.plan().name(), due, now, Cause.CLOCK, (_, enrollment) -> enrollment.resumed(now));
        Map<PersonId, Person> known =
                books.people().find(moves.stream().map(Move::person).toList());
        Map<Occasion, List<Person>> byOccasion = new LinkedHashMap<>();
        moves.forEach(move -> Optional.ofNullable(known.get(move.person()))
                .ifPresent(person -> occasionFor(person, move, now)
                        .ifPresent(occasion -> byOccasion
                                .computeIfAbsent(occasion, _ -> new ArrayList<>())
                                .add(person))));
        return byOccasion.entrySet().stream()
                .mapToInt(entry -> pushing.push(entry.getKey(), entry.getValue()))
                .sum();
    }

    private Optional<Occasion> occasionFor(Person person, Move move, Instant now) {
        return rollout.waveOf(person)
                .map(Wave::key)
                .flatMap(wave -> rollout.nudges().later(wave, move.after().deferrals()))
                .filter(occasion -> !rollout.nudges().isOver(occasion, now));
    }
}
