package dev.muster.plan.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.plan.Plan;
import dev.muster.plan.TouchpointKey;
import dev.muster.plan.WaveKey;
import dev.muster.plan.WeekOfMonth;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.version.Amendment.Move;
import dev.muster.plan.version.Amendment.ShiftWave;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.MemoryAtomically;
import dev.muster.testkit.MemoryVersions;
import dev.muster.testkit.SettableClock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersioningTest {

    private static final String FILE = ExampleRollout.text();
    private static final WeekOfMonth AUGUST_3 = new WeekOfMonth(YearMonth.of(2026, 8), 3);
    private static final WeekOfMonth SEPTEMBER_1 = new WeekOfMonth(YearMonth.of(2026, 9), 1);

    private final Versions versions = new MemoryVersions();
    private final List<VersionEvent> announced = new ArrayList<>();

    private final class Replica {
        private final Rollout rollout = ExampleRollout.with("");
        private final Versioning versioning = new Versioning(
                rollout.inForce(), versions, new MemoryAtomically(), SettableClock.atSomeMonday(), announced::add);

        private WeekOfMonth enrollmentOfOffice() {
            return rollout.occasion("enrollment/office").orElseThrow().week();
        }

        private Replica started(String file) {
            versioning.open(file);
            return this;
        }
    }

    @Test
    void makesTheFirstVersionOfTheFileAndNoneOfTheSameFile() {
        new Replica().started(FILE);
        new Replica().started(FILE.replace("\n", "\r\n"));
        assertThat(versions.all("example")).singleElement().satisfies(version -> {
            assertThat(version.change()).isEqualTo(new Version.Change.Filed(FILE));
            assertThat(version.made().by()).isEqualTo(Version.Made.FILE);
        });
        assertThat(announced).containsOnly(new VersionEvent.CameIntoForce("example", 1));
    }

    @Test
    void saysWhatAnEditOfTheFileChanged() {
        new Replica().started(FILE);
        Replica later = new Replica()
                .started(FILE.replace("wave: office, month: 2026-08", "wave: office, month: 2026-09")
                        .replace(
                                "waves: [all], week: 1, methods: [poster]", "waves: [it], week: 1, methods: [poster]"));
        assertThat(later.versioning.history().getFirst().differences())
                .hasSize(4)
                .satisfiesOnlyOnce(difference -> assertThat(difference).isInstanceOf(Difference.Added.class))
                .satisfiesOnlyOnce(difference -> assertThat(difference).isInstanceOf(Difference.Removed.class))
                .filteredOn(Difference.Moved.class::isInstance)
                .hasSize(2);
    }

    @Test
    void saysThatAnEditChangedNothingOfTheTimetable() {
        new Replica().started(FILE);
        Replica later = new Replica().started(FILE.replace("product: Gadget", "product: Widget"));
        assertThat(later.rollout.plan().product()).isEqualTo("Widget");
        assertThat(later.versioning.history().getFirst().differences()).containsExactly(new Difference.Other());
    }

    @Test
    void bringsEveryReplicaToTheNewestVersion() {
        Replica one = new Replica().started(FILE);
        Replica other = new Replica().started(FILE);
        one.versioning.amend(shift(AUGUST_3, SEPTEMBER_1), "root@example.com");
        assertThat(other.enrollmentOfOffice()).isEqualTo(AUGUST_3);
        other.versioning.follow();
        assertThat(other.enrollmentOfOffice()).isEqualTo(SEPTEMBER_1);
        assertThat(other.versioning.number()).isEqualTo(2);
    }

    @Test
    void keepsAnAmendmentOverEditsElsewhere() {
        new Replica().started(FILE).versioning.amend(shift(AUGUST_3, SEPTEMBER_1), "root@example.com");
        Replica later = new Replica().started(FILE.replace("product: Gadget", "product: Widget"));
        assertThat(later.rollout.plan().product()).isEqualTo("Widget");
        assertThat(later.enrollmentOfOffice()).isEqualTo(SEPTEMBER_1);
    }

    @Test
    void letsALaterEditOfTheSameWeekWin() {
        new Replica().started(FILE).versioning.amend(shift(AUGUST_3, SEPTEMBER_1), "root@example.com");
        Replica later = new Replica().started(FILE.replace("enrollment, week: 3", "enrollment, week: 4"));
        assertThat(later.enrollmentOfOffice()).isEqualTo(new WeekOfMonth(YearMonth.of(2026, 8), 4));
    }

    @Test
    void movesNothingTwiceThatWasWrittenIntoTheFile() {
        new Replica().started(FILE).versioning.amend(shift(AUGUST_3, SEPTEMBER_1), "root@example.com");
        Replica later = new Replica()
                .started(FILE.replace(
                        "phase: enrollment, week: 3", "phase: enrollment, week: 3, weeks: { office: 2026-09 week 1 }"));
        assertThat(later.enrollmentOfOffice()).isEqualTo(SEPTEMBER_1);
    }

    @Test
    void survivesAnEditThatTakesTheWaveOut() {
        new Replica().started(FILE).versioning.amend(shift(AUGUST_3, SEPTEMBER_1), "root@example.com");
        Replica later = new Replica()
                .started(FILE.replace("  - { wave: office, month: 2026-08, groups: [hr, finance] }\n", ""));
        assertThat(later.rollout.occasion("enrollment/office")).isEmpty();
        assertThat(later.versioning.history()).hasSize(3);
    }

    @Test
    void goesOnWithTheOldPlanWhereItCannotReadTheNewOneAndKeepsNothing() {
        Replica old = new Replica().started(FILE);
        Plan before = old.rollout.plan();
        versions.add(new Version(
                "example",
                2,
                new Version.Change.Filed(FILE + "a-key-of-tomorrow: yes\n"),
                new Version.Made(Version.Made.FILE, SettableClock.atSomeMonday().instant())));
        old.versioning.follow();
        old.versioning.follow();
        assertThat(old.rollout.plan()).isEqualTo(before);
        assertThat(old.versioning.keeps(before.occasions().getFirst())).isFalse();
        assertThat(announced)
                .filteredOn(VersionEvent.NotReadable.class::isInstance)
                .singleElement()
                .asString()
                .contains("a-key-of-tomorrow");
        assertThat(old.versioning.history().getFirst().readable()).isFalse();
    }

    private static ShiftWave shift(WeekOfMonth from, WeekOfMonth to) {
        return new ShiftWave(new WaveKey("office"), List.of(new Move(new TouchpointKey("enrollment"), from, to)));
    }
}
