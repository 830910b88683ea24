package dev.muster.audience;

import java.util.Locale;

/** A person's identity over all platforms: the mail address in lower case. */
public record PersonId(String value) {

    public static PersonId of(String mail) {
        return new PersonId(mail.strip().toLowerCase(Locale.ROOT));
    }
}
