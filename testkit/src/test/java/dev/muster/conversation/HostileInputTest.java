package dev.muster.conversation;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PeopleFile;
import dev.muster.audience.Person;
import dev.muster.card.adaptive.AdaptiveCards;
import dev.muster.card.blockkit.BlockKit;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed, everybody gets an answer that both platforms can show. */
class HostileInputTest {

    private final List<Person> cast =
            List.of(anEnglishReader("root", "it"), anEnglishReader("sue", "it"), anEnglishReader("ada", "it"));
    private final Stage stage = Stage.with(cast.toArray(Person[]::new));

    static Stream<String> texts() {
        return Stream.of(
                "<!channel> <@U123> <https://evil.example|click>",
                "[x](javascript:alert(1)) <script>alert(1)</script>",
                "{name} {0} {count, plural, {{first-name}} '{'",
                "x".repeat(10_000),
                "人".repeat(10_000),
                "a" + " ".repeat(10_000) + "b",
                "\0",
                "a\0b\u0001\u202Egpj.exe",
                "👩‍👩‍👧‍👦🏳️‍🌈👍🏽",
                "half \uD83D",
                "\uDE00".repeat(3_000),
                "",
                " \n\t ",
                "?".repeat(5_000),
                "Ω≈ç√∫˜µ≤≥÷ مرحبا שלום नमस्ते ｆｕｌｌ",
                "'; DROP TABLE delivery; --",
                "../../../../etc/passwd",
                "rollout",
                "/rollout push " + "a ".repeat(4_000) + "to it",
                "/rollout preview to to to",
                "/rollout feedback \0{group}",
                "rollout push news to 👍",
                "rollout status \0{group}",
                "rollout cancel " + "to ".repeat(150),
                "rollout doubt resend resend leave",
                "rollout recall {touchpoint} '{' to 'x'",
                "rollout correct <!channel> to [x](javascript:alert(1))",
                "rollout pause 👩‍👩‍👧‍👦 給 人",
                "rollout " + "z".repeat(480));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isAnsweredWhenSaid(String text) {
        assertThat(stage.as(cast.getLast()).says(text)).hasSize(1);
        assertThat(stage.as(cast.getFirst()).says(text)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void reachesSupportAsAQuestionAndTheEmployeeAsAnAnswer(String text) {
        stage.as(cast.getLast()).says("zzzz " + text);
        assertThat(stage.as(cast.getLast()).says("person")).hasSize(1);
        assertThat(stage.as(cast.get(1)).presses(Buttons.TICKET_ANSWER, Map.of("answer", "! " + text)))
                .hasSize(1);
        assertThat(stage.as(cast.getLast()).texts()).last().asString().startsWith("sue from support answers");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isTakenAsAButtonsValues(String text) {
        for (String button : List.of(
                Buttons.ENROLL_HELP,
                Buttons.STEP,
                Buttons.STUCK,
                Buttons.SURVEY_SUBMIT,
                Buttons.PUSH_CONFIRM,
                Buttons.PUSH_CANCEL,
                Buttons.STEER_CONFIRM,
                Buttons.STEER_CANCEL,
                Buttons.TICKET_ANSWER,
                Buttons.TICKET_CLOSE,
                text)) {
            Map<String, String> values = Map.of(
                    "device",
                    text,
                    "number",
                    text,
                    "satisfaction",
                    text,
                    "comment",
                    text,
                    "occasion",
                    text,
                    "only",
                    text,
                    "count",
                    text,
                    "ticket",
                    text,
                    "answer",
                    text);
            stage.as(cast.getLast()).sends(button, values);
            stage.as(cast.getFirst()).sends(button, values);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isShownAmongTheComments(String text) {
        for (int i = 0; i < 12; i++) {
            Person person = anEnglishReader("p" + i, "it");
            stage.memory().people().save(List.of(person));
            stage.as(person).sends(Buttons.SURVEY_SUBMIT, Map.of("effort", "3", "comment", text, "trouble", text));
        }
        assertThat(stage.as(cast.getFirst()).says("rollout feedback")).hasSize(1);
        assertThat(stage.as(cast.getFirst()).says("rollout feedback it")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isAName(String text) {
        String name = text.substring(0, Math.min(text.length(), PeopleFile.LONGEST_NAME));
        Person odd = new Person(
                cast.getLast().id(),
                name,
                cast.getLast().speaks(),
                cast.getLast().works().by(text),
                cast.getLast().addresses());
        stage.memory().people().save(List.of(odd));
        assertThat(stage.as(odd).says("help")).hasSize(1);
        assertThat(stage.as(odd).says("person")).hasSize(1);
        assertThat(stage.as(cast.getFirst()).says("rollout push news to it")).hasSize(1);
        stage.as(cast.getFirst()).presses("Send now");
        assertThat(stage.as(odd).cards()).hasSize(3);
    }

    @AfterEach
    void nothingWasThrownAndBothPlatformsCanShowIt() {
        stage.passes(Duration.ofHours(1));
        assertThat(stage.announced(ConversationEvent.NotAnswered.class)).isEmpty();
        cast.forEach(person -> stage.as(person).cards().forEach(card -> {
            assertThat(AdaptiveCards.render(card)).isNotEmpty();
            assertThat(BlockKit.render(card).blocks()).isNotEmpty();
        }));
    }
}
