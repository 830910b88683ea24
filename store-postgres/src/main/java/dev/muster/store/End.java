package dev.muster.store;

import dev.muster.channel.Receipt;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a settlement writes into the row of its delivery. */
record End(
        Status status, String reason, String code, @Nullable Receipt receipt, int tries, Duration after) {

    static End of(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Sent sent -> new End(Status.SENT, "", "", sent.receipt(), 0, Duration.ZERO);
            case Settlement.Failed failed ->
                new End(Status.FAILED, failed.reason(), failed.code(), null, 0, Duration.ZERO);
            case Settlement.InDoubt doubt ->
                new End(Status.IN_DOUBT, doubt.code(), doubt.code(), null, 0, Duration.ZERO);
            case Settlement.Again again -> new End(Status.RETRY, again.code(), again.code(), null, 1, again.after());
            case Settlement.Postponed later ->
                new End(Status.RETRY, later.code(), later.code(), null, 0, later.after());
        };
    }

    @Nullable
    String conversation() {
        return receipt == null ? null : receipt.conversation();
    }

    @Nullable
    String message() {
        return receipt == null ? null : receipt.message();
    }
}
