package dev.muster.slack;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which of the addresses in a payload we post answers to, and makes them the room of who asked. */
final class ReplyAddresses {

    private static final Pattern CHANNEL = Pattern.compile("[A-Z0-9]{1,40}");
    private static final Pattern ADDRESS = Pattern.compile("[!-~]{1,1000}");

    private final URI apiBase;
    private final InstantSource clock;

    ReplyAddresses(URI apiBase, InstantSource clock) {
        this.apiBase = apiBase;
        this.clock = clock;
    }

    /** The room for answers, or the empty one, which is the private chat. */
    String room(Optional<String> channel, Optional<String> address) {
        return address.filter(text -> ADDRESS.matcher(text).matches())
                .flatMap(ReplyAddresses::uri)
                .filter(this::isSlacks)
                .map(uri -> new ReplyRoom(clock.instant(), id(channel), uri).written())
                .orElse("");
    }

    private static String id(Optional<String> channel) {
        return channel.filter(id -> CHANNEL.matcher(id).matches()).orElse("NONE");
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Slack's own host or its hooks: an address that we post to must not be whatever a payload says. */
    private boolean isSlacks(URI address) {
        String host = address.getHost();
        return host != null
                && address.getUserInfo() == null
                && apiBase.getScheme().equals(address.getScheme())
                && apiBase.getPort() == address.getPort()
                && (host.equals(apiBase.getHost()) || host.equals("hooks." + apiBase.getHost()));
    }
}
