package dev.muster.testkit;

import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Act;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.DoubtPolicy;
import dev.muster.delivery.Doubts;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The deliveries in doubt in a {@link MemoryLedger}. */
public final class MemoryDoubts implements Doubts {

    private final MemoryLedger ledger;

    public MemoryDoubts(MemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Delivery> take(Platform platform, int most) {
        synchronized (ledger) {
            List<Booked> some = ledger.booked().stream()
                    .filter(one -> one.delivery().to().platform() == platform
                            && one.delivery().act() instanceof Act.Send
                            && one.waitsForALook(ledger.now(), PATIENCE))
                    .limit(most)
                    .toList();
            some.forEach(one -> one.lookedFor(ledger.now()));
            return some.stream().map(Booked::delivery).toList();
        }
    }

    @Override
    public boolean found(DeliveryId id, Receipt receipt) {
        return end(id, one -> one.settle(new Settlement.Sent(receipt), ledger.now()));
    }

    @Override
    public boolean absent(DeliveryId id) {
        return end(id, this::again);
    }

    private void again(Booked one) {
        one.again(ledger.now());
        ledger.enqueue(one);
    }

    private boolean end(DeliveryId id, Consumer<Booked> end) {
        synchronized (ledger) {
            Optional<Booked> doubt = ledger.booked(id).filter(one -> one.status() == Status.IN_DOUBT);
            doubt.ifPresent(end);
            return doubt.isPresent();
        }
    }

    @Override
    public void unknowable(DeliveryId id) {
        synchronized (ledger) {
            ledger.booked(id).ifPresent(Booked::neverLookAgain);
        }
    }

    @Override
    public int resendByPolicy(List<Platform> withHistory) {
        synchronized (ledger) {
            List<Booked> some = ledger.booked().stream()
                    .filter(one -> one.isOpenDoubt() && one.isUnchangedFor(PATIENCE, ledger.now()) && wantsResend(one))
                    .filter(one -> one.isUnknowable()
                            || !withHistory.contains(one.delivery().to().platform()))
                    .toList();
            some.forEach(this::again);
            return some.size();
        }
    }

    private boolean wantsResend(Booked one) {
        return one.push()
                .filter(push -> ledger.linesOf(push).doubtPolicy == DoubtPolicy.RESEND)
                .isPresent();
    }
}
