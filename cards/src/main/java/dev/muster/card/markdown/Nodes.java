package dev.muster.card.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** The children of a node as a list. */
final class Nodes {

    private Nodes() {}

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
