package dev.muster.app.console;

import dev.muster.conversation.Wording;
import java.util.Locale;
import java.util.Map;

/** What the ledger's reason words mean, and what can be done about each. */
final class Remedies {

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("app-not-installed", "Have the app assigned to them in Teams, then retry."),
            Map.entry("blocked", "Ask them to unblock the app, or write by mail."),
            Map.entry("deactivated", "Take them out of the people file if they have left."),
            Map.entry("unknown-address", "Look at their address in the people file, then retry."),
            Map.entry("no-chat-account", "Give them an address in the people file, then push again."),
            Map.entry("installation-dead", "Renew the tokens or install the app again, then retry."),
            Map.entry("bad-message", "Change the message so that the platform takes it, then retry."),
            Map.entry("gave-up", "The platform was in trouble for long; retry."),
            Map.entry("no-permitted-time", "Look at the plan's times, or push it with \"now\" at the end."),
            Map.entry("message-gone", "The message is not there any more; nothing is to be done."),
            Map.entry("unchangeable", "The platform does not let us change it; write again if it matters."));

    private Remedies() {}

    static String meaning(String reason) {
        return reason.isEmpty() ? "" : ENGLISH.reason(reason);
    }

    /** Empty where nothing needs to be done. */
    static String remedy(String reason) {
        return REMEDIES.getOrDefault(reason, "");
    }
}
