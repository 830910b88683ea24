package dev.muster.plan.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The words of one language for a timetable of the sample's shape. */
record LanguageTable(List<String> fields) {

    static Stream<LanguageTable> in(String resource) {
        try (var in = LanguageTable.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> new LanguageTable(List.of(line.split("\\|"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String markdown() {
        var rows = Stream.of(
                row(
                        "**" + fields.get(1) + "**",
                        months().stream().map(month -> "**" + month + "**").toList()),
                row(":---:", List.of(":---:", ":---:", ":---:", ":---:")),
                row(wave(1), List.of(fields.get(3), "", "", "")),
                row(fields.get(6), List.of(weeks().getFirst(), "", "", "")),
                stage(2, fields.get(7) + " 1", 0),
                stage(3, fields.get(7) + " 2", 1),
                stage(4, fields.get(8), 2),
                stage(5, fields.get(9), 3));
        return "# " + fields.get(1) + "\n\n" + String.join("\n", rows.toList()) + "\n";
    }

    String csv(char separator) {
        return markdown()
                .lines()
                .skip(2)
                .filter(line -> !line.contains(":---:"))
                .map(line -> Stream.of(line.replace("**", "").substring(2).split(" \\| ?", -1))
                        .map(field -> "\"" + field.strip() + "\"")
                        .reduce((a, b) -> a + separator + b)
                        .orElseThrow())
                .reduce("\uFEFF", (a, b) -> a + b + "\r\n");
    }

    List<String> groups() {
        return List.of(fields.get(4).split(";"));
    }

    List<String> weeks() {
        return List.of(fields.get(10).split(";"));
    }

    List<String> months() {
        return List.of(fields.get(2).split(";"));
    }

    @Override
    public String toString() {
        return fields.getFirst();
    }

    private String stage(int number, String name, int week) {
        return row(
                        wave(number),
                        Stream.concat(groups().stream(), Stream.of(fields.get(5)))
                                .toList()) + "\n" + row(name, java.util.Collections.nCopies(4, weeks().get(week)));
    }

    private String wave(int number) {
        return fields.get(11) + " " + number;
    }

    private static String row(String label, List<String> cells) {
        return "| " + label + " | " + String.join(" | ", cells) + " |";
    }
}
