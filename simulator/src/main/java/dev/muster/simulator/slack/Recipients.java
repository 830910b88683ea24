package dev.muster.simulator.slack;

import java.util.Map;

/** Whom the app may reach under which id. */
final class Recipients {
    private final Workspace workspace;

    Recipients(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The conversation to post to: a member's id opens the direct one. */
    String postable(String channel) {
        var found = workspace.user(channel).map(SlackUser::conversation).orElseGet(() -> named(channel));
        // Without permission to write, Slack does not admit that the conversation exists.
        var unreachable = workspace
                .owner(found)
                .filter(user -> user.deactivated() || workspace.blocks(user.id()))
                .isPresent();
        if (unreachable) {
            throw new SlackError("channel_not_found");
        }
        return existing(found);
    }

    /** A conversation by its own id; a member's id is none. */
    String existing(String channel) {
        if (!workspace.knows(channel)) {
            throw new SlackError("channel_not_found");
        }
        return channel;
    }

    SlackUser user(String id, String otherwise) {
        return workspace.user(id).orElseThrow(() -> new SlackError(otherwise));
    }

    private String named(String channel) {
        var name = channel.startsWith("#") ? channel.substring(1) : channel;
        return workspace.channels().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(channel);
    }
}
