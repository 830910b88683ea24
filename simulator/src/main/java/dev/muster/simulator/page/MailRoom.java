package dev.muster.simulator.page;

import dev.muster.simulator.mail.MailPlatform;
import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.Person;
import java.nio.charset.StandardCharsets;

/** One person's mail: the inbox, and each letter's HTML as a page of its own. */
final class MailRoom {
    /** A letter is what somebody sent: it may be looked at and its links opened, and nothing in it runs. */
    private static final String GUARD =
            "default-src 'none'; style-src 'unsafe-inline'; img-src * data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    private final MailPlatform mail;

    MailRoom(MailPlatform mail) {
        this.mail = mail;
    }

    Answer answer(Person person, String letter, Request request) {
        if (!request.method().equals("GET")) {
            return PageApi.nothingHere(request);
        }
        if (letter.isEmpty()) {
            return Answer.json(mail.window(person));
        }
        var html = mail.html(person, letter)
                .orElseThrow(() -> new Absent(person.mail() + " has no letter " + letter + " in HTML."));
        return guarded(html.replaceFirst("(?i)<head>", "<head><base target=\"_blank\">"));
    }

    private static Answer guarded(String html) {
        var page = Answer.of(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
        var policed = Answer.with(page, "Content-Security-Policy", GUARD);
        return Answer.with(Answer.with(policed, "X-Content-Type-Options", "nosniff"), "Referrer-Policy", "no-referrer");
    }
}
