package dev.muster.plan.push;

import dev.muster.audience.Audience;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.audience.sync.Findings;
import dev.muster.audience.sync.Move;
import dev.muster.audience.sync.Move.What;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Track;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Follows up who came and went: who left gets nothing more of what is under way, who came gets what is meant for them. */
public final class Newcomers {

    private static final int MOST = 5_000;

    /** Longer than it takes to book a push: what was booked while somebody left is found then. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final Rollout rollout;
    private final Books books;
    private final Pushing pushing;
    private final Findings findings;
    private final InstantSource clock;

    public Newcomers(Rollout rollout, Books books, Pushing pushing, Findings findings, InstantSource clock) {
        this.rollout = rollout;
        this.books = books;
        this.pushing = pushing;
        this.findings = findings;
        this.clock = clock;
    }

    /** Called by the clock; what is done with the news is part of the same transaction. Returns how many moves were followed up. */
    public int followUp(Consumer<PeopleNews> tell) {
        int followedUp = books.atomically().call(() -> {
            List<Move> moves = findings.moves(MOST);
            if (!moves.isEmpty()) {
                PeopleNews news = news(moves);
                findings.followedUp(moves);
                if (!news.isEmpty()) {
                    tell.accept(news);
                }
            }
            return moves.size();
        });
        books.atomically().run(this::leaveOutWhoLeftLately);
        return followedUp;
    }

    private void leaveOutWhoLeftLately() {
        int _ = leaveOut(books.people().leftSince(clock.instant().minus(LATELY)));
    }

    private int leaveOut(Collection<PersonId> leavers) {
        List<String> recipients = leavers.stream().map(PersonId::value).sorted().toList();
        return recipients.isEmpty()
                ? 0
                : running().stream()
                        .mapToInt(push -> books.control().withdraw(push.id(), recipients, Audience.LEFT))
                        .sum();
    }

    private PeopleNews news(List<Move> moves) {
        int stopped = leaveOut(ids(moves, Set.of(What.LEFT)));
        Collection<Person> newcomers = books.people()
                .find(ids(moves, Set.of(What.JOINED, What.RETURNED, What.MOVED)))
                .values();
        return new PeopleNews(
                ids(moves, Set.of(What.JOINED, What.RETURNED)).size(),
                ids(moves, Set.of(What.MOVED)).size(),
                ids(moves, Set.of(What.LEFT)).size(),
                stopped,
                newcomers.isEmpty() ? List.of() : late(newcomers));
    }

    private List<PeopleNews.Late> late(Collection<Person> newcomers) {
        Set<PushId> running = running().stream().map(Push::id).collect(Collectors.toSet());
        return books.pushes().all(plan()).stream()
                .filter(push -> push.kind() == Track.Kind.SEND && !isCancelled(push))
                .flatMap(push -> late(push, running.contains(push.id()), newcomers).stream())
                .toList();
    }

    /** Of a push for some groups only nobody knows any more for which: those who came later get it with the rest, or by hand. */
    private Optional<PeopleNews.Late> late(Push push, boolean isRunning, Collection<Person> newcomers) {
        return rollout.occasion(push.occasion()).flatMap(occasion -> {
            int getIt = isRunning && push.whole() ? pushing.topUp(occasion, newcomers) : 0;
            int missed = isRunning && push.whole() ? 0 : pushing.missed(occasion, newcomers);
            return getIt + missed == 0 ? Optional.empty() : Optional.of(new PeopleNews.Late(occasion, getIt, missed));
        });
    }

    private boolean isCancelled(Push push) {
        return books.pushes()
                .marked(Mark.Kind.CANCELLED, Mark.subject(push.id()))
                .isPresent();
    }

    private List<Push> running() {
        return books.pushes().unfinished(plan());
    }

    private static List<PersonId> ids(List<Move> moves, Set<What> kinds) {
        return moves.stream()
                .filter(move -> kinds.contains(move.what()))
                .map(Move::person)
                .toList();
    }

    private String plan() {
        return rollout.plan().name();
    }
}
