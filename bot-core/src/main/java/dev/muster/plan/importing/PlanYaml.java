package dev.muster.plan.importing;

import dev.muster.plan.Phase;
import dev.muster.plan.WeekOfMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a draft as the text of a plan, with what was inferred in comments. */
record PlanYaml(Draft draft, String key, ZoneId zone, List<Note> notes) {

    String text() {
        return head() + groups() + waves() + touchpoints();
    }

    private String head() {
        var language = draft.language().toLanguageTag();
        return """
                # yaml-language-server: $schema=../../docs/plan.schema.json
                %splan: %s
                product: New product                  # fill in: what is rolled out
                language: %s
                languages: [%s]
                zone: %s
                start: %s
                chat: [teams, slack]

                admins: [admin@organisation.example]  # fill in
                support:
                  people: [support@organisation.example]  # fill in
                  contact: support@organisation.example   # fill in: what employees read

                """.formatted(inferred(), key, language, language, zone.getId(), draft.start());
    }

    private String inferred() {
        return notes.isEmpty()
                ? ""
                : notes.stream()
                        .map(note -> "#   %s%n".formatted(comment(note.toString())))
                        .collect(Collectors.joining("", "# Inferred from the table; please check:\n", ""));
    }

    private String groups() {
        return draft.groups().stream()
                .map(group -> "  %s: { name: %s%s }\n".formatted(group.key(), quoted(group.name()), people(group)))
                .collect(Collectors.joining("", "groups:\n", "\n"));
    }

    private static String people(Draft.Group group) {
        return group.people().isPresent() ? ", people: " + group.people().getAsInt() : "";
    }

    private String waves() {
        return draft.waves().stream()
                .map(wave -> "  - { wave: %s, month: %s, groups: %s }\n"
                        .formatted(wave.key(), wave.month(), wave.isForEverybody() ? "all" : listed(wave.groups())))
                .collect(Collectors.joining("", "waves:\n", "\n"));
    }

    private String touchpoints() {
        return draft.touchpoints().stream()
                .map(this::touchpoint)
                .collect(Collectors.joining("\n", "touchpoints:\n", ""));
    }

    private String touchpoint(Draft.Touchpoint touchpoint) {
        var usual = usualWeek(touchpoint);
        return """
                  - touchpoint: %s
                    name: %s
                    phase: %s
                %s    week: %d
                %s    methods: %s
                """.formatted(
                        touchpoint.key(),
                        quoted(touchpoint.name()),
                        touchpoint.phase().word(),
                        reached(touchpoint),
                        usual,
                        exceptions(touchpoint, usual),
                        methods(touchpoint.phase()));
    }

    private String reached(Draft.Touchpoint touchpoint) {
        var usual = draft.waves().stream()
                .filter(wave -> !wave.isForEverybody())
                .map(Draft.Wave::key)
                .toList();
        var own = List.copyOf(touchpoint.weeks().keySet());
        return own.equals(usual) ? "" : "    waves: %s\n".formatted(listed(own));
    }

    private static int usualWeek(Draft.Touchpoint touchpoint) {
        return touchpoint.weeks().values().stream()
                .collect(Collectors.groupingBy(WeekOfMonth::number, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Integer, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    private String exceptions(Draft.Touchpoint touchpoint, int usual) {
        var exceptions = draft.waves().stream()
                .flatMap(
                        wave -> Optional.ofNullable(touchpoint.weeks().get(wave.key()))
                                .flatMap(week -> exception(wave, week, usual))
                                .stream())
                .collect(Collectors.joining(", "));
        return exceptions.isEmpty() ? "" : "    weeks: { %s }\n".formatted(exceptions);
    }

    private static Optional<String> exception(Draft.Wave wave, WeekOfMonth week, int usual) {
        if (!week.month().equals(wave.month())) {
            return Optional.of("%s: %s week %d".formatted(wave.key(), week.month(), week.number()));
        }
        return week.number() == usual ? Optional.empty() : Optional.of("%s: %d".formatted(wave.key(), week.number()));
    }

    private static String methods(Phase phase) {
        return phase == Phase.KICKOFF ? "[chat, meeting, site]" : "[chat, mail, site]";
    }

    private static String listed(List<String> keys) {
        return "[" + String.join(", ", keys) + "]";
    }

    private static String comment(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    private static String quoted(String text) {
        var plain = text.matches("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{Nd} ()/-]*")
                && !text.matches("(?i)true|false|null|yes|no|on|off");
        return plain ? text : "\"" + comment(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
