package dev.muster.app.console;

import dev.muster.channel.Platform;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The recipients of a push, page by page in the order of their names in the ledger: as quick at the end of a million as at the start. */
final class Lines {

    static final int PAGE = 100;

    private static final int EXPORTED_AT_ONCE = 1_000;

    private final Deliveries deliveries;

    Lines(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** What a person may choose from; all but the first are states that people tell apart. */
    enum Chosen {
        ALL("all"),
        OPEN("still to come"),
        SENT("sent"),
        FAILED("failed"),
        DOUBT("in doubt"),
        SKIPPED("skipped"),
        CANCELLED("cancelled");

        private final String words;

        Chosen(String words) {
            this.words = words;
        }

        Set<Status> states() {
            return switch (this) {
                case ALL -> EnumSet.allOf(Status.class);
                case OPEN -> EnumSet.of(Status.PENDING, Status.CLAIMED, Status.SENDING, Status.RETRY);
                case SENT -> EnumSet.of(Status.SENT);
                case FAILED -> EnumSet.of(Status.FAILED);
                case DOUBT -> EnumSet.of(Status.IN_DOUBT);
                case SKIPPED -> EnumSet.of(Status.SKIPPED);
                case CANCELLED -> EnumSet.of(Status.CANCELLED);
            };
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return words;
        }

        /** Whatever is asked for that is no choice means everybody. */
        static Chosen called(String key) {
            return List.of(values()).stream()
                    .filter(chosen -> chosen.key().equals(key))
                    .findFirst()
                    .orElse(ALL);
        }

        static String wordsFor(Status status) {
            return List.of(values()).stream()
                    .filter(chosen -> chosen != ALL && chosen.states().contains(status))
                    .findFirst()
                    .orElseThrow()
                    .words;
        }
    }

    /** {@code next} is behind whom the next page begins; empty at the end. */
    record Page(List<Shown> lines, String next) {}

    record Shown(String person, String platform, String state, String reason, String remedy, String at) {}

    /** {@code person} is how the person's mail address begins; empty for everybody. */
    Page page(PushId push, Chosen chosen, String person, String after, Spoken spoken) {
        String begin = person.isEmpty() || after.compareTo(person) >= 0 ? after : justBefore(person);
        List<Line> found = deliveries.lines(push, chosen.states(), begin, PAGE + 1).stream()
                .takeWhile(line -> line.recipient().startsWith(person))
                .toList();
        List<Line> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(
                shown.stream().map(line -> shown(line, spoken)).toList(),
                found.size() > PAGE ? shown.getLast().recipient() : "");
    }

    void forEach(PushId push, Chosen chosen, Consumer<Line> each) {
        List<Line> page = deliveries.lines(push, chosen.states(), "", EXPORTED_AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(each);
            page = deliveries.lines(push, chosen.states(), page.getLast().recipient(), EXPORTED_AT_ONCE);
        }
    }

    /** The ledger begins after a name, and sorts by code point: nothing that is a name lies between this and the beginning. */
    static String justBefore(String beginning) {
        int last = beginning.codePointBefore(beginning.length());
        String rest = beginning.substring(0, beginning.length() - Character.charCount(last));
        int before = last - 1 >= Character.MIN_SURROGATE && last - 1 <= Character.MAX_SURROGATE
                ? Character.MIN_SURROGATE - 1
                : last - 1;
        return before <= 0 ? rest : rest + Character.toString(before) + Character.toString(Character.MAX_CODE_POINT);
    }

    private static Shown shown(Line line, Spoken spoken) {
        return new Shown(
                line.recipient(),
                line.platform().map(Platform::label).orElse(""),
                Chosen.wordsFor(line.status()),
                Remedies.meaning(line.reason()),
                line.status() == Status.FAILED ? Remedies.remedy(line.reason()) : "",
                spoken.day(line.at()));
    }
}
