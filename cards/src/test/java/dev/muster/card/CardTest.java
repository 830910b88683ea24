package dev.muster.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest {

    @Test
    void fillsEveryTextAndLeavesUnknownNamesAsTheyAre() {
        Card filled = ExampleCards.everywhere("{{name}} {{ other }}").filledWith(Map.of("name", "{{other}} $1"));

        assertThat(filled.notification()).isEqualTo("{{other}} $1 {{ other }}");
        assertThat(filled.body().getFirst()).isEqualTo(new Element.Heading("{{other}} $1 {{ other }}"));
        assertThat(((Action.Press) filled.actions().getFirst()).data()).containsEntry("name", "{{name}} {{ other }}");
    }

    @Test
    void needsANotification() {
        assertThatIllegalArgumentException().isThrownBy(() -> Card.saying(Locale.ENGLISH, " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a#b", "ü", "action"})
    void refusesAnInputIdThatSomePlatformCannotCarry(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Element.TextInput(id, "Label", "", 10));
    }

    @Test
    void refusesTwoInputsOfOneId() {
        Element input = new Element.TextInput("a", "A", "", 10);

        assertThatIllegalArgumentException().isThrownBy(() -> ExampleCards.of(input, input));
    }

    @Test
    void refusesDataThatWouldHideThePressedButton() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.Press("go", "Go", Map.of("action", "x"), Action.Weight.NORMAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "relative"})
    void refusesUnsafeAddresses(String address) {
        URI target = URI.create(address);

        assertThatIllegalArgumentException().isThrownBy(() -> new RichText.Span.Link("x", target));
        assertThatIllegalArgumentException().isThrownBy(() -> new Action.OpenLink("x", target));
        assertThatIllegalArgumentException().isThrownBy(() -> new Element.Image(target, "x"));
    }

    @Test
    void measuresATreeAsItsJson() {
        Object tree = Tree.of("a\"\\\n\u0001ü😀", List.of(1, true, "x"), "b", Tree.of("c", "d"));

        assertThat(Tree.jsonLength(tree))
                .isBetween(Json.compact(tree).length(), Json.compact(tree).length() + 6);
    }
}
