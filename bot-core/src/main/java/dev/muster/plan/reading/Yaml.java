package dev.muster.plan.reading;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** From text to a tree of YAML nodes that is small enough to walk. */
final class Yaml {

    private static final int DEEPEST = 20;

    private final String text;
    private final Problems problems;
    private final LoadSettings settings = LoadSettings.builder()
            .setUseMarks(true)
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .build();

    private Yaml(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    static Optional<Node> read(String text, Problems problems) {
        return new Yaml(text, problems).read();
    }

    private Optional<Node> read() {
        try {
            return staysShallow()
                    ? new Compose(settings).composeString(text).filter(this::staysSmall)
                    : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            report(e);
        } catch (ReaderException e) {
            var before = text.substring(0, text.offsetByCodePoints(0, Math.min(e.getPosition(), codePoints())));
            report(before, "A character that cannot be shown stands here.", "Take it out; it is often invisible.");
        } catch (YamlEngineException e) {
            problems.add(1, 1, "This file cannot be read as YAML.", "Compare it with the example in docs/plan.md.");
        }
        return Optional.empty();
    }

    /** The composer calls itself for every level, so a file of brackets would exhaust the stack. */
    private boolean staysShallow() {
        int depth = 0;
        for (var event : new Parse(settings).parseString(text)) {
            depth += change(event);
            if (depth > DEEPEST) {
                var mark = event.getStartMark();
                problems.add(
                        mark.map(Mark::getLine).orElse(0) + 1,
                        mark.map(Mark::getColumn).orElse(0) + 1,
                        "Lists and blocks are nested more than %d deep here.".formatted(DEEPEST),
                        "A plan needs no more than five levels; look for brackets that are never closed.");
                return false;
            }
        }
        return true;
    }

    private static int change(Event event) {
        return switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> 0;
        };
    }

    private boolean staysSmall(Node root) {
        var expansion = new Expansion();
        if (expansion.isTooLarge(root)) {
            problems.add(
                    expansion.at(),
                    "References (*name) make this plan endless or far too large.",
                    "Write the values out, or refer to small blocks that do not contain themselves.");
            return false;
        }
        return true;
    }

    private void report(MarkedYamlEngineException e) {
        var sentence = YamlMistake.of(e);
        var mark = sentence.atItsBeginning()
                ? e.getContextMark().or(e::getProblemMark)
                : e.getProblemMark().or(e::getContextMark);
        problems.add(
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1,
                sentence.reason(),
                sentence.remedy());
    }

    private void report(String before, String reason, String remedy) {
        var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        problems.add(line, before.length() - before.lastIndexOf('\n'), reason, remedy);
    }

    private int codePoints() {
        return text.codePointCount(0, text.length());
    }
}
