package dev.muster.plan.version;

import dev.muster.plan.Plan;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import dev.muster.plan.version.Version.Change;
import java.util.List;
import java.util.stream.Stream;

/** Makes the plan in force of all its versions: the latest file, and over it every amendment there ever was, in their order. */
final class Folding {

    private Folding() {}

    /** Whether the plan could be read. */
    sealed interface Folded {

        record Read(InForce.Standing standing) implements Folded {}

        record NotRead(String problem) implements Folded {}
    }

    static Folded of(List<Version> versions) {
        String text = versions.stream()
                .flatMap(version ->
                        version.change() instanceof Change.Filed(String filed) ? Stream.of(filed) : Stream.empty())
                .reduce("", (_, later) -> later);
        int number = versions.isEmpty() ? 0 : versions.getLast().number();
        return switch (PlanReader.read("version %d of the plan".formatted(number), text)) {
            case PlanReading.Readable readable ->
                new Folded.Read(new InForce.Standing(number, readable.plan(), amended(readable.plan(), versions)));
            case PlanReading.Unreadable unreadable ->
                new Folded.NotRead(unreadable.problems().getFirst().toString());
        };
    }

    private static Plan amended(Plan file, List<Version> versions) {
        Plan plan = file;
        for (Version version : versions) {
            if (version.change() instanceof Change.Amended(Amendment amendment)) {
                plan = amendment.appliedTo(plan);
            }
        }
        return plan;
    }
}
