package dev.muster.card.markdown;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import dev.muster.card.RichText.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a line. */
final class Inlines {

    /** A piece of the line: text, or a picture. */
    sealed interface Part {
        record Text(Span span) implements Part {}

        record Picture(Element.Image image) implements Part {}
    }

    private final List<Part> parts = new ArrayList<>();
    private final Map<Style, Integer> open = new EnumMap<>(Style.class);
    private final Node block;

    private Inlines(Node block) {
        this.block = block;
    }

    static List<Part> parts(Node block) {
        Inlines inlines = new Inlines(block);
        inlines.read();
        return inlines.parts;
    }

    /** Where a picture has no place: its alternative and address as a link. */
    static RichText of(Node block) {
        return new RichText(parts(block).stream()
                .map(part -> switch (part) {
                    case Part.Text text -> text.span();
                    case Part.Picture picture ->
                        new Span.Link(
                                picture.image().alternative(), picture.image().source());
                })
                .toList());
    }

    // By following links instead of by recursion: emphasis can be nested deeper than a stack.
    private void read() {
        Node node = block.getFirstChild();
        while (node != null) {
            if (read(node) && node.getFirstChild() != null) {
                count(node, 1);
                node = node.getFirstChild();
            } else {
                node = after(node);
            }
        }
    }

    private @Nullable Node after(Node node) {
        Node at = node;
        while (at.getNext() == null) {
            at = at.getParent();
            if (at == null || at.equals(block)) {
                return null;
            }
            count(at, -1);
        }
        return at.getNext();
    }

    private void count(Node node, int change) {
        switch (node) {
            case StrongEmphasis strong -> open.merge(Style.STRONG, change, Integer::sum);
            case Emphasis emphasis -> open.merge(Style.EMPHASIS, change, Integer::sum);
            case Strikethrough struck -> open.merge(Style.STRUCK, change, Integer::sum);
            default -> {}
        }
    }

    private boolean read(Node node) {
        switch (node) {
            case Text text -> plain(text.getLiteral(), styles());
            case Code code -> code(code);
            case HtmlInline html -> plain(html.getLiteral(), styles());
            case HardLineBreak line -> parts.add(new Part.Text(new Span.LineBreak()));
            case SoftLineBreak line -> plain(LineJoint.between(line.getPrevious(), line.getNext()), styles());
            case Link link -> link(link);
            case Image image -> image(image);
            default -> {
                return true;
            }
        }
        return false;
    }

    private void code(Code code) {
        Set<Style> styles = styles();
        styles.add(Style.CODE);
        plain(code.getLiteral(), styles);
    }

    private void plain(String text, Set<Style> styles) {
        if (!text.isEmpty()) {
            parts.add(new Part.Text(new Span.Plain(text, styles)));
        }
    }

    private void link(Link link) {
        String label = Labels.of(link);
        Addresses.read(link.getDestination())
                .filter(Span.Link::isSafe)
                .ifPresentOrElse(
                        target -> parts.add(
                                new Part.Text(new Span.Link(label.isBlank() ? target.toString() : label, target))),
                        () -> plain(asWritten(label, link.getDestination()), styles()));
    }

    private void image(Image image) {
        String alternative = Labels.of(image);
        Optional<Part> picture = Addresses.read(image.getDestination())
                .filter(source -> "https".equalsIgnoreCase(source.getScheme()) && Element.Image.isWeb(source))
                .map(source -> new Part.Picture(new Element.Image(source, alternative)));
        picture.ifPresentOrElse(parts::add, () -> plain(asWritten(alternative, image.getDestination()), styles()));
    }

    private static String asWritten(String label, String address) {
        return label.isBlank() ? address : label + " (" + address + ")";
    }

    private Set<Style> styles() {
        Set<Style> styles = EnumSet.noneOf(Style.class);
        open.forEach((style, count) -> {
            if (count > 0) {
                styles.add(style);
            }
        });
        return styles;
    }
}
