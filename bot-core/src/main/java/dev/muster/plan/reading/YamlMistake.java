package dev.muster.plan.reading;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what the YAML parser stumbled over. */
record YamlMistake(String reason, String remedy, boolean atItsBeginning) {

    private record Known(String sign, String reason, String remedy) {

        /** Where something is not closed, the opening tells more than the place where the parser gave up. */
        boolean isUnclosed() {
            return reason.contains("not closed");
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known("(TAB)", "A tab stands where only spaces may stand.", "Indent with spaces."),
            new Known(
                    "mapping values are not allowed",
                    "A colon stands where none can stand.",
                    "Put a text that contains a colon in quotes, and let the keys of one block begin in the same column."),
            new Known(
                    "expected <block end>",
                    "This line does not fit the lines above it.",
                    "Let the entries of one list, and the keys of one block, begin in the same column."),
            new Known(
                    "']'",
                    "A list that begins here with [ is not closed.",
                    "Put a comma between its entries and ] at its end."),
            new Known(
                    "'}'",
                    "A block that begins here with { is not closed.",
                    "Put a comma between its entries and } at its end."),
            new Known(
                    "undefined alias",
                    "A reference (*name) points to nothing in this file.",
                    "Write &name where the value stands first, or write the value out."),
            new Known(
                    "unexpected end of stream",
                    "A text that begins here with a quote is not closed.",
                    "Put the closing quote."),
            new Known("escape", "A backslash in double quotes begins nothing known.", "Use single quotes."),
            new Known(
                    "cannot start any token", "A value cannot begin with this character.", "Put the value in quotes."),
            new Known(
                    "another document",
                    "A second document begins here, after ---.",
                    "Keep one plan in one file and take the line --- out."),
            new Known("could not find expected ':'", "This line has a key without a colon.", "Write key: value."),
            new Known("anchor", "The name of a reference is not complete.", "Write & or * with a name of letters."),
            new Known("alias", "The name of a reference is not complete.", "Write & or * with a name of letters."),
            new Known("directive", "A line beginning with % is not understood.", "Take the line out."),
            new Known("tag", "A type mark beginning with ! is not understood.", "Take the mark out."),
            new Known("block scalar", "A text that begins with | or > is not written correctly.", "Put it in quotes."));

    private static final YamlMistake OTHER = new YamlMistake(
            "This line cannot be read as YAML.",
            "Compare it with the example in docs/plan.md; look at quotes, brackets and indentation.",
            false);

    static YamlMistake of(MarkedYamlEngineException e) {
        var said = e.getProblem() + " " + e.getContext();
        return KNOWN.stream()
                .filter(known -> said.contains(known.sign()))
                .findFirst()
                .map(known -> new YamlMistake(known.reason(), known.remedy(), known.isUnclosed()))
                .orElse(OTHER);
    }
}
