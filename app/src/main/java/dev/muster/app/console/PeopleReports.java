package dev.muster.app.console;

import dev.muster.audience.People;
import dev.muster.audience.sync.Conflict;
import dev.muster.audience.sync.Entries;
import dev.muster.audience.sync.Source;
import dev.muster.audience.sync.SourceState;
import dev.muster.audience.sync.SourceState.Result;
import dev.muster.conversation.ConflictWords;
import dev.muster.conversation.PeopleRoom;
import dev.muster.conversation.Wording;
import dev.muster.plan.push.Rollout;
import java.util.List;
import java.util.stream.Collectors;

/** The directories in the words of a page. */
final class PeopleReports {

    private static final int PAGE = 100;

    private final Rollout rollout;
    private final Naming naming;
    private final People people;
    private final PeopleRoom room;
    private final Wording wording = Wording.in(Naming.LANGUAGE);

    PeopleReports(Rollout rollout, People people, PeopleRoom room) {
        this.rollout = rollout;
        this.naming = new Naming(rollout);
        this.people = people;
        this.room = room;
    }

    /** {@code next} is where the next page of conflicts begins; empty on the last one. */
    record Report(
            String product,
            People.Headcount headcount,
            List<Line> sources,
            int conflicts,
            List<String> some,
            String next) {}

    record Line(String source, int people, String outside, String read, String result, boolean wrong) {}

    Report report(String after) {
        List<Conflict> conflicts = wholePeople(room.findings().conflicts(after, PAGE));
        ConflictWords words = new ConflictWords(room.syncing().sources());
        return new Report(
                rollout.plan().product(),
                people.headcount(),
                room.syncing().sources().stream().map(this::line).toList(),
                room.findings().countConflicts(),
                conflicts.stream().map(conflict -> words.of(conflict, wording)).toList(),
                conflicts.isEmpty() ? "" : next(conflicts.getLast().person().value()));
    }

    /** The page after begins with the next person, so that this one must not end within one. */
    private static List<Conflict> wholePeople(List<Conflict> page) {
        if (page.size() < PAGE) {
            return page;
        }
        List<Conflict> whole = page.stream()
                .takeWhile(conflict -> !conflict.person().equals(page.getLast().person()))
                .toList();
        return whole.isEmpty() ? page : whole;
    }

    private String next(String last) {
        return room.findings().conflicts(last, 1).isEmpty() ? "" : last;
    }

    private Line line(Source source) {
        SourceState state = room.syncing().state(source);
        Entries.Tally tally = room.entries().tally(source.key());
        return new Line(
                source.directory().name(),
                tally.people(),
                tally.outside().entrySet().stream()
                        .map(each -> each.getValue() + " " + wording.reason(each.getKey()))
                        .collect(Collectors.joining(", ")),
                state.synced().map(naming::time).orElse("never"),
                words(state.result()),
                !(state.result() instanceof Result.Taken));
    }

    private static String words(Result result) {
        return switch (result) {
            case Result.Taken(int changed, int joined, int left) ->
                "%d different, %d joined, %d left".formatted(changed, joined, left);
            case Result.Unavailable(String why) -> "cannot be read; nobody was changed. " + why;
            case Result.Doubtful(int before, int gone, List<String> some) ->
                "%d of %d people would be gone at once (%s, …); nobody was changed. /rollout people asks an admin whether it is true."
                        .formatted(gone, before, String.join(", ", some));
            case Result.Believed(int gone, String by) ->
                "%d may go, says %s; it is read again within a minute.".formatted(gone, by);
        };
    }
}
