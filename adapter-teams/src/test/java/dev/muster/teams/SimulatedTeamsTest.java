package dev.muster.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.channel.Address;
import dev.muster.channel.DeletesCards;
import dev.muster.channel.Inbound;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Probed;
import dev.muster.channel.Refusal;
import dev.muster.channel.UpdatesCards;
import dev.muster.simulator.BotEndpoints;
import dev.muster.simulator.SimulatedPerson;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Both directions against the simulator, with its real tokens, signatures, errors and faults. */
@Timeout(60)
class SimulatedTeamsTest {

    private static final String ABSENT = "aaaaaaaa-0000-4000-8000-000000000002";

    private Simulator simulator;
    private RunningBot bot;

    @BeforeEach
    void start() {
        start(false);
    }

    private void start(boolean installing) {
        simulator = Simulator.start(SimulatorSettings.defaults());
        URI base = simulator.base();
        bot = new RunningBot(TeamsSettings.of(PlatformStandIn.APP, PlatformStandIn.SECRET, PlatformStandIn.TENANT)
                .with(new TeamsSettings.Installing(installing, Optional.empty(), base.resolve("/v1.0")))
                .at(new TeamsSettings.Endpoints(
                        base.resolve("/login/" + PlatformStandIn.TENANT),
                        base.resolve("/login/openid/.well-known/openidconfiguration"),
                        base.resolve("/teams/"),
                        List.of(base.getAuthority()))));
        simulator.connect(new BotEndpoints(
                Optional.empty(),
                Optional.of(new BotEndpoints.Teams(
                        bot.endpoint(), PlatformStandIn.APP, PlatformStandIn.SECRET, PlatformStandIn.TENANT))));
        simulator.settle(List.of(
                person("mei@example.com").inTeams(Samples.PERSON),
                person("ann@example.com").inTeamsWithoutTheApp(ABSENT)));
    }

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    private static SimulatedPerson person(String mail) {
        return SimulatedPerson.of(mail, "Mei", Locale.TAIWAN, ZoneId.of("Asia/Taipei"));
    }

