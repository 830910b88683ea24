package dev.muster.plan.reading;

import dev.muster.plan.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What stands behind a key, read as what it should be; what it is not becomes a problem. */
record Value(String key, Node node, Problems problems) {

    private static final int LONGEST_TEXT = 300;

    <T> Optional<T> refuse(String reason, String remedy) {
        problems.add(node, reason, remedy);
        return Optional.empty();
    }

    void warn(String reason, String remedy) {
        problems.warn(node, reason, remedy);
    }

    Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            return refuse(
                    "`%s` must be one text, not a %s.".formatted(key, kind()), "Write it on the line of its key.");
        }
        var text = scalar.getValue().strip();
        if (text.isEmpty() || scalar.getTag().equals(Tag.NULL)) {
            return refuse(
                    "`%s` is empty.".formatted(key), "Write its value, or take the line out if it is not needed.");
        }
        return text.length() <= LONGEST_TEXT
                ? Optional.of(text)
                : refuse(
                        "`%s` is longer than %d characters.".formatted(key, LONGEST_TEXT),
                        "Shorten it; longer texts belong into the message files.");
    }

    boolean isText(String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().strip().equals(text);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isBlock() {
        return node instanceof MappingNode;
    }

    Optional<Integer> number(int least, int most) {
        return text().flatMap(text -> text.matches("\\d{1,7}") && inside(Integer.parseInt(text), least, most)
                ? Optional.of(Integer.valueOf(text))
                : refuse(
                        "`%s` must be a whole number from %d to %d, not “%s”.".formatted(key, least, most, text),
                        "Write digits only, for example %d.".formatted(least)));
    }

    Optional<Boolean> yesOrNo() {
        return text().flatMap(text -> text.equals("true") || text.equals("false")
                ? Optional.of(Boolean.valueOf(text))
                : refuse("`%s` must be true or false, not “%s”.".formatted(key, text), "Write `true` or `false`."));
    }

    <E extends Enum<E> & Word> Optional<E> word(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()), Word::word);
    }

    <T> Optional<T> oneOf(List<T> choices, Function<T, String> name) {
        return text().flatMap(text -> choices.stream()
                .filter(choice -> name.apply(choice).equals(text))
                .findFirst()
                .or(() -> unknownWord(text, choices.stream().map(name).toList())));
    }

    /** The entries of a list that has some and none twice; entries that cannot be read are left out. */
    <T> Optional<List<T>> listOf(Function<Value, Optional<T>> reading) {
        return entries().map(entries -> {
            var things = new ArrayList<T>();
            entries.forEach(entry -> reading.apply(entry).ifPresent(things::add));
            return things;
        });
    }

    Optional<List<Value>> entries() {
        if (!(node instanceof SequenceNode sequence)) {
            return refuse(
                    "`%s` must be a list, not a %s.".formatted(key, kind()),
                    "Put it in brackets, for example %s: [a, b].".formatted(key));
        }
        return sequence.getValue().isEmpty()
                ? refuse("`%s` is an empty list.".formatted(key), "Name at least one entry.")
                : Optional.of(distinct(sequence).toList());
    }

    Optional<Block> block(Shape shape) {
        return node instanceof MappingNode mapping
                ? Optional.of(Block.of(mapping, shape, problems))
                : refuse(
                        "%s must be a block of keys and values, not a %s."
                                .formatted(Texts.capital(shape.what()), kind()),
                        "Write it as key: value, with these keys: %s.".formatted(Nearest.listed(shape.keys())));
    }

    private Stream<Value> distinct(SequenceNode sequence) {
        var seen = new HashSet<String>();
        sequence.getValue().stream()
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .filter(scalar -> !scalar.getValue().isBlank()
                        && !seen.add(scalar.getValue().strip()))
                .forEach(scalar -> problems.add(
                        scalar,
                        "“%s” stands twice in `%s`.".formatted(scalar.getValue().strip(), key),
                        "Take one of them out."));
        return sequence.getValue().stream().map(entry -> new Value(key, entry, problems));
    }

    private <T> Optional<T> unknownWord(String text, List<String> known) {
        return refuse(
                "“%s” is not known as `%s`.".formatted(text, key),
                Nearest.hint(text, known) + "Allowed: %s.".formatted(Nearest.listed(known)));
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case SCALAR -> "single value";
            case SEQUENCE -> "list";
            case MAPPING -> "block of keys and values";
            case ANCHOR -> "reference";
        };
    }

    private static boolean inside(int number, int least, int most) {
        return number >= least && number <= most;
    }
}
