package dev.muster.plan.push;

import dev.muster.audience.Audience.Recipient;
import dev.muster.audience.PersonId;
import dev.muster.card.Card;
import dev.muster.channel.Platform;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries.Arrived;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.Status;
import dev.muster.delivery.Tally;
import dev.muster.delivery.Track;
import dev.muster.plan.Approach;
import dev.muster.plan.push.Push.Errand;
import dev.muster.plan.push.Push.Starter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Corrects and recalls what a push brought: by a push of its own, which follows the first one until that has ended. */
public final class Changing {

    private static final int SAMPLES = 50;

    /** So that what is in flight of an earlier change arrives before the later one, which is to win. */
    private static final Duration AFTER_ANOTHER = Duration.ofSeconds(10);

    private final Rollout rollout;
    private final Books books;
    private final Estimates estimates;
    private final Cancelling cancelling;
    private final InstantSource clock;

    Changing(Rollout rollout, Books books, Estimates estimates, Cancelling cancelling, InstantSource clock) {
        this.rollout = rollout;
        this.books = books;
        this.estimates = estimates;
        this.cancelling = cancelling;
        this.clock = clock;
    }

    public Change preview(Push of, Track.Kind kind) {
        Tally tally = books.deliveries().tally(of.id());
        Counts counts = tally.counts();
        Change.Figures figures = Change.Figures.of(inPlace(tally, recallsOf(of)), counts.inDoubt(), counts.pending());
        return new Change(
                of,
                nextOf(of, kind),
                figures,
                kind == Track.Kind.CORRECT ? sample(of) : Optional.empty(),
                estimates.taking(figures.cards(), kind));
    }

    private Errand nextOf(Push of, Track.Kind kind) {
        int last = changesOf(of)
                .filter(change -> change.kind() == kind)
                .mapToInt(change -> change.errand().round())
                .max()
                .orElse(0);
        return new Errand(of.occasion(), kind, last + 1);
    }

    private Optional<Preview.Sample> sample(Push of) {
        return writing(of)
                .flatMap(writing -> books.deliveries().arrived(of.id(), "", SAMPLES).stream()
                        .filter(card -> card.at().platform() != Platform.MAIL)
                        .flatMap(card -> reader(card).stream())
                        .findFirst()
                        .map(reader -> new Preview.Sample(reader, writing.sampleFor(reader.person()))));
    }

    private Optional<Recipient> reader(Arrived card) {
        return books.people().find(PersonId.of(card.recipient())).map(person -> new Recipient(person, card.at()));
    }

    /** Changes when the message does, in whatever language and approach. */
    public String wordingOf(Push of) {
        return rollout.occasion(of.occasion())
                .map(occasion -> rollout.plan().languages().all().stream()
                        .flatMap(language -> Arrays.stream(Approach.values())
                                .map(approach -> rollout.messages().of(occasion.touchpoint(), language, approach)))
                        .map(Card::toString)
                        .collect(Collectors.joining()))
                .map(text -> Integer.toHexString(text.hashCode()))
                .orElse("");
    }

    /** False when somebody else has begun the same change meanwhile. */
    public boolean start(Change change, Starter starter) {
        Push push = new Push(
                rollout.changeOf(change.errand()),
                change.of().plan(),
                change.errand(),
                starter,
                clock.instant(),
                change.of().whole());
        return books.atomically().call(() -> {
            boolean first = books.pushes().start(push);
            if (first) {
                begin(push, change.of());
            }
            return first;
        });
    }

    private void begin(Push push, Push of) {
        if (books.pushes().marked(Mark.Kind.PAUSED, Mark.subject(push.plan())).isPresent()) {
            books.control().hold(push.id(), Hold.ADMIN);
        }
        List<Push> earlier = changesOf(of)
                .filter(other -> !other.id().equals(push.id()))
                .filter(this::isUnderWay)
                .toList();
        earlier.forEach(other -> cancelling.cancel(other.id(), push.startedBy()));
        if (push.kind() == Track.Kind.RECALL && isUnderWay(of)) {
            cancelling.cancel(of.id(), push.startedBy());
        }
        extend(push, of, earlier.isEmpty() ? Duration.ZERO : AFTER_ANOTHER);
    }

    private boolean isUnderWay(Push push) {
        return books.deliveries().counts(push.id()).pending() > 0;
    }

    /** Takes in what has arrived since; returns how many cards that were. Called by the clock. */
    public int goOn() {
        return books.pushes().unfinished(rollout.plan().name()).stream()
                .filter(Push::isChange)
                .mapToInt(change -> books.atomically().call(() -> follow(change)))
                .sum();
    }

    /** Whether nothing more can come of what is being changed. Part of the caller's transaction. */
    boolean isComplete(Push change) {
        return original(change).filter(this::isUnderWay).isEmpty() && follow(change) == 0;
    }

    private int follow(Push change) {
        if (cancelling.cancelled(change.id()).isPresent()) {
            return 0;
        }
        return original(change)
                .filter(of -> hasMore(change, of))
                .map(of -> extend(change, of, Duration.ZERO))
                .orElse(0);
    }

    private boolean hasMore(Push change, Push of) {
        int arrived = inPlace(books.deliveries().tally(of.id()), otherRecalls(change, of)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return arrived > books.deliveries().counts(change.id()).total();
    }

    private int extend(Push change, Push of, Duration after) {
        List<Alongside> recalled = otherRecalls(change, of).stream()
                .map(recall -> new Alongside(books.deliveries(), recall.id(), Set.of(Status.SENT)))
                .toList();
        return writing(of)
                .map(writing -> new Rewriting(books, change, writing, recalled).book(of, after))
                .orElse(0);
    }

    /** Cards that arrived and were not recalled since. */
    private Map<Platform, Integer> inPlace(Tally tally, List<Push> recalls) {
        Map<Platform, Integer> left = new EnumMap<>(Platform.class);
        left.putAll(tally.platforms(Status.SENT));
        recalls.forEach(recall -> books.deliveries()
                .tally(recall.id())
                .platforms(Status.SENT)
                .forEach((platform, many) -> left.merge(platform, -many, Integer::sum)));
        return left;
    }

    private List<Push> recallsOf(Push of) {
        return changesOf(of).filter(push -> push.kind() == Track.Kind.RECALL).toList();
    }

    private List<Push> otherRecalls(Push change, Push of) {
        return recallsOf(of).stream()
                .filter(recall -> !recall.id().equals(change.id()))
                .toList();
    }

    private Stream<Push> changesOf(Push of) {
        return books.pushes().all(of.plan()).stream()
                .filter(push -> push.isChange() && push.occasion().equals(of.occasion()));
    }

    private Optional<Push> original(Push change) {
        return rollout.occasion(change.occasion())
                .flatMap(occasion -> books.pushes().find(rollout.pushOf(occasion)));
    }

    /** Empty for an occasion that the plan no longer has. */
    private Optional<Writing> writing(Push of) {
        return rollout.occasion(of.occasion())
                .map(occasion ->
                        new Writing(rollout, occasion.touchpoint(), books.contents(), rollout.dayOf(of.startedAt())));
    }
}
