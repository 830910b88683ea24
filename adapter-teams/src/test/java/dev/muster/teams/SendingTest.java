package dev.muster.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.channel.Address;
import dev.muster.channel.Channel;
import dev.muster.channel.Conversations;
import dev.muster.channel.Conversations.Conversation;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Probed;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.testkit.MemoryConversations;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Timeout(60)
class SendingTest {

    static final List<String> POISONED = ServiceHostsTest.POISONED;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final Conversations conversations = new MemoryConversations();
    private PlatformStandIn teams;
    private URI deaf;
    private SmallCalls calls;
    private Connectors connectors;
    private TeamsChannel channel;

    @BeforeEach
    void start() throws IOException {
        teams = new PlatformStandIn();
        calls = new SmallCalls(Duration.ofSeconds(2));
        InstantSource clock = now::get;
        LoginTokens tokens = new LoginTokens(teams.settings(), calls, clock);
        connectors = new Connectors(new SignIn(tokens, clock), clock);
        try (PlatformStandIn closed = new PlatformStandIn()) {
            deaf = closed.service();
        }
        ServiceHosts hosts = new ServiceHosts(List.of(teams.host(), deaf.getAuthority()), false);
        channel = new TeamsChannel(
                new Activities(TeamsSettings.Registration.of(PlatformStandIn.APP, "secret", PlatformStandIn.TENANT)),
                connectors,
                hosts,
                conversations,
                teams.service(),
                MissingApp.STAYS_MISSING);
    }

    @AfterEach
    void stop() {
        connectors.close();
        calls.close();
        teams.close();
    }

