package dev.muster.store;

import dev.muster.audience.PersonId;
import dev.muster.conversation.PersonalRecords;
import dev.muster.delivery.Atomically;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of one person, table by table; a test looks into every table whether one was missed. */
final class PostgresPersonalRecords implements PersonalRecords {

    private static final List<String> LINES = List.of(
            "dropOlderLines",
            "blankLines",
            "dropAnswers",
            "blankEvents",
            "leavePlaces",
            "forgetMoves",
            "dropOldBookings");
    private static final List<String> WISHES =
            List.of("dropParticipation", "partFromSurvey", "keepOnlySilence", "dropPreference", "renameInAudit");
    private static final List<String> WHO_IS_GONE = List.of(
            "dropBookings", "dropEnrollment", "renameEnrollment", "dropConversations", "dropAddresses", "dropPerson");
    private static final List<String> WHAT_DIRECTORIES_SAY =
            List.of("dropEntries", "dropStaged", "dropConflicts", "dropMoves", "dropFromDoubts");

    private final Statements sql;
    private final Atomically atomically;

    PostgresPersonalRecords(JdbcClient jdbc, Atomically atomically) {
        this.sql = new Statements(
                jdbc,
                "records",
                "makeSecret",
                "remember",
                "cancelOpen",
                "dropOlderLines",
                "blankLines",
                "dropAnswers",
                "blankEvents",
                "leavePlaces",
                "forgetMoves",
                "dropOldBookings",
                "dropBookings",
                "blankTickets",
                "dropParticipation",
                "partFromSurvey",
                "keepOnlySilence",
                "dropPreference",
                "renameInAudit",
                "dropEnrollment",
                "renameEnrollment",
                "dropEntries",
                "dropStaged",
                "dropConflicts",
                "dropMoves",
                "dropFromDoubts",
                "dropConversations",
                "dropAddresses",
                "dropPerson");
        this.atomically = atomically;
    }

    @Override
    public void delete(PersonId person) {
        atomically.run(() -> delete(person, false));
    }

    @Override
    public void forget(PersonId person) {
        atomically.run(() -> {
            call("cancelOpen", person);
            delete(person, true);
            WHO_IS_GONE.forEach(statement -> call(statement, person));
            WHAT_DIRECTORIES_SAY.forEach(statement -> call(statement, person));
        });
    }

    private void delete(PersonId person, boolean gone) {
        sql.call("makeSecret").update();
        call("remember", person);
        LINES.forEach(statement -> call(statement, person));
        sql.call("blankTickets")
                .param("person", person.value())
                .param("gone", gone)
                .update();
        WISHES.forEach(statement -> call(statement, person));
    }

    private void call(String statement, PersonId person) {
        sql.call(statement).param("person", person.value()).update();
    }
}
