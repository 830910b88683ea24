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

    /** Every version of the plan, and what was new about it. */
    record Versions() implements RolloutCommand {}

    /** Moves what is left of a wave, in the words of {@link ShiftOrder}. */
    record Shift(String words) implements RolloutCommand {}

    record Gates() implements RolloutCommand {}

    /** Lets an occasion pass its gates; the reason is empty where none was given. */
    record PassGates(String touchpoint, String to, String reason) implements RolloutCommand {}

    /** Of the whole rollout, or of one touchpoint. */
    record Status(String touchpoint, String to) implements RolloutCommand {}

    record Preview(String touchpoint, String to) implements RolloutCommand {}

    record Push(String touchpoint, String to) implements RolloutCommand {}

    /** What would be broken by a push in spite of everybody's times. */
    record PreviewNow(String touchpoint, String to) implements RolloutCommand {}

    record PushNow(String touchpoint, String to) implements RolloutCommand {}

    /** Stops the whole rollout. */
    record Pause() implements RolloutCommand {}

    record Resume() implements RolloutCommand {}

    /** Concerns what was sent of one touchpoint. */
    record Steer(Verb verb, String touchpoint, String to) implements RolloutCommand {}

    /** Who has enrolled, of all waves or of one. */
    record Enrolled(String of) implements RolloutCommand {}

    /** {@code because} is empty where nothing was said for it, or what was said is not understood. */
    record MarkPerson(String person, String as, String because) implements RolloutCommand {}

    record Feedback(String of) implements RolloutCommand {}

    /** Where people come from, and what the directories do not agree on. */
    record ShowPeople() implements RolloutCommand {}

    /** Whose story to tell. */
    record Who(String person) implements RolloutCommand {}

    /** Whose data to delete. */
    record Forget(String person) implements RolloutCommand {}

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
            "shift",
            "gates",
            "override",
            "enrolled",
            "mark",
            "feedback",
            "people",
            "sessions",
            "who",
            "forget",
            "help");

    int LONGEST = 500;

    Pattern ADDRESSED = Pattern.compile("\\s*/?rollout\\b\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** "pre-rollout-1 to it": {@code to} is left out for a touchpoint that only one wave hears. */
    Pattern TARGET = Pattern.compile("(.+?)(?:\\s+(?:to|for)\\s+(.+)|\\s*(?:給|给)\\s*(.+))?", Pattern.CASE_INSENSITIVE);

    Pattern DECIDED = Pattern.compile("(.*\\S)\\s+(resend|leave)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** "news to it now": in spite of everybody's times. */
    Pattern NOW = Pattern.compile("(.*\\S)\\s+(?:now|現在|立刻)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    Pattern REASONED = Pattern.compile(
            "(.*?\\S)(?:\\s+because(?:\\s+of)?(?=\\s|$)|\\s*(?:因為|因为)[：:，,]?)\\s*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    Pattern VERSIONS = Pattern.compile("versions?|版本|history", Pattern.CASE_INSENSITIVE);

    /** "ada@example.com exempt because of a long leave"; Slack writes a mail address as a link. */
    Pattern MARKED = Pattern.compile(
            "(?:<mailto:)?([^\\s<>|]+)(?:\\|[^>]*)?>?\\s+(enrolled|exempt|blocked)\\s*(?:because|因為|:|,|，|：)\\s*(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
            case "plan" -> VERSIONS.matcher(rest.strip()).matches() ? new Versions() : new ShowPlan();
            case "shift", "順延", "移動", "調整" -> new Shift(rest.strip());
            case "gates", "gate", "關卡" -> new Gates();
            case "override", "放行" -> passGates(rest);
            case "status" -> targeted(rest, Status::new);
            case "pause" -> rest.isEmpty() ? new Pause() : steer(Verb.PAUSE, rest);
            case "resume" -> rest.isEmpty() ? new Resume() : steer(Verb.RESUME, rest);
            case "cancel" -> steer(Verb.CANCEL, rest);
            case "retry" -> steer(Verb.RETRY, rest);
            case "doubt" -> doubt(rest);
            case "correct" -> steer(Verb.CORRECT, rest);
            case "recall" -> steer(Verb.RECALL, rest);
            case "enrolled" -> new Enrolled(rest);
            case "mark" -> mark(rest);
            case "feedback" -> new Feedback(rest);
            case "people" -> new ShowPeople();
            case "preview" -> hasty(rest, Preview::new, PreviewNow::new);
            case "push" -> hasty(rest, Push::new, PushNow::new);
            case "who" -> new Who(rest);
            case "forget" -> new Forget(rest);
            default -> new NotUnderstood(parts[0], Nearest.to(parts[0], WORDS).orElse("help"));
        };
    }

    private static RolloutCommand mark(String rest) {
        Matcher marked = MARKED.matcher(rest);
        return marked.matches()
                ? new MarkPerson(
                        marked.group(1),
                        marked.group(2).toLowerCase(Locale.ROOT),
                        marked.group(3).strip())
                : new MarkPerson("", "", "");
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

    private static RolloutCommand hasty(
            String rest,
            BiFunction<String, String, RolloutCommand> patient,
            BiFunction<String, String, RolloutCommand> now) {
        Matcher hasty = NOW.matcher(rest);
        return hasty.matches() ? targeted(hasty.group(1), now) : targeted(rest, patient);
    }

    private static RolloutCommand passGates(String rest) {
        Matcher reasoned = REASONED.matcher(rest);
        boolean hasReason = reasoned.matches();
        String reason = hasReason ? reasoned.group(2).strip() : "";
        return targeted(
                hasReason ? reasoned.group(1) : rest, (touchpoint, to) -> new PassGates(touchpoint, to, reason));
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
