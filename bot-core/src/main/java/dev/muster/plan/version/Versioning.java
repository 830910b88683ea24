package dev.muster.plan.version;

import dev.muster.delivery.Atomically;
import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Occasion;
import dev.muster.plan.Plan;
import dev.muster.plan.PlanVersion;
import dev.muster.plan.version.Folding.Folded;
import dev.muster.plan.version.Version.Change;
import dev.muster.plan.version.Version.Made;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes versions of a plan, and lets this replica go by the newest, whoever made it. */
public final class Versioning {

    private final InForce inForce;
    private final Versions versions;
    private final Atomically atomically;
    private final InstantSource clock;
    private final Consumer<VersionEvent> announce;
    private int unreadable;

    public Versioning(
            InForce inForce,
            Versions versions,
            Atomically atomically,
            InstantSource clock,
            Consumer<VersionEvent> announce) {
        this.inForce = inForce;
        this.versions = versions;
        this.atomically = atomically;
        this.clock = clock;
        this.announce = announce;
    }

    /** A version with what it changed, and whether that can be told any more. */
    public record Entry(Version version, List<Difference> differences, boolean readable) {
        public Entry {
            differences = List.copyOf(differences);
        }
    }

    /** At the start: a file that is another one than the last that was served makes a new version. */
    public void open(String text) {
        atomically.run(() -> {
            int latest = versions.claim(plan());
            if (!isLastFile(text)) {
                add(latest + 1, new Change.Filed(text), Made.FILE);
            }
        });
        follow();
    }

    private boolean isLastFile(String text) {
        return versions.all(plan()).stream()
                .map(Version::change)
                .filter(Change.Filed.class::isInstance)
                .map(Change.Filed.class::cast)
                .reduce((_, later) -> later)
                .filter(filed -> PlanVersion.of(filed.text()).equals(PlanVersion.of(text)))
                .isPresent();
    }

    /** Goes by the newest version from now on. Never called in a transaction that has made one: it could still fail. */
    public synchronized void follow() {
        int latest = versions.latest(plan());
        if (latest == inForce.number() || latest == unreadable) {
            return;
        }
        switch (Folding.of(versions.all(plan()))) {
            case Folded.Read(InForce.Standing standing) -> {
                inForce.become(standing);
                announce.accept(new VersionEvent.CameIntoForce(plan(), standing.number()));
            }
            case Folded.NotRead(String problem) -> {
                unreadable = latest;
                announce.accept(new VersionEvent.NotReadable(plan(), latest, problem));
            }
        }
    }

    /** Whether the newest version has the occasion exactly so, which then holds for the rest of the transaction. */
    public boolean keeps(Occasion occasion) {
        return versions.keep(plan()) == inForce.number() && has(inForce.plan(), occasion);
    }

    private static boolean has(Plan plan, Occasion occasion) {
        return NudgeCalendar.isNudge(occasion)
                ? plan.nudgeCalendar().steps().contains(occasion)
                : plan.occasions().contains(occasion);
    }

    /** Whether this replica goes by the newest version; for the rest of the transaction nobody else makes one. */
    public boolean isNewestClaimed() {
        return versions.claim(plan()) == inForce.number();
    }

    /** Part of the caller's transaction, in which the newest version was claimed. */
    public void amend(Amendment amendment, String by) {
        add(versions.latest(plan()) + 1, new Change.Amended(amendment), by);
    }

    private void add(int number, Change change, String by) {
        versions.add(new Version(plan(), number, change, new Made(by, clock.instant())));
    }

    /** Every version with what was new about it, the newest first. */
    public List<Entry> history() {
        List<Version> all = versions.all(plan());
        List<Entry> entries = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            entries.add(entry(all, i));
        }
        return entries;
    }

    private static Entry entry(List<Version> all, int i) {
        if (i == 0) {
            return new Entry(all.getFirst(), List.of(), true);
        }
        return Folding.of(all.subList(0, i)) instanceof Folded.Read(var before)
                        && Folding.of(all.subList(0, i + 1)) instanceof Folded.Read(var after)
                ? new Entry(all.get(i), Difference.between(before.plan(), after.plan()), true)
                : new Entry(all.get(i), List.of(), false);
    }

    public int number() {
        return inForce.number();
    }

    private String plan() {
        return inForce.plan().name();
    }
}
