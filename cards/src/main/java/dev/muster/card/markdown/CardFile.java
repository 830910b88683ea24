package dev.muster.card.markdown;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A Markdown file with front matter: the front matter names title, notification and buttons; the rest is the body. */
public record CardFile(Map<String, Object> head, List<Element> body) {

    private static final String FENCE = "---";
    private static final int MOST_ALIASES = 0;

    public CardFile {
        head = Map.copyOf(head);
        body = List.copyOf(body);
    }

    /** {@code name} is what an error calls the file. */
    public static CardFile read(String name, String text) {
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            return new CardFile(Map.of(), CardMarkdown.elements(text));
        }
        int end = endOfHead(name, lines);
        CardFile file = new CardFile(
                head(name, String.join("\n", lines.subList(1, end))),
                CardMarkdown.elements(String.join("\n", lines.subList(end + 1, lines.size()))));
        file.checkActions(name);
        return file;
    }

    /** Here, where the file is known, and not when the message is sent. */
    private void checkActions(String name) {
        Object actions = head.getOrDefault("actions", List.of());
        boolean allRead = actions instanceof List<?> list && list.stream().allMatch(CardFile::isButton);
        if (!allRead) {
            throw new UnreadableCardFile(name
                    + ": \"actions\" is a list of buttons such as - { id: enrolled, label: I have enrolled }."
                    + " An id has no spaces.");
        }
    }

    private static boolean isButton(@Nullable Object action) {
        return action instanceof Map<?, ?> button
                && textOf(button.get("id")).matches("[a-z0-9-]{1,60}")
                && !textOf(button.get("label")).isBlank();
    }

    /** The text under a key, empty where there is none. */
    public String text(String key) {
        return textOf(head.getOrDefault(key, ""));
    }

    public List<String> texts(String key) {
        return listOf(head.get(key)).map(CardFile::textOf).toList();
    }

    /** The title stands above the body; the notification is the title where the file gives no other. */
    public Card card(Locale language) {
        List<Element> all = new ArrayList<>();
        if (!text("title").isBlank()) {
            all.add(new Element.Heading(text("title")));
        }
        all.addAll(body);
        String notification = text("notification").isBlank() ? text("title") : text("notification");
        return new Card(language, notification.isBlank() ? "…" : notification, all, actions());
    }

    private List<Action> actions() {
        return listOf(head.get("actions"))
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .<Action>map(action -> Action.Press.of(textOf(action.get("id")), textOf(action.get("label"))))
                .toList();
    }

    private static int endOfHead(String name, List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(FENCE)) {
                return i;
            }
        }
        throw new UnreadableCardFile(
                name + ", line 1: the front matter is opened with --- and never closed with another ---.");
    }

    private static Map<String, Object> head(String name, String yaml) {
        try {
            Object read = new Load(LoadSettings.builder()
                            .setLabel(name)
                            .setMaxAliasesForCollections(MOST_ALIASES)
                            .build())
                    .loadFromString(yaml);
            if (read instanceof Map<?, ?> map) {
                Map<String, Object> head = new HashMap<>();
                map.forEach((key, value) -> {
                    if (value != null) {
                        head.put(textOf(key), value);
                    }
                });
                return head;
            }
            throw new UnreadableCardFile(name + ", line 2: the front matter is lines such as \"title: …\".");
        } catch (YamlEngineException e) {
            throw new UnreadableCardFile(name + ": the front matter is not YAML. " + e.getMessage());
        }
    }

    private static Stream<?> listOf(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.empty();
    }

    private static String textOf(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
