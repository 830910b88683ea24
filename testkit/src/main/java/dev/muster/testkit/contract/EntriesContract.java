package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.anEntry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.sync.Entries;
import dev.muster.audience.sync.Entries.Loss;
import dev.muster.audience.sync.Entries.Reading;
import dev.muster.audience.sync.Known;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Entries} promises. */
public abstract class EntriesContract {

    private final DirectoryEntry ada = anEntry("1", "ada@example.com", "Ada");
    private final DirectoryEntry ben = anEntry("2", "ben@example.com", "Ben");

    protected abstract Entries entries();

    @Test
    void keepsAReadingApartUntilItIsTakenOver() {
        Reading reading = entries().begin("slack");
        entries().stage(reading, present(ada));
        assertThat(said(ada)).isEmpty();
        assertThat(entries().tally("slack").people()).isZero();
        entries().takeOver(reading, true);
        assertThat(said(ada)).containsExactly(new Known("slack", ada));
        assertThat(entries().touched("", 10)).containsExactly("ada@example.com");
    }

    @Test
    void forgetsAReadingThatIsDropped() {
        Reading reading = entries().begin("slack");
        entries().stage(reading, present(ada));
        entries().drop(reading);
        entries().takeOver(reading, false);
        assertThat(said(ada)).isEmpty();
    }

    @Test
    void keepsTwoReadingsApart() {
        Reading one = entries().begin("slack");
        Reading other = entries().begin("slack");
        entries().stage(one, present(ada));
        entries().stage(other, present(ben));
        entries().takeOver(other, true);
        assertThat(said(ada)).isEmpty();
        assertThat(said(ben)).hasSize(1);
    }

    @Test
    void touchesOnlyWhatIsDifferent() {
        read("slack", true, ada, ben);
        entries().untouchAll();
        DirectoryEntry benny = anEntry("2", "ben@example.com", "Benny");
        read("slack", true, ada, benny);
        assertThat(entries().touched("", 10)).containsExactly("ben@example.com");
        assertThat(said(ben)).containsExactly(new Known("slack", benny));
    }

    @Test
    void touchesBothAddressesOfWhoGotAnother() {
        read("slack", true, ada);
        entries().untouchAll();
        read("slack", true, anEntry("1", "yu@example.com", "Ada"));
        assertThat(entries().touched("", 10)).containsExactly("ada@example.com", "yu@example.com");
        assertThat(said(ada)).isEmpty();
    }

    @Test
    void losesWhoIsNotInAWholeReading() {
        read("slack", true, ada, ben);
        entries().untouchAll();
        Reading reading = entries().begin("slack");
        entries().stage(reading, present(ada));
        assertThat(entries().loss(reading, true)).isEqualTo(new Loss(2, 1, List.of("ben@example.com")));
        entries().takeOver(reading, true);
        assertThat(said(ben)).isEmpty();
        assertThat(entries().touched("", 10)).containsExactly("ben@example.com");
    }

    @Test
    void losesOnlyWhoIsNamedInAReadingOfChanges() {
        read("slack", true, ada, ben);
        Reading reading = entries().begin("slack");
        entries().stage(reading, List.of(new DirectoryChange.Gone("1"), new DirectoryChange.Gone("unknown")));
        assertThat(entries().loss(reading, false)).isEqualTo(new Loss(2, 1, List.of("ada@example.com")));
        entries().takeOver(reading, false);
        assertThat(said(ada)).isEmpty();
        assertThat(said(ben)).hasSize(1);
    }

    @Test
    void countsWhoIsOutsideByReason() {
        Reading reading = entries().begin("slack");
        entries()
                .stage(
                        reading,
                        List.of(
                                new DirectoryChange.Present(ada),
                                new DirectoryChange.Outside("9", "Robot", "bot"),
                                new DirectoryChange.Outside("8", "Visitor", "guest"),
                                new DirectoryChange.Outside("7", "Visitor", "guest")));
        entries().takeOver(reading, true);
        assertThat(entries().tally("slack"))
                .isEqualTo(new Entries.Tally(1, new TreeMap<>(Map.of("bot", 1, "guest", 2))));
        assertThat(entries().touched("", 10)).containsExactly("ada@example.com");
    }

    @Test
    void losesWhoIsOutsideFromNowOn() {
        read("slack", true, ada, ben);
        Reading reading = entries().begin("slack");
        entries().stage(reading, List.of(new DirectoryChange.Outside("1", "Ada", "guest")));
        assertThat(entries().loss(reading, false).gone()).isEqualTo(1);
        entries().takeOver(reading, false);
        assertThat(said(ada)).isEmpty();
    }

    @Test
    void tellsWhatAllSourcesSayOfAnAddress() {
        read("slack", true, ada);
        read("graph", true, anEntry("g", "ada@example.com", "Ada Yu"));
        assertThat(said(ada)).extracting(Known::source).containsExactlyInAnyOrder("slack", "graph");
        read("slack", true, ben);
        assertThat(said(ada)).extracting(Known::source).containsExactly("graph");
    }

    @Test
    void keepsTheLastOfTwoOfOneId() {
        read("slack", true, ada, anEntry("1", "ada@example.com", "Ada the second"));
        assertThat(said(ada)).extracting(known -> known.entry().name()).containsExactly("Ada the second");
    }

    @Test
    void turnsThePagesOfWhatIsTouched() {
        read("slack", true, ada, ben);
        assertThat(entries().touched("", 1)).containsExactly("ada@example.com");
        assertThat(entries().touched("ada@example.com", 1)).containsExactly("ben@example.com");
        entries().untouchAll();
        assertThat(entries().touched("", 1)).isEmpty();
        entries().touch(List.of("ben@example.com", "ben@example.com"));
        assertThat(entries().touched("", 9)).containsExactly("ben@example.com");
        entries().touchAll();
        assertThat(entries().touched("", 9)).hasSize(2);
    }

    private List<Known> said(DirectoryEntry entry) {
        return entries().of(List.of(entry.mail())).getOrDefault(entry.mail(), List.of());
    }

    private void read(String source, boolean whole, DirectoryEntry... some) {
        Reading reading = entries().begin(source);
        entries().stage(reading, present(some));
        entries().takeOver(reading, whole);
        entries().drop(reading);
    }

    private static List<DirectoryChange> present(DirectoryEntry... some) {
        return Stream.of(some)
                .<DirectoryChange>map(DirectoryChange.Present::new)
                .toList();
    }
}
