package dev.muster.conversation;

import dev.muster.plan.reading.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an admin may type, the same in Slack and in Teams. */
sealed interface RolloutCommand {

    record ShowPlan() implements RolloutCommand {}

    record Status() implements RolloutCommand {}

    record Preview(String touchpoint, String to) implements RolloutCommand {}

    record Push(String touchpoint, String to) implements RolloutCommand {}

    record Pause() implements RolloutCommand {}

    record Resume() implements RolloutCommand {}

    record Feedback(String of) implements RolloutCommand {}

    record Help() implements RolloutCommand {}

    record NotUnderstood(String word, String nearest) implements RolloutCommand {}

    List<String> WORDS = List.of("plan", "status", "preview", "push", "pause", "resume", "feedback", "help");

    int LONGEST = 500;

    Pattern ADDRESSED = Pattern.compile("\\s*/?rollout\\b\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** "pre-rollout-1 to it": {@code to} is left out for a touchpoint that only one wave hears. */
    Pattern TARGET = Pattern.compile("(.+?)(?:\\s+(?:to|for)\\s+(.+)|\\s*(?:給|给)\\s*(.+))?", Pattern.CASE_INSENSITIVE);

    /** Empty when the words are not addressed to the rollout at all. */
    static Optional<RolloutCommand> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher addressed = ADDRESSED.matcher(text);
        return addressed.matches() ? Optional.of(parse(addressed.group(1).strip())) : Optional.empty();
    }

    private static RolloutCommand parse(String words) {
        String[] parts = words.split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "", "help" -> new Help();
            case "plan" -> new ShowPlan();
            case "status" -> new Status();
            case "pause" -> new Pause();
            case "resume" -> new Resume();
            case "feedback" -> new Feedback(rest);
            case "preview" -> targeted(rest, Preview::new);
            case "push" -> targeted(rest, Push::new);
            default -> new NotUnderstood(parts[0], Nearest.to(parts[0], WORDS).orElse("help"));
        };
    }

    private static RolloutCommand targeted(String rest, BiFunction<String, String, RolloutCommand> command) {
        Matcher target = TARGET.matcher(rest);
        if (!target.matches()) {
            return command.apply("", "");
        }
        String to = target.group(2) == null ? target.group(3) : target.group(2);
        return command.apply(target.group(1).strip(), to == null ? "" : to.strip());
    }
}
