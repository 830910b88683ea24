package dev.muster.store;

import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.said;
import static dev.muster.testkit.Examples.slack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.channel.Inbound;
import dev.muster.delivery.PushId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAtomicallyTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private final PushId push = aPush();

    @Test
    void keepsEverythingThatWorkWrote() {
        PostgresStores stores = DATABASE.stores();
        stores.atomically().run(() -> write(stores));
        assertThat(stores.deliveries().counts(push).pending()).isEqualTo(1);
        assertThat(stores.places().at(slack("ada"))).isNotEmpty();
    }

    @Test
    void undoesEverythingWhenWorkThrows() {
        PostgresStores stores = DATABASE.stores();
        assertThatThrownBy(() -> stores.atomically().run(() -> {
                    write(stores);
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");
        assertThat(stores.deliveries().counts(push).pending()).isZero();
        assertThat(stores.places().at(slack("ada"))).isEmpty();
    }

    @Test
    void remembersThatAnEventWasTriedThoughItsAnswerWasUndone() {
        PostgresStores stores = DATABASE.stores();
        stores.inbounds().store(said("poison", "ada", "hi"));
        stores.inbounds().store(said("e2", "ben", "hi"));
        assertThatThrownBy(() -> stores.atomically().run(() -> {
                    Inbound taken = stores.inbounds().take().orElseThrow();
                    stores.inbounds().done(taken);
                    throw new IllegalStateException("cannot be answered");
                }))
                .hasMessage("cannot be answered");
        assertThat(stores.inbounds().take()).contains(said("e2", "ben", "hi"));
        DATABASE.pass(Duration.ofSeconds(6));
        assertThat(stores.inbounds().take()).contains(said("poison", "ada", "hi"));
    }

    @Test
    void undoesTheAnswerOfAWorkerThatWasOvertaken() {
        PostgresStores stores = DATABASE.stores();
        stores.inbounds().store(said("e1", "ada", "hi"));
        Inbound slow = stores.inbounds().take().orElseThrow();
        DATABASE.pass(Duration.ofSeconds(6));
        stores.inbounds().done(stores.inbounds().take().orElseThrow());
        assertThatThrownBy(() -> stores.atomically().run(() -> {
                    write(stores);
                    stores.inbounds().done(slow);
                }))
                .hasMessageContaining("answered by another worker");
        assertThat(stores.deliveries().counts(push).pending()).isZero();
    }

    private void write(PostgresStores stores) {
        stores.deliveries().add(List.of(aDelivery(push, "ada")), Duration.ZERO);
        stores.places().move(slack("ada"), Map.of("in", "survey"));
    }
}
