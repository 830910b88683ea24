package dev.muster.store;

import static dev.muster.store.Columns.array;

import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.sync.Entries;
import dev.muster.audience.sync.Known;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of directories as JSON; what a reading changes is found out by the database. */
final class PostgresEntries implements Entries {

    private static final int SOME = 5;

    private final Statements sql;

    PostgresEntries(JdbcClient jdbc) {
        sql = new Statements(
                jdbc,
                "entries",
                "forgetStaged",
                "stage",
                "tellThePlanner",
                "lock",
                "loss",
                "touchChanged",
                "keep",
                "letGo",
                "touch",
                "touchAll",
                "touched",
                "untouchAll",
                "of",
                "tally");
    }

    @Override
    public Reading begin(String source) {
        Reading reading = new Reading(UUID.randomUUID(), source);
        drop(reading);
        return reading;
    }

    @Override
    public void stage(Reading reading, List<DirectoryChange> page) {
        List<Staged> rows = new ArrayList<>(
                page.stream().map(Staged::of).collect(Staged.LAST_OF_EACH).values());
        sql.call("stage")
                .param("reading", reading.id())
                .param("source", reading.source())
                .param("ids", array(rows, Staged::id))
                .param("mails", array(rows, Staged::mail))
                .param("entries", array(rows, Staged::entry))
                .param("outside", array(rows, Staged::outside))
                .param("gone", array(rows, row -> Boolean.toString(row.gone())))
                .update();
    }

    @Override
    public void drop(Reading reading) {
        sql.call("forgetStaged").param("reading", reading.id()).update();
    }

    @Override
    public void lock() {
        sql.call("lock").query(row -> {});
    }

    @Override
    public Loss loss(Reading reading, boolean whole) {
        sql.call("tellThePlanner").update();
        return call("loss", reading)
                .param("whole", whole)
                .param("most", SOME)
                .query((row, number) -> new Loss(row.getInt("before"), row.getInt("gone"), texts(row)))
                .single();
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        Array some = row.getArray("some");
        return List.of((String[]) some.getArray());
    }

    @Override
    public void takeOver(Reading reading, boolean whole) {
        call("touchChanged", reading).param("whole", whole).update();
        sql.call("keep").param("reading", reading.id()).update();
        call("letGo", reading).param("whole", whole).update();
    }

    private JdbcClient.StatementSpec call(String name, Reading reading) {
        return sql.call(name).param("reading", reading.id()).param("source", reading.source());
    }

    @Override
    public void touch(Collection<String> mails) {
        sql.call("touch").param("mails", mails.toArray(String[]::new)).update();
    }

    @Override
    public void touchAll() {
        sql.call("touchAll").update();
    }

    @Override
    public List<String> touched(String after, int most) {
        return sql.call("touched")
                .param("after", after)
                .param("most", most)
                .query((row, number) -> row.getString("mail"))
                .list();
    }

    @Override
    public void untouchAll() {
        sql.call("untouchAll").update();
    }

    @Override
    public Map<String, List<Known>> of(Collection<String> mails) {
        Map<String, List<Known>> known = new HashMap<>();
        sql.call("of").param("mails", mails.toArray(String[]::new)).query(row -> {
            known.computeIfAbsent(row.getString("mail"), _ -> new ArrayList<>(2))
                    .add(new Known(row.getString("source"), Json.read(row.getString("entry"), DirectoryEntry.class)));
        });
        return known;
    }

    @Override
    public Tally tally(String source) {
        SortedMap<String, Integer> outside = new TreeMap<>();
        sql.call("tally").param("source", source).query(row -> {
            outside.put(row.getString("outside"), row.getInt("many"));
        });
        Integer people = outside.remove("");
        return new Tally(people == null ? 0 : people, outside);
    }
}
