package dev.muster.app.console;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import dev.muster.audience.sync.Conflict;
import dev.muster.testkit.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PeopleReportsTest {

    private final Stage stage = Stage.with(anEnglishReader("ada", "it"), anEnglishReader("ben", "it"));
    private final PeopleReports reports =
            new PeopleReports(stage.rollout(), stage.memory().people(), stage.peopleRoom());

    @Test
    void drawsWherePeopleComeFrom() {
        stage.directoryHas(anEnglishReader("ada", "it"));
        String page = drawn("");
        assertThat(page)
                .contains("1 here, 1 left", "people.csv", "0 joined, 1 left", "The directories agree on everybody.");
    }

    @Test
    void turnsThePagesOfConflictsWithoutLosingOne() {
        List<Conflict> many = IntStream.range(0, 199)
                .mapToObj(number -> conflict("p%03d@example.com".formatted(number / 2), number % 2))
                .toList();
        stage.peopleRoom()
                .findings()
                .settle(many.stream().map(Conflict::person).distinct().toList(), many);
        PeopleReports.Report first = reports.report("");
        PeopleReports.Report second = reports.report(first.next());
        PeopleReports.Report third = second.next().isEmpty() ? second : reports.report(second.next());
        int all = first.some().size()
                + second.some().size()
                + (third == second ? 0 : third.some().size());
        assertThat(all).isEqualTo(199);
        assertThat(drawn("")).contains("199", "Next 100");
    }

    private static Conflict conflict(String person, int number) {
        return new Conflict(
                Conflict.Kind.TWO_ACCOUNTS,
                PersonId.of(person),
                new Conflict.Side("file", "Slack U" + number),
                new Conflict.Side("slack", "Slack U9"));
    }

    private String drawn(String after) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine.process("people", new Context(Locale.ENGLISH, Map.of("report", reports.report(after))));
    }
}
