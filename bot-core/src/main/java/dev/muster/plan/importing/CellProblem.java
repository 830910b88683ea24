package dev.muster.plan.importing;

/** A cell of the document that cannot be understood, and what would be. */
public record CellProblem(String source, int row, int column, String cell, String reason, String remedy) {

    @Override
    public String toString() {
        return "%s: row %d, column %d, “%s”: %s %s".formatted(source, row, column, cell, reason, remedy);
    }
}
