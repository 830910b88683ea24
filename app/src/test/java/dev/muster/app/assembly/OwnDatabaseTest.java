package dev.muster.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.app.settings.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDatabaseTest {

    @TempDir
    Path data;

    private Path folder;
    private OwnDatabase database;

    @BeforeEach
    void start() {
        folder = data.resolve("postgres");
        database = OwnDatabase.in(folder);
    }

    @AfterEach
    void stop() throws Exception {
        database.close();
    }

    @Test
    void keepsWhatItIsToldEvenWhenTheMachineStops() throws Exception {
        assertThat(ask("SHOW fsync")).isEqualTo("on");
        assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
    }

    @Test
    void isClosedToEverybodyElseOnThisMachine() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url().toString(), OwnDatabase.USER, "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void isFoundAgainWithItsContents() throws Exception {
        ask("CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");
        database.close();
        database = OwnDatabase.in(folder);

        assertThat(ask("SELECT answer FROM kept")).isEqualTo("42");
    }

    @Test
    void goesOnWhereAProcessNumberWasLeftToSomebodyElse() throws Exception {
        database.close();
        List<String> left = List.of(Long.toString(ProcessHandle.current().pid()), folder.toString(), "", "", "", "");
        Files.write(folder.resolve("postmaster.pid"), left);
        database = OwnDatabase.in(folder);

        assertThat(ask("SELECT 1")).isEqualTo("1");
    }

    @Test
    void goesOnWhereTheServerWasKilled() throws Exception {
        ask("CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");
        ProcessHandle server = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve("postmaster.pid")).getFirst()))
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        database.close();
        database = OwnDatabase.in(folder);

        assertThat(ask("SELECT answer FROM kept")).isEqualTo("42");
    }

    @Test
    void saysWhyItDoesNotStart() throws Exception {
        Path other = data.resolve("other");
        Files.createDirectories(other);
        Files.writeString(other.resolve("postgres"), "a file where a folder belongs");

        assertThatThrownBy(() -> OwnDatabase.in(other.resolve("postgres")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not start")
                .hasMessageContaining("rights");
    }

    /** The answer to the last statement. */
    private String ask(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.url().toString(), OwnDatabase.USER, database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
            while (statement.getResultSet() == null) {
                statement.getMoreResults();
            }
            statement.getResultSet().next();
            return statement.getResultSet().getString(1);
        }
    }
}
