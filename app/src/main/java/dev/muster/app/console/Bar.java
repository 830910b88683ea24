package dev.muster.app.console;

import dev.muster.delivery.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the deliveries of a push stand, as pieces of a bar of length 100; what is missing at its end is still to come. */
record Bar(List<Piece> pieces, String words) {

    Bar {
        pieces = List.copyOf(pieces);
    }

    record Piece(String kind, String from, String length) {}

    static Bar of(Counts counts) {
        List<Piece> pieces = new ArrayList<>();
        int[] many = {counts.sent(), counts.failed(), counts.inDoubt(), (counts.skipped() + counts.cancelled())};
        String[] kinds = {"sent", "failed", "doubt", "left-out"};
        double from = 0;
        for (int i = 0; i < many.length; i++) {
            double length = counts.total() == 0 ? 0 : 100.0 * many[i] / counts.total();
            if (many[i] > 0) {
                pieces.add(new Piece(kinds[i], number(from), number(length)));
            }
            from += length;
        }
        return new Bar(pieces, words(counts));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String words(Counts counts) {
        return "%d of %d are over: %d sent, %d failed, %d in doubt"
                .formatted(
                        counts.total() - counts.pending(),
                        counts.total(),
                        counts.sent(),
                        counts.failed(),
                        counts.inDoubt());
    }
}
