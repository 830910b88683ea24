package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.plan.TouchpointKey;
import dev.muster.plan.WaveKey;
import dev.muster.plan.WeekOfMonth;
import dev.muster.plan.version.Amendment.Move;
import dev.muster.plan.version.Amendment.ShiftWave;
import dev.muster.plan.version.Version;
import dev.muster.plan.version.Version.Change;
import dev.muster.plan.version.Version.Made;
import dev.muster.plan.version.Versions;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of versions does. */
public abstract class VersionsContract {

    private static final Instant AT = Instant.parse("2027-07-05T07:00:00Z");

    private final String plan = "plan-" + UUID.randomUUID();

    protected abstract Versions versions();

    @Test
    void beginsWithNone() {
        assertThat(versions().latest(plan)).isZero();
        assertThat(versions().keep(plan)).isZero();
        assertThat(versions().claim(plan)).isZero();
        assertThat(versions().all(plan)).isEmpty();
    }

    @Test
    void keepsFilesAndAmendmentsInOrder() {
        Version file = file(1, "plan: ok\r\n# 計畫 \\ 'quoted'\n");
        Version shift = new Version(
                plan,
                2,
                new Change.Amended(new ShiftWave(
                        new WaveKey("retail"),
                        List.of(
                                new Move(new TouchpointKey("enrollment"), week(9, 3), week(10, 1)),
                                new Move(new TouchpointKey("post"), week(9, 4), week(10, 2))))),
                new Made("root@example.com", AT.plusSeconds(60)));
        versions().add(file);
        versions().add(shift);
        assertThat(versions().all(plan)).containsExactly(file, shift);
        assertThat(versions().latest(plan)).isEqualTo(2);
    }

    @Test
    void addsAfterAClaimAsWellAsWithout() {
        versions().claim(plan);
        versions().add(file(1, "one"));
        versions().add(file(2, "two"));
        assertThat(versions().claim(plan)).isEqualTo(2);
        assertThat(versions().keep(plan)).isEqualTo(2);
    }

    @Test
    void refusesAVersionThatDoesNotFollow() {
        versions().add(file(1, "one"));
        assertThatThrownBy(() -> versions().add(file(1, "another"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> versions().add(file(3, "third"))).isInstanceOf(IllegalStateException.class);
        assertThat(versions().all(plan)).containsExactly(file(1, "one"));
    }

    @Test
    void keepsPlansApart() {
        versions().add(file(1, "one"));
        assertThat(versions().latest(plan + "-other")).isZero();
        assertThat(versions().all(plan + "-other")).isEmpty();
    }

    private Version file(int number, String text) {
        return new Version(plan, number, new Change.Filed(text), new Made(Made.FILE, AT));
    }

    private static WeekOfMonth week(int month, int number) {
        return new WeekOfMonth(YearMonth.of(2027, month), number);
    }
}
