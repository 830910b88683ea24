package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Directory.Position;
import dev.muster.audience.PersonId;
import dev.muster.audience.sync.Conflict;
import dev.muster.audience.sync.Conflict.Kind;
import dev.muster.audience.sync.Findings;
import dev.muster.audience.sync.Move;
import dev.muster.audience.sync.Move.What;
import dev.muster.audience.sync.SourceState;
import dev.muster.audience.sync.SourceState.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Findings} promises. */
public abstract class FindingsContract {

    private static final Instant NOON = Instant.parse("2027-07-05T12:00:00Z");
    private static final PersonId ADA = PersonId.of("ada@example.com");
    private static final PersonId BEN = PersonId.of("ben@example.com");

    protected abstract Findings findings();

    @Test
    void keepsTheLatestStateOfEverySource() {
        assertThat(findings().state("slack")).isEmpty();
        findings().note(state("slack", new Result.Taken(3, 2, 1)));
        SourceState doubtful = state("slack", new Result.Doubtful(9, 8, List.of("ada@example.com")));
        SourceState away = state("graph", new Result.Unavailable("It does not answer."));
        findings().note(doubtful);
        findings().note(away);
        assertThat(findings().state("slack")).contains(doubtful);
        assertThat(findings().states()).containsExactly(away, doubtful);
        SourceState believed = state("slack", new Result.Believed(8, "root@example.com"));
        findings().note(believed);
        assertThat(findings().state("slack")).contains(believed);
    }

    @Test
    void keepsConflictsUntilTheirPersonIsSettledAnew() {
        Conflict name = conflict(Kind.OTHER_NAME, ADA);
        Conflict account = conflict(Kind.SHARED_ACCOUNT, ADA);
        Conflict other = conflict(Kind.TWO_ACCOUNTS, BEN);
        findings().settle(List.of(ADA, BEN), List.of(name, account, other));
        assertThat(findings().countConflicts()).isEqualTo(3);
        assertThat(findings().conflicts("", 10)).containsExactly(name, account, other);
        assertThat(findings().conflicts(ADA.value(), 10)).containsExactly(other);
        assertThat(findings().inConflict(Kind.SHARED_ACCOUNT)).containsExactly(ADA);
        findings().settle(List.of(ADA), List.of());
        assertThat(findings().conflicts("", 10)).containsExactly(other);
    }

    @Test
    void keepsMovesUntilTheyAreFollowedUp() {
        Move joined = new Move(ADA, What.JOINED);
        Move left = new Move(BEN, What.LEFT);
        findings().moved(List.of(joined, left));
        assertThat(findings().moves(10)).containsExactly(joined, left);
        assertThat(findings().moves(1)).containsExactly(joined);
        findings().followedUp(List.of(joined));
        assertThat(findings().moves(10)).containsExactly(left);
    }

    @Test
    void keepsALaterMoveThatCameBeforeTheFirstWasFollowedUp() {
        Move joined = new Move(ADA, What.JOINED);
        findings().moved(List.of(joined));
        findings().moved(List.of(new Move(ADA, What.LEFT)));
        findings().followedUp(List.of(joined));
        assertThat(findings().moves(10)).containsExactly(new Move(ADA, What.LEFT));
    }

    @Test
    void remembersByWhichRulesPeopleWereJoined() {
        assertThat(findings().rules()).isEmpty();
        findings().rules("one");
        findings().rules("other");
        assertThat(findings().rules()).isEqualTo("other");
    }

    private static Conflict conflict(Kind kind, PersonId person) {
        return new Conflict(kind, person, new Conflict.Side("file", "this"), new Conflict.Side("slack", "that"));
    }

    private static SourceState state(String source, Result result) {
        return new SourceState(
                source, new Position("token of " + source), NOON, Optional.of(NOON), Optional.empty(), result);
    }
}
