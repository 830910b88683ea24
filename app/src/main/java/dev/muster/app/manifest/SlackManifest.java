package dev.muster.app.manifest;

/** The definition of Muster as a Slack app. */
record SlackManifest(PublicAddress address) {

    String json() {
        return Template.named("slack.json").with("url", address.text()).text();
    }
}
