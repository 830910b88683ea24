package dev.muster.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatementsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    void refusesAStoreThatCallsWhatItsFileLacks() {
        assertThatThrownBy(() -> new Statements(DATABASE.jdbc(), "places", "at", "move", "leave", "wander"))
                .hasMessageContaining("places.sql")
                .hasMessageContaining("wander");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> new Statements(DATABASE.jdbc(), "nowhere", "at"))
                .hasMessageContaining("nowhere.sql");
    }
}
