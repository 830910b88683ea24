package dev.muster.conversation;

import com.ibm.icu.text.Normalizer2;

/** What somebody typed, without what makes no difference: case, width, punctuation, accents. */
public final class Typed {

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

    private Typed() {}

    /** "Désabonner !" is "desabonner". */
    public static String plain(String text) {
        return DECOMPOSED
                .normalize(FOLDED.normalize(text))
                .replaceAll("[\\p{P}\\p{S}\\p{M}]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
