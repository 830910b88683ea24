package dev.muster.plan.push;

import dev.muster.audience.Audience;
import dev.muster.audience.Person;
import dev.muster.delivery.DoubtPolicy;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import dev.muster.plan.GroupKey;
import dev.muster.plan.InDoubt;
import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Occasion;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Push.Errand;
import dev.muster.plan.push.Push.Starter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends occasions: by an admin, or by the clock when they are due. */
public final class Pushing {

    /** Why somebody in groups of two waves is left out of one: the other one reaches them. */
    public static final String OTHER_WAVE = "other-wave";

    /** Who has such a line may still get the push when it is started again. */
    static final Set<Status> OPEN_TO_MORE = Set.of(Status.SKIPPED, Status.CANCELLED);

    private static final Set<Status> NOT_YET = EnumSet.of(Status.PENDING, Status.RETRY);

    private static final Set<Status> BOOKED = EnumSet.complementOf(EnumSet.copyOf(OPEN_TO_MORE));

    private final Rollout rollout;
    private final Reach reach;
    private final Books books;
    private final Conditions conditions;
    private final InstantSource clock;
    private final Consumer<PushEvent> announce;
    private final Timekeeping timekeeping;
    private final Postponing postponing;

    public Pushing(Rollout rollout, Reach reach, Books books, InstantSource clock, Consumer<PushEvent> announce) {
        this(rollout, reach, books, Conditions.NONE, clock, announce);
    }

    public Pushing(
            Rollout rollout,
            Reach reach,
            Books books,
            Conditions conditions,
            InstantSource clock,
            Consumer<PushEvent> announce) {
        this.rollout = rollout;
        this.reach = reach;
        this.books = books;
        this.conditions = conditions;
        this.clock = clock;
        this.announce = announce;
        this.timekeeping = new Timekeeping(rollout, books, clock);
        this.postponing = new Postponing(rollout, books, timekeeping);
    }

    public Preview preview(Target target) {
        return preview(target, Haste.NONE);
    }

    public Preview preview(Target target, Haste haste) {
        PushId push = rollout.pushOf(target.occasion());
        Previewing previewing = new Previewing(
                target,
                haste,
                new Alongside(books.deliveries(), push, BOOKED),
                new Alongside(books.deliveries(), push, NOT_YET),
                timekeeping.soon(target.occasion()));
        audienceOf(target, clock.instant()).ifPresent(audience -> audience.forEachPage(previewing::count));
        return previewing.preview(writingOf(target));
    }

    /** Freezes content and audience and books a delivery for everybody who has none yet; returns how many were new. */
    public int push(Target target, Starter starter) {
        return push(target, starter, timekeeping.soon(target.occasion()), Haste.NONE);
    }

    /** The same in spite of all times; who waits for theirs already is counted, too. */
    public int pushAtOnce(Target target, Starter starter) {
        return push(target, starter, timekeeping.soon(target.occasion()), Haste.AT_ONCE);
    }

    private int push(Target target, Starter starter, Timekeeper timekeeper, Haste haste) {
        int booked = books.atomically().call(() -> book(target, starter, timekeeper, haste));
        announceStarted(target, starter, booked);
        return booked;
    }

    private void announceStarted(Target target, Starter starter, int booked) {
        announce.accept(new PushEvent.Started(
                rollout.pushOf(target.occasion()), Rollout.nameOf(target.occasion()), starter.by(), booked));
    }

    /** The same for some people only, for whom the moment of the occasion is now, unless it was cancelled. Part of the caller's transaction. */
    public int push(Occasion occasion, List<Person> some) {
        Target target = Target.whole(occasion);
        PushId push = rollout.pushOf(occasion);
        if (books.pushes().marked(Mark.Kind.CANCELLED, Mark.subject(push)).isPresent()) {
            return 0;
        }
        open(push, target, Starter.CLOCK);
        FanOut fanOut = fanOut(target, timekeeping.soon(occasion), Haste.NONE);
        audienceOf(target, clock.instant())
                .flatMap(audience -> audience.among(some))
                .ifPresent(fanOut::book);
        return fanOut.booked();
    }

    public boolean isPaused() {
        return books.pushes().marked(Mark.Kind.PAUSED, Mark.subject(plan())).isPresent();
    }

    public Reach reach() {
        return reach;
    }

    /** Starts what the plan wants sent by now, wherever its people live, and nobody has started, or only for some of its groups. */
    public void pushDue() {
        if (isPaused()) {
            return;
        }
        Instant now = clock.instant();
        NudgeCalendar nudges = rollout.nudges();
        rollout.occasions().stream()
                .filter(timekeeping::mayHaveBegun)
                .filter(occasion -> !NudgeCalendar.isNudge(occasion) || !nudges.isOver(occasion, now))
                .filter(this::isLeft)
                .filter(timekeeping::hasBegun)
                .filter(occasion -> !isTooLate(occasion))
                .forEach(occasion -> safely(Rollout.nameOf(occasion), () -> pushCleared(Target.whole(occasion))));
    }

    /** What the clock should have started so long ago that an admin has to decide. */
    public List<Occasion> tooLate() {
        return rollout.plan().occasions().stream()
                .filter(timekeeping::mayHaveBegun)
                .filter(this::isLeft)
                .filter(timekeeping::hasBegun)
                .filter(this::isTooLate)
                .toList();
    }

