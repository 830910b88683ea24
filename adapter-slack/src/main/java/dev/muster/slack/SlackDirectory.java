package dev.muster.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import com.slack.api.model.Usergroup;
import dev.muster.audience.Directory;
import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryUnavailable;
import dev.muster.slack.SlackApi.Answer;
import dev.muster.slack.SlackApi.Call;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The members of our workspace, page by page; Slack cannot tell what changed, so that everybody is handed over every time. */
final class SlackDirectory implements Directory {

    /** What Slack recommends; more at a time is cut off without a word. */
    private static final int PAGE = 200;

    /** Twenty calls a minute are granted to a method of this tier (facts of the platform, A.1). */
    private static final Duration BETWEEN_PAGES = Duration.ofSeconds(3);

    private final SlackApi api;
    private final Patience patience;

    SlackDirectory(SlackApi api, Patience patience) {
        this.api = api;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "Slack";
    }

    @Override
    public Position read(Position since, Consumer<List<DirectoryChange>> page) {
        Members members = new Members(groups());
        String cursor = "";
        do {
            if (!cursor.isEmpty()) {
                patience.rest(BETWEEN_PAGES);
            }
            UsersListResponse response = users(cursor);
            List<User> users = Optional.ofNullable(response.getMembers()).orElse(List.of());
            refuseWithoutMail(users);
            page.accept(users.stream().map(members::change).toList());
            cursor = next(response);
        } while (!cursor.isEmpty());
        return Position.START;
    }

    private UsersListResponse users(String cursor) {
        return granted(
                methods -> methods.usersList(request -> request.limit(PAGE)
                        .cursor(cursor.isEmpty() ? null : cursor)
                        .includeLocale(true)),
                "users:read");
    }

    private static String next(UsersListResponse response) {
        return Optional.ofNullable(response.getResponseMetadata())
                .map(ResponseMetadata::getNextCursor)
                .orElse("");
    }

    /** Without the scope Slack answers as if nobody had a mail address. */
    private static void refuseWithoutMail(List<User> users) {
        List<User> people = users.stream().filter(Members::isEmployee).toList();
        if (!people.isEmpty()
                && people.stream().noneMatch(user -> Members.mail(user).isPresent())) {
            throw new DirectoryUnavailable(
                    "Slack tells no mail addresses. Add the scope users:read.email to the app, and install it again.");
        }
    }

    /** Names of user groups by member. */
    private Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new HashMap<>();
        for (Usergroup group : userGroups()) {
            Objects.requireNonNullElse(group.getUsers(), List.<String>of())
                    .forEach(user -> groups.computeIfAbsent(user, _ -> new HashSet<>())
                            .add(Objects.requireNonNullElse(group.getName(), group.getId())));
        }
        return groups;
    }

    private List<Usergroup> userGroups() {
        try {
            UsergroupsListResponse response = granted(
                    methods -> methods.usergroupsList(request -> request.includeUsers(true)), "usergroups:read");
            return Objects.requireNonNullElse(response.getUsergroups(), List.of());
        } catch (NoUserGroups notInThisPlan) {
            return List.of();
        }
    }

    private <T extends SlackApiTextResponse> T granted(Call<T> call, String scope) {
        Retrying retrying = new Retrying(patience, scope);
        while (true) {
            switch (api.call(call)) {
                case Answer.Granted<T>(var response) -> {
                    return response;
                }
                case Answer.Ended<T>(var outcome) -> retrying.after(outcome);
            }
        }
    }
}
