package dev.muster.plan.reading;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Walks a tree as if every reference were written out, and stops where that becomes too much. */
final class Expansion {

    private static final int MOST_NODES = 100_000;
    private static final int DEEPEST = 20;

    private int nodes;
    private @Nullable Node at;

    boolean isTooLarge(Node root) {
        at = root;
        return !fits(root, 0);
    }

    Node at() {
        if (at == null) {
            throw new IllegalStateException("nothing was walked");
        }
        return at;
    }

    private boolean fits(Node node, int depth) {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            at = node;
            return false;
        }
        return children(node).stream().allMatch(child -> fits(child, depth + 1));
    }

    private static List<Node> children(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream().flatMap(Expansion::both).toList();
        }
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    private static Stream<Node> both(NodeTuple tuple) {
        return Stream.of(tuple.getKeyNode(), tuple.getValueNode());
    }
}
