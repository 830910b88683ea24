package dev.muster.benchmarks;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses numbers with which nothing could be measured. */
final class Numbers {

    private Numbers() {}

    static void atLeastOne(CommandSpec spec, String option, int number) {
        between(spec, option, number, 1, Integer.MAX_VALUE);
    }

    static void between(CommandSpec spec, String option, double number, double least, double most) {
        if (!(number >= least && number <= most)) {
            throw new ParameterException(
                    spec.commandLine(),
                    most == Integer.MAX_VALUE
                            ? "%s is at least %s.".formatted(option, text(least))
                            : "%s lies between %s and %s.".formatted(option, text(least), text(most)));
        }
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
