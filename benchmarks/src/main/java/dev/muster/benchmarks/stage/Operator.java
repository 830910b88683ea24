package dev.muster.benchmarks.stage;

import dev.muster.audience.PeopleFile;
import dev.muster.audience.Person;
import dev.muster.channel.Platform;
import dev.muster.delivery.Counts;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.PushId;
import dev.muster.plan.Occasion;
import dev.muster.plan.Plan;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.MessageFolder;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Target;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import dev.muster.store.PostgresStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;

/** Somebody at the reins of the rollout: the product's own code for pushing and pausing, over the same database. */
public final class Operator {

    private static final int MOST_AT_ONCE = 5_000;
    private static final String NAME = "benchmark";

    private final RolloutFolder folder;
    private final PostgresStores stores;
    private final Occasion occasion;
    private final Pushing pushing;
    private final PushId push;

    Operator(RolloutFolder folder, PostgresStores stores) {
        this.folder = folder;
        this.stores = stores;
        Plan plan = read(folder);
        occasion = plan.occasions().getFirst();
        Rollout rollout = new Rollout(plan, new MessageFolder(folder.folder()));
        Books books = new Books(
                stores.people(),
                stores.pushes(),
                stores.deliveries(),
                stores.pushControl(),
                stores.contents(),
                stores.atomically());
        pushing = new Pushing(rollout, Reach.of(Platform.TEAMS), books, InstantSource.system(), _ -> {});
        push = rollout.pushOf(occasion);
    }

    private static Plan read(RolloutFolder folder) {
        return switch (PlanReader.read(folder.plan())) {
            case PlanReading.Readable readable -> readable.plan();
            case PlanReading.Unreadable unreadable -> throw new Failed("The plan: " + unreadable.problems());
        };
    }

    /** Brings the people into the directory, as a replica does when it starts. */
    public void settlePeople() {
        try {
            stores.people()
                    .save(PeopleFile.read(
                                    Files.readString(folder.csv()), new Person.Speaks(Locale.ENGLISH, ZoneOffset.UTC))
                            .people());
        } catch (IOException e) {
            throw new UncheckedIOException("The people cannot be read", e);
        }
    }

    void openChats(Platforms platforms) {
        new OpenChats(platforms, stores.conversations(), stores.atomically()).with(folder.users());
    }

    /** Pushes the one message to everybody; returns how long it took until all of it was booked. */
    public Duration push() {
        long begin = System.nanoTime();
        int booked = pushing.push(Target.whole(occasion), Push.Starter.of(NAME));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (booked != folder.people()) {
            throw new Failed("Of %d people %d were booked.".formatted(folder.people(), booked));
        }
        return took;
    }

    public PushId pushed() {
        return push;
    }

    /** How many still have no end, by the counts that the product keeps. */
    int pending() {
        return counts().pending();
    }

    public Counts counts() {
        return stores.deliveries().counts(push);
    }

    public void pause() {
        stores.pushControl().hold(push, PushControl.Hold.ADMIN);
    }

    /** Ends what has not begun. */
    public void cancel() {
        while (stores.pushControl().cancel(push, MOST_AT_ONCE) > 0) {}
    }

    public void resume() {
        stores.pushControl().release(push);
    }
}
