package dev.muster.plan.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping's keys with their values, merged ones (`<<`) included; a key that stands twice is a problem. */
final class Entries {

    private static final String MERGE = "<<";

    private final Problems problems;
    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();

    /** A key's node is kept because an unknown key is shown where it stands. */
    record Entry(Node key, Value value) {}

    private Entries(Problems problems) {
        this.problems = problems;
    }

    static SequencedMap<String, Entry> of(MappingNode mapping, Problems problems) {
        var reading = new Entries(problems);
        mapping.getValue().forEach(reading::own);
        reading.mergedOf(mapping).forEach(reading::merge);
        return reading.entries;
    }

    private void own(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problems.add(tuple.getKeyNode(), "A list or block stands where a key belongs.", "Write a word as the key.");
            return;
        }
        if (key.getValue().equals(MERGE)) {
            return;
        }
        var earlier = entries.putIfAbsent(key.getValue(), entry(key, tuple.getValueNode()));
        if (earlier != null) {
            problems.add(
                    key,
                    "`%s` stands here a second time; the first is in line %d."
                            .formatted(key.getValue(), Problems.line(earlier.key())),
                    "Keep one of them.");
        }
    }

    private void merge(MappingNode other) {
        other.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode)
                .forEach(tuple -> inherit((ScalarNode) tuple.getKeyNode(), tuple.getValueNode()));
        mergedOf(other).forEach(this::merge);
    }

    private void inherit(ScalarNode key, Node value) {
        if (!key.getValue().equals(MERGE)) {
            entries.putIfAbsent(key.getValue(), entry(key, value));
        }
    }

    private List<MappingNode> mergedOf(MappingNode mapping) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(MERGE))
                .flatMap(tuple -> blocks(tuple.getValueNode()).stream())
                .toList();
    }

    private List<MappingNode> blocks(Node node) {
        if (node instanceof MappingNode mapping) {
            return List.of(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .flatMap(each -> blocks(each).stream())
                    .toList();
        }
        problems.add(node, "`<<` takes over the keys of another block.", "Name a block with & and write <<: *name.");
        return List.of();
    }

    private Entry entry(ScalarNode key, Node value) {
        return new Entry(key, new Value(key.getValue(), value, problems));
    }
}
