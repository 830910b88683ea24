package dev.muster.card.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.text.PlainText;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardFileTest {

    private static final String WHOLE = """
            ---
            title: Hello
            notification: "It is your turn, {{first-name}}"
            asks: [one, 2]
            actions:
              - { id: enrolled, label: "I have enrolled" }
              - { id: person, label: Help }
            ---

            Dear **{{first-name}}**,

            - one
            - two
            """;

    @Test
    void readsTitleNotificationBodyAndButtons() {
        Card card = CardFile.read("hello.md", WHOLE).card(Locale.ENGLISH);
        assertThat(card.notification()).isEqualTo("It is your turn, {{first-name}}");
        assertThat(card.actions())
                .containsExactly(Action.Press.of("enrolled", "I have enrolled"), Action.Press.of("person", "Help"));
        assertThat(PlainText.render(card)).startsWith("Hello\n\nDear {{first-name}},\n\n• one\n• two");
    }

    @Test
    void readsTextsAndListsByKey() {
        CardFile file = CardFile.read("hello.md", WHOLE);
        assertThat(file.text("title")).isEqualTo("Hello");
        assertThat(file.text("nothing")).isEmpty();
        assertThat(file.texts("asks")).containsExactly("one", "2");
        assertThat(file.texts("title")).isEmpty();
    }

    @Test
    void readsFilesAsWindowsWritesThem() {
        assertThat(CardFile.read("hello.md", "\uFEFF" + WHOLE.replace("\n", "\r\n")))
                .isEqualTo(CardFile.read("hello.md", WHOLE));
    }

    @Test
    void isNotifiedOfByItsTitleWhereNothingElseIsGiven() {
        assertThat(CardFile.read("x.md", "---\ntitle: Hello\n---\nText")
                        .card(Locale.ENGLISH)
                        .notification())
                .isEqualTo("Hello");
        assertThat(CardFile.read("x.md", "Only text").card(Locale.ENGLISH).notification())
                .isNotBlank();
    }

    @Test
    void readsAFileWithoutFrontMatterAsTextAlone() {
        assertThat(PlainText.render(CardFile.read("x.md", "Just a line").card(Locale.ENGLISH)))
                .isEqualTo("Just a line");
        assertThat(CardFile.read("x.md", "").card(Locale.ENGLISH).body()).isEmpty();
    }

    @Test
    void keepsARuleInTheBody() {
        assertThat(CardFile.read("x.md", "---\ntitle: A\n---\none\n\n---\n\ntwo")
                        .body())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: Hello\nText without end",
                "---",
                "---\n- a\n- b\n---\n",
                "---\njust words\n---\n",
                "---\n---\nText"
            })
    void refusesFrontMatterThatIsNone(String text) {
        assertThatExceptionOfType(UnreadableCardFile.class)
                .isThrownBy(() -> CardFile.read("folder/hello.md", text))
                .withMessageContaining("folder/hello.md")
                .withMessageContaining("line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: [open\n---\n",
                "---\ntitle: a\ntitle: b\n---\n",
                "---\na: &x [1]\nb: *x\n---\n",
                "---\ntitle: \"open\n---\n"
            })
    void namesTheFileWhoseFrontMatterIsNotYaml(String text) {
        assertThatExceptionOfType(UnreadableCardFile.class)
                .isThrownBy(() -> CardFile.read("folder/hello.md", text))
                .withMessageContaining("folder/hello.md")
                .withMessageContaining("not YAML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actions: [person]",
                "actions: person",
                "actions: [{ label: no id }]",
                "actions: [{ id: no label }]",
                "actions: [{ id: action here, label: spaces }]"
            })
    void refusesButtonsThatAreNone(String actions) {
        assertThatExceptionOfType(UnreadableCardFile.class)
                .isThrownBy(() -> CardFile.read("folder/hello.md", "---\ntitle: A\n" + actions + "\n---\n"))
                .withMessageContaining("folder/hello.md")
                .withMessageContaining("actions");
    }
}
