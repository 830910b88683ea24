package dev.muster.app.assembly;

import dev.muster.app.settings.Refused;
import dev.muster.app.settings.UserFile;
import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.PeopleFile;
import dev.muster.audience.Person;
import dev.muster.conversation.session.TimeButton;
import dev.muster.plan.Plan;
import dev.muster.plan.push.Grouping;
import dev.muster.plan.push.MessageFolder;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import dev.muster.plan.reading.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a rollout from its files: the plan with its messages, and the people it is for. */
public final class RolloutFiles {

    private RolloutFiles() {}

    /** A plan with mistakes is refused with all of them. */
    public static Rollout rollout(Path plan) {
        Path folder = Optional.ofNullable(plan.toAbsolutePath().getParent()).orElseThrow();
        return new Rollout(plan(plan), new TimeButton(new MessageFolder(folder)));
    }

    public static Plan plan(Path file) {
        return switch (PlanReader.read(file)) {
            case PlanReading.Readable readable -> readable.plan();
            case PlanReading.Unreadable unreadable ->
                throw new Refused(inLines(unreadable.problems().stream().map(Problem::toString)));
        };
    }

    /** Groups are named by the plan's keys, whatever the file calls them. A file without anybody is refused. */
    public static PeopleFile.Reading people(Path file, Plan plan) {
        var usual =
                new Person.Speaks(plan.languages().standard(), plan.schedule().zone());
        Grouping grouping = new Grouping(plan);
        List<Person> people = new ArrayList<>();
        PeopleFile.Summary summary = checked(file, entry -> {
            Person person = entry.asPerson(usual);
            people.add(person.in(grouping.groups(person, person.groups())));
        });
        return new PeopleFile.Reading(people, summary.problems());
    }

    /** Hands over line after line. A file without anybody is refused. */
    public static PeopleFile.Summary checked(Path file, Consumer<DirectoryEntry> each) {
        PeopleFile.Summary summary = PeopleFile.read(UserFile.existing(file), each);
        if (summary.people() == 0) {
            throw new Refused(inLines(summary.problems().stream()
                    .map(problem -> "%s:%d: %s".formatted(file, problem.line(), problem.reason()))));
        }
        return summary;
    }

    private static String inLines(Stream<String> problems) {
        return problems.collect(Collectors.joining(System.lineSeparator()));
    }
}
