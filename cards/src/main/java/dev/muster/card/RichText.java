package dev.muster.card;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A run of text with emphasis and links, which holds no markup of any platform. */
public record RichText(List<Span> spans) {

    public RichText {
        spans = List.copyOf(spans);
    }

    public static RichText plain(String text) {
        return new RichText(List.of(new Span.Plain(text, Set.of())));
    }

    /** The words alone, links by their label. */
    public String words() {
        return spans.stream().map(Span::words).collect(Collectors.joining());
    }

    /** The text cut at every line break, whether a span of its own or inside a plain one; empty lines stay. */
    public List<RichText> lines() {
        List<List<Span>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Span span : spans) {
            switch (span) {
                case Span.LineBreak lineBreak -> lines.add(new ArrayList<>());
                case Span.Link link -> lines.getLast().add(link);
                case Span.Plain plain -> {
                    String[] pieces = plain.text().split("\n", -1);
                    for (int i = 0; i < pieces.length; i++) {
                        if (i > 0) {
                            lines.add(new ArrayList<>());
                        }
                        if (!pieces[i].isEmpty()) {
                            lines.getLast().add(new Span.Plain(pieces[i], plain.styles()));
                        }
                    }
                }
            }
        }
        return lines.stream().map(RichText::new).toList();
    }

    public boolean isBlank() {
        return words().isBlank();
    }

    public boolean hasLinks() {
        return spans.stream().anyMatch(Span.Link.class::isInstance);
    }

    /** A piece of text in one style. */
    public sealed interface Span {

        String words();

        record Plain(String text, Set<Style> styles) implements Span {
            public Plain {
                styles = Set.copyOf(styles);
            }

            @Override
            public String words() {
                return text;
            }
        }

        /** A web or mail address under a label; other schemes cannot be made. */
        record Link(String label, URI target) implements Span {
            private static final Set<String> SCHEMES = Set.of("https", "http", "mailto");

            public Link {
                if (!isSafe(target)) {
                    throw new IllegalArgumentException("A link leads to https, http or mailto, not to " + target);
                }
            }

            public static boolean isSafe(URI target) {
                return target.getScheme() != null
                        && SCHEMES.contains(target.getScheme().toLowerCase(Locale.ROOT));
            }

            @Override
            public String words() {
                return label;
            }
        }

        record LineBreak() implements Span {
            @Override
            public String words() {
                return "\n";
            }
        }
    }

    /** How a piece of text stands out. */
    public enum Style {
        STRONG,
        EMPHASIS,
        CODE,
        STRUCK
    }
}
