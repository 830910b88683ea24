package dev.muster.plan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong and what is worth a warning while one file is read. */
final class Problems {

    private static final Comparator<Problem> FILE_ORDER =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final String source;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    Problems(String source) {
        this.source = source;
    }

    void add(Node node, String reason, String remedy) {
        errors.add(at(node, reason, remedy));
    }

    void add(int line, int column, String reason, String remedy) {
        errors.add(new Problem(source, line, column, reason, remedy));
    }

    void warn(Node node, String reason, String remedy) {
        warnings.add(at(node, reason, remedy));
    }

    boolean any() {
        return !errors.isEmpty();
    }

    PlanReading.Unreadable unreadable() {
        return new PlanReading.Unreadable(inOrder(errors));
    }

    List<Problem> warnings() {
        return inOrder(warnings);
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private Problem at(Node node, String reason, String remedy) {
        var column = node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        return new Problem(source, line(node), column, reason, remedy);
    }

    private static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream().distinct().sorted(FILE_ORDER).toList();
    }
}
