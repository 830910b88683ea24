package dev.muster.plan.push;

import dev.muster.channel.Platform;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.plan.Occasion;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Finds what an admin must hear of, and hands each incident over once; what is done with it is part of the same transaction. */
public final class Alarm {

    private final Rollout rollout;
    private final Pushing pushing;
    private final Books books;
    private final Reins reins;
    private final InstantSource clock;

    public Alarm(Rollout rollout, Pushing pushing, Books books, Reins reins, InstantSource clock) {
        this.rollout = rollout;
        this.pushing = pushing;
        this.books = books;
        this.reins = reins;
        this.clock = clock;
    }

    /** Pushes that stopped because of what they ran into. */
    public void ofStopped(BiConsumer<Progress, Hold> tell) {
        reins.progresses().pushes().forEach(push -> {
            Optional<Hold> stopped = books.control().held(push.id()).filter(because -> because != Hold.ADMIN);
            raise(
                    Mark.subject(push.id()),
                    stopped.map(because -> () -> tell.accept(reins.progresses().of(push), because)));
        });
    }

    /** The plan was paused because its books are an older copy; {@code left} is how many deliveries are in doubt since then. */
    public void ofRestored(IntConsumer tell) {
        raise(
                Mark.subject(rollout.plan().name()),
                reins.pausing()
                        .paused()
                        .filter(mark -> mark.by().equals(Pausing.RESTORED))
                        .map(_ -> () -> tell.accept(left())));
    }

    private int left() {
        return reins.progresses().unfinished().stream().mapToInt(Progress::left).sum();
    }

    /** Occasions that should have been started so long ago that the clock does not any more; those of one call together. */
    public void ofTooLate(Consumer<List<Occasion>> tell) {
        List<Occasion> late = pushing.tooLate();
        if (!late.isEmpty()) {
            books.atomically().run(() -> {
                List<Occasion> untold = late.stream().filter(this::markLate).toList();
                if (!untold.isEmpty()) {
                    tell.accept(untold);
                }
            });
        }
    }

    private boolean markLate(Occasion occasion) {
        String subject = Mark.late(rollout.plan().name(), Rollout.nameOf(occasion), occasion.at());
        return books.pushes().mark(new Mark(Mark.Kind.ALERTED, subject, Push.Starter.CLOCK.by(), clock.instant()));
    }

    /** What manages the devices cannot be asked, and why; nothing is wrong where that is empty. */
    public void ofDeviceManager(Optional<String> why, Consumer<String> tell) {
        raise(Mark.subject(rollout.plan().name()) + "/devices", why.map(words -> () -> tell.accept(words)));
    }

    /** Platforms that let us in no more, with their word. */
    public void ofShutOut(BiConsumer<Platform, String> tell) {
        Map<Platform, String> shutOut = reins.progresses().shutOut();
        pushing.reach()
                .platforms()
                .forEach(platform -> raise(
                        Mark.subject(rollout.plan().name(), platform),
                        Optional.ofNullable(shutOut.get(platform)).map(code -> () -> tell.accept(platform, code))));
    }

    /** The way that is left when no chat is. */
    public Stream<Platform> mail() {
        return Stream.of(Platform.MAIL).filter(pushing.reach().platforms()::contains);
    }

    private void raise(String subject, Optional<Runnable> incident) {
        incident.ifPresentOrElse(
                tell -> books.atomically().run(() -> {
                    if (books.pushes()
                            .mark(new Mark(Mark.Kind.ALERTED, subject, Push.Starter.CLOCK.by(), clock.instant()))) {
                        tell.run();
                    }
                }),
                () -> books.pushes().unmark(Mark.Kind.ALERTED, subject));
    }
}
