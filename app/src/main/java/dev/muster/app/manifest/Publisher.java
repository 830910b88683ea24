package dev.muster.app.manifest;

import dev.muster.app.settings.Refused;

/** Who runs Muster here, as everyone sees it in Teams. */
record Publisher(String name, String about) {

    private static final int LONGEST_NAME = 32;

    Publisher {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refused("--organisation is shown to everyone and has 1 to 32 characters; it has "
                    + name.strip().length() + ".");
        }
        if (!about.matches("https?://\\S{1,2000}")) {
            throw new Refused("--about is \"" + about
                    + "\", but must be the web address of a page, such as https://it.muster.example.");
        }
    }
}
