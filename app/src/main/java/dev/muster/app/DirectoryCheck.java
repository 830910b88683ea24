package dev.muster.app;

import dev.muster.app.assembly.Installation;
import dev.muster.app.assembly.RolloutFiles;
import dev.muster.app.settings.Settings;
import dev.muster.app.settings.SettingsFile;
import dev.muster.audience.PeopleFileDirectory;
import dev.muster.audience.sync.Conflict;
import dev.muster.audience.sync.Entries;
import dev.muster.audience.sync.Findings;
import dev.muster.audience.sync.Source;
import dev.muster.audience.sync.SourceState.Result;
import dev.muster.audience.sync.Syncing;
import dev.muster.conversation.ConflictWords;
import dev.muster.conversation.Wording;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads a people file together with the directories of the settings, keeps nothing, and says what they do not agree on. */
record DirectoryCheck(List<String> lines, boolean agrees) {

    private static final int MOST = 1_000;
    private static final Wording WORDING = Wording.in(Locale.ENGLISH);

    DirectoryCheck {
        lines = List.copyOf(lines);
    }

    static DirectoryCheck of(Path people, Path settingsFile, InstantSource clock) {
        Settings read = SettingsFile.read(settingsFile, System.getenv());
        Settings settings =
                new Settings(Settings.Ports.ofThisMachine(0, 0), read.rolled(), read.keeping(), read.platforms());
        Installation.Carried carried =
                new Installation.Carried(RolloutFiles.rollout(read.rolled().plan()), new PeopleFileDirectory(people));
        try (Installation installation = Installation.rehearsing(settings, carried, clock)) {
            Syncing syncing = installation.part(Syncing.class);
            syncing.sources().stream().filter(source -> !source.isFile()).forEach(syncing::sync);
            return compared(syncing, installation.part(Entries.class), installation.part(Findings.class));
        }
    }

    private static DirectoryCheck compared(Syncing syncing, Entries entries, Findings findings) {
        List<String> lines = new ArrayList<>();
        boolean readable = true;
        for (Source source : syncing.sources()) {
            Entries.Tally tally = entries.tally(source.key());
            String outside = tally.outside().entrySet().stream()
                    .map(each -> ", left out: %d %s".formatted(each.getValue(), WORDING.reason(each.getKey())))
                    .collect(Collectors.joining());
            lines.add("%s: %d people%s.".formatted(source.directory().name(), tally.people(), outside));
            if (syncing.state(source).result() instanceof Result.Unavailable(String why)) {
                lines.add(source.directory().name() + " cannot be read. " + why);
                readable = false;
            }
        }
        ConflictWords words = new ConflictWords(syncing.sources());
        List<Conflict> conflicts = findings.conflicts("", MOST);
        conflicts.forEach(conflict -> lines.add(words.of(conflict, WORDING)));
        lines.add("%d things on which the directories do not agree.".formatted(findings.countConflicts()));
        return new DirectoryCheck(lines, readable && conflicts.isEmpty());
    }
}
