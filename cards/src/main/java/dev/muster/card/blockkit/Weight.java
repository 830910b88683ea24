package dev.muster.card.blockkit;

import java.util.List;
import java.util.Map;

/** What Slack counts against the length of a whole message. */
final class Weight {

    /**
     * Not in the documentation: Slack's answer {@code msg_blocks_too_long} was measured at 13,297 characters, and at 125
     * fewer for each block that carries no text (slackapi/bolt-js#2509).
     */
    static final int MAX = 13_000;

    private static final int BLOCK = 125;

    private Weight() {}

    static int of(List<Map<String, Object>> blocks) {
        return blocks.stream().mapToInt(block -> BLOCK + words(block)).sum();
    }

    private static int words(Object tree) {
        return switch (tree) {
            case String text -> text.length();
            case Map<?, ?> node ->
                node.entrySet().stream()
                        .mapToInt(entry -> "type".equals(entry.getKey()) ? 0 : words(entry.getValue()))
                        .sum();
            case List<?> list -> list.stream().mapToInt(Weight::words).sum();
            default -> 0;
        };
    }
}
