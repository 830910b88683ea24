package dev.muster.help;

import dev.muster.card.markdown.CardFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All articles, by topic and language. */
public final class Articles {

    private static final List<String> TOPICS = List.of(
            "enroll-start",
            "enroll-ios",
            "enroll-android-work-profile",
            "enroll-windows",
            "enroll-macos",
            "enroll-linux",
            "what-is-intune",
            "why-enroll",
            "privacy-what-it-can-see",
            "when-is-my-turn",
            "contact-support",
            "company-portal-stuck",
            "out-of-scope");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE);

    private final List<Article> all;

    public Articles(List<Article> all) {
        this.all = List.copyOf(all);
    }

    /** The articles that come with Muster. */
    public static Articles included() {
        return new Articles(LANGUAGES.stream()
                .flatMap(language -> TOPICS.stream().map(topic -> included(topic, language)))
                .toList());
    }

    List<Article> in(Locale language) {
        return all.stream()
                .filter(article -> article.language().equals(language))
                .toList();
    }

    /** In the language asked for, or else in English. */
    public Optional<Article> find(String topic, Locale language) {
        return find(topic, language, article -> true);
    }

    public Optional<Article> enrolling(Device device, Locale language) {
        return find("enroll-", language, article -> article.device().equals(Optional.of(device)));
    }

    private Optional<Article> find(String topic, Locale language, Predicate<Article> also) {
        return Stream.of(language, Locale.ENGLISH)
                .flatMap(each -> in(each).stream())
                .filter(article -> article.topic().startsWith(topic))
                .filter(also)
                .findFirst();
    }

    private static Article included(String topic, Locale language) {
        String name = "articles/%s.%s.md".formatted(topic, language.toLanguageTag());
        try (InputStream file = Articles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The article " + name + " is missing");
            }
            return article(CardFile.read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8)), language);
        } catch (IOException e) {
            throw new UncheckedIOException("The article " + name + " cannot be read", e);
        }
    }

    private static Article article(CardFile file, Locale language) {
        return new Article(
                file.text("topic"),
                language,
                Device.of(file.text("platform")),
                new Article.Asked(file.text("title"), file.texts("asks")),
                file.body(),
                file.text("source"));
    }
}
