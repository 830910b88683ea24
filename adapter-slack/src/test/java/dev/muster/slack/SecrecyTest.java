package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.muster.card.Card;
import dev.muster.channel.Ack;
import dev.muster.channel.Address;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SecrecyTest {

    private static final Address ANNA = Address.of(Platform.SLACK, "U0ANNA");

    @Test
    void keepsWordsAndSecretsOutOfTheLogsEvenWhenEverythingIsLogged() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> everything = new ListAppender<>();
        Level before = root.getLevel();
        everything.start();
        root.detachAppender("console");
        root.addAppender(everything);
        root.setLevel(Level.TRACE);
        try {
            talkBothWays();
        } finally {
            root.detachAppender(everything);
            root.setLevel(before);
        }
        assertThat(everything.list).isNotEmpty();
        assertThat(everything.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("canary") || line.contains(Doorstep.SECRET));
    }

    private static void talkBothWays() throws Exception {
        try (StubSlack slack = new StubSlack();
                Doorstep doorstep = Doorstep.open(Doorstep.settings(slack.base()))) {
            slack.answers("{\"ok\":true,\"channel\":\"D0ANNA\",\"ts\":\"1.2\",\"message\":{\"text\":\"canary\"}}")
                    .answers(429, Map.of(), "{\"ok\":false,\"error\":\"ratelimited\"}")
                    .answers("{\"ok\":true,\"messages\":[{\"text\":\"canary\"}]}");
            Outgoing outgoing = new Outgoing(UUID.randomUUID(), ANNA, Card.saying(Locale.ENGLISH, "The canary sings"));
            doorstep.channel().send(outgoing);
            doorstep.channel().send(outgoing);
            doorstep.channel().find(ANNA, outgoing.delivery());
            String asking = Payloads.event("employee-asks-in-chinese").replace("註冊", "canary");
            doorstep.post(asking);
            doorstep.post(asking.replace("event_callback", "canary"));
            doorstep.post(Payloads.command("admin-types-a-command-in-a-channel").replace("pre-rollout-1", "canary"));
            doorstep.behaviour = inbound -> Ack.UNAVAILABLE;
            doorstep.post(asking + "  ");
            doorstep.post("{\"type\":\"canary\"");
        }
    }
}
