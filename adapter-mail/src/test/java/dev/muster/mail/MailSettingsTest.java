package dev.muster.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.mail.MailSettings.Login;
import dev.muster.mail.MailSettings.Tls;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsTest {

    private static final Map<String, String> NEEDED = Map.of("host", "smtp.example.com", "from", "rollout@example.com");

    @Test
    void hasDefaultsForWhatIsTheSameEverywhere() {
        assertThat(MailSettings.from(NEEDED))
                .isEqualTo(new MailSettings(
                        "smtp.example.com",
                        587,
                        "rollout@example.com",
                        Optional.empty(),
                        Optional.empty(),
                        Tls.REQUIRED));
    }

    @Test
    void takesEverySetting() {
        assertThat(MailSettings.from(Map.of(
                        "host", "localhost",
                        "port", "2525",
                        "from", "推行小組 <rollout@example.com>",
                        "reply-to", "Help Desk <helpdesk@example.com>",
                        "user", "rollout@example.com",
                        "password", "s3cret",
                        "tls", "off")))
                .isEqualTo(new MailSettings(
                        "localhost",
                        2525,
                        "推行小組 <rollout@example.com>",
                        Optional.of("Help Desk <helpdesk@example.com>"),
                        Optional.of(new Login("rollout@example.com", "s3cret")),
                        Tls.OFF));
    }

    @ParameterizedTest
    @CsvSource({"localhost", "127.0.0.1", "[::1]"})
    void needsNoTlsTowardsThisMachine(String host) {
        assertThat(MailSettings.from(with(Map.of("host", host))).tls()).isEqualTo(Tls.OFF);
        assertThat(MailSettings.from(with(Map.of("host", host, "tls", "required")))
                        .tls())
                .isEqualTo(Tls.REQUIRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "host | smtp.example.com/x | is the name of your mail server",
                "host | '' | is the name of your mail server",
                "port | 0 | is a number from 1 to 65535",
                "port | 70000 | is a number from 1 to 65535",
                "port | smtp | is a number from 1 to 65535",
                "from | nobody | is a mail address such as",
                "from | Rollout <rollout@example.com> <x@example.com> | is a mail address such as",
                "reply-to | a@b@c | is a mail address such as",
                "tls | maybe | is required or off",
                "tls | OFF | is required or off",
                "hots | x | is not a setting; there are from, host, password, port, reply-to, tls, user"
            })
    void refusesByNameAndSaysWhatToDo(String key, String value, String words) {
        assertThatThrownBy(() -> MailSettings.from(with(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("mail." + key + " ")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({"host", "from"})
    void saysWhatIsMissing(String key) {
        Map<String, String> values = new HashMap<>(NEEDED);
        values.remove(key);
        assertThatThrownBy(() -> MailSettings.from(values)).hasMessageStartingWith("mail." + key + " is missing");
    }

    @Test
    void wantsUserAndPasswordTogether() {
        assertThatThrownBy(() -> MailSettings.from(with(Map.of("user", "us"))))
                .hasMessageStartingWith("mail.password is missing");
        assertThatThrownBy(() -> MailSettings.from(with(Map.of("password", "s3cret"))))
                .hasMessageStartingWith("mail.user is missing");
    }

    @Test
    void sendsNoPasswordInTheClear() {
        assertThatThrownBy(() -> MailSettings.from(with(Map.of("user", "us", "password", "canary", "tls", "off"))))
                .hasMessageStartingWith("mail.tls is off")
                .message()
                .doesNotContain("canary");
    }

    @Test
    void keepsSecretsOutOfWhatIsPrinted() {
        assertThat(MailSettings.from(with(Map.of("user", "us", "password", "canary")))
                        .toString())
                .doesNotContain("canary");
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(NEEDED);
        values.putAll(more);
        return values;
    }
}
