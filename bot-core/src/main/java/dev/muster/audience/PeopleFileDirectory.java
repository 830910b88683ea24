package dev.muster.audience;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A people file as a directory; it cannot tell changes, so that everybody is handed over every time. */
public record PeopleFileDirectory(Path file) implements Directory {

    private static final int PAGE = 1_000;

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** Lines with a problem are left out, as where they are read by hand; a file in which nobody can be read counts for nothing. */
    @Override
    public Position read(Position since, Consumer<List<DirectoryChange>> page) {
        if (!Files.isReadable(file)) {
            throw new DirectoryUnavailable("There is no file " + file + ", or it may not be read. Check the path.");
        }
        Pages pages = new Pages(page);
        PeopleFile.Summary summary = PeopleFile.read(file, entry -> pages.add(new DirectoryChange.Present(entry)));
        pages.end();
        if (summary.people() == 0) {
            throw new DirectoryUnavailable(summary.problems().stream()
                    .findFirst()
                    .map(problem -> "%s:%d: %s".formatted(file, problem.line(), problem.reason()))
                    .orElse(file + ": nobody is in it."));
        }
        return Position.START;
    }

    private static final class Pages {

        private final Consumer<List<DirectoryChange>> page;
        private final List<DirectoryChange> next = new ArrayList<>(PAGE);

        Pages(Consumer<List<DirectoryChange>> page) {
            this.page = page;
        }

        void add(DirectoryChange change) {
            next.add(change);
            if (next.size() == PAGE) {
                end();
            }
        }

        void end() {
            if (!next.isEmpty()) {
                page.accept(List.copyOf(next));
                next.clear();
            }
        }
    }
}
