package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HabitsTest {
    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    private void adaLives(Habits habits) {
        stage.simulator.settle(List.of(Stage.ada().with(habits)));
    }

    private void slackCard(String blocks) {
        var posted = stage.slackForm("chat.postMessage", "channel", Stage.ADA_DM, "text", "Card", "blocks", blocks);
        assertThat(posted.text("ok")).isEqualTo("true");
    }

    private void teamsCard(String content) {
        var card = "{\"type\":\"message\",\"attachments\":[{\"contentType\":"
                + "\"application/vnd.microsoft.card.adaptive\",\"content\":" + content + "}]}";
        assertThat(stage.teams("POST", stage.adasChat() + "/activities", card).status())
                .isEqualTo(201);
    }

    private static String button(String id) {
        return "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"" + id
                + "\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]";
    }

    /** Moves the clock from habit to habit until nobody has anything left to do. */
    private int live() {
        int performed = 0;
        for (var next = stage.simulator.nextHabit(); next.isPresent(); next = stage.simulator.nextHabit()) {
            if (next.get().isAfter(stage.clock.instant())) {
                stage.clock.moveTo(next.get());
            }
            performed += stage.simulator.runHabits();
        }
        return performed;
    }

    @Test
    void enrollsInSlackSoManyDaysAfterTheFirstMessageThatOffersIt() {
        adaLives(Habits.NONE.enrollingAfter(3));
        slackCard(button("enrolled:plan-1"));
        slackCard(button("enrolled:plan-1"));
        var begin = stage.clock.instant();

        assertThat(stage.simulator.runHabits()).isZero();
        assertThat(stage.simulator.nextHabit()).contains(begin.plus(Duration.ofDays(3)));
        assertThat(live()).isEqualTo(2);

        var action = stage.bot.lastCall().payload().path("actions").path(0);
        assertThat(action.path("action_id").asString()).isEqualTo("enrolled:plan-1");
    }

    @Test
    void putsOffToTheFirstTimeThatIsOfferedAndOnlySoOften() {
        adaLives(Habits.NONE.puttingOff(1));
        slackCard(button("later"));
        assertThat(live()).isEqualTo(1);
        assertThat(stage.bot
                        .lastCall()
                        .payload()
                        .path("actions")
                        .path(0)
                        .path("action_id")
                        .asString())
                .isEqualTo("later");
        slackCard(button("later-at"));
        slackCard(button("later"));
        slackCard(button("later-at"));
        assertThat(live()).isEqualTo(1);
        assertThat(stage.bot
                        .lastCall()
                        .payload()
                        .path("actions")
                        .path(0)
                        .path("action_id")
                        .asString())
                .isEqualTo("later-at");
    }

    @Test
    void enrollsInTeamsByTheVerb() {
        adaLives(Habits.NONE.enrollingAfter(0));
        teamsCard("{\"type\":\"AdaptiveCard\",\"body\":[{\"type\":\"ActionSet\",\"actions\":["
                + "{\"type\":\"Action.Execute\",\"verb\":\"enrolled\",\"data\":{\"plan\":\"p\"}}]}]}");

        assertThat(live()).isEqualTo(2);

        var action = stage.bot.lastCall().json().path("value").path("action");
        assertThat(action.path("verb").asString()).isEqualTo("enrolled");
        assertThat(action.path("data").path("plan").asString()).isEqualTo("p");
    }

    @Test
    void hasADeviceSomeMinutesAfterSayingSo() {
        adaLives(Habits.NONE.enrollingAfter(0));
        slackCard(button("enrolled:plan-1"));
        var begin = stage.clock.instant();

        assertThat(stage.simulator.runHabits()).isEqualTo(1);
        assertThat(devices()).isEmpty();
        assertThat(stage.simulator.nextHabit())
                .hasValueSatisfying(at -> assertThat(Duration.between(begin, at))
                        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(20)));
        live();

        assertThat(devices()).hasSize(1);
        assertThat(devices().path(0).path("userPrincipalName").asString()).isEqualTo(Stage.ADA);
        assertThat(devices().path(0).path("userId").asString()).isEqualTo(Stage.ADA_ENTRA);
    }

    @Test
    void hasADeviceWithoutSayingSo() {
        adaLives(Habits.NONE.enrollingAfter(2).withDevice(Habits.Device.UNSAID));
        slackCard(button("enrolled:plan-1"));

        assertThat(live()).isEqualTo(1);

        assertThat(stage.bot.calls()).isEmpty();
        assertThat(devices()).hasSize(1);
    }

    @Test
    void saysSoWithoutADevice() {
        adaLives(Habits.NONE.enrollingAfter(2).withDevice(Habits.Device.NONE));
        slackCard(button("enrolled:plan-1"));

        assertThat(live()).isEqualTo(1);

        assertThat(stage.bot.calls()).hasSize(1);
        assertThat(devices()).isEmpty();
    }

    @Test
    void getsADeviceForAButtonThatWasPressedByHand() {
        slackCard(
                button("enrolled:plan-1").replace("{\"type\":\"actions\"", "{\"type\":\"actions\",\"block_id\":\"b\""));
        var message = stage.messages(Stage.ADA, "slack").path(0);
        var press = "{\"ts\":\"%s\",\"block_id\":\"b\",\"action_id\":\"enrolled:plan-1\"}"
                .formatted(message.path("ts").asString());
        assertThat(stage.page("POST", "/people/" + Stage.ADA + "/slack/press", press)
                        .status())
                .isEqualTo(200);

        live();

        assertThat(devices()).hasSize(1);
    }

    @Test
    void keepsDevicesAndThoseOnTheirWayOverARestart(@TempDir Path directory) {
        var clock = new Stage.Clock();
        var journal = directory.resolve("journal");
        try (var before = new Stage(settings -> settings.withJournal(journal), clock)) {
            before.simulator.enrollDevice(Stage.BEN);
            before.simulator.settle(List.of(Stage.ada().with(Habits.NONE.enrollingAfter(0))));
            before.slackForm("chat.postMessage", "channel", Stage.ADA_DM, "text", "x", "blocks", button("enrolled"));
            assertThat(before.simulator.runHabits()).isEqualTo(1);
        }
        try (var after = new Stage(settings -> settings.withJournal(journal), clock)) {
            assertThat(after.simulator.devices()).isEqualTo(1);
            clock.advance(Duration.ofHours(1));
            after.simulator.runHabits();
            assertThat(after.simulator.devices()).isEqualTo(2);
        }
    }

    private JsonNode devices() {
        return stage.get("/sim/api/graph/devices").json();
    }

    @Test
    void asksOnceAfterTheFirstMessage() {
        adaLives(Habits.NONE.asking("How do I enroll my phone?"));
        slackCard(button("other"));
        slackCard(button("other"));

        assertThat(live()).isEqualTo(1);
        assertThat(stage.bot.lastCall().json().path("event").path("text").asString())
                .isEqualTo("How do I enroll my phone?");
    }

    @Test
    void answersASurveyFormInTeams() {
        adaLives(Habits.NONE.answering(4, "Quick"));
        teamsCard("{\"type\":\"AdaptiveCard\",\"body\":[{\"type\":\"Input.ChoiceSet\",\"id\":\"satisfaction\"},"
                + "{\"type\":\"Input.Text\",\"id\":\"comment\"}],\"actions\":["
                + "{\"type\":\"Action.Execute\",\"verb\":\"survey-submit\"}]}");

        assertThat(live()).isEqualTo(1);
        var data = stage.bot.lastCall().json().path("value").path("action").path("data");
        assertThat(data.path("satisfaction").asString()).isEqualTo("4");
        assertThat(data.path("comment").asString()).isEqualTo("Quick");
    }

    @Test
    void pressesTheButtonOfItsScoreInSlack() {
        adaLives(Habits.NONE.answering(2, ""));
        slackCard("[{\"type\":\"actions\",\"elements\":[" + score(1) + "," + score(2) + "," + score(3) + "]}]");

        assertThat(live()).isEqualTo(1);
        var action = stage.bot.lastCall().payload().path("actions").path(0);
        assertThat(action.path("action_id").asString()).isEqualTo("survey-score-2");
    }

    private static String score(int score) {
        return "{\"type\":\"button\",\"action_id\":\"survey-score-" + score
                + "\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + score + "\"}}";
    }

    @Test
    void fillsInTheDialogThatASurveyButtonOpens() {
        adaLives(Habits.NONE.answering(5, "Well done"));
        stage.bot.answers(call -> {
            if (call.payload().path("type").asString().equals("block_actions")) {
                openSurvey(call.payload().path("trigger_id").asString());
            }
            return new ABot.Reply(200, "");
        });
        slackCard(button("survey-submit"));

        assertThat(live()).isEqualTo(2);
        var values = stage.bot.lastCall().payload().path("view").path("state").path("values");
        assertThat(values.path("s")
                        .path("satisfaction")
                        .path("selected_option")
                        .path("value")
                        .asString())
                .isEqualTo("5");
        assertThat(values.path("c").path("comment").path("value").asString()).isEqualTo("Well done");
        assertThat(stage.window(Stage.ADA, "slack").path("modal").isNull()).isTrue();
    }

    private void openSurvey(String trigger) {
        var view = """
                {"type":"modal","title":{"type":"plain_text","text":"Survey"},
                 "submit":{"type":"plain_text","text":"Send"},"blocks":[
                 {"type":"input","block_id":"s","label":{"type":"plain_text","text":"Score"},"element":
                  {"type":"static_select","action_id":"satisfaction","options":[
                   {"value":"4","text":{"type":"plain_text","text":"4"}},
                   {"value":"5","text":{"type":"plain_text","text":"5"}}]}},
                 {"type":"input","block_id":"c","optional":true,"label":{"type":"plain_text","text":"Why"},
                  "element":{"type":"plain_text_input","action_id":"comment"}}]}""";
        assertThat(stage.slackForm("views.open", "trigger_id", trigger, "view", view)
                        .text("ok"))
                .isEqualTo("true");
    }

    @Test
    void blocksTheBotAfterSoManyMessages() {
        adaLives(Habits.NONE.blockingAfter(2));
        slackCard(button("x"));
        assertThat(live()).isZero();
        slackCard(button("x"));
        assertThat(live()).isEqualTo(1);

        assertThat(stage.get("/sim/api/people/" + Stage.ADA).text("slack", "state"))
                .isEqualTo("blocked");
    }

    @Test
    void comesRoundToMessagesFromBeforeARestart(@TempDir Path directory) {
        var clock = new Stage.Clock();
        var journal = directory.resolve("journal");
        try (var before = new Stage(settings -> settings.withJournal(journal), clock)) {
            before.slackForm("chat.postMessage", "channel", Stage.ADA_DM, "text", "x", "blocks", button("enrolled"));
        }
        try (var after = new Stage(settings -> settings.withJournal(journal), clock)) {
            after.simulator.settle(List.of(Stage.ada().with(Habits.NONE.enrollingAfter(1))));
            clock.advance(Duration.ofDays(1));
            assertThat(after.simulator.runHabits()).isEqualTo(1);
            after.simulator.settle(List.of(Stage.ada().with(Habits.NONE.enrollingAfter(1))));
            assertThat(after.simulator.runHabits()).isZero();
        }
    }
}
