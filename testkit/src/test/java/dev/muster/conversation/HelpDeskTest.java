package dev.muster.conversation;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.testkit.Actor;
import dev.muster.testkit.Stage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelpDeskTest {

    private final Person fay = aPerson("fay", "finance");
    private final Person ada = anEnglishReader("ada", "it");
    private final Stage stage = Stage.with(fay, ada, anEnglishReader("sue"));
    private final Actor sue = stage.as(anEnglishReader("sue"));

    @Test
    void givesSupportTheQuestionThatWasAskedBefore() {
        stage.as(fay).says("昨天的足球賽誰贏了？");
        assertThat(stage.as(fay).presses("找真人協助")).singleElement().asString().contains("案件編號 1", "服務台");
        assertThat(sue.texts())
                .singleElement()
                .asString()
                .contains("Ticket 1", "Question: 昨天的足球賽誰贏了？", "From: fay", "Group: Finance", "Language: Chinese")
                .contains("Your answer to fay");
        assertThat(stage.announced(ConversationEvent.TicketOpened.class)).hasSize(1);
    }

    @Test
    void saysSoWhereNoQuestionWasTyped() {
        stage.as(ada).says("I need a person");
        assertThat(sue.texts()).singleElement().asString().contains("No question was typed");
    }

    @Test
    void tellsSupportTheStepAtWhichSomebodyIsStuck() {
        stage.as(ada).says("linux");
        stage.as(ada).presses("Next");
        stage.as(ada).presses("I’m stuck");
        assertThat(sue.texts()).singleElement().asString().contains("Enroll a Linux computer, Step 2 of 6");
    }

    @Test
    void keepsOneTicketHoweverOftenAPersonIsAskedFor() {
        stage.as(ada).says("person");
        assertThat(stage.as(ada).says("person"))
                .singleElement()
                .asString()
                .contains("already with support", "ticket 1");
        assertThat(sue.cards()).hasSize(1);
        assertThat(stage.memory().tickets().latest(10)).hasSize(1);
    }

    @Test
    void bringsTheAnswerInTheLanguageOfWhoAsked() {
        stage.as(fay).says("真人");
        assertThat(sue.presses("Answer", Map.of("answer", "Restart <!channel> it")))
                .containsExactly("sue has answered.");
        assertThat(stage.as(fay).texts()).last().isEqualTo("支援人員 sue 回覆您的問題（案件 1）：Restart <!channel> it");
    }

    @Test
    void opensANewTicketAfterTheAnswer() {
        stage.as(ada).says("person");
        sue.presses("Answer", Map.of("answer", "Try again"));
        assertThat(stage.as(ada).says("person")).singleElement().asString().contains("ticket 2");
    }

    @Test
    void asksForTheAnswerWhereTheLineIsEmpty() {
        stage.as(ada).says("person");
        assertThat(sue.presses("Answer", Map.of("answer", "  ")))
                .singleElement()
                .asString()
                .contains("no answer in it yet");
        assertThat(stage.memory().tickets().find(1))
                .hasValueSatisfying(ticket -> assertThat(ticket.isOpen()).isTrue());
        assertThat(stage.as(ada).cards()).hasSize(1);
    }

    @Test
    void tellsWhoAskedThatTheTicketIsClosed() {
        stage.as(ada).says("person");
        assertThat(sue.presses("Close")).containsExactly("sue has closed this ticket.");
        assertThat(stage.as(ada).texts()).last().asString().contains("Your ticket 1 is closed.");
        assertThat(sue.presses("Answer", Map.of("answer", "too late"))).containsExactly("There are no open tickets.");
        assertThat(stage.as(ada).cards()).hasSize(2);
    }

    @Test
    void refusesAnswersByWhoIsNotSupport() {
        stage.as(fay).says("真人");
        assertThat(stage.as(ada).sends(Buttons.TICKET_ANSWER, Map.of("ticket", "1", "answer", "Give me your password")))
                .singleElement()
                .asString()
                .contains("Only support may do that", "sue@example.com");
        stage.as(ada).sends(Buttons.TICKET_CLOSE, Map.of("ticket", "1"));
        assertThat(stage.as(fay).cards()).hasSize(1);
        assertThat(stage.memory().tickets().openOf(fay.id())).isPresent();
    }

    @Test
    void saysThatThereIsNoSuchTicket() {
        assertThat(sue.sends(Buttons.TICKET_CLOSE, Map.of("ticket", "99999999999")))
                .containsExactly("There are no open tickets.");
        assertThat(sue.sends(Buttons.TICKET_CLOSE, Map.of())).containsExactly("There are no open tickets.");
    }

    @Test
    void tellsTheEmployeeAlsoWhereNobodyOfSupportIsInTheDirectory() {
        Stage lonely = Stage.with(ada);
        assertThat(lonely.as(ada).says("person")).singleElement().asString().contains("ticket 1", "the help desk");
        assertThat(lonely.memory().tickets().openOf(ada.id())).isPresent();
    }
}
