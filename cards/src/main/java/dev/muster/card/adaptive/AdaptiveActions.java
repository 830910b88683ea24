package dev.muster.card.adaptive;

import dev.muster.card.Action;
import dev.muster.card.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws buttons: below the card, or in sets of six within it, since Teams hides the seventh of a row. */
final class AdaptiveActions {

    private static final int ROW = 6;

    private AdaptiveActions() {}

    static boolean fitBelow(List<Action> actions) {
        return actions.size() <= ROW;
    }

    static List<Map<String, Object>> inSets(List<Action> actions) {
        List<Map<String, Object>> sets = new ArrayList<>();
        for (int from = 0; from < actions.size(); from += ROW) {
            List<Action> row = actions.subList(from, Math.min(from + ROW, actions.size()));
            sets.add(Tree.of("type", "ActionSet", "actions", of(row)));
        }
        return sets;
    }

    static List<Map<String, Object>> of(List<Action> actions) {
        return actions.stream().map(AdaptiveActions::of).toList();
    }

    private static Map<String, Object> of(Action action) {
        return switch (action) {
            case Action.Press press -> submit(press);
            case Action.OpenLink link ->
                Tree.of(
                        "type",
                        "Action.OpenUrl",
                        "title",
                        Literal.title(link.label()),
                        "url",
                        link.target().toASCIIString());
        };
    }

    private static Map<String, Object> submit(Action.Press press) {
        Map<String, Object> data = Tree.of("action", press.id());
        data.putAll(new TreeMap<>(press.data()));
        Map<String, Object> submit =
                Tree.of("type", "Action.Submit", "title", Literal.title(press.label()), "data", data);
        switch (press.weight()) {
            case NORMAL -> {}
            case PRIMARY -> submit.put("style", "positive");
            case DANGER -> submit.put("style", "destructive");
        }
        return submit;
    }
}
