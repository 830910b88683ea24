package dev.muster.plan.reading;

import dev.muster.plan.Languages;
import dev.muster.plan.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads a name: one text for all languages, or one for each. */
record Names(Optional<Languages> languages) {

    Optional<Name> read(Value value) {
        return value.node() instanceof MappingNode mapping
                ? inLanguages(value, Entries.of(mapping, value.problems()))
                : value.text().map(Name::of);
    }

    private Optional<Name> inLanguages(Value value, SequencedMap<String, Entries.Entry> entries) {
        var texts = new LinkedHashMap<Locale, String>();
        entries.forEach((tag, entry) -> language(tag, entry, value)
                .ifPresent(language -> entry.value().text().ifPresent(text -> texts.put(language, text))));
        if (entries.isEmpty()) {
            return value.refuse("`%s` is an empty block.".formatted(value.key()), "Write the text, or { en: text }.");
        }
        warnOfMissing(value, texts);
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Name(standardFirst(texts)));
    }

    private Optional<Locale> language(String tag, Entries.Entry entry, Value value) {
        var language = Locale.forLanguageTag(tag);
        if (languages.isEmpty() || languages.get().all().contains(language)) {
            return Optional.of(language);
        }
        var known = tags();
        value.problems()
                .add(
                        entry.key(),
                        "“%s” is not a language of this plan.".formatted(tag),
                        Nearest.hint(tag, known)
                                + "Known: %s. Add it to `languages` if it shall be one."
                                        .formatted(Nearest.listed(known)));
        return Optional.empty();
    }

    private void warnOfMissing(Value value, SequencedMap<Locale, String> texts) {
        languages.ifPresent(known -> known.all().stream()
                .filter(language -> !texts.containsKey(language))
                .forEach(language -> value.warn(
                        "`%s` is not written in %s.".formatted(value.key(), language.toLanguageTag()),
                        "Add it; until then people of that language see another one.")));
    }

    private SequencedMap<Locale, String> standardFirst(SequencedMap<Locale, String> texts) {
        var ordered = new LinkedHashMap<Locale, String>(texts);
        languages
                .map(Languages::standard)
                .filter(texts::containsKey)
                .ifPresent(standard -> ordered.putFirst(standard, texts.getOrDefault(standard, "")));
        return ordered;
    }

    private List<String> tags() {
        return languages
                .map(known -> known.all().stream().map(Locale::toLanguageTag).toList())
                .orElse(List.of());
    }
}
