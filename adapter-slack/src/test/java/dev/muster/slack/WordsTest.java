package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello                          ; hello",
                "a &amp; b &lt;c&gt;            ; a & b <c>",
                "&amp;lt;                       ; &lt;",
                "see <https://example.com/x>    ; see https://example.com/x",
                "<https://example.com¦the page> ; the page",
                "<mailto:it@example.com¦it@example.com> ; it@example.com",
                "<@U0ANNA> and <@U0LIN¦lin>     ; @U0ANNA and @lin",
                "<#C0IT¦it-help> <#C0X>         ; #it-help #C0X",
                "<!here> <!subteam^S1¦@support> ; @here @support",
                "<name> 1 < 2 > 0               ; <name> 1 < 2 > 0",
                "<>                             ; <>"
            })
    void areWhatThePersonSawWhenTyping(String row) {
        String[] sides = row.replace('¦', '|').split(" ; ");
        assertThat(Words.of(sides[0].strip())).isEqualTo(sides[1].strip());
    }

    @Test
    void areFoundQuicklyInHostileText() {
        long start = System.nanoTime();
        Words.of("<https://".repeat(6_000));
        Words.of("<".repeat(50_000));
        Words.of("<@" + "x".repeat(50_000));
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }
}