    private void page(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(simulator.base().resolve("/sim/api/" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        assertThat(bot.send(request).statusCode()).as(path).isBetween(200, 299);
    }

    private <T extends Inbound> T heard(Class<T> type) {
        await(() -> bot.received.stream().anyMatch(type::isInstance));
        return bot.received.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static Outgoing question() {
        Card card =
                Card.saying(Locale.ENGLISH, "Did it work?").withActions(List.of(Action.Press.of("enrolled", "Yes")));
        return new Outgoing(UUID.randomUUID(), Samples.anyone(), card);
    }

    @Test
    void aCardArrivesOnceWithItsDelivery() {
        Outgoing question = question();
        assertThat(bot.channel().send(question)).isInstanceOf(Outcome.Accepted.class);
        assertThat(simulator.received().teams().deliveries())
                .containsEntry(question.delivery().toString(), 1);
    }

    @Test
    void aPersonWithoutTheAppIsRefused() {
        Address absent = Address.of(Platform.TEAMS, ABSENT);
        Outcome outcome = bot.channel()
                .send(new Outgoing(UUID.randomUUID(), absent, question().card()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.APP_NOT_INSTALLED));
    }

    @Test
    void wordsAreHeardAndAnsweredInTheSameConversation() throws Exception {
        page("POST", "people/mei@example.com/teams/say", "{\"text\":\"hello\"}");
        Inbound.Said said = heard(Inbound.Said.class);
        assertThat(said.text()).isEqualTo("hello");
        assertThat(said.from()).isEqualTo(Samples.anyone());
        String known = bot.conversations().find(Samples.anyone()).orElseThrow().id();
        assertThat(bot.channel().send(question()))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted ->
                                assertThat(accepted.receipt().conversation()).isEqualTo(known));
    }

    @Test
    void aButtonIsPressedAndItsCardReplaced() throws Exception {
        Outcome.Accepted sent = (Outcome.Accepted) bot.channel().send(question());
        page(
                "POST",
                "people/mei@example.com/teams/act",
                "{\"activity\":\"%s\",\"action\":{\"type\":\"Action.Submit\",\"data\":{\"action\":\"enrolled\"}},\"inputs\":{\"score\":\"4\"}}"
                        .formatted(sent.receipt().message()));
        Inbound.Pressed pressed = heard(Inbound.Pressed.class);
        assertThat(pressed.action()).isEqualTo("enrolled");
        assertThat(pressed.values()).containsEntry("score", "4");
        assertThat(pressed.receipt()).isEqualTo(sent.receipt());

        Card thanks = Card.saying(Locale.ENGLISH, "Thank you!");
        assertThat(((TeamsChannel) bot.channel()).update(pressed.from(), pressed.receipt(), thanks))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(simulator.messagesOf("mei@example.com"))
                .singleElement()
                .satisfies(message -> assertThat(message.toString()).contains("Thank you!"));
    }

    @Test
    void aBlockedChatIsRefused() throws Exception {
        bot.channel().send(question());
        page("POST", "people/mei@example.com/teams/block", "{}");
        assertThat(bot.channel().send(question()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.BLOCKED));
    }

    @Test
    void installingAndRemovingAreHeard() throws Exception {
        page("POST", "people/ann@example.com/teams/install", "{}");
        assertThat(heard(Inbound.Opened.class).from().user()).isEqualTo(ABSENT);
        page("POST", "people/ann@example.com/teams/uninstall", "{}");
        assertThat(heard(Inbound.Closed.class).from().user()).isEqualTo(ABSENT);
    }

    @Test
    void aPersonWithoutTheAppGetsItAndThenTheCard() throws Exception {
        stop();
        start(true);
        Outgoing outgoing = new Outgoing(
                UUID.randomUUID(),
                Address.of(Platform.TEAMS, ABSENT),
                question().card());
        assertThat(bot.channel().send(outgoing))
                .isEqualTo(new Outcome.TryLater(Duration.ofSeconds(10), "app-being-installed"));
        assertThat(heard(Inbound.Opened.class).from().user()).isEqualTo(ABSENT);
        assertThat(bot.channel().send(outgoing)).isInstanceOf(Outcome.Accepted.class);
        assertThat(simulator.messagesOf("ann@example.com")).hasSize(1);

        page("POST", "people/ann@example.com/teams/uninstall", "{}");
        assertThat(bot.channel().send(outgoing)).isInstanceOf(Outcome.TryLater.class);
    }

    @Test
    void takesACardBackAndSaysWhenItIsGone() {
        Outcome sent = bot.channel().send(question());
        var receipt = ((Outcome.Accepted) sent).receipt();
        var channel = (DeletesCards) bot.channel();
        assertThat(channel.delete(person(), receipt)).isEqualTo(sent);
        assertThat(simulator.messagesOf("mei@example.com")).isEmpty();
        assertThat(channel.delete(person(), receipt))
                .isEqualTo(new Outcome.Refused(Refusal.MESSAGE_GONE, "ActivityNotFoundInConversation"));
        assertThat(((UpdatesCards) bot.channel())
                        .update(person(), receipt, question().card()))
                .isEqualTo(new Outcome.Refused(Refusal.MESSAGE_GONE, "ActivityNotFoundInConversation"));
    }

    @Test
    void isWellUntilTheOutage() throws Exception {
        var channel = (Probed) bot.channel();
        assertThat(channel.probe()).isEqualTo(new Probed.Health.Well());
        page("PUT", "faults", "{\"teams\":{\"outage\":true}}");
        assertThat(channel.probe()).isInstanceOf(Probed.Health.Unreachable.class);
    }

    private static Address person() {
        return Address.of(Platform.TEAMS, Samples.PERSON);
    }

    @Test
    void aThrottledSendMeansSilenceAndALostAnswerIsInDoubt() throws Exception {
        bot.channel().send(question());
        page("PUT", "faults", "{\"teams\":{\"throttle\":1.0,\"retryAfter\":5}}");
        assertThat(bot.channel().send(question()))
                .isInstanceOfSatisfying(
                        Outcome.Throttled.class,
                        later -> assertThat(later.silence().toSeconds()).isEqualTo(5));
        page("PUT", "faults", "{\"teams\":{\"throttle\":0.0,\"resetAfterEffect\":1.0}}");
        Outgoing lost = question();
        assertThat(bot.channel().send(lost)).isInstanceOf(Outcome.InDoubt.class);
        assertThat(simulator.received().teams().deliveries())
                .containsEntry(lost.delivery().toString(), 1);
    }
}
