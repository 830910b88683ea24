package dev.muster.teams;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Why a call to the connector brought no receipt. */
sealed interface Failure {

    /** The service answered, and not with success. */
    record Answered(int status, String code, Optional<Duration> retryAfter) implements Failure {}

    /** The connection was refused or broke; {@code departed} when part of the request may have left before. */
    record Broken(boolean departed, String code) implements Failure {}

    /** We have no token to call with. */
    record NotSignedIn(boolean forGood, String code) implements Failure {}

    /** The connector did not accept a token that had served before. */
    record StaleToken(String code) implements Failure {}

    /** A failure on its way through the SDK, which knows only exceptions. */
    final class Thrown extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Failure failure;

        Thrown(Failure failure) {
            super(failure.toString());
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }
}
