package dev.muster.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.delivery.Line;
import dev.muster.delivery.Status;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesCsvTest {

    @Test
    void saysWhyAndWhatHelps() {
        assertThat(written("ann@x.example"))
                .startsWith("\uFEFFperson,platform,state,reason,meaning,what helps,at")
                .contains("ann@x.example,Teams,failed,app-not-installed,the app is not installed in Teams,")
                .contains("2027-07-05T08:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
    void holdsNothingThatBecomesAFormula(String person) {
        assertThat(LinesCsv.harmless(person)).isEqualTo("'" + person);
        assertThat(written(person)).contains("'" + person);
    }

    private static String written(String person) {
        StringWriter out = new StringWriter();
        try (LinesCsv csv = new LinesCsv(out)) {
            csv.write(new Line(
                    person,
                    Optional.of(Platform.TEAMS),
                    Status.FAILED,
                    "app-not-installed",
                    Instant.parse("2027-07-05T08:00:00Z")));
        }
        return out.toString();
    }
}
