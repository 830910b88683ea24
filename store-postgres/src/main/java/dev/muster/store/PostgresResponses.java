package dev.muster.store;

import dev.muster.audience.PersonId;
import dev.muster.survey.Response;
import dev.muster.survey.Responses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers in one table and who gave any in another, with nothing that leads from one to the other. */
final class PostgresResponses implements Responses {

    private final Statements sql;

    PostgresResponses(JdbcClient jdbc) {
        sql = new Statements(
                jdbc,
                "responses",
                "save",
                "all",
                "asked",
                "answered",
                "wasAsked",
                "hasAnswered",
                "unlink",
                "participation");
    }

    @Override
    public void save(String plan, Response response) {
        Response.Traits traits = response.traits();
        sql.call("save")
                .param("plan", plan)
                .param("respondent", response.respondent())
                .param("group", traits.group())
                .param("wave", traits.wave())
                .param("platform", traits.platform())
                .param("language", traits.language())
                .param("day", traits.day())
                .param("satisfaction", response.scores().satisfaction())
                .param("effort", response.scores().effort())
                .param("comment", Text.storable(response.comment()))
                .update();
    }

    @Override
    public List<Response> all(String plan) {
        return sql.call("all")
                .param("plan", plan)
                .query((row, number) -> response(row))
                .list();
    }

    private static Response response(ResultSet row) throws SQLException {
        return new Response(
                row.getString("respondent"),
                new Response.Traits(
                        row.getString("trait_group"),
                        row.getString("wave"),
                        row.getString("platform"),
                        row.getString("language"),
                        row.getObject("day", LocalDate.class)),
                new Response.Scores(row.getInt("satisfaction"), row.getInt("effort")),
                row.getString("comment"));
    }

    @Override
    public void asked(String plan, PersonId person) {
        call("asked", plan, person).update();
    }

    @Override
    public void answered(String plan, PersonId person) {
        call("answered", plan, person).update();
    }

    @Override
    public boolean wasAsked(String plan, PersonId person) {
        return call("wasAsked", plan, person).query(Boolean.class).single();
    }

    @Override
    public boolean hasAnswered(String plan, PersonId person) {
        return call("hasAnswered", plan, person).query(Boolean.class).single();
    }

    @Override
    public void unlink(String plan, String respondent) {
        sql.call("unlink").param("plan", plan).param("respondent", respondent).update();
    }

    private JdbcClient.StatementSpec call(String name, String plan, PersonId person) {
        return sql.call(name).param("plan", plan).param("person", person.value());
    }

    @Override
    public Participation participation(String plan) {
        return sql.call("participation")
                .param("plan", plan)
                .query((row, number) -> new Participation(row.getInt("asked"), row.getInt("answered")))
                .single();
    }
}
