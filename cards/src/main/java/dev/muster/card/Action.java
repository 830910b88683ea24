package dev.muster.card;

import java.net.URI;
import java.util.Map;

/** Something a reader can do with a card. */
public sealed interface Action {

    String label();

    /** A button that comes back to us: its id, its data, and the values of the card's inputs. */
    record Press(String id, String label, Map<String, String> data, Weight weight) implements Action {
        public Press {
            Ids.check(id);
            data.keySet().forEach(Ids::checkNotReserved);
            data = Map.copyOf(data);
        }

        public static Press of(String id, String label) {
            return new Press(id, label, Map.of(), Weight.NORMAL);
        }
    }

    record OpenLink(String label, URI target) implements Action {
        public OpenLink {
            if (!RichText.Span.Link.isSafe(target)) {
                throw new IllegalArgumentException("A button opens https, http or mailto, not " + target);
            }
        }
    }

    /** How much a button asks for attention. */
    enum Weight {
        NORMAL,
        PRIMARY,
        DANGER
    }
}
