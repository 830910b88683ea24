package dev.muster.plan.reading;

import dev.muster.plan.PlanVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a plan from a file or a text. */
public final class PlanReader {

    private final Problems problems;
    private final MessageFiles files;

    private PlanReader(String source, MessageFiles files) {
        this.problems = new Problems(source);
        this.files = files;
    }

    /** Reads a plan with the message files beside it. */
    public static PlanReading read(Path file) {
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent());
        return new PlanReader(file.toString(), MessageFiles.beside(folder)).readFile(file);
    }

    /** Reads a plan without looking for its message files. */
    public static PlanReading read(String source, String text) {
        return new PlanReader(source, MessageFiles.beside(Optional.empty())).readText(text);
    }

    private PlanReading readFile(Path file) {
        if (!Files.isRegularFile(file)) {
            problems.add(1, 1, "There is no file of this name.", "Check the path; a plan is one YAML file.");
            return problems.unreadable();
        }
        return bytesOf(file)
                .flatMap(bytes -> Utf8.read(bytes, problems))
                .map(this::readText)
                .orElseGet(problems::unreadable);
    }

    private Optional<byte[]> bytesOf(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(Utf8.MOST_BYTES + 1));
        } catch (IOException e) {
            problems.add(1, 1, "The file cannot be opened.", "Check that you may read it.");
            return Optional.empty();
        }
    }

    private PlanReading readText(String text) {
        if (text.length() > Utf8.MOST_BYTES) {
            problems.add(1, 1, "The text is larger than one megabyte.", "A plan is a few pages.");
            return problems.unreadable();
        }
        var plan = Yaml.read(Utf8.withoutMark(text), problems)
                .or(this::nothing)
                .map(node -> new Value("plan", node, problems))
                .flatMap(value -> value.block(Shape.PLAN))
                .flatMap(block -> new WholePlan(block, problems, files).read());
        return plan.filter(read -> !problems.any())
                .<PlanReading>map(read -> new PlanReading.Readable(read, PlanVersion.of(text), problems.warnings()))
                .orElseGet(problems::unreadable);
    }

    private Optional<Node> nothing() {
        if (!problems.any()) {
            problems.add(1, 1, "The file holds no plan.", "Begin with the example in docs/plan.md.");
        }
        return Optional.empty();
    }
}
