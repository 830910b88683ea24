package dev.muster.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private static final double ENOUGH_IN_ENGLISH = 0.90;
    private static final double ENOUGH_ELSEWHERE = 0.85;
    private static final double ENOUGH_DECLINED = 0.90;

    private final Help help = new Help(Articles.included());

    private record Question(String topic, String text) {

        boolean isEnglish() {
            return text.codePoints().noneMatch(Character::isIdeographic);
        }
    }

    @Test
    void findsTheRightArticleForEnglishQuestions() {
        assertRight(questions().filter(Question::isEnglish).toList(), ENOUGH_IN_ENGLISH);
    }

    @Test
    void findsTheRightArticleForChineseQuestions() {
        assertRight(questions().filter(question -> !question.isEnglish()).toList(), ENOUGH_ELSEWHERE);
    }

    @Test
    void declinesWhatItIsNotAbout() {
        List<String> all = lines("off-topic.txt").toList();
        List<String> answered = all.stream()
                .filter(text -> !topicOf(text).matches("none|out-of-scope"))
                .toList();
        assertThat(1 - (double) answered.size() / all.size())
                .as(
                        "answered though off topic: %s",
                        answered.stream()
                                .map(text -> text + " -> " + topicOf(text))
                                .toList())
                .isGreaterThanOrEqualTo(ENOUGH_DECLINED);
    }

    @Test
    void asksNothingThatAnArticleListsWordByWord() {
        Set<String> listed = Stream.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE)
                .flatMap(language -> Articles.included().in(language).stream())
                .flatMap(article -> article.asked().ways().stream())
                .map(way -> Likeness.pieces(way).toString())
                .collect(Collectors.toSet());
        assertThat(questions()
                        .map(Question::text)
                        .filter(text -> listed.contains(Likeness.pieces(text).toString())))
                .isEmpty();
        assertThat(questions().count()).isGreaterThanOrEqualTo(60);
    }

    static Stream<Article> articles() {
        return Stream.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE)
                .flatMap(language -> Articles.included().in(language).stream());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void findsEveryArticleByEveryWayItLists(Article article) {
        assertThat(article.asked().ways())
                .isNotEmpty()
                .allSatisfy(way -> assertThat(help.answer(way, article.language()))
                        .hasValueSatisfying(found -> assertThat(found.topic()).isEqualTo(article.topic())));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void hasStepsForEveryDeviceAndAnArticleInBothLanguages(Article article) {
        assertThat(article.title()).isNotBlank();
        assertThat(article.body()).isNotEmpty();
        assertThat(article.device().isPresent()).isEqualTo(!article.steps().isEmpty());
        Stream.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE)
                .forEach(language -> assertThat(Articles.included().find(article.topic(), language))
                        .hasValueSatisfying(other -> {
                            assertThat(other.language()).isEqualTo(language);
                            assertThat(other.device()).isEqualTo(article.device());
                        }));
    }

    @Test
    void answersInTheReadersLanguageWhateverTheQuestionWasIn() {
        assertThat(help.answer("How do I enroll my iPhone?", Locale.TRADITIONAL_CHINESE))
                .hasValueSatisfying(article -> assertThat(article.language()).isEqualTo(Locale.TRADITIONAL_CHINESE));
        assertThat(help.answer("iPhone 要怎麼註冊？", Locale.ENGLISH))
                .hasValueSatisfying(article -> assertThat(article.language()).isEqualTo(Locale.ENGLISH));
        assertThat(help.answer("iPhone 要怎麼註冊？", Locale.FRENCH))
                .hasValueSatisfying(article -> assertThat(article.language()).isEqualTo(Locale.ENGLISH));
    }

    @Test
    void hasStepsForEachDeviceInAnyLanguage() {
        for (Device device : Device.values()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE, Locale.FRENCH)) {
                assertThat(help.articles().enrolling(device, language))
                        .hasValueSatisfying(
                                article -> assertThat(article.device()).contains(device));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "\0", "👍", "\uD83D", "a", "的"})
    void declinesWhatIsHardlyAQuestion(String text) {
        assertThat(help.answer(text, Locale.ENGLISH)).isEqualTo(Optional.empty());
    }

    @Test
    @Timeout(2)
    void readsNoMoreThanTheBeginningOfAnEndlessText() {
        assertThat(help.answer("how do I enroll my iPhone? ".repeat(100_000), Locale.ENGLISH))
                .hasValueSatisfying(article -> assertThat(article.topic()).isEqualTo("enroll-ios"));
        assertThat(help.answer("x".repeat(1_000_000), Locale.ENGLISH)).isEmpty();
    }

    private void assertRight(List<Question> questions, double enough) {
        List<String> wrong = questions.stream()
                .filter(question -> !topicOf(question.text()).equals(question.topic()))
                .map(question -> question + " -> " + topicOf(question.text()))
                .toList();
        assertThat(1 - (double) wrong.size() / questions.size())
                .as("of %d wrong: %s", questions.size(), wrong)
                .isGreaterThanOrEqualTo(enough);
    }

    private String topicOf(String question) {
        return help.answer(question, Locale.ENGLISH).map(Article::topic).orElse("none");
    }

    private static Stream<Question> questions() {
        return lines("questions.txt")
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> new Question(parts[0], parts[1]));
    }

    private static Stream<String> lines(String name) {
        try (InputStream file = HelpTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
