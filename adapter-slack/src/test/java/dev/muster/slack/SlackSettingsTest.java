package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackSettingsTest {

    private static final Map<String, String> NEEDED =
            Map.of("bot-token", Doorstep.TOKEN, "signing-secret", Doorstep.SECRET);

    @Test
    void hasDefaultsForWhatIsTheSameEverywhere() {
        assertThat(SlackSettings.from(NEEDED))
                .isEqualTo(new SlackSettings(
                        Doorstep.TOKEN,
                        Doorstep.SECRET,
                        URI.create("https://slack.com/api/"),
                        Optional.empty(),
                        "/slack/events"))
                .isEqualTo(SlackSettings.of(Doorstep.TOKEN, Doorstep.SECRET));
    }

    @Test
    void takesEverySetting() {
        SlackSettings settings = SlackSettings.from(with(Map.of(
                "api-base", "http://127.0.0.1:8099/slack/api", "team", "T0MUSTER", "events-path", "/hooks/slack")));
        assertThat(settings)
                .isEqualTo(new SlackSettings(
                        Doorstep.TOKEN,
                        Doorstep.SECRET,
                        URI.create("http://127.0.0.1:8099/slack/api/"),
                        Optional.of("T0MUSTER"),
                        "/hooks/slack"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bot-token | xoxp-123456789012 | copy it from",
                "bot-token | '' | copy it from",
                "signing-secret | short | copy it from",
                "api-base | http://example.com/api/ | must be an https address",
                "api-base | https://user:secret@slack.com/api/ | must be an https address",
                "api-base | ftp://slack.com/ | must be an https address",
                "api-base | not an address | is not an address",
                "team | acme.slack.com | is a workspace id such as T0123ABCD",
                "events-path | slack/events | is a path such as /slack/events",
                "bottoken | x | is not a setting; there are api-base, bot-token, events-path, signing-secret, team"
            })
    void refusesByNameAndSaysWhatToDo(String key, String value, String words) {
        assertThatThrownBy(() -> SlackSettings.from(with(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("slack." + key + " ")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({"bot-token", "signing-secret"})
    void saysWhatIsMissing(String key) {
        Map<String, String> values = new HashMap<>(NEEDED);
        values.remove(key);
        assertThatThrownBy(() -> SlackSettings.from(values)).hasMessageStartingWith("slack." + key + " is missing");
    }

    @Test
    void keepsSecretsOutOfWhatIsPrinted() {
        assertThat(SlackSettings.from(NEEDED).toString())
                .doesNotContain(Doorstep.TOKEN)
                .doesNotContain(Doorstep.SECRET);
        assertThatThrownBy(() -> SlackSettings.from(with(Map.of("bot-token", "xoxp-canary-canary-canary"))))
                .message()
                .doesNotContain("canary");
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(NEEDED);
        values.putAll(more);
        return values;
    }
}
