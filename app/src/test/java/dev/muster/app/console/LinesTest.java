package dev.muster.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.console.Lines.Chosen;
import dev.muster.app.console.Lines.Page;
import dev.muster.app.console.Lines.Shown;
import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.PushId;
import dev.muster.testkit.MemoryLedger;
import dev.muster.testkit.SettableClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static final PushId PUSH = PushId.named("plan/kickoff/all");
    private static final Spoken SPOKEN = new Spoken(ZoneOffset.UTC);

    private final MemoryLedger ledger = new MemoryLedger(new SettableClock(Instant.parse("2027-07-05T08:00:00Z")));
    private final Lines lines = new Lines(ledger);

    @Test
    void showEverybodyOnceOverAllPages() {
        skip(IntStream.range(0, 250)
                .mapToObj("person%03d@muster.example"::formatted)
                .toList());
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Page page = lines.page(PUSH, Chosen.ALL, "", after, SPOKEN);
            page.lines().stream().map(Shown::person).forEach(seen::add);
            after = page.next();
        } while (!after.isEmpty());

        assertThat(seen).hasSize(250).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "bo", "bob@x", "bob@x.example", "\uD83D\uDE00"})
    void findEverybodyWhoseNameBeginsSo(String beginning) {
        List<String> people =
                List.of("ann@x.example", "bo", "bob@x.example", "bob@x.example.org", "bp", "c", "\uD83D\uDE00a");
        skip(people);

        assertThat(lines.page(PUSH, Chosen.ALL, beginning, "", SPOKEN).lines())
                .extracting(Shown::person)
                .containsExactlyInAnyOrderElementsOf(people.stream()
                        .filter(person -> person.startsWith(beginning))
                        .toList());
    }

    @Test
    void goOnWithinASearch() {
        skip(IntStream.range(0, 150).mapToObj("b%03d"::formatted).toList());
        Page first = lines.page(PUSH, Chosen.SKIPPED, "b", "", SPOKEN);

        assertThat(first.lines()).hasSize(Lines.PAGE);
        assertThat(lines.page(PUSH, Chosen.SKIPPED, "b", first.next(), SPOKEN).lines())
                .hasSize(50);
    }

    @Test
    void areChosenByState() {
        skip(List.of("ann@x.example"));

        assertThat(lines.page(PUSH, Chosen.called("skipped"), "", "", SPOKEN).lines())
                .hasSize(1);
        assertThat(lines.page(PUSH, Chosen.called("failed"), "", "", SPOKEN).lines())
                .isEmpty();
        assertThat(lines.page(PUSH, Chosen.called("nonsense"), "", "", SPOKEN).lines())
                .hasSize(1);
    }

    private void skip(List<String> people) {
        ledger.skip(
                PUSH,
                people.stream().map(person -> new Skip(person, "opted-out")).toList());
    }
}
