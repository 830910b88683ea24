package dev.muster.plan.push;

import dev.muster.audience.Audience;
import dev.muster.audience.Person;
import dev.muster.delivery.DoubtPolicy;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import dev.muster.plan.GroupKey;
import dev.muster.plan.InDoubt;
import dev.muster.plan.Occasion;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Push.Errand;
import dev.muster.plan.push.Push.Starter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Sends occasions: by an admin, or by the clock when they are due. */
public final class Pushing {

    /** Why somebody in groups of two waves is left out of one: the other one reaches them. */
    public static final String OTHER_WAVE = "other-wave";

    /** Who has such a line may still get the push when it is started again. */
    static final Set<Status> OPEN_TO_MORE = Set.of(Status.SKIPPED, Status.CANCELLED);

    private static final Set<Status> BOOKED = EnumSet.complementOf(EnumSet.copyOf(OPEN_TO_MORE));

    private final Rollout rollout;
    private final Reach reach;
    private final Books books;
    private final InstantSource clock;
    private final Consumer<PushEvent> announce;

    public Pushing(Rollout rollout, Reach reach, Books books, InstantSource clock, Consumer<PushEvent> announce) {
        this.rollout = rollout;
        this.reach = reach;
        this.books = books;
        this.clock = clock;
        this.announce = announce;
    }

    public Preview preview(Target target) {
        Previewing previewing =
                new Previewing(target, new Alongside(books.deliveries(), rollout.pushOf(target.occasion()), BOOKED));
        audienceOf(target).ifPresent(audience -> audience.forEachPage(previewing::count));
        return previewing.preview(writingOf(target));
    }

    /** Freezes content and audience and books a delivery for everybody who has none yet; returns how many were new. */
    public int push(Target target, Starter starter) {
        int booked = books.atomically().call(() -> book(target, starter));
        announce.accept(new PushEvent.Started(
                rollout.pushOf(target.occasion()), Rollout.nameOf(target.occasion()), starter.by(), booked));
        return booked;
    }

    public boolean isPaused() {
        return books.pushes().marked(Mark.Kind.PAUSED, Mark.subject(plan())).isPresent();
    }

    public Reach reach() {
        return reach;
    }

    /** Starts what the plan wants sent by now and nobody has started, or only for some of its groups. */
    public void pushDue() {
        if (isPaused()) {
            return;
        }
        Instant now = clock.instant();
        rollout.plan().occasions().stream()
                .filter(occasion -> !occasion.at().isAfter(now))
                .filter(occasion -> isOpen(rollout.pushOf(occasion)))
                .forEach(occasion ->
                        safely(Rollout.nameOf(occasion), () -> push(Target.whole(occasion), Starter.CLOCK)));
    }

    /** What an admin cancelled, the clock does not start again. */
    private boolean isOpen(PushId push) {
        return books.pushes().find(push).filter(Push::whole).isEmpty()
                && books.pushes()
                        .marked(Mark.Kind.CANCELLED, Mark.subject(push))
                        .isEmpty();
    }

    /** One message that cannot be read must not keep all later occasions from their people. */
    private void safely(String occasion, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException cause) {
            announce.accept(new PushEvent.Interrupted(occasion, cause));
        }
    }

    private int book(Target target, Starter starter) {
        PushId push = rollout.pushOf(target.occasion());
        open(push, target, starter);
        FanOut fanOut = new FanOut(
                books,
                push,
                writingOf(target),
                reach.fallsBackToMail(target.occasion().touchpoint()));
        audienceOf(target).ifPresent(audience -> audience.forEachPage(fanOut::book));
        return fanOut.booked();
    }

    private void open(PushId push, Target target, Starter starter) {
        Errand errand = Errand.sending(Rollout.nameOf(target.occasion()));
        if (!books.pushes().start(new Push(push, plan(), errand, starter, clock.instant(), target.isWhole()))) {
            if (books.pushes().unmark(Mark.Kind.CANCELLED, Mark.subject(push))) {
                books.control().revive(push);
            }
            books.pushes().reopen(push, target.isWhole());
        }
        books.control()
                .whenInDoubt(
                        push, policyOf(target.occasion().touchpoint().travel().inDoubt()));
        if (isPaused()) {
            books.control().hold(push, Hold.ADMIN);
        }
    }

    private static DoubtPolicy policyOf(InDoubt inDoubt) {
        return switch (inDoubt) {
            case SHOW -> DoubtPolicy.SHOW;
            case RESEND -> DoubtPolicy.RESEND;
        };
    }

    private Writing writingOf(Target target) {
        return new Writing(rollout, target.occasion().touchpoint(), books.contents());
    }

    /** Empty where all of it is done by hand. */
    private Optional<Audience> audienceOf(Target target) {
        Touchpoint touchpoint = target.occasion().touchpoint();
        if (touchpoint.methods().stream().noneMatch(reach::delivers)) {
            return Optional.empty();
        }
        Audience members = Audience.of(
                books.people(),
                new Audience.Wanted(
                        target.groups().stream().map(GroupKey::value).collect(Collectors.toSet()),
                        touchpoint.content().mandatory(),
                        reach.orderFor(touchpoint, rollout.plan())));
        Map<Set<String>, Boolean> others = new HashMap<>();
        return Optional.of(members.leavingOut(
                OTHER_WAVE,
                person -> others.computeIfAbsent(
                        person.groups(), _ -> movesWithAnother(target.occasion().wave(), person))));
    }

    /** Who is in groups of several waves would hear everything again with each. */
    private boolean movesWithAnother(Wave wave, Person person) {
        return !wave.reachesEverybody() && !rollout.waveOf(person).equals(Optional.of(wave));
    }

    /** The occasions, with whatever push each has. */
    public List<Cell> cells() {
        return rollout.plan().occasions().stream().map(this::cell).toList();
    }

    private Cell cell(Occasion occasion) {
        PushId id = rollout.pushOf(occasion);
        Optional<Push> push = books.pushes().find(id);
        boolean cancelled = push.isPresent()
                && books.pushes().marked(Mark.Kind.CANCELLED, Mark.subject(id)).isPresent();
        return new Cell(
                occasion,
                push,
                books.deliveries().counts(id),
                push.isPresent() && books.control().held(id).isPresent(),
                cancelled);
    }

    private String plan() {
        return rollout.plan().name();
    }
}
