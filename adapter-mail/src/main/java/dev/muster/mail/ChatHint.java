package dev.muster.mail;

import java.util.Locale;

/** The line that takes the place of what a mail cannot carry back to us. */
final class ChatHint {

    private ChatHint() {}

    static String in(Locale language, String name) {
        return language.getLanguage().equals("zh")
                ? "如要回覆，請在 Teams 或 Slack 開啟與「%s」的聊天。".formatted(name)
                : "To answer, open the chat with %s in Teams or Slack.".formatted(name);
    }
}
