package dev.muster.store;

import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.aPush;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Track;
import dev.muster.delivery.Window;
import dev.muster.testkit.contract.WindowsContract;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresWindowsTest extends WindowsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private Duration passed = Duration.ZERO;

    @BeforeEach
    void begin() {
        passed = Duration.ZERO;
    }

    @Test
    void comesSoonerWhenADemoIsMovedOn() {
        PushId push = aPush();
        Window tomorrow = new Window(now().plus(Duration.ofHours(24)), now().plus(Duration.ofHours(32)));
        deliveries().add(List.of(aDelivery(push, "ada").within(tomorrow)), Duration.ZERO);
        assertThat(ledger().claimPushed(Track.sending(Platform.SLACK), 1, "me")).isEmpty();
        DATABASE.stores().moved(Duration.ofHours(25));
        assertThat(ledger().claimPushed(Track.sending(Platform.SLACK), 1, "me")).hasSize(1);
    }

    @Override
    protected Deliveries deliveries() {
        return DATABASE.stores().deliveries();
    }

    @Override
    protected Ledger ledger() {
        return DATABASE.stores().ledger();
    }

    @Override
    protected PushControl control() {
        return DATABASE.stores().pushControl();
    }

    @Override
    protected Instant now() {
        return DATABASE.jdbc()
                .sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Override
    protected Instant inLedger(Instant then) {
        return then.minus(passed);
    }

    @Override
    protected void pass(Duration time) {
        passed = passed.plus(time);
        DATABASE.pass(time);
    }
}
