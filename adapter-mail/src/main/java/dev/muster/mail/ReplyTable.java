package dev.muster.mail;

import static dev.muster.channel.Refusal.BAD_MESSAGE;
import static dev.muster.channel.Refusal.BLOCKED;
import static dev.muster.channel.Refusal.DEACTIVATED;
import static dev.muster.channel.Refusal.INSTALLATION_DEAD;
import static dev.muster.channel.Refusal.UNKNOWN_ADDRESS;
import static dev.muster.mail.Stage.CONTENT;
import static dev.muster.mail.Stage.HANDED_OVER;
import static dev.muster.mail.Stage.OPENING;
import static dev.muster.mail.Stage.RECIPIENT;
import static dev.muster.mail.Stage.SENDER;

import dev.muster.channel.Outcome;
import dev.muster.channel.Refusal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a mail server's refusal means for a delivery: the first row that fits (RFC 5321 4.2 and 4.3.2, RFC 3463, RFC 4954). */
final class ReplyTable {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration GREYLISTED = Duration.ofMinutes(5);
    private static final Duration MAILBOX_FULL = Duration.ofHours(1);
    private static final Duration QUOTA = Duration.ofHours(1);

    private static final Set<Stage> ANY = EnumSet.allOf(Stage.class);
    private static final Set<Stage> BODY = EnumSet.of(CONTENT, HANDED_OVER);
    private static final Set<Stage> MESSAGE = EnumSet.of(RECIPIENT, CONTENT, HANDED_OVER);

    private static final List<Row> ROWS = List.of(
            // The server closes the connection, for everybody (RFC 5321 3.8); Exchange: 432 4.3.2, too many
            // connections.
            row(ANY, "421.*|432.*", throttled(SOON)),
            // Exchange Online: the sender's 10,000 recipients of the day, or the tenant's external ones, are used up.
            row(ANY, "5.. 5\\.1\\.90|5.. 5\\.7\\.23[23]", throttled(QUOTA)),
            // Signing in (RFC 4954): needed, too weak, wrong, needs TLS.
            row(ANY, "530.*|534.*|535.*|538.*", refused(INSTALLATION_DEAD)),
            // Not signed in, may not relay, may not send as this address, unknown tenant.
            row(ANY, "5.. 5\\.7\\.(3|54|57|60|64)", refused(INSTALLATION_DEAD)),
            // The sending domain fails its checks at Outlook or Gmail, or the sender is banned.
            row(ANY, "5.. 5\\.7\\.(26|515|50[123]|70[58])", refused(INSTALLATION_DEAD)),
            // It is the sender's address that is wrong or blocked.
            row(ANY, "5.. 5\\.1\\.[78]", refused(INSTALLATION_DEAD)),
            row(EnumSet.of(OPENING), "4.*", throttled(SOON)),
            row(EnumSet.of(OPENING), "5.*", refused(INSTALLATION_DEAD)),
            // Too large for the server or for the mailbox; at MAIL FROM by the SIZE extension (RFC 1870).
            row(ANY, "5.. 5\\.3\\.4|5.. 5\\.2\\.3", refused(BAD_MESSAGE)),
            row(EnumSet.of(SENDER), "552.*", refused(BAD_MESSAGE)),
            // The mailbox is full, which passes, although some servers call it permanent.
            row(ANY, "(4..|5..) [45]\\.2\\.2", tryLater(MAILBOX_FULL)),
            row(EnumSet.of(RECIPIENT), "552", tryLater(MAILBOX_FULL)),
            // The server as a whole has trouble, or thinks that we send too much.
            row(ANY, "4.. 4\\.3\\..*", throttled(SOON)),
            row(ANY, "4.. 4\\.7\\.[5-6]..", throttled(SOON)),
            row(EnumSet.of(SENDER), "4.. 4\\.7\\..*", throttled(SOON)),
            // Greylisting looks like this, and is about one recipient.
            row(EnumSet.of(RECIPIENT), "4.*", tryLater(GREYLISTED)),
            row(ANY, "4.*", tryLater(SOON)),
            row(EnumSet.of(SENDER), "5.*", refused(INSTALLATION_DEAD)),
            // Exchange says 5.4.1 of a recipient whom its directory does not know.
            row(MESSAGE, "5.. 5\\.1\\..*|5.. 5\\.4\\..*", refused(UNKNOWN_ADDRESS)),
            row(MESSAGE, "5.. 5\\.2\\..*", refused(DEACTIVATED)),
            row(MESSAGE, "5.. 5\\.6\\..*", refused(BAD_MESSAGE)),
            row(MESSAGE, "5.. 5\\.7\\..*", refused(BLOCKED)),
            // Without an enhanced code. 521 and 556: that host or domain takes no mail at all (RFC 7504).
            row(EnumSet.of(RECIPIENT), "(501|521|550|551|553|556).*", refused(UNKNOWN_ADDRESS)),
            row(EnumSet.of(RECIPIENT), "554.*", refused(BLOCKED)),
            row(BODY, "(550|554).*", refused(BLOCKED)),
            row(ANY, "5.*", refused(BAD_MESSAGE)));

    private record Row(Set<Stage> stages, Pattern replies, Function<String, Outcome> outcome) {}

    private ReplyTable() {}

    static Outcome outcome(Stage stage, Reply reply) {
        String code = reply.toString();
        return ROWS.stream()
                .filter(row -> row.stages().contains(stage)
                        && row.replies().matcher(code).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " refuses nothing"))
                .outcome()
                .apply(code);
    }

    private static Row row(Set<Stage> stages, String replies, Function<String, Outcome> outcome) {
        return new Row(stages, Pattern.compile(replies), outcome);
    }

    private static Function<String, Outcome> throttled(Duration silence) {
        return code -> new Outcome.Throttled(silence, code);
    }

    private static Function<String, Outcome> tryLater(Duration after) {
        return code -> new Outcome.TryLater(after, code);
    }

    private static Function<String, Outcome> refused(Refusal refusal) {
        return code -> new Outcome.Refused(refusal, code);
    }
}
