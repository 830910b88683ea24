package dev.muster.simulator.mail;

import java.util.List;
import java.util.Optional;

/** Decides what an SMTP dialogue is told. */
interface Desk {

    /** What a command or a letter is answered. */
    sealed interface Verdict {
        record Say(String line) implements Verdict {}

        record SayAndHangUp(String line) implements Verdict {}

        record HangUp() implements Verdict {}
    }

    /** A verdict for a connection that is refused, nothing for one that may go on. */
    Optional<Verdict> greet(int connections);

    /** Whether a letter may be begun now. */
    Optional<Verdict> begin();

    boolean knows(String address);

    Verdict deliver(List<String> recipients, byte[] letter);
}
