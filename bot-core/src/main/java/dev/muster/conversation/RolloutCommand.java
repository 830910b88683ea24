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

    /** Of the whole rollout, or of one touchpoint. */
    record Status(String touchpoint, String to) implements RolloutCommand {}

    record Preview(String touchpoint, String to) implements RolloutCommand {}

    record Push(String touchpoint, String to) implements RolloutCommand {}

    /** Stops the whole rollout. */
    record Pause() implements RolloutCommand {}

    record Resume() implements RolloutCommand {}

    /** Concerns what was sent of one touchpoint. */
    record Steer(Verb verb, String touchpoint, String to) implements RolloutCommand {}

    record Feedback(String of) implements RolloutCommand {}

    record Help() implements RolloutCommand {}

    record NotUnderstood(String word, String nearest) implements RolloutCommand {}

    List<String> WORDS = List.of(
            "plan",
            "status",
            "preview",
            "push",
            "pause",
            "resume",
            "cancel",
            "retry",
            "doubt",
            "correct",
            "recall",
            "feedback",
            "help");

    int LONGEST = 500;

    Pattern ADDRESSED = Pattern.compile("\\s*/?rollout\\b\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** "pre-rollout-1 to it": {@code to} is left out for a touchpoint that only one wave hears. */
    Pattern TARGET = Pattern.compile("(.+?)(?:\\s+(?:to|for)\\s+(.+)|\\s*(?:給|给)\\s*(.+))?", Pattern.CASE_INSENSITIVE);

    Pattern DECIDED = Pattern.compile("(.*\\S)\\s+(resend|leave)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
            case "status" -> targeted(rest, Status::new);
            case "pause" -> rest.isEmpty() ? new Pause() : steer(Verb.PAUSE, rest);
            case "resume" -> rest.isEmpty() ? new Resume() : steer(Verb.RESUME, rest);
            case "cancel" -> steer(Verb.CANCEL, rest);
            case "retry" -> steer(Verb.RETRY, rest);
            case "doubt" -> doubt(rest);
            case "correct" -> steer(Verb.CORRECT, rest);
            case "recall" -> steer(Verb.RECALL, rest);
            case "feedback" -> new Feedback(rest);
            case "preview" -> targeted(rest, Preview::new);
            case "push" -> targeted(rest, Push::new);
            default -> new NotUnderstood(parts[0], Nearest.to(parts[0], WORDS).orElse("help"));
        };
    }

    private static RolloutCommand steer(Verb verb, String rest) {
        return targeted(rest, (touchpoint, to) -> new Steer(verb, touchpoint, to));
    }

    /** "news to it resend": without the last word, what is in doubt is shown. */
    private static RolloutCommand doubt(String rest) {
        Matcher decided = DECIDED.matcher(rest);
        return decided.matches()
                ? steer(Verb.valueOf(decided.group(2).toUpperCase(Locale.ROOT)), decided.group(1))
                : steer(Verb.DOUBT, rest);
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
