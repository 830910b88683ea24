package dev.muster.plan.push;

import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import java.time.InstantSource;
import java.util.Optional;

/** Pauses and resumes the whole plan, or one push of it. What is in flight arrives; nothing else leaves. */
public final class Pausing {

    /** Who paused, where it was nobody: the books were restored from a backup. */
    public static final String RESTORED = "backup";

    private final Rollout rollout;
    private final Books books;
    private final InstantSource clock;

    Pausing(Rollout rollout, Books books, InstantSource clock) {
        this.rollout = rollout;
        this.books = books;
        this.clock = clock;
    }

    /** False when the plan is paused already. */
    public boolean pause(String by) {
        return books.atomically().call(() -> {
            boolean paused = books.pushes().mark(new Mark(Mark.Kind.PAUSED, ofPlan(), by, clock.instant()));
            books.pushes().unfinished(plan()).forEach(push -> books.control().hold(push.id(), Hold.ADMIN));
            return paused;
        });
    }

    /** The books are an older copy: what they hold as unsent may have gone out since they were copied. */
    public void pauseRestored() {
        pause(RESTORED);
    }

    /** What was stopped by itself, or for a reason of its own, stays so. False when the plan is not paused. */
    public boolean resume() {
        return books.atomically().call(() -> {
            boolean resumed = books.pushes().unmark(Mark.Kind.PAUSED, ofPlan());
            books.pushes().unfinished(plan()).stream()
                    .map(Push::id)
                    .filter(push -> books.control().held(push).equals(Optional.of(Hold.ADMIN)))
                    .filter(push -> pausedAlone(push).isEmpty())
                    .forEach(books.control()::release);
            return resumed;
        });
    }

    /** False when it stands still already. */
    public boolean pause(PushId push, String by) {
        return books.atomically().call(() -> {
            boolean paused = books.pushes().mark(new Mark(Mark.Kind.PAUSED, Mark.subject(push), by, clock.instant()));
            return books.control().hold(push, Hold.ADMIN) || paused;
        });
    }

    /** Whatever it was stopped for; while the whole plan is paused it goes on with the plan. False when nothing held it. */
    public boolean resume(PushId push) {
        return books.atomically().call(() -> {
            boolean resumed = books.pushes().unmark(Mark.Kind.PAUSED, Mark.subject(push));
            Optional<Hold> held = books.control().held(push);
            held.ifPresent(_ -> books.control().release(push));
            if (paused().isPresent()) {
                books.control().hold(push, Hold.ADMIN);
            }
            return held.isPresent() || resumed;
        });
    }

    /** Who paused the plan, and when. */
    public Optional<Mark> paused() {
        return books.pushes().marked(Mark.Kind.PAUSED, ofPlan());
    }

    /** Who paused the push by itself, and when. */
    public Optional<Mark> pausedAlone(PushId push) {
        return books.pushes().marked(Mark.Kind.PAUSED, Mark.subject(push));
    }

    /** Why nothing of the push leaves. */
    public Optional<Hold> held(PushId push) {
        return books.control().held(push);
    }

    private String plan() {
        return rollout.plan().name();
    }

    private String ofPlan() {
        return Mark.subject(plan());
    }
}
