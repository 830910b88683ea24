package dev.muster.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** One simulated person's Slack or Teams, read and used as the person does. */
final class AWindow implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 30_000;

    private final Page page;
    private final String platform;

    private AWindow(Page page, String platform) {
        this.page = page;
        this.platform = platform;
    }

    static AWindow of(String mail, String platform, ADemo demo, ABrowser browser) {
        AWindow window = new AWindow(browser.open(demo.windowOf(mail, platform)), platform);
        // Only once it knows whose it is, a window keeps what is typed.
        assertThat(window.page.getByTestId(platform + "-window").locator(".owner"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        return window;
    }

    AWindow type(String words) {
        Locator composer = page.getByTestId(platform + "-composer");
        assertThat(composer).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE_MILLIS));
        composer.fill(words);
        composer.press("Enter");
        return this;
    }

    AWindow reads(String words) {
        try {
            assertThat(messages()
                            .filter(new Locator.FilterOptions().setHasText(words))
                            .last())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        } catch (AssertionError unseen) {
            throw new AssertionError(
                    "\"" + words + "\" is not among: " + messages().allInnerTexts(), unseen);
        }
        return this;
    }

    /** In the newest message with this button. */
    AWindow press(String button) {
        page.getByTestId(platform + "-window")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
        return this;
    }

    /** The newest field of this name. */
    Locator field(String label) {
        return page.getByTestId(platform + "-window").getByLabel(label).last();
    }

    Locator group(String name) {
        return page.getByTestId(platform + "-window")
                .getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(name))
                .last();
    }

    String newest() {
        return messages().last().innerText();
    }

    private Locator messages() {
        return page.getByTestId(platform + "-window").getByTestId("message");
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
