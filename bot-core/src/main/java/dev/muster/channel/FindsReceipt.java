package dev.muster.channel;

import java.util.Optional;
import java.util.UUID;

/** A channel whose history tells whether a delivery in doubt arrived. */
public interface FindsReceipt {

    /** The receipt when the history holds the delivery, empty when it surely does not; throws when the history cannot tell. */
    Optional<Receipt> find(Address at, UUID delivery) throws HistoryUnavailable;

    /** The platform did not show its history; nothing was learnt. */
    final class HistoryUnavailable extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        private HistoryUnavailable(String code, boolean forGood) {
            super(code);
            this.forGood = forGood;
        }

        /** It may be shown another time. */
        public HistoryUnavailable(String code) {
            this(code, false);
        }

        /** There is no history of this. */
        public static HistoryUnavailable forGood(String code) {
            return new HistoryUnavailable(code, true);
        }

        public boolean isForGood() {
            return forGood;
        }
    }
}
