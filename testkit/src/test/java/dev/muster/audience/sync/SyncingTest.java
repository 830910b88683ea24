package dev.muster.audience.sync;

import static dev.muster.testkit.Examples.anEntry;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Directory;
import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.DirectoryUnavailable;
import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.audience.sync.Conflict.Kind;
import dev.muster.audience.sync.Move.What;
import dev.muster.audience.sync.SourceState.Result;
import dev.muster.testkit.MemoryEntries;
import dev.muster.testkit.MemoryFindings;
import dev.muster.testkit.MemoryPeople;
import dev.muster.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncingTest {

    private static final Instant NOON = Instant.parse("2027-07-05T12:00:00Z");
    private static final Person.Speaks USUAL = new Person.Speaks(Locale.ENGLISH, ZoneId.of("Europe/Berlin"));

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryPeople people = new MemoryPeople();
    private final MemoryEntries entries = new MemoryEntries();
    private final MemoryFindings findings = new MemoryFindings();
    private final List<SyncEvent> announced = new ArrayList<>();
    private final Scripted file = new Scripted("people.csv");
    private final Scripted slack = new Scripted("Slack");
    private Syncing syncing = syncing(false, "rules");

    @BeforeEach
    void begin() {
        file.holds(anEntry("ada@example.com", "ada@example.com", "Ada Yu"));
    }

    @Test
    void makesOnePersonOfWhatSeveralSourcesSay() {
        slack.holds(told(
                anEntry("U1", " Ada@Example.com ", "Ada", slack("U1")), Locale.TRADITIONAL_CHINESE, "Asia/Taipei"));
        sync();
        Person ada = person("ada@example.com");
        assertThat(ada.name()).as("the first source's").isEqualTo("Ada Yu");
        assertThat(ada.addresses()).containsExactly(slack("U1"));
        assertThat(ada.speaks()).isEqualTo(new Person.Speaks(Locale.TRADITIONAL_CHINESE, ZoneId.of("Asia/Taipei")));
        assertThat(people.headcount().here()).isEqualTo(1);
        assertThat(findings.countConflicts()).isZero();
    }

    @Test
    void takesTheUsualLanguageAndZoneWhereNoSourceTellsOne() {
        sync();
        assertThat(person("ada@example.com").speaks()).isEqualTo(USUAL);
    }

    @Test
    void showsTwoAccountsOfOnePlatformAndUsesTheFirst() {
        file.holds(anEntry("ada@example.com", "ada@example.com", "Ada", slack("U9")));
        slack.holds(anEntry("U1", "ada@example.com", "Ada", slack("U1")));
        sync();
        assertThat(person("ada@example.com").addresses()).containsExactly(slack("U9"));
        assertThat(findings.conflicts("", 10)).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Kind.TWO_ACCOUNTS);
            assertThat(conflict.one()).isEqualTo(new Conflict.Side("file", "Slack U9"));
            assertThat(conflict.other()).isEqualTo(new Conflict.Side("slack", "Slack U1"));
        });
    }

    @Test
    void leavesAnAccountToWhomItBelongsAndShowsWhoClaimsItToo() {
        file.holds(
                anEntry("ada@example.com", "ada@example.com", "Ada", teams("T1")),
                anEntry("ben@example.com", "ben@example.com", "Ben", teams("T1")));
        sync();
        assertThat(person("ada@example.com").addresses()).containsExactly(teams("T1"));
        assertThat(person("ben@example.com").addresses()).isEmpty();
        assertThat(findings.conflicts("", 10)).extracting(Conflict::kind).containsExactly(Kind.SHARED_ACCOUNT);
    }

    @Test
    void givesAnAccountOnAsSoonAsItsOwnerClaimsItNoMore() {
        leavesAnAccountToWhomItBelongsAndShowsWhoClaimsItToo();
        file.holds(
                anEntry("ada@example.com", "ada@example.com", "Ada"),
                anEntry("ben@example.com", "ben@example.com", "Ben", teams("T1")));
        sync();
        assertThat(person("ben@example.com").addresses()).containsExactly(teams("T1"));
        assertThat(findings.countConflicts()).isZero();
        assertThat(people.at(teams("T1"))).map(Person::id).contains(PersonId.of("ben@example.com"));
    }

    @Test
    void showsNamesThatHaveNothingInCommon() {
        slack.holds(anEntry("U1", "ada@example.com", "Bob Smith", slack("U1")));
        sync();
        assertThat(findings.conflicts("", 10)).extracting(Conflict::kind).containsExactly(Kind.OTHER_NAME);
        slack.holds(anEntry("U1", "ada@example.com", "A. Yu", slack("U1")));
        sync();
        assertThat(findings.countConflicts()).isZero();
    }

    @Test
    void doesNotCompareNamesOfDifferentScripts() {
        slack.holds(anEntry("U1", "ada@example.com", "\u4f59\u611b\u9054", slack("U1")));
        sync();
        assertThat(findings.countConflicts()).isZero();
    }

    @Test
    void usesTheFirstOfTwoEntriesOfOneSourceAndShowsThem() {
        slack.holds(
                anEntry("U1", "ada@example.com", "Ada", slack("U1")),
                anEntry("U2", "ada@example.com", "Ada", slack("U2")));
        sync();
        assertThat(findings.conflicts("", 10)).extracting(Conflict::kind).containsExactly(Kind.TWICE);
        assertThat(person("ada@example.com").addresses()).containsExactly(slack("U1"));
    }

    @Test
    void countsWhoHasNoMailAddressAmongThoseOutside() {
        slack.holds(anEntry("U1", "not a mail address", "Robot"), anEntry("U2", "", "Nobody"));
        sync();
        assertThat(entries.tally("slack").outside()).containsEntry("no-mail", 2);
        assertThat(people.headcount().here()).isEqualTo(1);
    }

    @Test
    void takesNobodyWhomTheFileDoesNotListWhereOnlyItCounts() {
        syncing = syncing(true, "rules");
        slack.holds(
                anEntry("U1", "ada@example.com", "Ada", slack("U1")),
                anEntry("U2", "ben@example.com", "Ben", slack("U2")));
        sync();
        assertThat(people.headcount().here()).isEqualTo(1);
        assertThat(people.at(slack("U1"))).isPresent();
        assertThat(people.at(slack("U2"))).isEmpty();
    }

    @Test
    void changesNothingWhenASourceBreaksOffInTheMiddle() {
        slack.holds(anEntry("U1", "ada@example.com", "Ada", slack("U1")));
        sync();
        slack.holds(anEntry("U1", "ada@example.com", "Ada", slack("U7")));
        slack.breaksOff = true;
        sync();
        assertThat(person("ada@example.com").addresses()).containsExactly(slack("U1"));
        assertThat(result("slack")).isEqualTo(new Result.Unavailable("Slack does not answer."));
        slack.breaksOff = false;
        sync();
        assertThat(person("ada@example.com").addresses()).containsExactly(slack("U7"));
        assertThat(result("slack")).isInstanceOf(Result.Taken.class);
    }

    @Test
    void readsOnlyChangesWhereASourceCanTellThem() {
        slack.until = new Directory.Position("after 1");
        slack.holds(anEntry("U1", "ada@example.com", "Ada", slack("U1")));
        sync();
        slack.next(new DirectoryChange.Present(anEntry("U2", "ben@example.com", "Ben", slack("U2"))));
        sync();
        assertThat(slack.asked).containsExactly(Directory.Position.START, new Directory.Position("after 1"));
        assertThat(people.headcount().here()).isEqualTo(2);
        slack.next(new DirectoryChange.Gone("U2"));
        sync();
        assertThat(people.headcount()).isEqualTo(new People.Headcount(1, 1));
    }

    @Test
    void readsEverybodyOnceADayAllTheSame() {
        slack.until = new Directory.Position("after 1");
        sync();
        clock.pass(Duration.ofHours(25));
        sync();
        assertThat(slack.asked).containsExactly(Directory.Position.START, Directory.Position.START);
    }

    @Test
    void readsEverybodyWhereThePositionIsTooOld() {
        slack.until = new Directory.Position("after 1");
        slack.holds(anEntry("U1", "ada@example.com", "Ada", slack("U1")));
        sync();
        slack.forgetsPositions = true;
        slack.holds(anEntry("U1", "ada@example.com", "Ada", slack("U3")));
        sync();
        assertThat(person("ada@example.com").addresses()).containsExactly(slack("U3"));
    }

    @Test
    void marksWhoIsInNoSourceAnyMoreAsLeft() {
        file.holds(many(10));
        sync();
        file.holds(many(9));
        sync();
        assertThat(people.headcount().left()).isEqualTo(1);
        assertThat(findings.moves(10)).containsExactly(new Move(PersonId.of("p9@example.com"), What.LEFT));
        file.holds(many(10));
        sync();
        assertThat(people.headcount().left()).isZero();
        assertThat(findings.moves(10)).containsExactly(new Move(PersonId.of("p9@example.com"), What.RETURNED));
    }

    @Test
    void doesNotTakeTheFirstPeopleForNewcomers() {
        sync();
        assertThat(findings.moves(10)).isEmpty();
        file.holds(
                anEntry("ada@example.com", "ada@example.com", "Ada Yu"),
                anEntry("ben@example.com", "ben@example.com", "Ben"));
        sync();
        assertThat(findings.moves(10)).containsExactly(new Move(PersonId.of("ben@example.com"), What.JOINED));
    }

    @Test
    void doesNotBelieveThatAFifthIsGoneUntilAnAdminSaysSo() {
        file.holds(many(100));
        sync();
        file.holds(many(70));
        sync();
        assertThat(people.headcount().here()).isEqualTo(100);
        assertThat(result("file")).isInstanceOfSatisfying(Result.Doubtful.class, doubtful -> {
            assertThat(doubtful.before()).isEqualTo(100);
            assertThat(doubtful.gone()).isEqualTo(30);
            assertThat(doubtful.some()).hasSize(5);
        });
        assertThat(syncing.believe("file", 29, "root@example.com"))
                .as("another figure")
                .isFalse();
        assertThat(syncing.believe("file", 30, "root@example.com")).isTrue();
        syncing.syncDue();
        assertThat(people.headcount()).isEqualTo(new People.Headcount(70, 30));
        assertThat(result("file")).isInstanceOf(Result.Taken.class);
    }

    @Test
    void asksAgainWhenEvenMoreAreGoneThanAnAdminBelieved() {
        file.holds(many(100));
        sync();
        file.holds(many(70));
        sync();
        assertThat(syncing.believe("file", 30, "root@example.com")).isTrue();
        file.holds(many(10));
        syncing.syncDue();
        assertThat(people.headcount().here()).isEqualTo(100);
        assertThat(result("file")).isInstanceOf(Result.Doubtful.class);
    }

    @Test
    void readsASourceAsOftenAsIsSet() {
        syncing.syncDue();
        syncing.syncDue();
        assertThat(slack.asked).hasSize(1);
        clock.pass(Duration.ofMinutes(61));
        syncing.syncDue();
        assertThat(slack.asked).hasSize(2);
    }

    @Test
    void joinsEverybodyAnewWhenThePlanSaysOtherwise() {
        sync();
        assertThat(person("ada@example.com").groups()).isEmpty();
        syncing = syncing(false, "other rules");
        syncing.syncDue();
        assertThat(person("ada@example.com").groups()).containsExactly("other rules");
        assertThat(findings.moves(10)).extracting(Move::what).containsExactly(What.MOVED);
    }

    private void sync() {
        syncing.sources().forEach(syncing::sync);
    }

    private Person person(String mail) {
        return people.find(PersonId.of(mail)).orElseThrow();
    }

    private Result result(String source) {
        return findings.state(source).orElseThrow().result();
    }

    private Syncing syncing(boolean onlyListed, String rules) {
        GroupsOf groups = (_, named) -> rules.equals("rules") ? named : Set.of(rules);
        Joining joining = new Joining(new Joining.Rules(List.of("file", "slack"), onlyListed, USUAL, groups));
        Registry registry =
                new Registry(new Registry.Stores(entries, findings, people, Runnable::run), joining, rules, clock);
        return new Syncing(
                List.of(new Source("file", file), new Source("slack", slack)),
                Syncing.Settings.USUAL,
                registry,
                clock,
                announced::add);
    }

    private static DirectoryEntry told(DirectoryEntry entry, Locale language, String zone) {
        return new DirectoryEntry(
                entry.id(),
                entry.mail(),
                entry.name(),
                new DirectoryEntry.Told(Optional.of(language), Optional.of(ZoneId.of(zone))),
                entry.works(),
                entry.accounts());
    }

    private static DirectoryEntry[] many(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> anEntry("p" + number, "p" + number + "@example.com", "Person " + number))
                .toArray(DirectoryEntry[]::new);
    }

    private static final class Scripted implements Directory {

        private final String name;
        private final List<Position> asked = new ArrayList<>();
        private List<DirectoryChange> changes = List.of();
        private Position until = Position.START;
        private boolean breaksOff;
        private boolean forgetsPositions;

        Scripted(String name) {
            this.name = name;
        }

        void holds(DirectoryEntry... some) {
            changes = Stream.of(some)
                    .<DirectoryChange>map(DirectoryChange.Present::new)
                    .toList();
        }

        void next(DirectoryChange change) {
            changes = List.of(change);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Position read(Position since, Consumer<List<DirectoryChange>> page) {
            asked.add(since);
            page.accept(changes);
            if (breaksOff || (forgetsPositions && !since.isStart())) {
                throw new DirectoryUnavailable(name + " does not answer.");
            }
            return until;
        }
    }
}
