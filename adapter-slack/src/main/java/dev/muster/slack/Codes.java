package dev.muster.slack;

import dev.muster.channel.Outcome;
import dev.muster.channel.Outcome.InDoubt;
import dev.muster.channel.Outcome.Refused;
import dev.muster.channel.Outcome.Throttled;
import dev.muster.channel.Outcome.TryLater;
import dev.muster.channel.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The one table of what each of Slack's answers means for a delivery (facts of the platform, A.9). */
final class Codes {

    static final String UNREADABLE = "unreadable_answer";

    private static final Duration UNTOLD = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration MIGRATION = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private Codes() {}

    /** What {@code {"ok":false,"error":code}} means. */
    static Outcome of(@Nullable String code) {
        return switch (code) {
            // Turned away for now, whoever the message is for.
            case "ratelimited", "rate_limited", "message_limit_exceeded" -> new Throttled(UNTOLD, code);
            // The workspace moves into an organisation and takes nothing until it has arrived.
            case "team_added_to_org", "org_login_required" -> new Throttled(MIGRATION, code);

            // "It's possible some aspect of the operation succeeded before the error was raised."
            case "internal_error", "fatal_error", "service_unavailable", "request_timeout" -> new InDoubt(code);

            // This person.
            case "channel_not_found",
                    "user_not_found",
                    "users_not_found",
                    "user_not_visible",
                    "cannot_dm_bot",
                    "invalid_users" -> new Refused(Refusal.UNKNOWN_ADDRESS, code);
            case "user_disabled", "is_archived", "is_inactive" -> new Refused(Refusal.DEACTIVATED, code);
            case "not_in_channel", "no_permission" -> new Refused(Refusal.APP_NOT_INSTALLED, code);
            case "restricted_action",
                    "restricted_action_read_only_channel",
                    "restricted_action_thread_only_channel",
                    "restricted_action_thread_locked",
                    "restricted_action_non_threadable_channel" -> new Refused(Refusal.BLOCKED, code);

            // The whole installation: every other send would fail alike.
            case "account_inactive",
                    "token_revoked",
                    "token_expired",
                    "invalid_auth",
                    "not_authed",
                    "app_access_restricted",
                    "access_denied",
                    "accesslimited",
                    "team_access_not_granted",
                    "team_not_found",
                    "missing_scope",
                    "not_allowed_token_type",
                    "ekm_access_denied",
                    "messages_tab_disabled",
                    "enterprise_is_restricted",
                    "two_factor_setup_required",
                    "deprecated_endpoint",
                    "method_deprecated" -> new Refused(Refusal.INSTALLATION_DEAD, code);

            // The card that was to be changed is gone or closed; the person can still be written to.
            case "message_not_found" -> new Refused(Refusal.MESSAGE_GONE, code);
            case "cant_update_message", "cant_delete_message", "edit_window_closed" ->
                new Refused(Refusal.UNCHANGEABLE, code);

            // Our message, or the way we sent it: the same for everybody who gets it.
            case "invalid_blocks",
                    "invalid_blocks_format",
                    "invalid_attachments",
                    "msg_blocks_too_long",
                    "msg_too_long",
                    "no_text",
                    "too_many_attachments",
                    "invalid_arguments",
                    "invalid_arg_name",
                    "invalid_array_arg",
                    "invalid_charset",
                    "invalid_form_data",
                    "invalid_json",
                    "json_not_object",
                    "invalid_post_type",
                    "missing_post_type",
                    "invalid_metadata_format",
                    "invalid_metadata_schema",
                    "metadata_too_large",
                    "metadata_must_be_sent_from_app",
                    "markdown_text_conflict",
                    "duplicate_message_not_found",
                    "duplicate_channel_not_found",
                    "as_user_not_supported",
                    "method_not_supported_for_channel_type",
                    "unknown_method" -> new Refused(Refusal.BAD_MESSAGE, code);

            // Neither ok nor an error: not Slack's answer, so it says nothing of what Slack did.
            case null -> new InDoubt(UNREADABLE);
            // A word that is in none of Slack's lists: surely not delivered, and a person has to look at it.
            default -> new Refused(Refusal.BAD_MESSAGE, code);
        };
    }

    /** What an HTTP status other than 2xx means; {@code code} is Slack's own word in the body, where there is one. */
    static Outcome ofStatus(int status, @Nullable String retryAfter, @Nullable String code) {
        if (status == 429) {
            return new Throttled(seconds(retryAfter), code == null ? "ratelimited" : code);
        }
        // Whoever says when to come back has not begun.
        if (status == 503 && retryAfter != null) {
            return new Throttled(seconds(retryAfter), "http_503");
        }
        if (status >= 500 || status == 408) {
            return new InDoubt("http_" + status);
        }
        // Without Slack's word it is something between us and Slack that turned the request away: it did not get there.
        return code == null ? new TryLater(SOON, "http_" + status) : of(code);
    }

    /** What the end of a call means that shows nobody anything new when it is made again. */
    static Outcome ofRepeatable(Outcome outcome) {
        return outcome instanceof InDoubt(String code) ? new TryLater(UNTOLD, code) : outcome;
    }

    private static Duration seconds(@Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.matches("[0-9]{1,9}")) {
            return UNTOLD;
        }
        Duration told = Duration.ofSeconds(Math.max(1, Long.parseLong(retryAfter)));
        return told.compareTo(LONGEST) > 0 ? LONGEST : told;
    }
}
