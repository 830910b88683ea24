package dev.muster.channel;

/** A platform's own id of one event, with the platform in front: the key by which repeats are recognised. */
public record EventId(String value) {

    public static EventId of(Platform platform, String id) {
        return new EventId(platform.key() + ":" + id);
    }
}
