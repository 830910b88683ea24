package dev.muster.teams;

import java.util.Optional;

/** A channel or group chat as {@link dev.muster.channel.Address#room} holds it: its service and its id, a space between them. */
record Room(String service, String conversation) {

    static Optional<Room> parse(String room) {
        int space = room.indexOf(' ');
        return space <= 0 || space == room.length() - 1
                ? Optional.empty()
                : Optional.of(new Room(room.substring(0, space), room.substring(space + 1)));
    }

    @Override
    public String toString() {
        return service + " " + conversation;
    }
}
