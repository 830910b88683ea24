package dev.muster.slack;

import dev.muster.channel.Address;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The room of somebody who spoke to us elsewhere than in our chat with them: the address Slack gave for answering that
 * command or click, good for five answers within thirty minutes.
 */
record ReplyRoom(Instant since, String channel, URI address) {

    private static final Pattern FORM = Pattern.compile("reply ([0-9]{1,12}) ([A-Z0-9]{1,40}) (\\S+)");

    /** Slack's thirty minutes, less the time a request may take. */
    private static final Duration LIFETIME = Duration.ofMinutes(29);

    static Optional<ReplyRoom> of(Address address) {
        return read(address.room());
    }

    static Optional<ReplyRoom> read(String room) {
        Matcher form = FORM.matcher(room);
        return form.matches()
                ? Optional.of(new ReplyRoom(
                        Instant.ofEpochSecond(Long.parseLong(form.group(1))), form.group(2), URI.create(form.group(3))))
                : Optional.empty();
    }

    String written() {
        return "reply " + since.getEpochSecond() + " " + channel + " " + address;
    }

    boolean isOpenAt(Instant now) {
        return now.isBefore(since.plus(LIFETIME));
    }
}