    @Test
    void opensTheConversationOnceAndRemembersIt() {
        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.Accepted.class);
        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.Accepted.class);

        assertThat(teams.opened()).hasSize(1);
        assertThat(teams.posted()).hasSize(2);
        JsonNode opening = teams.opened().getFirst().body();
        assertThat(opening.path("members").path(0).path("id").asText()).isEqualTo(Samples.PERSON);
        assertThat(opening.path("tenantId").asText()).isEqualTo(PlatformStandIn.TENANT);
        assertThat(opening.at("/channelData/tenant/id").asText()).isEqualTo(PlatformStandIn.TENANT);
        assertThat(opening.at("/bot/id").asText()).isEqualTo("28:" + PlatformStandIn.APP);
        assertThat(opening.path("isGroup").asBoolean(true)).isFalse();
    }

    @Test
    void postsOneCardWithoutTextAndWithTheDeliverysId() {
        Outgoing greeting = Samples.greeting();
        Outcome outcome = channel.send(greeting);

        JsonNode activity = teams.posted().getFirst().body();
        String opened = conversations.find(Samples.anyone()).orElseThrow().id();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.receipt().conversation()).isEqualTo(opened);
            assertThat(accepted.receipt().message()).startsWith("message-");
        });
        assertThat(activity.has("text")).isFalse();
        assertThat(activity.path("attachments")).hasSize(1);
        assertThat(activity.at("/attachments/0/contentType").asText())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(activity.at("/attachments/0/content/type").asText()).isEqualTo("AdaptiveCard");
        assertThat(activity.path("summary").asText()).isEqualTo("Your laptop is next week.");
        assertThat(activity.at("/channelData/tenant/id").asText()).isEqualTo(PlatformStandIn.TENANT);
        assertThat(activity.at("/channelData/delivery").asText())
                .isEqualTo(greeting.delivery().toString());
        assertThat(activity.has("timestamp")).isFalse();
    }

    @Test
    void opensAConversationThatIsGoneOnceAgain() {
        conversations.remember(Samples.anyone(), new Conversation("a:old", teams.service()));
        teams.post(PlatformStandIn.error(404, "ConversationNotFound"));

        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.Accepted.class);
        assertThat(teams.posted()).hasSize(2);
        assertThat(conversations.find(Samples.anyone()).orElseThrow().id()).startsWith("a:conversation-");
    }

    @Test
    void givesUpWhenTheNewConversationIsGoneToo() {
        conversations.remember(Samples.anyone(), new Conversation("a:old", teams.service()));
        teams.post(PlatformStandIn.error(404, "ConversationNotFound"))
                .post(PlatformStandIn.error(404, "ConversationNotFound"));

        assertThat(channel.send(Samples.greeting()))
                .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_ADDRESS, "ConversationNotFound"));
        assertThat(teams.posted()).hasSize(2);
    }

    @Test
    void answersInTheRoomItWasAskedIn() {
        Address room =
                Samples.anyone().in(new Room(teams.service().toString(), "19:abc@thread.tacv2;messageid=1").toString());
        Outgoing answer = new Outgoing(
                Samples.greeting().delivery(), room, Samples.greeting().card());

        assertThat(channel.send(answer)).isInstanceOf(Outcome.Accepted.class);
        assertThat(teams.opened()).isEmpty();
        assertThat(teams.posted().getFirst().path()).contains("19:abc@thread.tacv2;messageid=1");
    }

    @Test
    void replacesACardByItsReceipt() {
        conversations.remember(Samples.anyone(), new Conversation("a:1", teams.service()));
        Receipt receipt = new Receipt("a:1", "m1");

        Outcome outcome =
                channel.update(Samples.anyone(), receipt, Samples.greeting().card());

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(teams.seen("/activities/m1")).singleElement().satisfies(put -> {
            assertThat(put.method()).isEqualTo("PUT");
            assertThat(put.body().path("id").asText()).isEqualTo("m1");
        });
    }

    @Test
    void doesNotUpdateWithoutReceipt() {
        assertThat(channel.update(
                        Samples.anyone(),
                        new Receipt("a:1", ""),
                        Samples.greeting().card()))
                .isEqualTo(new Outcome.Refused(Refusal.UNCHANGEABLE, "no-receipt"));
    }

    @Test
    void sendsMoreThanFiveAtATime() throws Exception {
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 32; i++) {
            teams.post(exchange -> {
                most.accumulateAndGet(together.incrementAndGet(), Math::max);
                pause(Duration.ofMillis(300));
                together.decrementAndGet();
                PlatformStandIn.with(200, "{\"id\":\"m\"}").give(exchange);
            });
        }
        conversations.remember(Samples.anyone(), new Conversation("a:1", teams.service()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> sends = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                sends.add(threads.submit(() -> channel.send(Samples.greeting())));
            }
            for (Future<Outcome> send : sends) {
                assertThat(send.get()).isInstanceOf(Outcome.Accepted.class);
            }
        }
        assertThat(most.get()).isGreaterThan(5);
        assertThat(teams.seen("/oauth2/")).as("one sign-in for all").hasSize(1);
    }

    @Test
    void signsInOnceAndAgainBeforeTheTokenExpires() {
        channel.send(Samples.greeting());
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(54)));
        channel.send(Samples.greeting());
        assertThat(teams.seen("/oauth2/")).hasSize(1);

        now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
        channel.send(Samples.greeting());
        assertThat(teams.seen("/oauth2/")).hasSize(2);
        assertThat(teams.posted().getLast().authorization())
                .isNotEqualTo(teams.posted().getFirst().authorization());
    }

    @Test
    void usesAValidTokenWhileTheLoginIsDown() {
        channel.send(Samples.greeting());
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(56)));
        teams.login(PlatformStandIn.with(503, "busy"));

        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void saysThatTheRegistrationIsDeadWhenTheSecretIsWrong() {
        teams.login(PlatformStandIn.with(401, "{\"error\":\"invalid_client\"}"));
        assertThat(channel.send(Samples.greeting()))
                .isEqualTo(new Outcome.Refused(Refusal.INSTALLATION_DEAD, "invalid_client"));
        assertThat(teams.opened()).isEmpty();
    }

    @Test
    void triesLaterWhenTheLoginHasTrouble() {
        teams.login(PlatformStandIn.with(503, "<html>busy</html>"));
        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.TryLater.class);
        teams.login(PlatformStandIn.hangingUp());
        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.TryLater.class);
        assertThat(teams.opened()).isEmpty();
    }

    @Test
    void signsInAnewWhenAnOlderTokenIsRefused() {
        channel.send(Samples.greeting());
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));
        teams.post(PlatformStandIn.error(401, "Unauthorized"));

        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.TryLater.class);
        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.Accepted.class);
        assertThat(teams.seen("/oauth2/")).hasSize(2);
    }

    @Test
    void triesLaterWhenNobodyListens() {
        conversations.remember(Samples.anyone(), new Conversation("a:1", deaf));
        Outcome outcome = channel.send(Samples.greeting());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.TryLater.class,
                        later -> assertThat(later.after()).isPositive());
    }

    @Test
    void isInDoubtWhenTheAnswerNeverCame() {
        conversations.remember(Samples.anyone(), new Conversation("a:1", teams.service()));
        teams.post(PlatformStandIn.hangingUp());
        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.InDoubt.class);
        assertThat(teams.posted()).as("not sent again by itself").hasSize(1);
    }

    @Test
    void isInDoubtWhenInterrupted() throws Exception {
        conversations.remember(Samples.anyone(), new Conversation("a:1", teams.service()));
        teams.post(exchange -> pause(Duration.ofSeconds(3)));
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        Thread sender = Thread.ofVirtual().start(() -> outcome.set(channel.send(Samples.greeting())));
        while (teams.posted().isEmpty()) {
            assertThat(sender.isAlive()).isTrue();
            Thread.sleep(5);
        }
        sender.interrupt();
        sender.join();
        assertThat(outcome.get()).isEqualTo(new Outcome.InDoubt("interrupted"));
    }

    @Test
    void triesLaterWhenOpeningTheConversationGetsNoAnswer() {
        teams.open(PlatformStandIn.hangingUp());
        assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.TryLater.class);
        assertThat(teams.posted()).isEmpty();
    }

    @Test
    void triesLaterWhenTheWholeCallEndsBeforeItsRequestLeft() {
        conversations.remember(Samples.anyone(), new Conversation("a:1", teams.service()));
        teams.login(exchange -> pause(Duration.ofSeconds(1)));
        assertThat(hurried(Duration.ofMillis(300)).send(Samples.greeting())).isInstanceOf(Outcome.TryLater.class);
        assertThat(teams.posted()).isEmpty();
    }

    @Test
    void isInDoubtWhenTheWholeCallEndsAfterItsRequestLeft() {
        conversations.remember(Samples.anyone(), new Conversation("a:1", teams.service()));
        channel.send(Samples.greeting());
        teams.post(exchange -> pause(Duration.ofSeconds(1)));
        assertThat(hurried(Duration.ofMillis(300)).send(Samples.greeting())).isInstanceOf(Outcome.InDoubt.class);
        assertThat(teams.posted()).hasSize(2);
    }

    @Test
    void givesAWholeCallTwentySeconds() {
        assertThat(Connectors.WHOLE_CALL).isEqualTo(Duration.ofSeconds(20));
    }

    private TeamsChannel hurried(Duration wholeCall) {
        InstantSource clock = now::get;
        return new TeamsChannel(
                new Activities(TeamsSettings.Registration.of(PlatformStandIn.APP, "secret", PlatformStandIn.TENANT)),
                new Connectors(new SignIn(new LoginTokens(teams.settings(), calls, clock), clock), clock, wholeCall),
                new ServiceHosts(List.of(teams.host()), false),
                conversations,
                teams.service(),
                MissingApp.STAYS_MISSING);
    }

    @Test
    void isShutOutWhenTheLoginRefusesForGood() {
        teams.login(PlatformStandIn.with(401, "{\"error\":\"invalid_client\"}"));
        assertThat(channel.probe()).isEqualTo(new Probed.Health.ShutOut("invalid_client"));
        teams.login(PlatformStandIn.with(503, ""));
        assertThat(channel.probe()).isEqualTo(new Probed.Health.Unreachable("login-503"));
        assertThat(channel.probe()).isEqualTo(new Probed.Health.Well());
    }

    @Test
    void probesAgainWithANewTokenWhenTheOldOneIsRefused() {
        channel.send(Samples.greeting());
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));
        teams.open(PlatformStandIn.error(401, "Unauthorized"));
        assertThat(channel.probe()).isEqualTo(new Probed.Health.Well());
        assertThat(teams.seen("/oauth2/")).hasSize(2);
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (PlatformStandIn elsewhere = new PlatformStandIn()) {
            conversations.remember(Samples.anyone(), new Conversation("a:1", teams.service()));
            teams.post(
                    PlatformStandIn.with(307, "", "Location", elsewhere.service() + "v3/conversations/a:1/activities"));
            assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.TryLater.class);
            assertThat(elsewhere.seen("/")).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("POISONED")
    void sendsNothingToAPoisonedService(String url) throws IOException {
        try (DialledAddresses dialled = new DialledAddresses()) {
            Outgoing toRoom = new Outgoing(
                    Samples.greeting().delivery(),
                    Samples.anyone().in(url + " 19:x"),
                    Samples.greeting().card());
            assertThat(channel.send(toRoom)).isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_ADDRESS, "no-such-room"));
            assertThat(dialled.all()).isEmpty();

            uri(url).ifPresent(
                            service -> conversations.remember(Samples.anyone(), new Conversation("a:evil", service)));
            assertThat(channel.send(Samples.greeting())).isInstanceOf(Outcome.Accepted.class);
            channel.update(toRoom.to(), new Receipt("a:evil", "m"), toRoom.card());
            assertThat(dialled.all()).allMatch(address -> address.getAuthority().equals(teams.host()));
        }
    }

    private static java.util.Optional<URI> uri(String url) {
        try {
            return java.util.Optional.of(new URI(url));
        } catch (java.net.URISyntaxException malformed) {
            return java.util.Optional.empty();
        }
    }

    @Test
    void isAChannelOfTeams() {
        assertThat(((Channel) channel).platform()).isEqualTo(Platform.TEAMS);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
