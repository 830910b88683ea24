package dev.muster.plan.importing;

/** A reading that the document does not say in so many words, with the cell it is about. */
public record Note(int row, int column, String cell, String reading) {

    @Override
    public String toString() {
        return "row %d, column %d, “%s”: %s".formatted(row, column, cell, reading);
    }
}
