package dev.muster.simulator.teams;

import java.util.Optional;

/** How an action went, for the one who pressed. */
public record Acting(int status, Optional<String> toast, Optional<String> error) {
    static Acting done(int status) {
        return new Acting(status, Optional.empty(), Optional.empty());
    }

    static Acting toast(int status, String words) {
        return new Acting(status, Optional.of(words), Optional.empty());
    }

    static Acting error(int status, String words) {
        return new Acting(status, Optional.empty(), Optional.of(words));
    }
}
