package dev.muster.card;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** A part of a card's body. */
public sealed interface Element {

    record Heading(String text) implements Element {}

    record Paragraph(RichText text) implements Element {

        public static Paragraph of(String plain) {
            return new Paragraph(RichText.plain(plain));
        }
    }

    /** Small print: a source, a step counter, a hint. */
    record Note(RichText text) implements Element {

        public static Note of(String plain) {
            return new Note(RichText.plain(plain));
        }
    }

    record Bullets(List<RichText> items) implements Element {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** A numbered list whose first number is {@code first}. */
    record Steps(int first, List<RichText> items) implements Element {
        public Steps {
            if (first < 1) {
                throw new IllegalArgumentException("Steps count from 1 or later, not from " + first);
            }
            items = List.copyOf(items);
        }
    }

    record Facts(List<Fact> facts) implements Element {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String label, RichText value) {}

    record Table(List<RichText> header, List<List<RichText>> rows) implements Element {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** The number of cells in the widest row. */
        public int width() {
            return Stream.concat(Stream.of(header), rows.stream())
                    .mapToInt(List::size)
                    .max()
                    .orElse(0);
        }
    }

    /** A picture that the reader's client loads by itself, so only from the web. */
    record Image(URI source, String alternative) implements Element {
        public Image {
            if (!isWeb(source)) {
                throw new IllegalArgumentException("A picture is loaded from https or http, not from " + source);
            }
        }

        public static boolean isWeb(URI source) {
            return RichText.Span.Link.isSafe(source) && source.getHost() != null;
        }
    }

    record Divider() implements Element {}

    /** A line of free text asked of the reader; the answer comes back under {@code id} with the next press. */
    record TextInput(String id, String label, String placeholder, int maxLength) implements Element {
        public TextInput {
            Ids.check(id);
            Ids.checkNotReserved(id);
        }
    }

    /** One choice of several; the chosen option's value comes back under {@code id} with the next press. */
    record ChoiceInput(String id, String label, List<Option> options) implements Element {
        public ChoiceInput {
            Ids.check(id);
            Ids.checkNotReserved(id);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("A choice needs options: " + id);
            }
            options = List.copyOf(options);
        }
    }

    record Option(String value, String label) {}

    /** A small text file that goes with a letter; where a message carries none it is left out, and the card says what it says without. */
    record Attachment(String name, String type, String text) implements Element {
        public Attachment {
            if (!name.matches("[A-Za-z0-9._-]{1,60}")) {
                throw new IllegalArgumentException("An attachment has a plain file name, not " + name);
            }
        }
    }
}
