package dev.muster.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static ABrowser browser;

    private final Stage stage = new Stage();

    @BeforeAll
    static void openTheBrowser() {
        browser = new ABrowser();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private Page adasPage() {
        return browser.open(stage.simulator.base() + "/?person=" + Stage.ADA);
    }

    private static Locator button(Locator window, String words) {
        return window.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    @Test
    void sendAPressedSlackButtonWithWhatWasFilledIn() {
        var slack = adasPage().getByTestId("slack-window");
        stage.slack("chat.postMessage", """
                {"channel":"%s","text":"How did it go?","blocks":[
                 {"type":"input","block_id":"score","label":{"type":"plain_text","text":"Score"},"element":
                  {"type":"radio_buttons","action_id":"chosen","options":[
                   {"text":{"type":"plain_text","text":"Well"},"value":"5"},
                   {"text":{"type":"plain_text","text":"Badly"},"value":"1"}]}},
                 {"type":"actions","block_id":"buttons","elements":[
                  {"type":"button","action_id":"answer","text":{"type":"plain_text","text":"Answer"}}]}]}""".formatted(Stage.ADA_SLACK));
        slack.getByLabel("Badly").check();
        button(slack, "Answer").click();
        assertThat(button(slack, "Answer")).not().hasAttribute("aria-busy", "true");

        var payload = stage.bot.lastCall().payload();
        assertThat(payload.at("/actions/0/action_id").asString()).isEqualTo("answer");
        assertThat(payload.at("/state/values/score/chosen/selected_option/value")
                        .asString())
                .isEqualTo("1");
    }

    @Test
    void showTheAnswerToATeamsCardAsAToast() {
        stage.bot.answers(call -> new ABot.Reply(200, """
                {"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"謝謝您"}"""));
        stage.teams("POST", stage.adasChat() + "/activities", """
                {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":
                 {"type":"AdaptiveCard","version":"1.5","body":[
                   {"type":"TextBlock","text":"**七月**開始","wrap":true},
                   {"type":"Input.Text","id":"comment","label":"意見","isRequired":true,"errorMessage":"請填寫"}],
                  "actions":[{"type":"Action.Execute","title":"送出","verb":"survey"}]}}]}""");
        var teams = adasPage().getByTestId("teams-window");

        button(teams, "送出").click();
        assertThat(teams.getByText("請填寫")).isVisible();
        teams.getByLabel("意見").fill("很順利");
        button(teams, "送出").click();
        assertThat(teams.getByText("謝謝您")).isVisible();

        var value = stage.bot.lastCall().json().path("value");
        assertThat(value.at("/action/verb").asString()).isEqualTo("survey");
        assertThat(value.at("/action/data/comment").asString()).isEqualTo("很順利");
    }

    @Test
    void drawWordsAsWordsWhateverTheyAre() {
        var page = adasPage();
        page.getByTestId("slack-composer").fill("<img src=x onerror=alert(1)> & more");
        page.getByTestId("slack-composer").press("Enter");
        stage.slack("chat.postMessage", """
                {"channel":"%s","text":"<javascript:alert(1)|safe?> and <!channel>"}""".formatted(Stage.ADA_SLACK));
        var slack = page.getByTestId("slack-window");

        assertThat(slack.getByText("<img src=x onerror=alert(1)> & more")).isVisible();
        assertThat(slack.getByText("<javascript:alert(1)|safe?>")).isVisible();
        assertThat(slack.locator(".mention.everybody")).hasText("@channel");
        assertThat(slack.locator(".log a, .log img[src=x]")).hasCount(0);
    }

    @Test
    void showALetterWithItsTextAndRunNothingInIt() {
        var page = adasPage();
        var alerts = new ArrayList<String>();
        page.onDialog(dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
        });
        AMailer.send(stage.simulator, Stage.ADA, AMailer.letter("0190c8a0-0000-7000-8000-000000000001", """
                <html><head></head><body style="margin:0"><p style="font-size:40px">Dear Ada</p>
                <script>alert(1)</script><img src="x" onerror="alert(2)">
                <a href="https://it.example/guide">Guide</a></body></html>"""));
        var mail = page.getByTestId("mail-window");

        assertThat(mail.getByTestId("letter-from")).hasText("推行小組 <rollout@example.com>");
        assertThat(mail.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("您的筆電將於七月納管")))
                .isVisible();
        var letter = mail.frameLocator("[data-testid=letter-html]");
        assertThat(letter.getByText("Dear Ada")).hasCSS("font-size", "40px");
        assertThat(letter.getByText("Guide")).isVisible();
        mail.getByText("The same as plain text").click();
        assertThat(mail.getByTestId("letter-text")).containsText("The plain words.");
        assertThat(alerts).isEmpty();
    }

    @Test
    void openLettersByKeyboardAndLeaveTheOpenOneOpen() {
        AMailer.send(stage.simulator, Stage.ADA, AMailer.letter("one", "<p>First</p>"));
        AMailer.send(stage.simulator, Stage.ADA, AMailer.letter("two", "<p>Second</p>"));
        var mail = adasPage().getByTestId("mail-window");
        var letter = mail.frameLocator("[data-testid=letter-html]");
        assertThat(letter.getByText("Second")).isVisible();

        var older = mail.getByRole(AriaRole.LISTITEM).nth(1).getByRole(AriaRole.BUTTON);
        older.focus();
        older.press("Enter");
        assertThat(letter.getByText("First")).isVisible();
        assertThat(mail.getByTestId("letter")).isFocused();

        AMailer.send(stage.simulator, Stage.ADA, AMailer.letter("three", "<p>Third</p>"));
        assertThat(mail.getByRole(AriaRole.LISTITEM)).hasCount(3);
        assertThat(letter.getByText("First")).isVisible();
    }

    @Test
    void sayWhyNothingCanBeWritten() {
        var page = browser.open(stage.simulator.base() + "/?person=" + Stage.BEN);

        assertThat(page.getByTestId("slack-window")).containsText("deactivated");
        assertThat(page.getByTestId("teams-window")).containsText("not installed");
        assertThat(page.getByTestId("slack-composer")).isDisabled();
    }
}
