package dev.muster.plan.reading;

import dev.muster.plan.Content;
import dev.muster.plan.Languages;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads `content` and `mandatory`, and looks for the texts. */
record ContentPart(Block block, Names names, MessageFiles files) {

    private static final Pattern FOLDER =
            Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*", Pattern.UNICODE_CHARACTER_CLASS);

    Optional<Content> read(String key) {
        var mandatory = block.get("mandatory").flatMap(Value::yesOrNo).orElse(false);
        var given = block.get("content");
        var folder = given.isPresent() ? given.flatMap(this::folder) : Optional.of("messages/" + key);
        folder.ifPresent(path -> names.languages().ifPresent(known -> lookFor(path, known, given)));
        return folder.map(path -> new Content(path, mandatory));
    }

    private Optional<String> folder(Value value) {
        return value.text()
                .flatMap(
                        text -> FOLDER.matcher(text).matches()
                                ? Optional.of(text)
                                : value.refuse(
                                        "“%s” is not a path beside the plan.".formatted(text),
                                        "Write a path below the plan's folder with forward slashes, such as messages/kickoff."));
    }

    private void lookFor(String path, Languages languages, Optional<Value> given) {
        var unknown = files.unknown(path, languages);
        if (!unknown.isEmpty()) {
            tell(
                    given,
                    "A text leaves something open that the plan does not tell: %s."
                            .formatted(String.join(", ", unknown)),
                    "It can fill in %s; {{organisation}} needs the key `organisation` in the plan."
                            .formatted(Nearest.listed(new TreeSet<>(files.placeholders()))));
        }
        var missing = files.missing(path, languages);
        if (missing.isEmpty()) {
            return;
        }
        var reason = missing.size() == languages.all().size()
                ? "There are no texts for %s.".formatted(path)
                : "The text is not there in every language of the plan.";
        tell(given, reason, "Write %s.".formatted(String.join(" and ", missing)));
    }

    private void tell(Optional<Value> given, String reason, String remedy) {
        given.ifPresentOrElse(
                value -> value.refuse(reason, remedy),
                () -> block.get("touchpoint").ifPresent(value -> value.warn(reason, remedy)));
    }
}
