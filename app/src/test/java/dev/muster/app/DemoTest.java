package dev.muster.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees after {@code ./muster demo}, clicked through in a browser. */
class DemoTest {

    private static final String SLACK = "slack";
    private static final String TEAMS = "teams";

    private static final String ADMIN_IN_SLACK = "amara.okafor@muster.example";
    private static final String ADMIN_IN_TEAMS = "jonas.weber@muster.example";

    /** People of IT to whom the sample gives no habits: they do what the test does, and nothing else. */
    private static final String EMPLOYEE = "nia.orourke@muster.example";

    private static final String TAIWANESE_EMPLOYEE = "cai.shuhui@muster.example";
    private static final String ONLY_IN_TEAMS = "hassan.nunez@muster.example";
    private static final String ONLY_IN_SLACK = "stefan.seidler@muster.example";

    private static final int PEOPLE_OF_IT = 40;
    private static final int MOST_TABS = 60;

    @TempDir
    static Path folder;

    private static ADemo demo;
    private static ABrowser browser;

    @BeforeAll
    static void start() {
        demo = ADemo.in(folder).awaitReady();
        browser = new ABrowser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        demo.close();
        assertThat(demo.err()).isEmpty();
    }

    @Test
    void showsTheKickoffInSlackAndInTeams() {
        try (AWindow slack = window(ONLY_IN_SLACK, SLACK);
                AWindow teams = window(ONLY_IN_TEAMS, TEAMS)) {
            slack.reads("Microsoft Intune").reads("Hello Stefan");
            teams.reads("Microsoft Intune").reads("Hello Hassan");
            keep("kickoff-slack", slack.page());
            keep("kickoff-teams", teams.page());
        }
    }

    @Test
    void deliversWhatAnAdminPushesToAllOfIt() {
        try (AWindow admin = window(ADMIN_IN_SLACK, SLACK)) {
            admin.type("/rollout push pre-rollout-1 to it now").reads("at once, in spite of their times");
            keep("push-preview", admin.page());
            admin.press("Send now").reads("Sending Pre-rollout email 1 to IT: 40 messages.");
        }
        try (AWindow admin = window(ADMIN_IN_SLACK, SLACK)) {
            admin.reads("Finished: Pre-rollout email 1 to IT. 40 messages sent, 0 failed");
            keep("push-finished", admin.page());
        }
        Page console = browser.open(demo.console());
        Locator cell = console.locator("tr", new Page.LocatorOptions().setHasText("Pre-rollout email 1"))
                .locator("article", new Locator.LocatorOptions().setHasText("IT"))
                .first();
        assertThat(cell).containsText(PEOPLE_OF_IT + " sent");
        keep("console", console);
        try (AWindow employee = window(ONLY_IN_TEAMS, TEAMS)) {
            employee.reads("Microsoft Intune: what it brings you, and when");
        }
    }

    @Test
    void answersAQuestionStepByStep() {
        try (AWindow employee = window(EMPLOYEE, TEAMS)) {
            employee.type("How do I enroll my iPhone?").reads("Step 1 of");
            assertThat(employee.newest()).contains("Enroll an iPhone or iPad");
            employee.press("Next").reads("Step 2 of");
            keep("steps", employee.page());
        }
    }

    @Test
    void asksAfterTheEnrollmentHowItWentAndTellsTheAdmins() {
        try (AWindow employee = window(EMPLOYEE, SLACK)) {
            employee.type("hello").reads("Hello Nia!").press("I have enrolled");
            employee.reads("Thank you, I have noted that you are enrolled.").reads("How did it go?");
            employee.group("How was the enrollment overall?")
                    .getByLabel("4 – good")
                    .check();
            employee.group("How easy was it for you?")
                    .getByLabel("5 – very good")
                    .check();
            employee.field("What should we do better for the next group?").fill("Tell us how long it takes.");
            keep("survey", employee.page());
            employee.press("Send answers").reads("Thank you! Your answers help");
        }
        try (AWindow admin = window(ADMIN_IN_TEAMS, TEAMS)) {
            admin.type("rollout feedback").reads("Feedback from everybody");
            assertThat(admin.page().getByTestId("teams-window"))
                    .containsText(Pattern.compile("[1-9]\\d* of \\d+ (person|people) asked so far answered\\."));
            assertThat(admin.page().getByTestId("teams-window"))
                    .containsText(Pattern.compile("[1-9]\\d* comments? (is|are) held back\\."));
            keep("feedback", admin.page());
        }
    }

    @Test
    void speaksTheEmployeesLanguage() {
        try (AWindow employee = window(TAIWANESE_EMPLOYEE, TEAMS)) {
            employee.type("我要怎麼註冊我的 iPhone？").reads("註冊 iPhone 或 iPad").reads("步驟 1");
            employee.press("下一步").reads("步驟 2");
            keep("taiwan", employee.page());
        }
    }

    @Test
    void refusesAPushByAnybodyElseAndNamesWhoMay() {
        try (AWindow employee = window(ONLY_IN_SLACK, SLACK)) {
            employee.type("/rollout push pre-rollout-2 to it")
                    .reads("only the admins of this rollout may")
                    .reads(ADMIN_IN_SLACK)
                    .reads(ADMIN_IN_TEAMS);
        }
    }

    @Test
    void canBeUsedByEverybody() {
        Page console = browser.open(demo.console());
        assertThat(new AxeBuilder(console).analyze().getViolations()).isEmpty();
        assertThat(new AxeBuilder(pushPage()).analyze().getViolations()).isEmpty();
        Page windows = browser.open(demo.windowsOf(ADMIN_IN_SLACK));
        assertThat(windows.getByTestId("teams-window").getByTestId("message").first())
                .isVisible();
        assertThat(new AxeBuilder(windows).analyze().getViolations()).isEmpty();
        keep("windows", windows);
    }

    @Test
    void canBeReadWithTheKeyboardAlone() {
        Page console = browser.open(demo.console());
        Locator kickoff = console.locator("a[href='/push/kickoff/all']");
        for (int pressed = 0; pressed < MOST_TABS && !isFocused(kickoff); pressed++) {
            console.keyboard().press("Tab");
        }
        console.keyboard().press("Enter");
        assertThat(console).hasURL(Pattern.compile(".*/push/kickoff/all$"));
        console.getByLabel("Mail address begins with").focus();
        console.keyboard().type("nia.orourke");
        console.keyboard().press("Enter");
        assertThat(console.locator(".lines tbody")).containsText(EMPLOYEE);
        assertThat(console.locator(".lines tbody tr")).hasCount(1);
    }

    private static boolean isFocused(Locator link) {
        return (boolean) link.evaluate("element => element === document.activeElement");
    }

    private static Page pushPage() {
        return browser.open(demo.console() + "/push/kickoff/all");
    }

    private static AWindow window(String mail, String platform) {
        return AWindow.of(mail, platform, demo, browser);
    }

    private static void keep(String name, Page page) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
