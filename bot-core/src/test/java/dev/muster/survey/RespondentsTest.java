package dev.muster.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RespondentsTest {

    private static final PersonId ADA = PersonId.of("ada@example.com");

    private final Respondents respondents = new Respondents("secret".getBytes(StandardCharsets.UTF_8));

    @Test
    void givesTheSamePersonTheSameKeyAfterARestartToo() {
        Respondents restarted = new Respondents("secret".getBytes(StandardCharsets.UTF_8));
        assertThat(restarted.keyOf("plan", ADA)).isEqualTo(respondents.keyOf("plan", ADA));
        assertThat(respondents.keyOf("plan", PersonId.of(" ADA@example.com ")))
                .isEqualTo(respondents.keyOf("plan", ADA));
    }

    @Test
    void givesAnotherKeyForAnotherPersonPlanOrSecret() {
        String key = respondents.keyOf("plan", ADA);
        assertThat(respondents.keyOf("plan", PersonId.of("ben@example.com"))).isNotEqualTo(key);
        assertThat(respondents.keyOf("plan2", ADA)).isNotEqualTo(key);
        assertThat(new Respondents("other".getBytes(StandardCharsets.UTF_8)).keyOf("plan", ADA))
                .isNotEqualTo(key);
    }

    @Test
    void holdsNothingThatLeadsBackWithoutTheSecret() throws Exception {
        String key = respondents.keyOf("plan", ADA);
        assertThat(key).matches("[0-9a-f]{64}").doesNotContain("ada");
        for (String guess : new String[] {"ada@example.com", "plan\nada@example.com", "planada@example.com"}) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(guess.getBytes(StandardCharsets.UTF_8));
            assertThat(key).isNotEqualTo(HexFormat.of().formatHex(hash));
        }
    }
}
