package dev.muster.audience;

import java.util.Comparator;
import java.util.Locale;

/** A person's identity over all platforms: the mail address in lower case. */
public record PersonId(String value) {

    /** In which lists of people and of their deliveries are paged. */
    public static final Comparator<PersonId> ORDER = Comparator.comparing(PersonId::value);

    /** Whether somebody can be recognised by it. */
    public static boolean isMail(String text) {
        return Mail.isOne(text.strip());
    }

    public static PersonId of(String mail) {
        return new PersonId(mail.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether this is the key under which somebody counts whose data was deleted. */
    public boolean isDeleted() {
        return value.startsWith("forgotten:");
    }
}
