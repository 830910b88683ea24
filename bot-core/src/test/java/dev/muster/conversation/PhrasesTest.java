package dev.muster.conversation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE);

    /** Every string literal; a phrase is named by one, or by one that begins it and ends with a dot. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z0-9.-]+)\"");

    /** Phrases of rooms that are not built yet, and the room that will say them. */
    private static final Map<String, String> FOR_LATER = Map.ofEntries(
            entry("ticket.claim", "the ticket tiers"),
            entry("ticket.claimed", "the ticket tiers"),
            entry("ticket.already-claimed", "the ticket tiers"),
            entry("ticket.escalate", "the ticket tiers"),
            entry("ticket.escalated", "the ticket tiers"),
            entry("ticket.tier", "the ticket tiers"),
            entry("ticket.platform", "the ticket tiers"),
            entry("ticket.asked", "the ticket tiers"),
            entry("rollout.status.funnel", "the funnel"),
            entry("phase.kickoff", "the console's plan"),
            entry("phase.pre-enrollment", "the console's plan"),
            entry("phase.enrollment", "the console's plan"),
            entry("phase.post-enrollment", "the console's plan"));

    @Test
    void areTheSameInEveryLanguage() {
        assertThat(patterns(Locale.TRADITIONAL_CHINESE).keySet())
                .isEqualTo(patterns(Locale.ENGLISH).keySet());
    }

    @Test
    void takeTheSameArgumentsInEveryLanguage() {
        Map<String, String> chinese = patterns(Locale.TRADITIONAL_CHINESE);
        patterns(Locale.ENGLISH)
                .forEach((key, pattern) -> assertThat(new MessageFormat(chinese.get(key)).getArgumentNames())
                        .as(key)
                        .isEqualTo(new MessageFormat(pattern).getArgumentNames()));
    }

    static Stream<Locale> spoken() {
        return SPOKEN.stream();
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void sayTheirArgumentsAndLeaveNoBraces(Locale language) {
        Phrases phrases = Phrases.load(language);
        patterns(language).forEach((key, pattern) -> {
            Set<String> arguments = new MessageFormat(pattern, language).getArgumentNames();
            Map<String, Object> values = arguments.stream().collect(Collectors.toMap(name -> name, name -> 7));
            String said = phrases.say(key, values);
            assertThat(said).as(key).isNotBlank().doesNotContain("{", "}");
            if (!arguments.isEmpty()) {
                assertThat(said).as(key).contains("7");
            }
        });
    }

    @Test
    void existWhereverTheCodeNamesOne() {
        Set<String> known = patterns(Locale.ENGLISH).keySet();
        Set<String> families = known.stream().map(PhrasesTest::family).collect(Collectors.toSet());
        assertThat(named())
                .filteredOn(literal -> literal.contains(".") && families.contains(family(literal)))
                .allSatisfy(literal -> assertThat(known).anyMatch(key -> key.equals(literal) || begins(literal, key)));
    }

    @Test
    void areAllSaidSomewhereOrKeptForARoomThatIsNamed() {
        Set<String> named = named();
        Set<String> unsaid = patterns(Locale.ENGLISH).keySet().stream()
                .filter(key -> !named.contains(key))
                .filter(key -> named.stream().noneMatch(literal -> begins(literal, key)))
                .collect(Collectors.toCollection(TreeSet::new));
        unsaid.removeAll(FOR_LATER.keySet());
        assertThat(unsaid).isEmpty();
        assertThat(patterns(Locale.ENGLISH).keySet()).containsAll(FOR_LATER.keySet());
    }

    @Test
    void explainEveryReasonThatTheCodeGives() {
        assertThat(named()).contains("no-chat-account", "opted-out", "gave-up");
        for (String reason : List.of(
                "no-chat-account",
                "opted-out",
                "gave-up",
                "deactivated",
                "app-not-installed",
                "blocked",
                "unknown-address",
                "installation-dead",
                "bad-message")) {
            SPOKEN.forEach(
                    language -> assertThat(Wording.in(language).reason(reason)).isNotEqualTo(reason));
        }
        assertThat(Wording.in(Locale.ENGLISH).reason("eaten by a bear")).isEqualTo("eaten by a bear");
    }

    @Test
    void giveNoWordTwoMeanings() {
        SPOKEN.forEach(language -> Arrays.stream(Words.values()).forEach(word -> {
            String typed = Phrases.load(language).say("words." + word.name().toLowerCase(Locale.ROOT), Map.of());
            assertThat(typed.split("\\|"))
                    .allSatisfy(text -> assertThat(Words.meaning(text)).contains(word));
        }));
    }

    @Test
    void areEnglishWhereTheBotDoesNotSpeakALanguage() {
        assertThat(Wording.in(Locale.forLanguageTag("fi")).language()).isEqualTo(Locale.ENGLISH);
        assertThat(Wording.in(Locale.TRADITIONAL_CHINESE).language()).isEqualTo(Locale.TRADITIONAL_CHINESE);
    }

    /** "rollout.state." begins "rollout.state.sent"; a phrase that merely continues another is not begun by it. */
    private static boolean begins(String literal, String key) {
        return literal.endsWith(".") && key.startsWith(literal) && !literal.equals("help.");
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
    }

    private static Set<String> named() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/muster"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> LITERAL.matcher(read(file)).results())
                    .map(MatchResult::group)
                    .map(literal -> literal.substring(1, literal.length() - 1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> patterns(Locale language) {
        Properties patterns = new Properties();
        String name = "phrases." + language.toLanguageTag() + ".properties";
        try (var reader = new InputStreamReader(Phrases.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            patterns.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, patterns::getProperty, (one, other) -> one, TreeMap::new));
    }
}
