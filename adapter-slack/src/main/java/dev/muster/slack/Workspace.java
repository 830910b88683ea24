package dev.muster.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.muster.slack.Heard.Origin;
import dev.muster.slack.SlackApi.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workspace our token is for: the app's signing secret is the same in every workspace that installed it. */
final class Workspace {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SlackApi api;
    private final InstantSource clock;
    private final AtomicReference<Set<String>> known;
    private final AtomicReference<Instant> lastAsked = new AtomicReference<>(Instant.MIN);

    Workspace(SlackSettings settings, SlackApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
        this.known = new AtomicReference<>(settings.team().map(Set::of).orElse(Set.of()));
    }

    /** Takes everything until Slack said who we are, which nothing waits for. */
    boolean isOurs(Origin origin) {
        Set<String> ours = known.get();
        if (ours.isEmpty()) {
            askInTheBackground();
            return true;
        }
        Set<String> named = Stream.of(origin.team(), origin.enterprise())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return named.isEmpty() || named.stream().anyMatch(ours::contains);
    }

    private void askInTheBackground() {
        Instant now = clock.instant();
        Instant last = lastAsked.get();
        if (last.plus(PAUSE).isBefore(now) && lastAsked.compareAndSet(last, now)) {
            Thread.ofVirtual().name("slack-auth-test").start(this::ask);
        }
    }

    private void ask() {
        Answer<AuthTestResponse> answer = api.call(methods -> methods.authTest(request -> request));
        if (answer instanceof Answer.Granted<AuthTestResponse>(var us)) {
            known.set(Stream.of(us.getTeamId(), us.getEnterpriseId())
                    .flatMap(Stream::ofNullable)
                    .collect(Collectors.toUnmodifiableSet()));
        }
    }
}
