package dev.muster.app.manifest;

/** The definition of Muster as a Teams app. */
record TeamsManifest(PublicAddress address, Guid bot, Guid app, Publisher publisher, Version version) {

    String json() {
        return Template.named("teams.json")
                .with("host", address.host())
                .with("botId", bot.text())
                .with("appId", app.text())
                .with("organisation", publisher.name())
                .with("about", publisher.about())
                .with("version", version.text())
                .text();
    }

    /** The same words in Traditional Chinese. */
    String inChinese() {
        return Template.named("teams.zh-TW.json").text();
    }
}
