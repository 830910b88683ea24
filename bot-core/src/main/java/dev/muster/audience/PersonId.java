package dev.muster.audience;

import java.util.Comparator;
import java.util.Locale;

/** A person's identity over all platforms: the mail address in lower case. */
public record PersonId(String value) {

    /** In which lists of people and of their deliveries are paged. */
    public static final Comparator<PersonId> ORDER = Comparator.comparing(PersonId::value);

    public static PersonId of(String mail) {
        return new PersonId(mail.strip().toLowerCase(Locale.ROOT));
    }
}
