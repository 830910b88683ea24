package dev.muster.conversation;

import java.util.Map;

/** A reason with how many it concerns, and what an admin does about it. */
final class Reasons {

    private Reasons() {}

    static String line(String reason, int many, Wording wording) {
        String line = wording.say(
                "rollout.preview.unreachable-reason", Map.of("reason", wording.reason(reason), "count", many));
        return wording.remedy(reason).map(remedy -> line + " – " + remedy).orElse(line);
    }
}
