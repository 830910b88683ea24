package dev.muster.conversation;

import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.channel.Ack;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Platform;
import dev.muster.help.Articles;
import dev.muster.help.Help;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.MemoryAtomically;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttendantTest {

    private final Person root = anEnglishReader("root", "it");
    private final Person ada = anEnglishReader("ada", "it");

    @Test
    void answersARepeatedEventOnce() {
        Stage stage = Stage.with(ada);
        Inbound event = said("e1", "ada", "help");
        assertThat(stage.as(ada).brings(event)).isEqualTo(Ack.STORED);
        assertThat(stage.as(ada).brings(event)).isEqualTo(Ack.REPEATED);
        stage.turn();
        assertThat(stage.as(ada).brings(event)).isEqualTo(Ack.REPEATED);
        stage.turn();
        assertThat(stage.as(ada).cards()).hasSize(1);
    }

    @Test
    void takesWhatItHasNoUseFor() {
        Stage stage = Stage.with(ada);
        Inbound unknown = new Inbound.Unknown(EventId.of(Platform.TEAMS, "e1"), Platform.TEAMS, "conversationUpdate");
        assertThat(stage.as(ada).does(unknown)).isEmpty();
        assertThat(stage.announced(ConversationEvent.NotAnswered.class)).isEmpty();
        assertThat(stage.as(ada).says("help")).hasSize(1);
    }

    @Test
    void leavesForLaterWhatCouldNotBeAnsweredAndBlocksNobodyElse() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Stage stage = Stage.of(
                ExampleRollout.rollout((touchpoint, language, approach) -> {
                    if (broken.get()) {
                        throw new IllegalStateException("the message folder is away");
                    }
                    return Card.saying(language, "news");
                }),
                root,
                ada);
        assertThat(stage.as(root).says("rollout preview news to it")).isEmpty();
        assertThat(stage.announced(ConversationEvent.NotAnswered.class))
                .singleElement()
                .satisfies(event -> assertThat(event.cause()).hasMessage("the message folder is away"));
        assertThat(stage.as(ada).says("help")).hasSize(1);
        broken.set(false);
        stage.turn();
        assertThat(stage.as(root).cards()).isEmpty();
        stage.passes(Inbounds.pause(1));
        assertThat(stage.as(root).texts()).singleElement().asString().startsWith("Preview: News to IT");
    }

    @Test
    void offersAnEventSixTimesAndThenNoMore() {
        AtomicInteger attempts = new AtomicInteger();
        Stage stage = Stage.of(
                ExampleRollout.rollout((touchpoint, language, approach) -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("for good");
                }),
                root);
        stage.as(root).says("rollout preview news to it");
        for (int hour = 0; hour < 20; hour++) {
            stage.passes(Duration.ofHours(1));
        }
        assertThat(attempts).hasValue(Inbounds.MOST_ATTEMPTS);
        assertThat(stage.as(root).says("help")).hasSize(1);
    }

    @Test
    void survivesAStoreThatIsAway() {
        Stage stage = Stage.with(ada);
        List<ConversationEvent> announced = new ArrayList<>();
        Answering answering = new Answering(
                stage.rollout(),
                new Help(Articles.included()),
                stage.memory(),
                stage.pushRoom(),
                stage.clock(),
                announced::add);
        Attendant attendant = new Attendant(new Away(), new MemoryAtomically(), answering, announced::add);
        assertThat(attendant.attendOne()).isFalse();
        assertThat(announced).singleElement().isInstanceOf(ConversationEvent.NotTaken.class);
    }

    @Test
    void asksThePlatformToRepeatWhatCouldNotBeStored() {
        List<ConversationEvent> announced = new ArrayList<>();
        AtomicBoolean woken = new AtomicBoolean();
        Reception reception = new Reception(new Away(), () -> woken.set(true), announced::add);
        assertThat(reception.receive(said("e1", "ada", "help"))).isEqualTo(Ack.UNAVAILABLE);
        assertThat(announced).singleElement().isInstanceOf(ConversationEvent.NotStored.class);
        assertThat(woken).isFalse();
    }

    /** A store whose database is down. */
    private static final class Away implements Inbounds {

        @Override
        public int forget(Duration olderThan, int most) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public boolean store(Inbound inbound) {
            throw new IllegalStateException("no connection");
        }

        @Override
        public Optional<Inbound> take() {
            throw new IllegalStateException("no connection");
        }

        @Override
        public void done(Inbound inbound) {
            throw new IllegalStateException("no connection");
        }
    }
}
