package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.channel.Address;
import dev.muster.channel.Inbound;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Probed.Health;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.simulator.BotEndpoints;
import dev.muster.simulator.SimulatedPerson;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both ways at once with a stand-in for Slack that keeps Slack's rules. */
class SimulatorTest {

    private static final String TEAM = "T0SIMULATE";
    private static final String ANNA = "anna@example.com";
    private static final Map<String, String> FILLED_IN = Map.of("type", "plain_text_input", "value", "more pictures");
    private static final Card CARD = new Card(
            Locale.ENGLISH,
            "How did it go?",
            List.of(new Element.TextInput("comment", "What should we do better?", "", 500)),
            List.of(new Action.Press("answer", "Send", Map.of("survey", "s1"), Action.Weight.PRIMARY)));

    private final HandClock slacksClock = new HandClock();
    private final HttpClient http = HttpClient.newHttpClient();
    private Simulator simulator;
    private Doorstep doorstep;

    @BeforeEach
    void open() throws Exception {
        simulator = Simulator.start(SimulatorSettings.defaults().withClock(slacksClock));
        simulator.settle(List.of(
                SimulatedPerson.of(ANNA, "Anna", Locale.ENGLISH, ZoneId.of("Europe/Berlin"))
                        .inSlack("U0ANNA"),
                SimulatedPerson.of("gone@example.com", "Gone", Locale.ENGLISH, ZoneId.of("UTC"))
                        .deactivatedInSlack("U0GONE")));
        simulator.addSlackChannel("C0ROLLOUT", "rollout");
        doorstep = Doorstep.open(settings(Doorstep.TOKEN));
        simulator.connect(new BotEndpoints(
                Optional.of(new BotEndpoints.Slack(doorstep.address(), Doorstep.SECRET, Doorstep.TOKEN)),
                Optional.empty()));
    }

    @AfterEach
    void close() throws Exception {
        doorstep.close();
        simulator.close();
        http.close();
    }

    @Test
    void deliversACardWithItsMark() {
        Outgoing outgoing = to("U0ANNA");
        assertThat(doorstep.channel().send(outgoing)).isInstanceOf(Outcome.Accepted.class);
        assertThat(simulator.messagesOf(ANNA)).singleElement().satisfies(message -> {
            assertThat(message.delivery()).contains(outgoing.delivery().toString());
            assertThat(message.text()).isEqualTo("How did it go?");
        });
        assertThat(doorstep.conversations.find(anna())).isPresent();
    }

