package dev.muster.store;

import dev.muster.plan.gate.Held;
import dev.muster.plan.gate.Holds;
import dev.muster.plan.gate.Waiver;
import dev.muster.plan.gate.Waiver.Given;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What gates hold, and what admins let pass. */
final class PostgresHolds implements Holds {

    private final Statements sql;

    PostgresHolds(JdbcClient jdbc) {
        sql = new Statements(jdbc, "holds", "begin", "find", "all", "remind", "end", "waive", "waived", "waivers");
    }

    @Override
    public boolean begin(Held held) {
        return call("begin", held.plan(), held.occasion())
                        .param("due", Columns.time(held.due()))
                        .param("since", Columns.time(held.since()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Held> find(String plan, String occasion) {
        return call("find", plan, occasion).query((row, number) -> held(row)).optional();
    }

    @Override
    public List<Held> all(String plan) {
        return sql.call("all")
                .param("plan", plan)
                .query((row, number) -> held(row))
                .list();
    }

    @Override
    public boolean remind(Held held, Instant before, Instant now) {
        return call("remind", held.plan(), held.occasion())
                        .param("due", Columns.time(held.due()))
                        .param("before", Columns.time(before))
                        .param("now", Columns.time(now))
                        .update()
                == 1;
    }

    @Override
    public boolean end(String plan, String occasion) {
        return call("end", plan, occasion).update() == 1;
    }

    @Override
    public void waive(Waiver waiver) {
        call("waive", waiver.plan(), waiver.occasion())
                .param("due", Columns.time(waiver.due()))
                .param("by", waiver.given().by())
                .param("at", Columns.time(waiver.given().at()))
                .param("reason", waiver.given().reason())
                .param("figures", waiver.given().figures())
                .update();
    }

    @Override
    public Optional<Waiver> waived(String plan, String occasion, Instant due) {
        return call("waived", plan, occasion)
                .param("due", Columns.time(due))
                .query((row, number) -> waiver(row))
                .optional();
    }

    @Override
    public List<Waiver> waivers(String plan) {
        return sql.call("waivers")
                .param("plan", plan)
                .query((row, number) -> waiver(row))
                .list();
    }

    private StatementSpec call(String name, String plan, String occasion) {
        return sql.call(name).param("plan", plan).param("occasion", occasion);
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString("plan"),
                row.getString("occasion"),
                Columns.instant(row, "due"),
                Columns.instant(row, "since"));
    }

    private static Waiver waiver(ResultSet row) throws SQLException {
        return new Waiver(
                row.getString("plan"),
                row.getString("occasion"),
                Columns.instant(row, "due"),
                new Given(
                        row.getString("by_whom"),
                        Columns.instant(row, "at"),
                        row.getString("reason"),
                        row.getString("figures")));
    }
}
