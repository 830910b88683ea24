package dev.muster.app.assembly;

import dev.muster.app.settings.Refused;
import dev.muster.app.settings.UserFile;
import dev.muster.audience.PeopleFile;
import dev.muster.audience.Person;
import dev.muster.plan.Plan;
import dev.muster.plan.push.MessageFolder;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import dev.muster.plan.reading.Problem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a rollout from its files: the plan with its messages, and the people it is for. */
public final class RolloutFiles {

    private RolloutFiles() {}

    /** A plan with mistakes is refused with all of them. */
    public static Rollout rollout(Path plan) {
        Path folder = Optional.ofNullable(plan.toAbsolutePath().getParent()).orElseThrow();
        return new Rollout(plan(plan), new MessageFolder(folder));
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
        PeopleFile.Reading reading = PeopleFile.read(UserFile.text(file), usual);
        if (reading.people().isEmpty()) {
            throw new Refused(inLines(reading.problems().stream()
                    .map(problem -> "%s:%d: %s".formatted(file, problem.line(), problem.reason()))));
        }
        return new PeopleFile.Reading(
                reading.people().stream().map(person -> withKeys(person, plan)).toList(), reading.problems());
    }

    private static Person withKeys(Person person, Plan plan) {
        return new Person(
                person.id(),
                person.name(),
                person.speaks(),
                person.groups().stream()
                        .map(group -> plan.groupCalled(group)
                                .map(known -> known.key().value())
                                .orElse(group))
                        .collect(Collectors.toSet()),
                person.approach(),
                person.addresses());
    }

    private static String inLines(Stream<String> problems) {
        return problems.collect(Collectors.joining(System.lineSeparator()));
    }
}
