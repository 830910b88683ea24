package dev.muster.plan.tables;

import dev.muster.plan.words.Fold;

/** One cell of a table with its place in the document's table, counted from 1, and its text as written and folded. */
public record Cell(int row, int column, String text, String folded) {

    public Cell(int row, int column, String text) {
        this(row, column, visible(text), Fold.of(visible(text)));
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** The text in one line. */
    public String line() {
        return text.replaceAll("\\s+", " ");
    }

    private static String visible(String text) {
        return text.replace('\u00A0', ' ')
                .replaceAll("[\\p{Cf}&&[^\u200C\u200D]]", "")
                .strip();
    }
}
