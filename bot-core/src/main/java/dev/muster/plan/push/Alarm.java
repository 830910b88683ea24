package dev.muster.plan.push;

import dev.muster.channel.Platform;
import dev.muster.delivery.PushControl.Hold;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Finds what an admin must hear of, and hands each incident over once; what is done with it is part of the same transaction. */
public final class Alarm {

    private final Rollout rollout;
    private final Reach reach;
    private final Books books;
    private final Reins reins;
    private final InstantSource clock;

    public Alarm(Rollout rollout, Reach reach, Books books, Reins reins, InstantSource clock) {
        this.rollout = rollout;
        this.reach = reach;
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

    /** Platforms that let us in no more, with their word. */
    public void ofShutOut(BiConsumer<Platform, String> tell) {
        Map<Platform, String> shutOut = reins.progresses().shutOut();
        reach.platforms()
                .forEach(platform -> raise(
                        Mark.subject(rollout.plan().name(), platform),
                        Optional.ofNullable(shutOut.get(platform)).map(code -> () -> tell.accept(platform, code))));
    }

    /** The way that is left when no chat is. */
    public Stream<Platform> mail() {
        return Stream.of(Platform.MAIL).filter(reach.platforms()::contains);
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
