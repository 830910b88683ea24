package dev.muster.plan.push;

import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Letter;
import dev.muster.plan.Placeholder;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.MemoryContents;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritingTest {

    private final Rollout rollout = ExampleRollout.rollout();
    private final Contents contents = new MemoryContents();
    private final Writing writing = new Writing(
            rollout, rollout.occasion("kickoff/all").orElseThrow().touchpoint(), contents, LocalDate.of(2026, 7, 6));

    private final Person ada = anEnglishReader("Ada", "it");
    private final Person bob = anEnglishReader("Bob", "it");
    private final Person hal = anEnglishReader("Hal", "hr");
    private final Person adaInChinese = speaking(ada, Locale.TRADITIONAL_CHINESE);

    @Test
    void freezesOnceWhatAllOfAKindReadAlike() {
        assertThat(writing.letterTo(ada).content())
                .isEqualTo(writing.letterTo(bob).content())
                .isNotEqualTo(writing.letterTo(hal).content())
                .isNotEqualTo(writing.letterTo(adaInChinese).content());
    }

    @Test
    void carriesInEachLetterOnlyWhatIsThePersonsOwn() {
        assertThat(writing.letterTo(ada).values()).isEqualTo(Map.of(Placeholder.FIRST_NAME, "Ada"));
    }

    @Test
    void deliversWhatThePreviewShows() {
        for (Person reader : List.of(ada, bob, hal, adaInChinese)) {
            assertThat(asDelivered(writing.letterTo(reader))).isEqualTo(writing.sampleFor(reader));
        }
        assertThat(writing.sampleFor(hal).notification()).endsWith("hello Hal of HR");
    }

    private Card asDelivered(Letter letter) {
        return contents.read(letter.content()).filledWith(letter.values());
    }
}
