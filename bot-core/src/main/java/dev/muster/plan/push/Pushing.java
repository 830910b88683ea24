package dev.muster.plan.push;

import dev.muster.audience.Audience;
import dev.muster.audience.Audience.Recipient;
import dev.muster.audience.Person;
import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Line;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Method;
import dev.muster.plan.Occasion;
import dev.muster.plan.Wave;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Sends occasions: by an admin, or by the clock when they are due. */
public final class Pushing {

    private static final int PAGE = 1_000;
    public static final String CLOCK = "clock";

    /** Why somebody in groups of two waves is left out of one: the other one reaches them. */
    public static final String OTHER_WAVE = "other-wave";

    private final Rollout rollout;
    private final Books books;
    private final InstantSource clock;
    private final Consumer<PushEvent> announce;

    public Pushing(Rollout rollout, Books books, InstantSource clock, Consumer<PushEvent> announce) {
        this.rollout = rollout;
        this.books = books;
        this.clock = clock;
        this.announce = announce;
    }

    public Preview preview(Target target) {
        Audience audience = audienceOf(target);
        Writing writing = new Writing(rollout, target.occasion().touchpoint(), books.contents());
        Set<String> booked = booked(rollout.pushOf(target.occasion()));
        List<Recipient> fresh = audience.recipients().stream()
                .filter(recipient -> !booked.contains(recipient.person().id().value()))
                .toList();
        return new Preview(
                target,
                audience,
                audience.recipients().size() - fresh.size(),
                fresh.stream().findFirst().map(first -> new Preview.Sample(first, writing.sampleFor(first.person()))));
    }

    /** Freezes content and audience and books a delivery for everybody who has none yet; returns how many were new. */
    public int push(Target target, String by) {
        int booked = books.atomically().call(() -> book(target, by));
        announce.accept(new PushEvent.Started(
                rollout.pushOf(target.occasion()), Rollout.nameOf(target.occasion()), by, booked));
        return booked;
    }

    /** Nothing is begun until {@link #resume}; false when the plan is paused already. */
    public boolean pause() {
        return books.atomically().call(() -> {
            boolean paused = books.pushes().pause(plan());
            running().forEach(push -> books.deliveries().hold(push.id()));
            return paused;
        });
    }

    public boolean resume() {
        return books.atomically().call(() -> {
            boolean resumed = books.pushes().resume(plan());
            running().forEach(push -> books.deliveries().release(push.id()));
            return resumed;
        });
    }

    public boolean isPaused() {
        return books.pushes().isPaused(plan());
    }

    private List<Push> running() {
        return books.pushes().unfinished(plan());
    }

    private String plan() {
        return rollout.plan().name();
    }

    /** Starts what the plan wants sent by now and nobody has started, or only for some of its groups. */
    public void pushDue() {
        if (isPaused()) {
            return;
        }
        Instant now = clock.instant();
        rollout.plan().occasions().stream()
                .filter(occasion -> !occasion.at().isAfter(now))
                .filter(occasion -> books.pushes()
                        .find(rollout.pushOf(occasion))
                        .filter(Push::whole)
                        .isEmpty())
                .forEach(occasion -> safely(Rollout.nameOf(occasion), () -> push(Target.whole(occasion), CLOCK)));
    }

    /** One message that cannot be read must not keep all later occasions from their people. */
    private void safely(String occasion, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException cause) {
            announce.accept(new PushEvent.Interrupted(occasion, cause));
        }
    }

    /** Hands over every push that has come to its end since the last call; what is done with it is part of the same transaction. */
    public void finish(Consumer<Push> tell) {
        running().stream()
                .filter(push -> books.deliveries().counts(push.id()).pending() == 0)
                .forEach(push -> safely(push.occasion(), () -> finish(push, tell)));
    }

    private void finish(Push push, Consumer<Push> tell) {
        books.atomically().run(() -> {
            if (books.pushes().finish(push.id(), clock.instant())) {
                tell.accept(push);
            }
        });
    }

    private int book(Target target, String by) {
        PushId push = rollout.pushOf(target.occasion());
        Audience audience = audienceOf(target);
        Writing writing = new Writing(rollout, target.occasion().touchpoint(), books.contents());
        List<Delivery> deliveries = audience.recipients().stream()
                .map(recipient -> delivery(push, recipient, writing))
                .toList();
        open(push, target, by);
        books.deliveries()
                .skip(push, audience.leftOut().stream().map(Pushing::skip).toList());
        return books.deliveries().add(deliveries, Duration.ZERO);
    }

    private void open(PushId push, Target target, String by) {
        String name = Rollout.nameOf(target.occasion());
        if (!books.pushes().start(new Push(push, plan(), name, by, clock.instant(), target.isWhole()))) {
            books.pushes().reopen(push, target.isWhole());
        }
        if (isPaused()) {
            books.deliveries().hold(push);
        }
    }

    private static Skip skip(Audience.LeftOut leftOut) {
        return new Skip(leftOut.person().id().value(), leftOut.reason());
    }

    private static Delivery delivery(PushId push, Recipient recipient, Writing writing) {
        return new Delivery(
                DeliveryId.next(),
                new Origin.Pushed(push, recipient.person().id().value()),
                recipient.address(),
                writing.letterTo(recipient));
    }

    private Audience audienceOf(Target target) {
        if (!target.occasion().touchpoint().methods().contains(Method.CHAT)) {
            return new Audience(List.of(), List.of());
        }
        Audience members = Audience.of(
                books.people(),
                new Audience.Wanted(
                        target.groups().stream().map(GroupKey::value).collect(Collectors.toSet()),
                        target.occasion().touchpoint().content().mandatory(),
                        rollout.plan().chatOrder()));
        return members.leavingOut(
                OTHER_WAVE, person -> movesWithAnother(target.occasion().wave(), person));
    }

    /** Who is in groups of several waves would hear everything again with each. */
    private boolean movesWithAnother(Wave wave, Person person) {
        return !wave.reachesEverybody() && !rollout.waveOf(person).equals(Optional.of(wave));
    }

    private Set<String> booked(PushId push) {
        Set<String> recipients = new HashSet<>();
        List<Line> page = books.deliveries().lines(push, "", PAGE);
        while (!page.isEmpty()) {
            page.stream().map(Line::recipient).forEach(recipients::add);
            page = books.deliveries().lines(push, page.getLast().recipient(), PAGE);
        }
        return recipients;
    }

    /** The occasions, with whatever push each has. */
    public List<Cell> cells() {
        return rollout.plan().occasions().stream().map(this::cell).toList();
    }

    private Cell cell(Occasion occasion) {
        PushId id = rollout.pushOf(occasion);
        Optional<Push> push = books.pushes().find(id);
        return new Cell(
                occasion,
                push,
                books.deliveries().counts(id),
                push.isPresent() && books.deliveries().isHeld(id));
    }
}
