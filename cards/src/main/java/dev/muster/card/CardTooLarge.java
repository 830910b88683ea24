package dev.muster.card;

import java.util.Comparator;

/** A card that a platform would refuse for its size; the message says what to shorten. */
public final class CardTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int EXCERPT = 40;

    public CardTooLarge(String reasonAndRemedy) {
        super(reasonAndRemedy);
    }

    /** Names the longest part of the card as the one to shorten. */
    public static CardTooLarge asAWhole(Card card, String reason) {
        return card.body().stream()
                .max(Comparator.comparingInt(element -> Words.of(element).length()))
                .map(longest -> new CardTooLarge(
                        "%s Shorten it or send it in two messages; its longest part is number %d of %d and begins with \"%s\"."
                                .formatted(
                                        reason,
                                        card.body().indexOf(longest) + 1,
                                        card.body().size(),
                                        excerpt(Words.of(longest)))))
                .orElseGet(() -> new CardTooLarge(reason + " Send it with fewer buttons."));
    }

    /** The first words of a text, to name it by. */
    public static String excerpt(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, EXCERPT))) + "…";
    }
}
