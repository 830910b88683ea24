package dev.muster.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an admin can do with a push that was started. */
enum Verb {
    PAUSE,
    RESUME,
    CANCEL,
    RETRY,
    /** Shows what is in doubt; the next two decide. */
    DOUBT,
    RESEND,
    LEAVE,
    CORRECT,
    RECALL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a button may stand for it. */
    boolean isConfirmed() {
        return this != PAUSE && this != RESUME && this != DOUBT;
    }

    static Optional<Verb> called(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }
}
