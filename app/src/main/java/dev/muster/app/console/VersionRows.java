package dev.muster.app.console;

import dev.muster.plan.Occasion;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.version.Amendment;
import dev.muster.plan.version.Difference;
import dev.muster.plan.version.Version;
import dev.muster.plan.version.Version.Change;
import dev.muster.plan.version.Versioning;
import java.util.List;

/** Every version of the plan in the console's words. */
final class VersionRows {

    private final Rollout rollout;
    private final Versioning versioning;
    private final Naming naming;

    VersionRows(Rollout rollout, Versioning versioning) {
        this.rollout = rollout;
        this.versioning = versioning;
        this.naming = new Naming(rollout);
    }

    record Row(int number, String made, String what, List<String> differences) {}

    /** The newest first. */
    List<Row> all() {
        return versioning.history().stream().map(this::row).toList();
    }

    private Row row(Versioning.Entry entry) {
        Version version = entry.version();
        return new Row(
                version.number(),
                naming.time(version.made().at()),
                what(version),
                entry.readable()
                        ? entry.differences().stream().map(this::line).toList()
                        : List.of("What this changed cannot be told: this release does not read that file."));
    }

    private String what(Version version) {
        return switch (version.change()) {
            case Change.Filed _ ->
                version.number() == 1 ? "the plan’s file as it was first served" : "the plan’s file was changed";
            case Change.Amended(Amendment.ShiftWave shift) ->
                rollout.plan()
                                .wave(shift.wave())
                                .map(naming::groups)
                                .orElse(shift.wave().value()) + " moved by "
                        + version.made().by();
        };
    }

    private String line(Difference difference) {
        return switch (difference) {
            case Difference.Moved(Occasion from, Occasion to) ->
                "%s: %s → %s".formatted(name(to), naming.time(from.at()), naming.time(to.at()));
            case Difference.Added(Occasion occasion) ->
                "%s added, due %s".formatted(name(occasion), naming.time(occasion.at()));
            case Difference.Removed(Occasion occasion) -> "%s taken out".formatted(name(occasion));
            case Difference.Other() -> "nothing about the timetable";
        };
    }

    private String name(Occasion occasion) {
        return naming.touchpoint(occasion) + " to " + naming.groups(occasion.wave());
    }
}
