package dev.muster.conversation.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What support may type about sessions, the same in Slack and in Teams. */
sealed interface SessionCommand {

    record Overview() implements SessionCommand {}

    /** {@code day} is empty for the next one. */
    record Day(String session, String day) implements SessionCommand {}

    record Book(String person, String session, String day, String time) implements SessionCommand {}

    record Cancel(String person) implements SessionCommand {}

    record Came(String person) implements SessionCommand {}

    record Missed(String person) implements SessionCommand {}

    int LONGEST = 500;

    Pattern ADDRESSED =
            Pattern.compile("\\s*/?rollout\\s+sessions\\b\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static Optional<SessionCommand> read(String text) {
        Matcher addressed = ADDRESSED.matcher(text);
        return text.length() <= LONGEST && addressed.matches()
                ? Optional.of(parse(addressed.group(1).strip()))
                : Optional.empty();
    }

    private static SessionCommand parse(String words) {
        List<String> parts = Arrays.asList(words.split("\\s+"));
        String rest = String.join(" ", parts.subList(1, parts.size()));
        return switch (parts.getFirst().toLowerCase(Locale.ROOT)) {
            case "" -> new Overview();
            case "book" -> new Book(at(parts, 1), at(parts, 2), at(parts, 3), at(parts, 4));
            case "cancel" -> new Cancel(rest);
            case "came" -> new Came(rest);
            case "missed" -> new Missed(rest);
            default -> new Day(parts.getFirst(), at(parts, 1));
        };
    }

    private static String at(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
