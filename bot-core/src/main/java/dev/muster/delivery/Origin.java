package dev.muster.delivery;

/** Why a delivery exists: as part of a push, or as an answer to somebody. The recipient is a name the ledger does not interpret. */
public sealed interface Origin {

    String recipient();

    record Pushed(PushId push, String recipient) implements Origin {}

    record Answered(String recipient) implements Origin {}
}
