package dev.muster.card.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The words under a link or picture, without styles. */
final class Labels {

    private Labels() {}

    static String of(Node labelled) {
        StringBuilder label = new StringBuilder();
        Deque<Node> open = new ArrayDeque<>(Nodes.children(labelled));
        while (!open.isEmpty()) {
            Node node = open.pop();
            switch (node) {
                case Text text -> label.append(text.getLiteral());
                case Code code -> label.append(code.getLiteral());
                case HtmlInline html -> label.append(html.getLiteral());
                default -> {
                    if (node.getFirstChild() == null) {
                        label.append(' ');
                    }
                    Nodes.children(node).reversed().forEach(open::push);
                }
            }
        }
        return label.toString();
    }
}
