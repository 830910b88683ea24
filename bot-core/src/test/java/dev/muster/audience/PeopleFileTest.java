package dev.muster.audience;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PeopleFile.Problem;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleFileTest {

    private static final Person.Speaks USUAL = new Person.Speaks(Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
    private static final String ADA = "Ada Yu,Ada@Example.com,zh-TW,Asia/Taipei,it|chess,assisted,U1,T1";
    private static final String HEADER = "name,mail,language,zone,groups,approach,slack,teams\n";

    @Test
    void readsEverythingThatAPersonHas() {
        Person ada = only(HEADER + ADA);
        assertThat(ada.id()).isEqualTo(new PersonId("ada@example.com"));
        assertThat(ada.name()).isEqualTo("Ada Yu");
        assertThat(ada.firstName()).isEqualTo("Ada");
        assertThat(ada.speaks()).isEqualTo(new Person.Speaks(Locale.TRADITIONAL_CHINESE, ZoneId.of("Asia/Taipei")));
        assertThat(ada.groups()).containsExactlyInAnyOrder("it", "chess");
        assertThat(ada.approach()).isEqualTo("assisted");
        assertThat(ada.addresses()).containsExactly(Address.of(Platform.SLACK, "U1"), Address.of(Platform.TEAMS, "T1"));
    }

    @Test
    void takesTheUsualLanguageAndZoneWhereALineGivesNone() {
        Person ada = only("mail,name\nada@example.com,Ada");
        assertThat(ada.speaks()).isEqualTo(USUAL);
        assertThat(ada.addresses()).isEmpty();
        assertThat(ada.groups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFname,mail\nAda,ada@example.com\n",
                "name;mail\nAda;ada@example.com",
                "name\tmail\nAda\tada@example.com\n",
                "\"name\",\"mail\"\r\n\"Ada\",\"ada@example.com\"\r\n",
                "Name, MAIL \n Ada , ada@example.com ",
                "\uFEFF\"Name\";\"Mail\"\r\n\r\nAda;ada@example.com\r\n\r\n",
                "\n\nName;Mail\nAda;ada@example.com",
                "name,mail,name of the cat\nAda,ada@example.com,Tom,and,more",
                "name,mail,slack\nAda,ada@example.com"
            })
    void readsWhatSpreadsheetsWrite(String text) {
        assertThat(only(text).name()).isEqualTo("Ada");
    }

    @Test
    void readsQuotedCommasQuotesAndLineBreaks() {
        assertThat(only("name,mail\n\"Yu, \"\"Ada\"\"\",ada@example.com").name())
                .isEqualTo("Yu, \"Ada\"");
        PeopleFile.Reading reading = read("name,mail,remark\nAda,ada@example.com,\"two\nlines\"\nBen,no mail,\n");
        assertThat(reading.problems()).extracting(Problem::line).containsExactly(4L);
    }

    @Test
    void namesTheLineOfEveryProblemAndReadsTheOthers() {
        PeopleFile.Reading reading = read(HEADER
                + "Ada,ada@example.com,en,Asia/Taipei,it,,,\n"
                + "Ben,ben,en,,,,,\n"
                + ",cem@example.com,en,,,,,\n"
                + "Dee,dee@example.com,the usual one,,,,,\n"
                + "Eva,eva@example.com,en,Mars/Olympus,,,,\n"
                + "Ada again,ADA@example.com,en,,,,,\n"
                + "x".repeat(201) + ",fay@example.com,en,,,,,\n"
                + "Gus,gus@example.com,en,,,,,\n");
        assertThat(reading.people()).extracting(Person::name).containsExactly("Ada", "Gus");
        assertThat(reading.problems())
                .satisfiesExactly(
                        problem -> assertProblem(problem, 3, "\"ben\" is not a mail address"),
                        problem -> assertProblem(problem, 4, "cem@example.com has no name"),
                        problem -> assertProblem(problem, 5, "\"the usual one\" is not a language tag"),
                        problem -> assertProblem(problem, 6, "\"Mars/Olympus\" is not a time zone"),
                        problem -> assertProblem(problem, 7, "ada@example.com is on line 2 already"),
                        problem -> assertProblem(problem, 8, "The name of fay@example.com is longer than 200 signs"));
    }

    @Test
    void refusesASecondPersonAtTheSameAccount() {
        PeopleFile.Reading reading = read(
                "name,mail,slack,teams\nAda,ada@example.com,U1,X\nBen,ben@example.com,U1,Y\nCem,cem@example.com,X,U1\n");
        assertThat(reading.people()).extracting(Person::name).containsExactly("Ada", "Cem");
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertProblem(
                        problem, 3, "ben@example.com has the Slack account U1, and so has ada@example.com on line 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@",
                "@b",
                "a b@example.com",
                "a@b@c",
                "a@ex ample.com",
                "<a@example.com>",
                "a,b@example.com",
                "",
                "a;b"
            })
    void refusesWhatIsNoMailAddress(String mail) {
        assertThat(read("name,mail\nAda,\"" + mail + "\"\n").problems())
                .singleElement()
                .satisfies(problem -> assertProblem(problem, 2, "is not a mail address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name\nAda\n", "who,where\nAda,ada@example.com\n", "mail\nada@example.com\n", "<html>\n<body>\n"
            })
    void asksForTheColumnsThatItNeeds(String text) {
        PeopleFile.Reading reading = read(text);
        assertThat(reading.people()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertProblem(problem, 1, "must name the columns \"name\" and \"mail\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "name,mail", "name,mail\n", "name,mail\n\n\n"})
    void saysThatNobodyIsListed(String text) {
        assertThat(read(text).problems())
                .singleElement()
                .satisfies(problem -> assertProblem(problem, 1, "Nobody is listed"));
    }

    @Test
    void namesTheLineOfAQuotationMarkThatIsNeverClosed() {
        PeopleFile.Reading reading =
                read("name,mail\nAda,ada@example.com\n\"Ben,ben@example.com\nCem,cem@example.com\n");
        assertThat(reading.people()).extracting(Person::name).containsExactly("Ada");
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    }

    @Test
    void refusesAColumnThatIsNamedTwice() {
        PeopleFile.Reading reading = read("name,mail,Mail\nAda,ada@example.com,other@example.com\n");
        assertThat(reading.people()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> assertProblem(problem, 1, "\"mail\""));
    }

    @Test
    void survivesWhatIsNoTextAtAll() {
        String noise = IntStream.range(0, 5_000)
                .mapToObj(number -> String.valueOf((char) (number * 31 % 0xFFFF)))
                .collect(joining());
        assertThat(read(noise).people()).isEmpty();
        assertThat(read(noise).problems()).isNotEmpty();
    }

    @Test
    @Timeout(5)
    void readsTwentyThousandLinesQuickly() {
        String lines = IntStream.range(0, 20_000)
                .mapToObj("Person %1$d,p%1$d@example.com,zh-TW,Asia/Taipei,it|hr,,U%1$d,T%1$d"::formatted)
                .collect(joining("\n"));
        assertThat(read(HEADER + lines).people()).hasSize(20_000);
        assertThat(read(HEADER + lines + "\n" + lines).problems()).hasSize(20_000);
    }

    private static void assertProblem(Problem problem, long line, String words) {
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.reason()).contains(words);
    }

    private static Person only(String text) {
        PeopleFile.Reading reading = read(text);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.people()).hasSize(1);
        return reading.people().getFirst();
    }

    private static PeopleFile.Reading read(String text) {
        return PeopleFile.read(text, USUAL);
    }
}
