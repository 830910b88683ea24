package dev.muster.plan.reading;

import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** A mapping of which the keys are known beforehand. */
record Block(MappingNode node, SequencedMap<String, Entries.Entry> entries) {

    static Block of(MappingNode node, Shape shape, Problems problems) {
        var block = new Block(node, Entries.of(node, problems));
        block.reportUnknown(shape, problems);
        block.reportMissing(shape, problems);
        return block;
    }

    Optional<Value> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entries.Entry::value);
    }

    Optional<String> text(String key) {
        return get(key).flatMap(Value::text);
    }

    private void reportUnknown(Shape shape, Problems problems) {
        entries.forEach((key, entry) -> {
            if (!shape.knows(key)) {
                problems.add(
                        entry.key(),
                        "%s has no key `%s`.".formatted(Texts.capital(shape.what()), key),
                        Nearest.hint(key, shape.keys()) + "Known keys: %s.".formatted(Nearest.listed(shape.keys())));
            }
        });
    }

    private void reportMissing(Shape shape, Problems problems) {
        shape.required().stream()
                .filter(key -> !entries.containsKey(key))
                .forEach(key -> problems.add(
                        node,
                        "%s lacks `%s`.".formatted(Texts.capital(shape.what()), key),
                        "Add a line `%s: …` to it.".formatted(key)));
    }
}
