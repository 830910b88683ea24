package dev.muster.store;

import static dev.muster.store.Columns.array;
import static dev.muster.store.Columns.micros;
import static dev.muster.store.Columns.uuid;

import dev.muster.delivery.Claimed;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Track;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dispatcher's face of the table {@code delivery}; every call is one statement, and durable when it returns. */
final class PostgresLedger implements Ledger {

    private static final long LEASE_MICROS = micros(LEASE);

    private final Statements sql;

    PostgresLedger(JdbcClient jdbc) {
        sql = new Statements(
                jdbc, "ledger", "claimAnswers", "claimPushed", "begin", "settle", "renew", "giveBack", "recover");
    }

    @Override
    public List<Claimed> claimAnswers(Track track, int most, String owner) {
        return claim("claimAnswers", track, most, owner);
    }

    @Override
    public List<Claimed> claimPushed(Track track, int most, String owner) {
        return claim("claimPushed", track, most, owner);
    }

    private List<Claimed> claim(String name, Track track, int most, String owner) {
        return sql.call(name)
                .param("platform", track.platform().key())
                .param("act", track.kind().name())
                .param("most", most)
                .param("owner", owner)
                .param("lease", LEASE_MICROS)
                .query((row, number) ->
                        new Claimed(DeliveryRow.read(row), owner, row.getInt("attempt"), row.getInt("tries")))
                .list();
    }

    @Override
    public List<Claimed> begin(List<Claimed> group) {
        if (group.isEmpty()) {
            return List.of();
        }
        Set<UUID> begun = held("begin", group)
                .param("pushes", array(group, one -> DeliveryRow.push(one.delivery())))
                .param("lease", LEASE_MICROS)
                .query((row, number) -> uuid(row, "id"))
                .set();
        return group.stream().filter(one -> begun.contains(id(one))).toList();
    }

    @Override
    public List<Ended> settle(List<Ended> group) {
        if (group.isEmpty()) {
            return List.of();
        }
        List<End> ends = group.stream().map(one -> End.of(one.settlement())).toList();
        Set<UUID> booked = held("settle", group.stream().map(Ended::claimed).toList())
                .param("states", array(ends, end -> end.status().name()))
                .param("reasons", array(ends, End::reason))
                .param("codes", array(ends, End::code))
                .param("conversations", array(ends, End::conversation))
                .param("messages", array(ends, End::message))
                .param("tries", array(ends, end -> Integer.toString(end.tries())))
                .param("afters", array(ends, end -> Long.toString(micros(end.after()))))
                .param("leaseEnded", LEASE_ENDED)
                .query((row, number) -> uuid(row, "id"))
                .set();
        return group.stream().filter(one -> booked.contains(id(one.claimed()))).toList();
    }

    @Override
    public void renew(Collection<Claimed> held) {
        if (!held.isEmpty()) {
            held("renew", held).param("lease", LEASE_MICROS).update();
        }
    }

    @Override
    public void giveBack(Collection<Claimed> unbegun) {
        if (!unbegun.isEmpty()) {
            held("giveBack", unbegun).update();
        }
    }

    private JdbcClient.StatementSpec held(String name, Collection<Claimed> group) {
        return sql.call(name)
                .param("ids", array(group, one -> id(one).toString()))
                .param("owners", array(group, Claimed::owner))
                .param("attempts", array(group, one -> Integer.toString(one.attempt())));
    }

    private static UUID id(Claimed claimed) {
        DeliveryId id = claimed.delivery().id();
        return id.value();
    }

    @Override
    public List<Delivery> recover() {
        return sql.call("recover")
                .param("leaseEnded", LEASE_ENDED)
                .query((row, number) -> DeliveryRow.read(row))
                .list();
    }
}
