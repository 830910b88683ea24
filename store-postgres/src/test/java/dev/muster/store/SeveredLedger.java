package dev.muster.store;

import dev.muster.delivery.Claimed;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Track;
import java.util.Collection;
import java.util.List;

/** What a process sees of the ledger that is killed: everything up to some moment, and nothing from then on. */
final class SeveredLedger implements Ledger {

    private final Ledger whole;
    private volatile boolean cut;

    SeveredLedger(Ledger whole) {
        this.whole = whole;
    }

    void cut() {
        cut = true;
    }

    private Ledger reached() {
        if (cut) {
            throw new IllegalStateException("this process is dead");
        }
        return whole;
    }

    @Override
    public List<Claimed> claimAnswers(Track track, int most, String owner) {
        return reached().claimAnswers(track, most, owner);
    }

    @Override
    public List<Claimed> claimPushed(Track track, int most, String owner) {
        return reached().claimPushed(track, most, owner);
    }

    @Override
    public List<Claimed> begin(List<Claimed> group) {
        List<Claimed> begun = reached().begin(group);
        // Killed between the mark and the call: nothing of the group leaves.
        reached();
        return begun;
    }

    @Override
    public List<Ended> settle(List<Ended> group) {
        return reached().settle(group);
    }

    @Override
    public void renew(Collection<Claimed> held) {
        reached().renew(held);
    }

    @Override
    public void giveBack(Collection<Claimed> unbegun) {
        reached().giveBack(unbegun);
    }

    @Override
    public List<Delivery> recover() {
        return reached().recover();
    }
}
