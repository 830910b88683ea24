package dev.muster.card.markdown;

/** A card file that cannot be read; the message names file, place and remedy. */
public final class UnreadableCardFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableCardFile(String reasonAndRemedy) {
        super(reasonAndRemedy);
    }
}