    private boolean isTooLate(Occasion occasion) {
        return timekeeping.isTooLate(occasion) && !conditions.clearance().isAwaited(occasion);
    }

    /** When the clock starts the occasion: where any of its people live, its time has come. */
    public Instant startOf(Occasion occasion) {
        return timekeeping.startOf(occasion);
    }

    /** Puts off what could not leave while its person might be messaged; returns how many. Called by the clock. */
    public int postpone() {
        return books.pushes().unfinished(plan()).stream()
                .mapToInt(postponing::postpone)
                .sum();
    }

    /** It is cleared and booked in one transaction, so that what clears it cannot change between. */
    private void pushCleared(Target target) {
        books.atomically()
                .call(() -> conditions.clearance().clears(target.occasion())
                        ? Optional.of(
                                book(target, Starter.CLOCK, timekeeping.byTheClock(target.occasion()), Haste.NONE))
                        : Optional.<Integer>empty())
                .ifPresent(booked -> announceStarted(target, Starter.CLOCK, booked));
    }

    /** Whether it is still to be begun, or only some of its groups were. What an admin cancelled, the clock does not start again. */
    public boolean isLeft(Occasion occasion) {
        PushId push = rollout.pushOf(occasion);
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

    private int book(Target target, Starter starter, Timekeeper timekeeper, Haste haste) {
        PushId push = rollout.pushOf(target.occasion());
        open(push, target, starter);
        FanOut fanOut = fanOut(target, timekeeper, haste);
        audienceOf(target, clock.instant()).ifPresent(audience -> audience.forEachPage(fanOut::book));
        return fanOut.booked();
    }

    private FanOut fanOut(Target target, Timekeeper timekeeper, Haste haste) {
        return new FanOut(
                books,
                rollout.pushOf(target.occasion()),
                writingOf(target),
                reach.fallsBackToMail(target.occasion().touchpoint()),
                timekeeper,
                haste);
    }

    /** How many of the given people the occasion is meant for, could reach, and has no delivery for. */
    int missed(Occasion occasion, Collection<Person> some) {
        PushId push = rollout.pushOf(occasion);
        return audienceOf(Target.whole(occasion), clock.instant()).flatMap(audience -> audience.among(some)).stream()
                .flatMap(page -> page.recipients().stream())
                .mapToInt(recipient -> isBooked(push, recipient.person().id().value()) ? 0 : 1)
                .sum();
    }

    private boolean isBooked(PushId push, String recipient) {
        return books.deliveries()
                .status(push, recipient)
                .filter(BOOKED::contains)
                .isPresent();
    }

    /** Books what is under way for people who were not there when it was booked; returns for how many. */
    int topUp(Occasion occasion, Collection<Person> some) {
        Target target = Target.whole(occasion);
        FanOut fanOut = fanOut(target, timekeeping.byTheClock(occasion), Haste.NONE);
        audienceOf(target, clock.instant())
                .flatMap(audience -> audience.among(some))
                .ifPresent(fanOut::book);
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
        return new Writing(rollout, target.occasion().touchpoint(), books.contents(), rollout.dayOf(clock.instant()));
    }

    /** Empty where all of it is done by hand. */
    private Optional<Audience> audienceOf(Target target, Instant at) {
        Touchpoint touchpoint = target.occasion().touchpoint();
        if (touchpoint.methods().stream().noneMatch(reach::delivers)) {
            return Optional.empty();
        }
        Audience members = Audience.of(
                books.people(),
                new Audience.Wanted(
                        target.groups().stream().map(GroupKey::value).collect(Collectors.toSet()),
                        touchpoint.content().mandatory(),
                        reach.orderFor(touchpoint, rollout.plan())),
                at);
        Map<Set<String>, Boolean> others = new HashMap<>();
        return Optional.of(members.leavingOut(
                        OTHER_WAVE,
                        person -> others.computeIfAbsent(
                                person.groups(),
                                _ -> movesWithAnother(target.occasion().wave(), person)))
                .leavingOut(some -> conditions.exclusions().among(target.occasion(), some)));
    }

    /** What becomes of an occasion for one person if nothing changes until then; empty where it is not theirs, or done by hand. */
    public Optional<Prospect> prospect(Occasion occasion, Person person) {
        return Optional.of(Target.whole(occasion))
                .filter(target -> target.groups().isEmpty()
                        || target.groups().stream().map(GroupKey::value).anyMatch(person.groups()::contains))
                .flatMap(target -> audienceOf(target, occasion.at()))
                .map(audience -> new Prospect(occasion, audience.refusal(person)));
    }

    /** An occasion to come, and why it does not reach the person, where it does not. */
    public record Prospect(Occasion occasion, Optional<String> refusal) {}

    /** Who is in groups of several waves would hear everything again with each. */
    private boolean movesWithAnother(Wave wave, Person person) {
        return !wave.reachesEverybody() && !rollout.waveOf(person).equals(Optional.of(wave));
    }

    /** The occasions and the reminders, with whatever push each has; reminders that people asked for only once there is one. */
    public List<Cell> cells() {
        return Stream.concat(
                        rollout.occasions().stream().map(this::cell),
                        rollout.nudges().laters().stream()
                                .map(this::cell)
                                .filter(cell -> cell.push().isPresent()))
                .toList();
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
