package dev.muster.plan;

import java.util.Locale;

/** A fixed choice with the word that plans, commands and screens use for it. */
public sealed interface Word permits Approach, InDoubt, Method, Phase, Snooze {

    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
