package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person at a keyboard gets from each command, right or wrong. */
class CommandsTest {

    private static final Path SAMPLE = AProcess.ROOT.resolve("examples/intune-rollout");
    private static final Path PLAN = SAMPLE.resolve("plan.yaml");
    private static final Path PEOPLE = SAMPLE.resolve("people.csv");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "serve --help",
                "rehearse --help",
                "plan --help",
                "plan check --help",
                "plan show --help",
                "plan import --help",
                "people --help",
                "people check --help",
                "manifest --help",
                "manifest slack --help",
                "manifest teams --help"
            })
    void explainsItself(String words) {
        Spoken spoken = Spoken.by((Object[]) words.split(" "));

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out()).contains("Usage: muster").contains("--help");
        assertThat(spoken.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "plan",
                "people",
                "manifest",
                "plan check",
                "plan check --loud plan.yaml",
                "plan import plan.md",
                "rehearse plan.yaml",
                "rehearse --people people.csv",
                "people check a.csv b.csv",
                "demo --port many",
                "demo --port -1",
                "demo --port 65535",
                "serve --settings",
                "plan import plan.md --start July",
                "plan import plan.md --start 2027-13",
                "plan import plan.md --start 2027-07 --zone Mars"
            })
    void refusesWrongWordsAndSaysWhatIsRight(String words) throws IOException {
        Files.writeString(Path.of("target", "plan.md"), "");
        Spoken spoken = Spoken.by(
                (Object[]) words.replace("plan.md", Path.of("target", "plan.md").toString())
                        .split(" "));

        isRefused(spoken);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plan: intune-rollout         | plan: Intune Rollout           | small letters
                    product: Microsoft Intune    | product:                       | Write its value
                    product: Microsoft Intune    | product: [Intune]              | not a list
                    product: Microsoft Intune    | prodcut: Microsoft Intune      | Did you mean `product`?
                    language: en                 | language: fr                   | not among its `languages`
                    [en, zh-TW]                  | [en, zh_TW]                    | `zh-TW`
                    [en, zh-TW]                  | [en, zh-TW                     | not closed
                    zone: Europe/Berlin          | zone: Europe/Berln             | Did you mean `Europe/Berlin`?
                    start: 2027-07               | start: July 2027               | must be a month
                    [teams, slack]               | [teams, slak]                  | Did you mean `slack`?
                    jonas.weber@muster.example   | jonas.weber                    | not a mail address
                    approach: tech-fair          | approach: techfair             | Did you mean `tech-fair`?
                    people: 40                   | people: forty                  | whole number
                    groups: [retail]             | groups: [retial]               | Did you mean `retail`?
                    groups: [retail]             | groups: [it]                   | moves in two waves
                    wave: sales,                 | wave: it,                      | Another wave has the key
                    touchpoint: pre-rollout-2    | touchpoint: pre-rollout-1      | Another touchpoint
                    phase: kickoff               | phase: kickof                  | Did you mean `kickoff`?
                    week: 2                      | week: 6                        | from 1 to 5
                    mandatory: true              | mandatory: perhaps             | true or false
                    content: messages/kickoff    | content: messages/kick-off     | messages/kick-off
                    methods: [chat, mail, site]  | methods: [chat, fax, site]     | Allowed
                    """)
    void namesEveryMistakeOfAPlanWithItsPlace(String right, String wrong, String remedy) throws IOException {
        Path broken = brokenPlan(right, wrong);
        Spoken spoken = Spoken.by("plan", "check", broken);

        isRefused(spoken);
        assertThat(spoken.all()).contains(remedy);
        assertThat(spoken.all().lines()).isNotEmpty().allMatch(line -> line.matches(".*plan\\.yaml:\\d+:\\d+: .{20,}"));
        assertThat(Spoken.by("plan", "show", broken).exit()).isEqualTo(Muster.REFUSED);
        assertThat(Spoken.by("rehearse", broken, "--people", PEOPLE).exit()).isEqualTo(Muster.REFUSED);
    }

    @Test
    void findsTheSampleInOrder() {
        Spoken spoken = Spoken.by("plan", "check", PLAN);

        assertThat(spoken.exit()).as(spoken.all()).isZero();
        assertThat(spoken.out()).contains("17 occasions");
        assertThat(Spoken.by("people", "check", PEOPLE).out()).isEqualToIgnoringNewLines("247 people, 0 problems.");
    }

    @Test
    void showsTheTimetableToMachines() {
        JsonNode occasions = Spoken.by("plan", "show", PLAN, "--json").json().path("occasions");

        assertThat(occasions).hasSize(17).allSatisfy(CommandsTest::isAnOccasion);
        assertThat(occasions.path(0).path("touchpoint").asString()).isEqualTo("kickoff");
        assertThat(occasions.path(0).path("from").asString()).isEqualTo("2027-07-05");
        assertThat(Spoken.by("plan", "show", PLAN).out()).contains("Pre-rollout email 1");
    }

    private static void isAnOccasion(JsonNode occasion) {
        assertThat(occasion.propertyNames())
                .containsExactlyInAnyOrder("touchpoint", "phase", "wave", "groups", "methods", "from", "to");
        assertThat(occasion.path("groups").isArray()).isTrue();
        assertThat(occasion.path("methods")).isNotEmpty();
        assertThat(LocalDate.parse(occasion.path("to").asString()))
                .isEqualTo(LocalDate.parse(occasion.path("from").asString()).plusDays(6));
    }

    @Test
    void importsTheSameOccasionsFromBothDocuments() throws IOException {
        Path seed = AProcess.ROOT.resolve("../shared/seed");
        assumeTrue(Files.isDirectory(seed), "the documents do not lie beside the project: " + seed);

        JsonNode english = imported(seed.resolve("communication-plan.en.md"));
        JsonNode chinese = imported(seed.resolve("communication-plan.zh-TW.md"));
        assertThat(english).hasSize(17);
        assertThat(weeks(chinese)).isEqualTo(weeks(english));
    }

    /** What is imported is a plan: it can be read again. */
    private JsonNode imported(Path document) throws IOException {
        Spoken plan = Spoken.by("plan", "import", document, "--start", "2027-07");
        assertThat(plan.exit()).as(plan.err()).isZero();
        Path file = Files.writeString(folder.resolve(document.getFileName() + ".yaml"), plan.out());
        return Spoken.by("plan", "show", file, "--json").json().path("occasions");
    }

    private static List<String> weeks(JsonNode occasions) {
        return StreamSupport.stream(occasions.spliterator(), false)
                .map(occasion -> "%s %s %s %d groups"
                        .formatted(
                                occasion.path("phase").asString(),
                                occasion.path("from").asString(),
                                occasion.path("to").asString(),
                                occasion.path("groups").size()))
                .toList();
    }

    @Test
    void countsPeopleAndNamesEveryProblemByLine() throws IOException {
        Path people = Files.writeString(folder.resolve("people.csv"), """
                name,mail,language,zone,groups,approach,slack,teams
                Ada,ada@muster.example,en,UTC,it,,U0ADA00001,
                Bea,not-an-address,en,UTC,it,,,
                Cai,ada@muster.example,en,UTC,it,,,
                """);
        Spoken told = Spoken.by("people", "check", people);
        JsonNode json = Spoken.by("people", "check", people, "--json").json();

        isRefused(told);
        assertThat(told.out()).contains(people + ":3: ", people + ":4: ", "1 people, 2 problems.");
        assertThat(json.path("people").asInt()).isEqualTo(1);
        assertThat(json.path("problems"))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.propertyNames()).containsExactlyInAnyOrder("line", "reason"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan check FILE",
                "plan show FILE",
                "plan show FILE --json",
                "plan import FILE --start 2027-07",
                "people check FILE",
                "people check FILE --json",
                "rehearse FILE --people PEOPLE",
                "rehearse PLAN --people FILE --json"
            })
    void refusesEveryFileThatIsNone(String words) throws IOException {
        for (Path file : Set.of(
                folder.resolve("nothing-there"),
                folder,
                Files.write(folder.resolve("binary"), new byte[] {0, (byte) 0xff, (byte) 0xfe, 13, 0, 7}),
                Files.write(folder.resolve("empty"), new byte[0]),
                Files.writeString(folder.resolve("other"), "Dear all,\n\nthis is \"a letter.\n"),
                Files.write(folder.resolve("utf-16"), "plan: x\nname,mail\n".getBytes(StandardCharsets.UTF_16)))) {
            Spoken spoken = Spoken.by((Object[]) words.replace("FILE", file.toString())
                    .replace("PLAN", PLAN.toString())
                    .replace("PEOPLE", PEOPLE.toString())
                    .split(" "));

            isRefused(spoken);
            assertThat(spoken.all()).as(words + " " + file).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void saysSoWhenAPortOfTheDemoIsTaken(int which) throws IOException {
        int port = FreePorts.inARow(3);
        try (ServerSocket taken = new ServerSocket(port + which)) {
            Spoken spoken = Spoken.by("demo", "--port", port, "--data", folder.resolve("data"));

            isRefused(spoken);
            assertThat(spoken.err()).contains("Port " + taken.getLocalPort()).contains("--port");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    slack: { bot-tokn: x }                                  | Did you mean "slack.bot-token"?
                    colour: blue                                            | "colour" is not a setting
                    slack: { signing-secret: 0123456789abcdef0123456789 }   | slack.bot-token is missing
                    slack: { bot-token: file:nowhere, signing-secret: x }   | nowhere
                    teams: { app-id: 1 }                                    | teams.
                    port: eighty                                            | port is a number
                    { port: 8080, console-port: 8080 }                      | console-port
                    plan: plan.yaml                                         | neither Slack nor Teams
                    just words                                              | where settings such as
                    port: [8080                                             | not YAML
                    """)
    void servesNothingWithSettingsThatAreWrong(String settings, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("muster.yaml"), settings);
        Spoken spoken = Spoken.by("serve", "--settings", file);

        isRefused(spoken);
        assertThat(spoken.err()).contains(words);
    }

    @Test
    void servesNothingWithoutSettings() {
        Spoken spoken = Spoken.by("serve", "--settings", folder.resolve("muster.yaml"));

        isRefused(spoken);
        assertThat(spoken.err()).contains("There is no file " + folder.resolve("muster.yaml"));
    }

    /** In a process of its own, since only there stdout is what a machine would read. */
    @Test
    void keepsJsonAndWordsApart() {
        AProcess process = AProcess.muster(folder, "plan", "show", PLAN.toString(), "--json");

        assertThat(process.awaitEnd(PATIENCE)).isZero();
        assertThat(new JsonMapper().readTree(process.out()).path("occasions")).hasSize(17);
        assertThat(process.err()).isEmpty();
    }

    private Path brokenPlan(String right, String wrong) throws IOException {
        String plan = Files.readString(PLAN);
        assertThat(plan).contains(right);
        try (Stream<Path> messages = Files.list(SAMPLE.resolve("messages"))) {
            Path copies = Files.createDirectories(folder.resolve("messages"));
            for (Path message : messages.toList()) {
                Files.copy(message, copies.resolve(message.getFileName()));
            }
        }
        int at = plan.indexOf(right);
        return Files.writeString(
                folder.resolve("plan.yaml"), plan.substring(0, at) + wrong + plan.substring(at + right.length()));
    }

    private static void isRefused(Spoken spoken) {
        assertThat(spoken.exit()).as(spoken.all()).isEqualTo(Muster.REFUSED);
        assertThat(spoken.all()).doesNotContain("Exception", "java.", "\tat ", "null");
    }
}
