package dev.muster.graph;

import dev.muster.audience.Directory;
import dev.muster.audience.Directory.Position;
import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryEntry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a directory handed over in one reading, and where it ended. */
record Reading(List<List<DirectoryChange>> pages, Position end) {

    static final String APP = "11111111-1111-4111-8111-111111111111";
    static final String TENANT = "22222222-2222-4222-8222-222222222222";
    static final String SECRET = "s3cret-of-the-app";

    /** As patient as usual, only faster. */
    static final Patience FAST = new Patience(3, Duration.ofMillis(2), Duration.ofSeconds(2));

    static Reading of(Directory directory, Position since) {
        List<List<DirectoryChange>> pages = new ArrayList<>();
        Position end = directory.read(since, pages::add);
        return new Reading(pages, end);
    }

    static Reading everybody(Directory directory) {
        return of(directory, Position.START);
    }

    static EntraDirectory directory(URI root, URI login, String... groups) {
        return new EntraDirectory(
                graph(root, login),
                Stream.of(groups).map(GraphSettings.AskedGroup::of).toList());
    }

    static Graph graph(URI root, URI login) {
        return Graph.of(settings(root, login), FAST, InstantSource.system());
    }

    static GraphSettings settings(URI root, URI login) {
        return new GraphSettings(
                new GraphSettings.Registration(APP, SECRET, TENANT),
                new GraphSettings.Endpoints(root, login),
                new GraphSettings.Reads(true, true),
                List.of());
    }

    List<DirectoryChange> changes() {
        return pages.stream().flatMap(List::stream).toList();
    }

    List<DirectoryEntry> present() {
        return changes().stream()
                .filter(DirectoryChange.Present.class::isInstance)
                .map(change -> ((DirectoryChange.Present) change).entry())
                .toList();
    }

    List<String> gone() {
        return changes().stream()
                .filter(DirectoryChange.Gone.class::isInstance)
                .map(change -> ((DirectoryChange.Gone) change).id())
                .toList();
    }

    DirectoryEntry entry(String mail) {
        return present().stream()
                .filter(entry -> entry.mail().equals(mail))
                .findFirst()
                .orElseThrow();
    }

    Stream<String> mails() {
        return present().stream().map(DirectoryEntry::mail);
    }
}
