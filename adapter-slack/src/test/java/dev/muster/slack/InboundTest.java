package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Address;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundTest {

    private Doorstep doorstep;

    @BeforeEach
    void open() throws Exception {
        doorstep = Doorstep.open();
    }

    @AfterEach
    void close() throws Exception {
        doorstep.close();
    }

    @Test
    void hearsWhatAnEmployeeTypesWithoutSlacksMarks() throws Exception {
        assertThat(doorstep.post(Payloads.event("employee-asks-in-the-chat-with-us"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(doorstep.only())
                .isEqualTo(new Inbound.Said(
                        new EventId("slack:Ev0ASK"),
                        anna(),
                        Optional.empty(),
                        "Where do I find the <Company Portal>? I looked at the help page"));
    }

    @Test
    void hearsChinese() throws Exception {
        doorstep.post(Payloads.event("employee-asks-in-chinese"));
        assertThat(said().text()).isEqualTo("我的手機要怎麼註冊？");
    }

    @Test
    void hearsTheWordsBesideAFileAndThoseOfSlashMe() throws Exception {
        doorstep.post(Payloads.event("employee-sends-a-screenshot"));
        doorstep.post(Payloads.event("employee-writes-slash-me"));
        assertThat(doorstep.inbox)
                .extracting(inbound -> ((Inbound.Said) inbound).text())
                .containsExactly("I see this", "is lost");
    }

    @ParameterizedTest
    @CsvSource({
        "our-own-message-comes-back, Ev0OWN, message",
        "employee-edits-a-message, Ev0EDIT, message/message_changed",
        "somebody-talks-in-a-channel, Ev0CHAN, message",
        "app-is-uninstalled, Ev0BYE, app_uninstalled",
        "tokens-are-revoked, Ev0TOK, tokens_revoked",
        "an-event-from-next-year, Ev0NEW, holodeck_opened",
        "another-workspace-of-the-app, Ev0ELSE, foreign_workspace"
    })
    void takesNoteOfWhatItHasNoUseFor(String scenario, String id, String kind) throws Exception {
        assertThat(doorstep.post(Payloads.event(scenario)).statusCode()).isEqualTo(200);
        assertThat(doorstep.only()).isEqualTo(new Inbound.Unknown(new EventId("slack:" + id), Platform.SLACK, kind));
    }

    @Test
    void takesNoteOfBeingToldToSlowDown() throws Exception {
        doorstep.post(Payloads.event("too-many-events"));
        assertThat(((Inbound.Unknown) doorstep.only()).kind()).isEqualTo("app_rate_limited");
    }

    @ParameterizedTest
    @CsvSource({"somebody-submits-a-view, view_submission", "somebody-closes-a-view, view_closed"})
    void takesNoteOfViewsSinceWeOpenNone(String scenario, String kind) throws Exception {
        assertThat(doorstep.post(Payloads.interaction(scenario)).body()).isEmpty();
        assertThat(((Inbound.Unknown) doorstep.only()).kind()).isEqualTo(kind);
    }

    @Test
    void noticesThatSomebodyOpenedTheApp() throws Exception {
        doorstep.post(Payloads.event("employee-opens-the-app-home"));
        assertThat(doorstep.only())
                .isEqualTo(new Inbound.Opened(new EventId("slack:Ev0HOME"), anna(), Optional.empty()));
    }

    @Test
    void provesTheAddressToSlackWithoutAnEvent() throws Exception {
        assertThat(doorstep.post(Payloads.event("address-is-verified")).body())
                .isEqualTo("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
        assertThat(doorstep.post(Payloads.command("slack-checks-the-certificate"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(doorstep.inbox).isEmpty();
    }

    @Test
    void readsAPressedButtonWithItsDataThoughTheMessageAroundItIsStrange() throws Exception {
        assertThat(doorstep.post(Payloads.interaction("employee-presses-a-button"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(doorstep.only())
                .isEqualTo(new Inbound.Pressed(
                        new EventId("slack:click/12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3"),
                        anna(),
                        Optional.empty(),
                        "enrolled",
                        Map.of("occasion", "pre-rollout-1/it", "platform", "ios"),
                        new Receipt("D0ANNA", "1814778020.000100")));
    }

    @Test
    void addsWhatWasFilledInButNeverOverTheButtonsOwnData() throws Exception {
        doorstep.post(Payloads.interaction("employee-answers-the-survey"));
        assertThat(((Inbound.Pressed) doorstep.only()).values())
                .isEqualTo(Map.of("survey", "s1", "step", "2", "satisfaction", "4", "comment", "請多一點圖片 & less text"));
    }

    @Test
    void knowsARepeatedClickFromASecondOne() throws Exception {
        String click = Payloads.interaction("employee-presses-a-button");
        doorstep.post(click);
        doorstep.clock.advance(Duration.ofSeconds(2));
        doorstep.post(click);
        doorstep.post(click.replace("d8c1bb837935619ccad0f624c448ffb3", "0000bb837935619ccad0f624c448ffb3"));
        assertThat(doorstep.inbox).extracting(Inbound::event).hasSize(3);
        assertThat(doorstep.inbox.get(0).event())
                .isEqualTo(doorstep.inbox.get(1).event());
        assertThat(doorstep.inbox.get(0).event())
                .isNotEqualTo(doorstep.inbox.get(2).event());
    }

    @Test
    void takesNoteOfALinkThatWasOpened() throws Exception {
        doorstep.post(Payloads.interaction("employee-opens-a-link"));
        assertThat(((Inbound.Unknown) doorstep.only()).kind()).isEqualTo("block_actions");
    }

    @Test
    void hearsACommandInAChannelWithTheRoomItWasTypedIn() throws Exception {
        assertThat(doorstep.post(Payloads.command("admin-types-a-command-in-a-channel"))
                        .body())
                .isEmpty();
        assertThat(said().text()).isEqualTo("/rollout push pre-rollout-1 to it");
        assertThat(said().from().inPrivate()).isEqualTo(Address.of(Platform.SLACK, "U0ADMIN"));
        assertThat(ReplyRoom.of(said().from()))
                .contains(new ReplyRoom(
                        doorstep.clock.instant(),
                        "C0ROLLOUT",
                        URI.create("https://hooks.slack.com/commands/T0MUSTER/1/abc")));
    }

    @Test
    void hearsACommandWithoutWords() throws Exception {
        doorstep.post(Payloads.command("employee-types-a-bare-command"));
        assertThat(said().text()).isEqualTo("/rollout");
    }

    @Test
    void answersInTheChatWhenACommandNamesAnAddressThatIsNotSlacks() throws Exception {
        doorstep.post(Payloads.command("a-command-that-wants-its-answer-elsewhere"));
        assertThat(said().from().room()).isEmpty();
    }

    @Test
    void answersAPressOfWhatOnlyItsReaderSeesThroughTheClicksAddress() throws Exception {
        doorstep.post(Payloads.interaction("admin-confirms-where-only-they-see-it"));
        Inbound.Pressed pressed = (Inbound.Pressed) doorstep.only();
        assertThat(pressed.from().room())
                .startsWith("reply ")
                .endsWith(" C0ROLLOUT https://hooks.slack.com/actions/T0MUSTER/2/def");
        assertThat(pressed.receipt()).isEqualTo(new Receipt(pressed.from().room(), "1814778030.000100"));
    }

    private Inbound.Said said() {
        return (Inbound.Said) doorstep.only();
    }

    private static Address anna() {
        return Address.of(Platform.SLACK, "U0ANNA");
    }
}
