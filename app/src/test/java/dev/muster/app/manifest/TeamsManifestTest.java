package dev.muster.app.manifest;

import static dev.muster.app.manifest.ManifestLine.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TeamsManifestTest {

    private static final String BOT = "01234567-89ab-cdef-0123-456789abcdef";
    private static final String APP = "fedcba98-7654-3210-fedc-ba9876543210";
    private static final String[] USUAL = {"teams", "--url", "https://muster.example:8443/bot", "--bot-id", BOT};

    @Test
    void keepsToTheOfficialSchema() throws IOException {
        String json = typed(and("--json")).out();
        OfficialSchema.TEAMS.accepts(json);
        OfficialSchema.TEAMS.refuses(json.replace("\"personal\"", "\"private\""));
    }

    @Test
    void leavesNoWordUnfilled() {
        assertThat(typed(and("--json")).out()).doesNotContain("${");
    }

    @Test
    void takesTheBotsIdForTheAppUnlessThereIsAnother() {
        assertThat(typed(and("--json")).json().at("/id").asString()).isEqualTo(BOT);
        JsonNode other = typed(and("--json", "--app-id", APP)).json();
        assertThat(other.at("/id").asString()).isEqualTo(APP);
        assertThat(other.at("/bots/0/botId").asString()).isEqualTo(BOT);
        assertThat(other.at("/webApplicationInfo/id").asString()).isEqualTo(BOT);
    }

    @Test
    void namesTheHostAsItsDomain() {
        assertThat(typed(and("--json")).json().at("/validDomains/0").asString()).isEqualTo("muster.example");
    }

    @Test
    void keepsAHostileNameInsideItsString() {
        JsonNode manifest =
                typed(and("--json", "--organisation", "IT \"}, ${botId} \\")).json();
        assertThat(manifest.at("/developer/name").asString()).isEqualTo("IT \"}, ${botId} \\");
    }

    @Test
    void packsManifestWordsAndIcons(@TempDir Path folder) throws IOException {
        Map<String, byte[]> files = packed(folder);
        assertThat(files).containsOnlyKeys("manifest.json", "zh-tw.json", "color.png", "outline.png");
        assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8))
                .isEqualTo(typed(and("--json")).out());
    }

    @Test
    void drawsItsIconsInTheSizesThatTeamsAsksFor(@TempDir Path folder) throws IOException {
        Map<String, byte[]> files = packed(folder);
        BufferedImage color = ImageIO.read(new ByteArrayInputStream(files.get("color.png")));
        BufferedImage outline = ImageIO.read(new ByteArrayInputStream(files.get("outline.png")));
        assertThat(new int[] {color.getWidth(), color.getHeight()}).containsExactly(192, 192);
        assertThat(new int[] {outline.getWidth(), outline.getHeight()}).containsExactly(32, 32);
        assertThat(pixels(color)).allMatch(pixel -> pixel >>> 24 == 0xFF);
        assertThat(pixels(outline))
                .contains(0xFFFFFFFF, 0)
                .allMatch(pixel -> pixel >>> 24 == 0 || (pixel & 0xFFFFFF) == 0xFFFFFF);
    }

    @Test
    void givesTheSamePackageEveryTime(@TempDir Path one, @TempDir Path other) throws IOException {
        assertThat(Files.readAllBytes(written(one))).isEqualTo(Files.readAllBytes(written(other)));
    }

    @Test
    void translatesOnlyWhatTheManifestSays(@TempDir Path folder) throws IOException {
        Map<String, byte[]> files = packed(folder);
        JsonNode manifest = JsonMapper.shared().readTree(files.get("manifest.json"));
        JsonNode chinese = JsonMapper.shared().readTree(files.get("zh-tw.json"));
        assertThat(chinese.propertyNames())
                .filteredOn(name -> !name.startsWith("$"))
                .allSatisfy(name -> {
                    String pointer =
                            "/" + name.replace("]", "").replace('[', '/').replace('.', '/');
                    assertThat(manifest.at(pointer).isString()).as(name).isTrue();
                });
        assertThat(chinese.at("/description.short").asString())
                .hasSizeLessThanOrEqualTo(80)
                .containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            teams                                                                                        | --url is missing              | https://muster.example
            teams --url https://muster.example                                                           | --bot-id is missing           | Azure Bot
            teams --url https://muster.example --bot-id 42                                               | --bot-id is "42"              | GUID
            teams --url https://muster.example --bot-id 01234567-89ab-cdef-0123-456789abcdef --app-id x   | --app-id is "x"               | GUID
            teams --url https://muster.example --bot-id 01234567-89ab-cdef-0123-456789abcdef --package-version 1 | --package-version is "1" | 1.0.1
            teams --url https://muster.example --bot-id 01234567-89ab-cdef-0123-456789abcdef --about here | --about is "here"             | https://
            teams --url https://muster.example --bot-id 01234567-89ab-cdef-0123-456789abcdef --organisation an-organisation-with-much-too-long-a-name | --organisation | 32
            """)
    void namesTheOptionAndTheRemedy(String words, String option, String remedy) {
        ManifestLine line = typed(words.split(" "));
        assertThat(line.err()).startsWith(option).contains(remedy);
        assertThat(line.out()).isEmpty();
        assertThat(line.exit()).isEqualTo(2);
    }

    private static String[] and(String... more) {
        return Stream.concat(Stream.of(USUAL), Stream.of(more)).toArray(String[]::new);
    }

    private static Path written(Path folder) {
        Path file = folder.resolve("muster.zip");
        ManifestLine line = typed(and("--out", file.toString()));
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).contains("Wrote " + file, "Teams admin center");
        return file;
    }

    private static Map<String, byte[]> packed(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(written(folder)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Integer[] pixels(BufferedImage image) {
        int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(all).boxed().toArray(Integer[]::new);
    }
}
