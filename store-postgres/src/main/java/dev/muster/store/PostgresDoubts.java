package dev.muster.store;

import static dev.muster.store.Columns.array;

import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Doubts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deliveries in doubt, by the database's clock. */
final class PostgresDoubts implements Doubts {

    private final Statements sql;

    PostgresDoubts(JdbcClient jdbc) {
        sql = new Statements(jdbc, "doubts", "take", "found", "absent", "unknowable", "resendByPolicy");
    }

    @Override
    public List<Delivery> take(Platform platform, int most) {
        return sql.call("take")
                .param("platform", platform.key())
                .param("most", most)
                .param("patience", Columns.micros(PATIENCE))
                .query((row, number) -> DeliveryRow.read(row))
                .list();
    }

    @Override
    public boolean found(DeliveryId id, Receipt receipt) {
        return sql.call("found")
                        .param("id", id.value())
                        .param("conversation", receipt.conversation())
                        .param("message", receipt.message())
                        .update()
                == 1;
    }

    @Override
    public boolean absent(DeliveryId id) {
        return sql.call("absent").param("id", id.value()).update() == 1;
    }

    @Override
    public void unknowable(DeliveryId id) {
        sql.call("unknowable").param("id", id.value()).update();
    }

    @Override
    public int resendByPolicy(List<Platform> withHistory) {
        return sql.call("resendByPolicy")
                .param("withHistory", array(withHistory, Platform::key))
                .param("patience", Columns.micros(PATIENCE))
                .update();
    }
}
