package dev.muster.simulator.slack;

import java.util.Set;

/** Where blocks are shown: how many, and which kinds are not for there. */
enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    private static final Set<String> NOT_IN_MESSAGES = Set.of("alert", "file");
    private static final Set<String> NOT_IN_VIEWS = Set.of(
            "container",
            "context_actions",
            "data_table",
            "data_visualization",
            "file",
            "markdown",
            "plan",
            "table",
            "task_card");
    private static final Set<String> NOT_IN_MODALS = Set.of("card", "carousel");

    private final int mostBlocks;

    Surface(int mostBlocks) {
        this.mostBlocks = mostBlocks;
    }

    int mostBlocks() {
        return mostBlocks;
    }

    boolean shows(String type) {
        return switch (this) {
            case MESSAGE -> !NOT_IN_MESSAGES.contains(type);
            case MODAL -> !NOT_IN_VIEWS.contains(type) && !NOT_IN_MODALS.contains(type);
            case HOME -> !NOT_IN_VIEWS.contains(type) && !type.equals("alert");
        };
    }
}
