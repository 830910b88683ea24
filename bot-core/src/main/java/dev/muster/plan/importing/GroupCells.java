package dev.muster.plan.importing;

import dev.muster.plan.tables.Cell;
import dev.muster.plan.words.Fold;
import dev.muster.plan.words.ListWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits a cell into the groups that it names. */
final class GroupCells {

    /** Not between digits, where a comma belongs to a head count, nor inside brackets. */
    private static final Pattern SEPARATOR =
            Pattern.compile("(?:[\\n;；、，،]|,(?!\\d{3}(?!\\d))|\\s[•·/+]\\s|[•])(?![^(（]*[)）])");

    private static final Pattern JOINT = Pattern.compile("\\s*[&＆+＋/／・]\\s*(?![^(（]*[)）])");
    private static final Pattern UNKNOWN_JOINT = Pattern.compile("\\S.*\\s\\p{Ll}{1,3}\\s\\S.*");
    private static final int SHORTEST_NAME = 2;

    private final ListWords words;
    private final Set<String> whole;
    private final Findings findings;

    /** Names that fill a cell of their own elsewhere are not split where they end a list. */
    GroupCells(ListWords words, Set<String> whole, Findings findings) {
        this.words = words;
        this.whole = whole;
        this.findings = findings;
    }

    List<GroupName> read(Cell cell) {
        var parts = separated(cell.text());
        var names = parts.size() > 1 ? lastSplit(parts, cell) : joined(parts.getFirst(), cell);
        return names.stream()
                .map(GroupName::of)
                .filter(name -> !name.text().isBlank())
                .toList();
    }

    private static List<String> separated(String text) {
        var parts = SEPARATOR
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? List.of(text) : parts;
    }

    /** In a list, the last member carries the conjunction: “HR, Finance and Executives”. */
    private List<String> lastSplit(List<String> parts, Cell cell) {
        var members = new ArrayList<String>();
        for (var part : parts.subList(0, parts.size() - 1)) {
            members.add(members.isEmpty() ? part : withoutConjunction(part));
        }
        var last = parts.getLast();
        var bare = withoutConjunction(last);
        var two = atConjunction(last);
        if (!bare.equals(last) || isWhole(last) || two.isEmpty()) {
            noteUnknownJoint(bare, cell);
            members.add(bare);
            return members;
        }
        findings.note(cell, "“%s” read as the last two groups of the list".formatted(last));
        members.addAll(two.get());
        return members;
    }

    /** A short word in the middle may be an “and” that nobody taught us. */
    private void noteUnknownJoint(String last, Cell cell) {
        if (UNKNOWN_JOINT.matcher(last).matches() && !isWhole(last)) {
            findings.note(cell, "“%s” read as one group; write a comma in it if they are two".formatted(last));
        }
    }

    /** Without any separator, one conjunction may belong to a name: “Sales and Marketing”. */
    private List<String> joined(String text, Cell cell) {
        var pieces = pieces(text);
        if (pieces.size() > 2 || (words.separatesBySpace() && pieces.size() > 1 && text.contains(" "))) {
            var members = words.separatesBySpace() ? bySpace(pieces) : pieces;
            findings.note(cell, "read as %d groups".formatted(members.size()));
            return members;
        }
        if (pieces.size() == 2) {
            findings.note(cell, "read as one group; write a comma between them if they are two");
        }
        return List.of(text);
    }

    private List<String> bySpace(List<String> pieces) {
        var first = Stream.of(pieces.getFirst().split("\\s+"));
        return Stream.concat(first, pieces.stream().skip(1)).toList();
    }

    private List<String> pieces(String text) {
        var joints = JOINT.splitAsStream(text)
                .filter(piece -> piece.length() >= SHORTEST_NAME)
                .toList();
        if (joints.size() > 1) {
            return joints;
        }
        var pieces = new ArrayList<String>();
        var rest = text;
        for (var two = atConjunction(rest); two.isPresent(); two = atConjunction(rest)) {
            pieces.add(two.get().getFirst());
            rest = two.get().getLast();
        }
        pieces.add(rest);
        return pieces;
    }

    private Optional<List<String>> atConjunction(String text) {
        return words.conjunctions().stream()
                .flatMap(conjunction -> at(conjunction, text).stream())
                .findFirst();
    }

    private static Optional<List<String>> at(String conjunction, String text) {
        var place = text.toLowerCase(Locale.ROOT).indexOf(conjunction.toLowerCase(Locale.ROOT));
        if (place < 1) {
            return Optional.empty();
        }
        var before = text.substring(0, place).strip();
        var after = text.substring(place + conjunction.length()).strip();
        return before.length() >= SHORTEST_NAME && after.length() >= SHORTEST_NAME
                ? Optional.of(List.of(before, after))
                : Optional.empty();
    }

    private String withoutConjunction(String part) {
        return words.conjunctions().stream()
                .map(conjunction -> conjunction.replaceFirst("^ ", ""))
                .filter(conjunction -> part.toLowerCase(Locale.ROOT).startsWith(conjunction.toLowerCase(Locale.ROOT)))
                .filter(conjunction -> part.length() - conjunction.length() >= SHORTEST_NAME)
                .findFirst()
                .map(conjunction -> part.substring(conjunction.length()).strip())
                .orElse(part);
    }

    private boolean isWhole(String name) {
        return whole.contains(Fold.of(GroupName.of(name).text()));
    }
}
