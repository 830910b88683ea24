package dev.muster.simulator.slack;

import java.util.List;

/** An answer of the Web API that is not ok, with Slack's own code. */
final class SlackError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    SlackError(String code) {
        this(code, List.of());
    }

    SlackError(String code, String detail) {
        this(code, List.of(detail));
    }

    SlackError(String code, List<String> details) {
        super(code, null, false, false);
        this.details = List.copyOf(details);
    }

    String code() {
        return String.valueOf(getMessage());
    }

    List<String> details() {
        return details;
    }
}
