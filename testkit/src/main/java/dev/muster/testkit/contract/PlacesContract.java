package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.slack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Address;
import dev.muster.conversation.Places;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link Places} promises. */
public abstract class PlacesContract {

    private final Address ada = slack("ada");

    protected abstract Places places();

    @Test
    void beginsNowhere() {
        assertThat(places().at(ada)).isEmpty();
    }

    @Test
    void remembersTheLatestPlaceWhole() {
        places().move(ada, Map.of("in", "survey", "question", "2"));
        places().move(ada, Map.of("in", "help", "asked", "怎麼 \"註冊\"?"));
        assertThat(places().at(ada)).isEqualTo(Map.of("in", "help", "asked", "怎麼 \"註冊\"?"));
    }

    @Test
    void keepsRoomsApart() {
        places().move(ada, Map.of("in", "survey"));
        assertThat(places().at(ada.in("C1"))).isEmpty();
    }

    @Test
    void leaves() {
        places().move(ada, Map.of("in", "survey"));
        places().move(ada, Map.of());
        assertThat(places().at(ada)).isEmpty();
    }
}