    @Test
    void isToldWhoCannotBeReached() {
        assertThat(doorstep.channel().send(to("U0NOBODY")))
                .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_ADDRESS, "channel_not_found"));
        assertThat(doorstep.channel().send(to("U0GONE")))
                .isEqualTo(new Outcome.Refused(Refusal.DEACTIVATED, "channel_not_found"));
    }

    @Test
    void isToldThatTheTokenIsNoGood() throws Exception {
        SlackSettings stolen = settings("xoxb-1-another-token-of-enough-length");
        try (SlackApi api = new SlackApi(stolen)) {
            SlackChannel channel = new SlackChannel(
                    api, new Chats(api, doorstep.conversations, stolen.apiBase()), new Replies(api, doorstep.clock));
            assertThat(channel.send(to("U0ANNA")))
                    .isEqualTo(new Outcome.Refused(Refusal.INSTALLATION_DEAD, "invalid_auth"));
        }
    }

    @Test
    void isToldToSlowDownAndForHowLong() {
        Outcome last = doorstep.channel().send(to("U0ANNA"));
        for (int message = 0; message < 60 && last instanceof Outcome.Accepted; message++) {
            last = doorstep.channel().send(to("U0ANNA"));
        }
        assertThat(last).isInstanceOfSatisfying(Outcome.Throttled.class, later -> {
            assertThat(later.code()).isEqualTo("ratelimited");
            slacksClock.advance(later.silence());
        });
        assertThat(doorstep.channel().send(to("U0ANNA"))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void isInDoubtWhenTheAnswerIsLostAndThenFindsTheCard() throws Exception {
        assertThat(doorstep.channel().send(to("U0ANNA"))).isInstanceOf(Outcome.Accepted.class);
        Outgoing outgoing = to("U0ANNA");
        faults("\"resetAfterEffect\":1.0");
        assertThat(doorstep.channel().send(outgoing)).isEqualTo(new Outcome.InDoubt("connection_lost"));
        faults("\"resetAfterEffect\":0.0");
        Optional<Receipt> found = doorstep.channel().find(anna(), outgoing.delivery());
        assertThat(found).isPresent();
        assertThat(doorstep.channel().find(anna(), UUID.randomUUID())).isEmpty();
        assertThat(simulator.received().slack().duplicates()).isEmpty();
        assertThat(doorstep.channel().update(anna(), found.orElseThrow(), Card.saying(Locale.ENGLISH, "Thank you")))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void takesACardBack() {
        assertThat(doorstep.channel().send(to("U0ANNA"))).isInstanceOfSatisfying(Outcome.Accepted.class, sent -> {
            assertThat(doorstep.channel().delete(anna(), sent.receipt())).isEqualTo(sent);
            assertThat(simulator.messagesOf(ANNA)).isEmpty();
            assertThat(doorstep.channel().delete(anna(), sent.receipt()))
                    .isEqualTo(new Outcome.Refused(Refusal.MESSAGE_GONE, "message_not_found"));
            assertThat(doorstep.channel().update(anna(), sent.receipt(), Card.saying(Locale.ENGLISH, "Thank you")))
                    .isEqualTo(new Outcome.Refused(Refusal.MESSAGE_GONE, "message_not_found"));
        });
    }

    @Test
    void isWellUntilTheAppIsRemoved() throws Exception {
        assertThat(doorstep.channel().probe()).isEqualTo(new Health.Well());
        faults("\"outage\":true");
        assertThat(doorstep.channel().probe()).isInstanceOf(Health.Unreachable.class);
        faults("\"outage\":false");
        simulator.uninstallFromSlack();
        assertThat(doorstep.channel().probe()).isEqualTo(new Health.ShutOut("account_inactive"));
    }

    @Test
    void isInDoubtAfterAServerErrorAndHasAskedOnce() throws Exception {
        faults("\"serverError\":1.0");
        assertThat(doorstep.channel().send(to("U0ANNA"))).isInstanceOf(Outcome.InDoubt.class);
        faults("\"serverError\":0.0,\"throttle\":1.0,\"retryAfter\":17");
        assertThat(doorstep.channel().send(to("U0ANNA")))
                .isEqualTo(new Outcome.Throttled(Duration.ofSeconds(17), "ratelimited"));
    }

    @Test
    void hearsPeopleTalkAndPress() throws Exception {
        act("say", "{\"text\":\"where is the portal?\"}");
        assertThat(doorstep.only()).isInstanceOfSatisfying(Inbound.Said.class, said -> {
            assertThat(said.text()).isEqualTo("where is the portal?");
            assertThat(said.from()).isEqualTo(anna());
        });
        doorstep.inbox.clear();
        Receipt receipt = ((Outcome.Accepted) doorstep.channel().send(to("U0ANNA"))).receipt();
        pressIn(receipt.conversation());
        assertThat(doorstep.only()).isInstanceOfSatisfying(Inbound.Pressed.class, pressed -> {
            assertThat(pressed.action()).isEqualTo("answer");
            assertThat(pressed.values()).isEqualTo(Map.of("survey", "s1", "comment", "more pictures"));
            assertThat(pressed.receipt()).isEqualTo(receipt);
            assertThat(doorstep.channel()
                            .update(pressed.from(), pressed.receipt(), Card.saying(Locale.ENGLISH, "Thanks")))
                    .isInstanceOf(Outcome.Accepted.class);
        });
        assertThat(simulator.received().unacknowledged()).isEmpty();
    }

    @Test
    void answersACommandInTheChannelAndItsButtonThere() throws Exception {
        act("say", "{\"text\":\"/rollout push pre-rollout-1 to it\",\"conversation\":\"C0ROLLOUT\"}");
        Inbound.Said said = (Inbound.Said) doorstep.only();
        assertThat(said.text()).isEqualTo("/rollout push pre-rollout-1 to it");
        assertThat(doorstep.channel().send(new Outgoing(UUID.randomUUID(), said.from(), CARD)))
                .isEqualTo(new Outcome.Accepted(new Receipt(said.from().room(), "")));
        doorstep.inbox.clear();
        pressIn("C0ROLLOUT");
        Inbound.Pressed pressed = (Inbound.Pressed) doorstep.only();
        assertThat(doorstep.channel()
                        .update(pressed.from(), pressed.receipt(), Card.saying(Locale.ENGLISH, "On its way")))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(Json.text(newestIn("C0ROLLOUT"), "text")).contains("On its way");
    }

    @Test
    void answersInTheChatWhenTheChannelNoLongerTakesAnswers() throws Exception {
        act("say", "{\"text\":\"/rollout status\",\"conversation\":\"C0ROLLOUT\"}");
        Address there = ((Inbound.Said) doorstep.only()).from();
        for (int answer = 0; answer < 5; answer++) {
            assertThat(doorstep.channel().send(new Outgoing(UUID.randomUUID(), there, CARD)))
                    .isEqualTo(new Outcome.Accepted(new Receipt(there.room(), "")));
        }
        assertThat(doorstep.channel().send(new Outgoing(UUID.randomUUID(), there, CARD)))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted ->
                                assertThat(accepted.receipt().conversation()).startsWith("D"));
    }

    /** The newest message that Anna sees in a conversation. */
    private JsonObject newestIn(String conversation) throws Exception {
        for (JsonElement shown : Json.object(request("GET", "/sim/api/people/" + ANNA + "/slack", ""))
                .getAsJsonArray("conversations")) {
            JsonArray messages = shown.getAsJsonObject().getAsJsonArray("messages");
            if (Json.text(shown.getAsJsonObject(), "id").equals(Optional.of(conversation))) {
                return messages.get(messages.size() - 1).getAsJsonObject();
            }
        }
        throw new AssertionError("Anna sees no conversation " + conversation);
    }

    /** Presses the last button of the newest message, with the comment filled in. */
    private void pressIn(String conversation) throws Exception {
        JsonObject message = newestIn(conversation);
        JsonArray blocks = message.getAsJsonArray("blocks");
        JsonObject actions = blocks.get(blocks.size() - 1).getAsJsonObject();
        act(
                "press",
                Json.write(Map.of(
                        "conversation", conversation,
                        "ts", Json.needed(message, "ts"),
                        "block_id", Json.text(actions, "block_id").orElse(""),
                        "action_id", "answer#0",
                        "values", Map.of("comment", Map.of("comment", FILLED_IN)))));
    }

    private void act(String what, String json) throws Exception {
        request("POST", "/sim/api/people/" + ANNA + "/slack/" + what, json);
    }

    private void faults(String slack) throws Exception {
        request("PUT", "/sim/api/faults", "{\"slack\":{" + slack + "}}");
    }

    private String request(String method, String path, String json) throws Exception {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(simulator.base().resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response.body();
    }

    private SlackSettings settings(String token) {
        URI base = URI.create(simulator.base() + "/slack/api/");
        return new SlackSettings(token, Doorstep.SECRET, base, Optional.empty(), SlackSettings.EVENTS_PATH);
    }

    private static Outgoing to(String user) {
        return new Outgoing(UUID.randomUUID(), Address.of(Platform.SLACK, user), CARD);
    }

    private static Address anna() {
        return Address.of(Platform.SLACK, "U0ANNA");
    }
}
