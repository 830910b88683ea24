package dev.muster.app;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a failure into words: the messages of its causes, without the names of classes. */
final class Causes {

    private Causes() {}

    static String inWords(Throwable failure) {
        String words = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.matches("[\\w.$]+(:.*)?"))
                .distinct()
                .collect(Collectors.joining(" "));
        return words.isBlank()
                ? "an error without an explanation (" + failure.getClass().getSimpleName() + ")"
                : words;
    }
}
