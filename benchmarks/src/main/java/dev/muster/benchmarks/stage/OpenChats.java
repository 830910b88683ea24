package dev.muster.benchmarks.stage;

import dev.muster.channel.Address;
import dev.muster.channel.Conversations;
import dev.muster.channel.Conversations.Conversation;
import dev.muster.channel.Platform;
import dev.muster.delivery.Atomically;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Everybody's chat with the bot, opened beforehand: as if we had written to all of them before. */
record OpenChats(Platforms platforms, Conversations conversations, Atomically atomically) {

    private static final int CHUNK = 500;

    void with(List<String> users) {
        String token = platforms.signIn();
        IntStream.range(0, (users.size() + CHUNK - 1) / CHUNK)
                .parallel()
                .mapToObj(chunk -> users.subList(chunk * CHUNK, Math.min(users.size(), (chunk + 1) * CHUNK)))
                .forEach(some -> remember(
                        some, some.stream().map(user -> open(token, user)).toList()));
    }

    private Conversation open(String token, String user) {
        JsonNode opened = platforms.post(
                "/teams/v3/conversations",
                token,
                Map.of("isGroup", false, "members", List.of(Map.of("id", user)), "tenantId", Platforms.TENANT));
        return new Conversation(
                opened.path("id").asString(),
                URI.create(opened.path("serviceUrl").asString()));
    }

    private void remember(List<String> users, List<Conversation> opened) {
        atomically.run(() -> IntStream.range(0, users.size())
                .forEach(i -> conversations.remember(Address.of(Platform.TEAMS, users.get(i)), opened.get(i))));
    }
}
