package dev.muster.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every implementation of a port runs the port's suite, wherever it lives. */
class ContractsTest {

    @Test
    void knowsThePorts() {
        assertThat(Contracts.OURS.ports().keySet())
                .contains("Ledger", "Deliveries", "People", "Pushes", "Responses", "Tickets");
    }

    @Test
    void everyPortHasASuite() {
        assertThat(Contracts.OURS.portsWithoutSuite()).isEmpty();
        assertThat(Contracts.CANARY.portsWithoutSuite()).containsExactly("delivery.Unheld");
    }

    @Test
    void everyImplementationRunsIt() {
        assertThat(Contracts.OURS.implementationsWithoutSuite()).isEmpty();
        assertThat(Contracts.CANARY.implementationsWithoutSuite())
                .containsExactly("store.ForgetfulLedger by LedgerContract");
    }
}
