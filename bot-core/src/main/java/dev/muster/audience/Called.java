package dev.muster.audience;

import com.ibm.icu.text.Normalizer2;

/** The form in which people are searched for by what they are called: one case and width, each word behind a space. */
public final class Called {

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    private Called() {}

    public static String fold(String words) {
        return FOLDED.normalize(words).strip().replaceAll("\\s+", " ");
    }

    /** Name and mail address, without characters that no database can hold. */
    public static String of(Person person) {
        return " " + fold(person.name().replaceAll("[\\x00\\p{Cs}]", "")) + " "
                + person.id().value();
    }
}
