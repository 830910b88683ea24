package dev.muster.audience;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PeopleFile.Problem;
import dev.muster.audience.PeopleFile.Summary;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people really have them. */
class RealFilesTest {

    private static final String MARK = "\uFEFF";
    private static final String FILE =
            "name;mail\r\n\u738b\u5c0f\u660e;ming@example.com\r\nZo\u00eb;zoe@example.com\r\n";

    @TempDir
    Path folder;

    private final List<DirectoryEntry> read = new ArrayList<>();

    @Test
    void readsUtf8AndUtf16WithAndWithoutAMark() throws Exception {
        assertThat(names(FILE.getBytes(StandardCharsets.UTF_8))).containsExactly("\u738b\u5c0f\u660e", "Zo\u00eb");
        assertThat(names((MARK + FILE).getBytes(StandardCharsets.UTF_8))).hasSize(2);
        assertThat(names((MARK + FILE).getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("\u738b\u5c0f\u660e", "Zo\u00eb");
        assertThat(names((MARK + FILE).getBytes(StandardCharsets.UTF_16BE)))
                .containsExactly("\u738b\u5c0f\u660e", "Zo\u00eb");
        assertThat(names(FILE.getBytes(StandardCharsets.UTF_16LE))).containsExactly("\u738b\u5c0f\u660e", "Zo\u00eb");
        assertThat(names(FILE.getBytes(StandardCharsets.UTF_16BE))).containsExactly("\u738b\u5c0f\u660e", "Zo\u00eb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "Big5", "GB18030"})
    void refusesWhatIsNoUnicodeWithItsLineAndTheRemedy(String charset) throws Exception {
        String text = "name;mail\nAda;ada@example.com\n" + (charset.equals("windows-1252") ? "Zo\u00eb" : "\u738b")
                + ";zoe@example.com\n";
        Summary summary = read(text.getBytes(Charset.forName(charset)));
        assertThat(read).isEmpty();
        assertThat(summary.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.reason()).contains("not UTF-8", "Save the file again as UTF-8");
        });
    }

    @Test
    void findsTheLineOfAStrangeByteFarBehind() throws Exception {
        String many = IntStream.range(0, 20_000)
                .mapToObj("P %1$d,p%1$d@example.com"::formatted)
                .collect(joining("\n"));
        byte[] bytes = ("name,mail\n" + many + "\nZo\u00eb,zoe@example.com\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(bytes).problems()).extracting(Problem::line).containsExactly(20_002L);
    }

    @Test
    void readsLinesThatEndWithACarriageReturnAlone() throws Exception {
        Summary summary = read("name\tmail\rAda\tada@example.com\rBen\tno mail\rCem\tcem@example.com"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(read).extracting(DirectoryEntry::name).containsExactly("Ada", "Cem");
        assertThat(summary.problems()).extracting(Problem::line).containsExactly(3L);
    }

    @Test
    void takesTheSeparatorThatExcelDeclares() throws Exception {
        assertThat(names("sep=;\r\nname;mail\r\nYu, Ada;ada@example.com\r\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Yu, Ada");
    }

    @Test
    void passesOverLinesOfNothingButSeparators() throws Exception {
        Summary summary = read(
                ";;\r\nname;mail;\r\n;;\r\nAda;ada@example.com;\r\n  ;;\r\n;;\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(summary).isEqualTo(new Summary(1, 0, List.of()));
    }

    @Test
    void readsCellsOfThirtyKilobytes() throws Exception {
        String remark = "x, \"\"y\"\";\n".repeat(3_000);
        Summary summary = read(("name,mail,remark\nAda,ada@example.com,\"" + remark + "\"\nBen,ben@example.com,\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(summary.people()).isEqualTo(2);
        String long1 = "g".repeat(30_000);
        assertThat(read(("name,mail,department\nAda,ada@example.com," + long1 + "\n").getBytes(StandardCharsets.UTF_8))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("department of ada@example.com is longer"));
    }

    @Test
    void understandsAnExportOfEntra() throws Exception {
        String export = """
                userPrincipalName,displayName,surname,mail,givenName,id,userType,department,accountEnabled,usageLocation,country
                ada@tenant.example,Ada Yu,Yu,Ada@Example.com,Ada,11111111-1111-4111-8111-111111111111,Member,Retail,True,TW,Taiwan
                guest#EXT#@tenant.example,Guest,,guest@other.example,,2,Guest,,True,,
                old@tenant.example,Old,,old@example.com,,3,Member,,False,,
                ben@example.com,Ben,,,,4,Member,,True,,Germany
                """;
        Summary summary = read(export.getBytes(StandardCharsets.UTF_8));
        assertThat(summary.outside()).isEqualTo(2);
        assertThat(read).extracting(DirectoryEntry::id).containsExactly("ada@example.com", "ben@example.com");
        assertThat(read.getFirst().accounts())
                .containsExactly(Address.of(Platform.TEAMS, "11111111-1111-4111-8111-111111111111"));
        assertThat(read).extracting(entry -> entry.works().country()).containsExactly("TW", "DE");
        assertThat(read.getFirst().works().department()).isEqualTo("Retail");
    }

    @Test
    void understandsAnExportOfWorkday() throws Exception {
        String export =
                "Legal First Name;Legal Last Name;Email - Primary Work;Supervisory Organization;Location Country\n"
                        + "Ada;Yu;ada@example.com;Stores North;France\n";
        assertThat(read(export.getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
        assertThat(read).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("Ada Yu");
            assertThat(entry.works().department()).isEqualTo("Stores North");
            assertThat(entry.works().country()).isEqualTo("FR");
        });
    }

    @Test
    void leavesOutSignsThatNobodySees() throws Exception {
        assertThat(names("name,mail\nA\u0000d\u0007a,ada@example.com\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Ada");
    }

    @Test
    @Timeout(30)
    void namesEveryDuplicateOfTwoHundredThousandLines() throws Exception {
        Path file = folder.resolve("people.csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("name,mail,groups\n");
            for (int number = 0; number < 200_000; number++) {
                writer.write("Person %1$d,p%2$d@example.com,it|hr\n".formatted(number, number % 199_990));
            }
        }
        Summary summary = PeopleFile.read(file, _ -> {});
        assertThat(summary.people()).isEqualTo(199_990);
        assertThat(summary.problems()).hasSize(10);
        assertThat(summary.problems().getFirst())
                .isEqualTo(new Problem(199_992, "p0@example.com is on line 2 already; one of the two has to go."));
    }

    private List<String> names(byte[] bytes) throws Exception {
        read.clear();
        assertThat(read(bytes).problems()).isEmpty();
        return read.stream().map(DirectoryEntry::name).toList();
    }

    private Summary read(byte[] bytes) throws Exception {
        return PeopleFile.read(Files.write(folder.resolve("file.csv"), bytes), read::add);
    }
}
