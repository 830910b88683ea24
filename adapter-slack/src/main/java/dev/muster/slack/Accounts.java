package dev.muster.slack;

import com.slack.api.methods.response.users.UsersInfoResponse;
import dev.muster.channel.Address;
import dev.muster.channel.Outcome;
import dev.muster.channel.Refusal;
import dev.muster.slack.SlackApi.Answer;

/** Tells somebody who left from an address that was wrong: for both, Slack says that there is no such channel. */
final class Accounts {

    private final SlackApi api;

    Accounts(SlackApi api) {
        this.api = api;
    }

    /** Asks once, and only about a failure that could be either. What Slack does not tell changes nothing. */
    Outcome explained(Outcome outcome, Address to) {
        return outcome instanceof Outcome.Refused(Refusal refusal, String code)
                        && code.equals("channel_not_found")
                        && isDeactivated(to.user())
                ? new Outcome.Refused(Refusal.DEACTIVATED, code)
                : outcome;
    }

    private boolean isDeactivated(String user) {
        Answer<UsersInfoResponse> answer = api.call(methods -> methods.usersInfo(request -> request.user(user)));
        return answer instanceof Answer.Granted<UsersInfoResponse>(var info)
                && info.getUser() != null
                && info.getUser().isDeleted();
    }
}
