package dev.muster.delivery;

import dev.muster.card.Card;
import dev.muster.channel.Address;
import dev.muster.channel.Outcome;
import dev.muster.channel.Probed.Health;
import dev.muster.channel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One track of deliveries, worked by one thread: it claims, takes permits, marks as being sent, and books how the calls ended, while the calls
 * themselves run apart. So nothing here is shared, and what is marked as being sent never exceeds {@link #IN_FLIGHT}.
 */
final class Lane {

    /** What is in flight when a replica dies is in doubt; so this bounds the doubt. */
    static final int IN_FLIGHT = 16;

    static final int GROUP = 10;
    static final Duration POLL = Duration.ofMillis(250);

    private final Track track;
    private final Courier courier;
    private final Desk desk;
    private final Frozen frozen;
    private final Fuse fuse;
    private final Consumer<DeliveryEvent> announce;
    private final Supply supply;
    private final Spacing spacing;
    private final Air air = new Air();
    private final Circuit circuit = new Circuit();
    private final List<Ended> unbooked = new ArrayList<>();
    private final List<Claimed> uncertain = new ArrayList<>();
    private Duration untilPermit = POLL;
    private int window = IN_FLIGHT;

    Lane(Track track, Courier courier, Desk desk, String owner, Consumer<DeliveryEvent> announce) {
        this.track = track;
        this.courier = courier;
        this.desk = desk;
        this.announce = announce;
        this.frozen = new Frozen(desk.contents());
        this.fuse = new Fuse(desk.deliveries(), desk.control(), announce);
        this.supply = new Supply(track, desk.ledger(), owner);
        this.spacing = new Spacing(track.platform());
    }

    Track track() {
        return track;
    }

    Optional<String> trouble() {
        return circuit.trouble();
    }

    /** One round in the caller's thread: what it began has ended when it returns. Returns how many calls it made. */
    int run() {
        supply.ask();
        settle(air.landed());
        int calls = launch();
        while (air.size() > 0 && !Thread.currentThread().isInterrupted()) {
            settle(air.await());
        }
        return calls;
    }

    /** One turn of the lane's own thread; returns how long to rest unless the bell rings. */
    Duration turn() {
        boolean booked = settle(air.landed());
        supply.renew(desk.clock().instant(), held());
        int calls = launch();
        return booked || calls > 0 ? Duration.ZERO : untilPermit;
    }

    /** Something may be due: do not wait for the next poll. From any thread. */
    void poke() {
        supply.ask();
    }

    void listen(Runnable bell) {
        air.listen(bell);
    }

    /**
     * One call at first, and one more with each that is answered. The first call of a process waits for a sign-in and much else; calls that
     * waited with it would all arrive at once, faster than the platform allows.
     */
    void startSlowly() {
        window = 1;
    }

    /** Lets what is in flight end and books it, and gives back what was not begun. */
    void finish() {
        while (air.size() > 0 && !Thread.currentThread().isInterrupted()) {
            settle(air.await());
        }
        settle(List.of());
        supply.giveBack();
    }

    private Stream<Claimed> held() {
        return Stream.of(
                        supply.stock().all(),
                        air.flying().stream(),
                        unbooked.stream().map(Ended::claimed),
                        uncertain.stream())
                .flatMap(each -> each);
    }

    private int launch() {
        untilPermit = POLL;
        sortOut();
        int room = window - air.size() - unbooked.size() - uncertain.size();
        int calls = 0;
        int most = Math.min(room, allowed());
        if (most > 0) {
            supply.restock(desk.clock().instant());
        }
        for (List<Claimed> group : groups(permitted(most))) {
            begin(group).forEach(this::launch);
            calls += group.size();
        }
        return calls;
    }

    private static List<List<Claimed>> groups(List<Claimed> permitted) {
        List<List<Claimed>> groups = new ArrayList<>();
        for (int from = 0; from < permitted.size(); from += GROUP) {
            groups.add(permitted.subList(from, Math.min(from + GROUP, permitted.size())));
        }
        return groups;
    }

    /** How many calls may be made in view of the platform's health: all, none, or one to try. */
    private int allowed() {
        if (!circuit.isOpen()) {
            return IN_FLIGHT;
        }
        if (air.size() > 0 || !circuit.mayProbe(desk.clock().instant())) {
            return 0;
        }
        return courier.probe().map(this::learn).orElse(1);
    }

    private int learn(Health health) {
        return switch (health) {
            case Health.Well _ -> {
                reachable(circuit.close());
                yield IN_FLIGHT;
            }
            case Health.ShutOut(String code) -> {
                shutOut(code);
                yield 0;
            }
            case Health.Unreachable _ -> 0;
        };
    }

    private List<Claimed> permitted(int most) {
        Instant now = desk.clock().instant();
        List<Claimed> next =
                most <= 0 ? List.of() : readable(supply.stock().next(most, address -> isFree(address, now)));
        if (next.isEmpty()) {
            return next;
        }
        payExtraCalls();
        Pace.Grant grant = desk.pace().take(track, next.size());
        if (grant.permits() < next.size()) {
            untilPermit = grant.next().compareTo(POLL) < 0 ? grant.next() : POLL;
        }
        return next.subList(0, grant.permits());
    }

    private void payExtraCalls() {
        int extra = courier.extraCalls();
        if (extra > 0) {
            desk.pace().spend(track, extra);
        }
    }

    private boolean isFree(Address address, Instant now) {
        return !air.isBusyAt(address) && spacing.isFree(address, now);
    }

    /** Before anything is marked as being sent. What cannot be read goes back when its lease ends, and holds up nobody. */
    private List<Claimed> readable(List<Claimed> some) {
        List<Claimed> readable = new ArrayList<>();
        for (Claimed claimed : some) {
            try {
                Card _ = frozen.of(claimed.delivery().letter());
                readable.add(claimed);
            } catch (RuntimeException cause) {
                supply.stock().remove(List.of(claimed));
                announce.accept(new DeliveryEvent.RoundFailed(Optional.of(track), cause));
            }
        }
        return readable;
    }

    private List<Claimed> begin(List<Claimed> group) {
        supply.stock().remove(group);
        uncertain.addAll(group);
        List<Claimed> begun = desk.ledger().begin(group);
        uncertain.clear();
        return begun;
    }

    /** After the ledger failed in the middle of marking: none of these has left, whether or not they are marked. */
    private void sortOut() {
        if (!uncertain.isEmpty()) {
            List<Ended> notBegun = uncertain.stream()
                    .map(claimed -> new Ended(claimed, new Settlement.Postponed(Duration.ZERO, "not-begun")))
                    .toList();
            List<Ended> marked = desk.ledger().settle(notBegun);
            marked.forEach(ended -> uncertain.remove(ended.claimed()));
            supply.stock().add(uncertain);
            uncertain.clear();
        }
    }

    private void launch(Claimed claimed) {
        Delivery delivery = claimed.delivery();
        Card card = frozen.of(delivery.letter());
        spacing.note(delivery.to(), desk.clock().instant());
        air.launch(claimed, () -> carry(delivery, card));
    }

    private Outcome carry(Delivery delivery, Card frozenCard) {
        Card card;
        try {
            card = frozenCard.filledWith(delivery.letter().values());
        } catch (RuntimeException cause) {
            announce.accept(new DeliveryEvent.RoundFailed(Optional.of(track), cause));
            return new Outcome.Refused(Refusal.BAD_MESSAGE, "unwritable");
        }
        return call(delivery, card);
    }

    /** A channel that throws has a bug, and what it did before is unknown. */
    private Outcome call(Delivery delivery, Card card) {
        try {
            return courier.carry(delivery, card);
        } catch (RuntimeException cause) {
            announce.accept(new DeliveryEvent.RoundFailed(Optional.of(track), cause));
            return new Outcome.InDoubt("channel-failed");
        }
    }

    /** What the ledger could not book stays with us, and is booked as soon as it can. */
    private boolean settle(List<Air.Landed> landed) {
        landed.forEach(one -> unbooked.add(new Ended(
                one.claimed(), Attempts.settle(one.outcome(), one.claimed().tries(), circuit.isOpen()))));
        landed.forEach(one -> heed(one.outcome()));
        if (unbooked.isEmpty()) {
            return false;
        }
        List<Ended> ended = List.copyOf(unbooked);
        List<Ended> booked = desk.ledger().settle(ended);
        unbooked.clear();
        tell(ended, booked);
        return true;
    }

    private void tell(List<Ended> ended, List<Ended> booked) {
        if (!booked.isEmpty()) {
            announce.accept(new DeliveryEvent.Settled(booked));
            fuse.note(booked);
        }
        if (booked.size() < ended.size()) {
            Set<Ended> lost = new HashSet<>(ended);
            booked.forEach(lost::remove);
            lost.forEach(one -> announce.accept(new DeliveryEvent.ClaimLost(one)));
        }
    }

    /** What an outcome says of the platform as a whole. */
    private void heed(Outcome outcome) {
        boolean turned = circuit.note(outcome);
        window = Math.min(IN_FLIGHT, window + 1);
        if (turned && circuit.isOpen()) {
            announce.accept(
                    new DeliveryEvent.Unreachable(track, circuit.trouble().orElse("")));
        } else {
            reachable(turned);
        }
        if (outcome instanceof Outcome.Throttled(Duration silence, String code)) {
            desk.pace().throttled(track, silence);
            announce.accept(new DeliveryEvent.Throttled(track, silence, code));
        } else if (outcome instanceof Outcome.Refused(Refusal refusal, String code)
                && refusal == Refusal.INSTALLATION_DEAD) {
            shutOut(code);
        }
    }

    private void reachable(boolean again) {
        if (again) {
            announce.accept(new DeliveryEvent.ReachableAgain(track));
        }
    }

    private void shutOut(String code) {
        if (desk.pace().stop(track.platform(), code)) {
            announce.accept(new DeliveryEvent.ShutOut(track.platform(), code));
        }
    }
}
