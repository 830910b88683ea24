package dev.muster.app;

/** How much of the log a command shows; said before the first line is logged, since the logging reads it once. */
final class Logs {

    private static final String LEVEL = "muster.log";

    private Logs() {}

    static void onlyWarnings() {
        atLeast("WARN");
    }

    static void onlyErrors() {
        atLeast("ERROR");
    }

    /** Who set the level on the command line knows better. */
    private static void atLeast(String level) {
        if (System.getProperty(LEVEL) == null) {
            System.setProperty(LEVEL, level);
        }
    }
}
