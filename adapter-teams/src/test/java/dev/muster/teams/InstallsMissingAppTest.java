package dev.muster.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Address;
import dev.muster.channel.Conversations.Conversation;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outcome.Refused;
import dev.muster.channel.Outcome.TryLater;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Refusal;
import dev.muster.teams.PlatformStandIn.Answer;
import dev.muster.testkit.MemoryConversations;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InstallsMissingAppTest {

    private static final String MISSING = "BotNotInConversationRoster";
    private static final Outcome BEING_INSTALLED = new TryLater(Duration.ofSeconds(10), "app-being-installed");
    private static final Duration LATER = Duration.ofSeconds(30);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final MemoryConversations conversations = new MemoryConversations();
    private PlatformStandIn teams;
    private SmallCalls calls;
    private Connectors connectors;
    private TeamsChannel channel;

    @BeforeEach
    void start() throws IOException {
        teams = new PlatformStandIn();
        calls = new SmallCalls(Duration.ofSeconds(2));
        channel = channel(Optional.empty());
        conversations.remember(Samples.anyone(), new Conversation("a:1", teams.service()));
    }

    private TeamsChannel channel(Optional<String> catalogueId) {
        URI graph = teams.base().resolve("/graph/v1.0");
        TeamsSettings settings = teams.settings().with(new TeamsSettings.Installing(true, catalogueId, graph));
        LoginTokens forGraph = new LoginTokens(settings, LoginTokens.GRAPH, calls, now::get);
        connectors = new Connectors(new SignIn(new LoginTokens(settings, calls, now::get), now::get), now::get);
        return new TeamsChannel(
                new Activities(settings.registration()),
                connectors,
                new ServiceHosts(List.of(teams.host()), false),
                conversations,
                teams.service(),
                new InstallsMissingApp(new AppInstallations(settings, forGraph, calls, now::get), now::get));
    }

    @AfterEach
    void stop() {
        connectors.close();
        calls.close();
        teams.close();
    }

    private Outcome sendToSomebodyWithoutTheApp() {
        teams.post(PlatformStandIn.error(403, MISSING));
        return channel.send(Samples.greeting());
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Test
    void hasTheAppInstalledAndTheDeliveryTriedAgain() {
        assertThat(sendToSomebodyWithoutTheApp()).isEqualTo(BEING_INSTALLED);

        PlatformStandIn.Seen order = teams.seen("/installedApps").getFirst();
        assertThat(order.method()).isEqualTo("POST");
        assertThat(order.path()).isEqualTo("/graph/v1.0/users/" + Samples.PERSON + "/teamwork/installedApps");
        assertThat(order.body().path("teamsApp@odata.bind").asText())
                .isEqualTo(teams.base() + "/graph/v1.0/appCatalogs/teamsApps/" + PlatformStandIn.CATALOGUED);
        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void signsInToGraphApartFromTheConnector() {
        sendToSomebodyWithoutTheApp();

        assertThat(teams.seen("/oauth2/")).hasSize(2);
        assertThat(teams.seen("/installedApps").getFirst().authorization())
                .isNotEqualTo(teams.posted().getFirst().authorization())
                .isEqualTo(teams.seen("/appCatalogs/").getFirst().authorization());
    }

    @Test
    void looksTheAppUpOnceAndNotAtAllWhenTheOperatorNamedIt() {
        sendToSomebodyWithoutTheApp();
        pass(Duration.ofHours(2));
        sendToSomebodyWithoutTheApp();
        assertThat(teams.seen("/appCatalogs/")).hasSize(1);

        connectors.close();
        channel = channel(Optional.of("88888888-2222-4333-8444-555555555555"));
        sendToSomebodyWithoutTheApp();
        assertThat(teams.seen("/appCatalogs/")).hasSize(1);
        assertThat(teams.seen("/installedApps").getLast().body().toString()).contains("88888888-2222");
    }

    @Test
    void waitsForANewInstallationToSpreadAndThenLeavesThePersonInPeace() {
        assertThat(sendToSomebodyWithoutTheApp()).isEqualTo(BEING_INSTALLED);
        pass(Duration.ofSeconds(10));
        assertThat(sendToSomebodyWithoutTheApp()).isEqualTo(BEING_INSTALLED);
        pass(Duration.ofMinutes(2));
        assertThat(sendToSomebodyWithoutTheApp()).isEqualTo(new Refused(Refusal.APP_NOT_INSTALLED, MISSING));
        assertThat(teams.seen("/installedApps")).hasSize(1);

        pass(Duration.ofHours(1));
        assertThat(sendToSomebodyWithoutTheApp()).isEqualTo(BEING_INSTALLED);
        assertThat(teams.seen("/installedApps")).hasSize(2);
    }

    @Test
    void triesOnceMoreWhenThePersonHasTheAppAndThenBelievesTheRefusal() {
        teams.installation(PlatformStandIn.error(409, "Conflict"));
        assertThat(sendToSomebodyWithoutTheApp()).isEqualTo(BEING_INSTALLED);
        pass(Duration.ofSeconds(10));
        assertThat(sendToSomebodyWithoutTheApp()).isEqualTo(new Refused(Refusal.APP_NOT_INSTALLED, MISSING));
        assertThat(teams.seen("/installedApps")).hasSize(1);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                row(PlatformStandIn.error(403, "Forbidden"), denied("install-Forbidden")),
                row(PlatformStandIn.error(404, "NotFound"), denied("install-NotFound")),
                row(PlatformStandIn.error(400, "BadRequest"), denied("install-BadRequest")),
                row(PlatformStandIn.with(403, "<html>"), denied("install-HTTP 403")),
                row(
                        PlatformStandIn.error(429, "TooManyRequests", "Retry-After", "7"),
                        new TryLater(Duration.ofSeconds(7), "install-TooManyRequests")),
                row(
                        PlatformStandIn.error(429, "TooManyRequests"),
                        new TryLater(Duration.ofSeconds(10), "install-TooManyRequests")),
                row(PlatformStandIn.error(401, "Invalid"), new TryLater(LATER, "install-Invalid")),
                row(PlatformStandIn.error(500, "Oops"), new TryLater(LATER, "install-Oops")),
                row(PlatformStandIn.with(302, ""), new TryLater(LATER, "install-HTTP 302")),
                row(PlatformStandIn.hangingUp(), new TryLater(LATER, "install-unreachable")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhatGraphMadeOfIt(Answer answer, Outcome expected) {
        teams.installation(answer);
        assertThat(sendToSomebodyWithoutTheApp()).isEqualTo(expected);
        // What is for good is not asked again, what may pass is.
        assertThat(sendToSomebodyWithoutTheApp()).isEqualTo(expected instanceof Refused ? expected : BEING_INSTALLED);
        assertThat(teams.seen("/installedApps")).hasSize(expected instanceof Refused ? 1 : 2);
    }

    @Test
    void saysThatTheCatalogueDoesNotHaveTheApp() {
        teams.catalogue(PlatformStandIn.with(200, "{\"value\":[]}"));
        assertThat(sendToSomebodyWithoutTheApp()).isEqualTo(denied("install-not-in-catalogue"));
        assertThat(teams.seen("/installedApps")).isEmpty();
    }

    @Test
    void saysThatTheLoginGrantsNothingForGraph() {
        channel.send(Samples.greeting());
        teams.login(PlatformStandIn.with(401, "{\"error\":\"unauthorized_client\"}"));
        assertThat(sendToSomebodyWithoutTheApp()).isEqualTo(denied("install-unauthorized_client"));
    }

    @Test
    void leavesEveryOtherOutcomeAlone() {
        teams.post(PlatformStandIn.error(403, "ConversationBlockedByUser"));
        assertThat(channel.send(Samples.greeting()))
                .isEqualTo(new Refused(Refusal.BLOCKED, "ConversationBlockedByUser"));
        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.Accepted.class);
        assertThat(teams.seen("/graph/")).isEmpty();
    }

    @Test
    void cannotHelpPeopleWhomGraphDoesNotKnowByThatName() {
        Address byTeamsOwnName = Address.of(Samples.anyone().platform(), "29:1abc");
        teams.open(PlatformStandIn.error(403, "ForbiddenOperationException"));
        assertThat(channel.send(new Outgoing(
                        UUID.randomUUID(), byTeamsOwnName, Samples.greeting().card())))
                .isEqualTo(denied("ForbiddenOperationException"));
        assertThat(teams.seen("/graph/")).isEmpty();
    }

    private static Arguments row(Answer answer, Outcome expected) {
        return Arguments.of(answer, expected);
    }

    private static Outcome denied(String code) {
        return new Refused(Refusal.APP_NOT_INSTALLED, code);
    }
}
