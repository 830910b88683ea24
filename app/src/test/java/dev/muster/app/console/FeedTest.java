package dev.muster.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest {

    private final AtomicInteger drawn = new AtomicInteger();
    private final Feed feed = new Feed(() -> Instant.EPOCH);

    @BeforeEach
    void begin() {
        feed.start();
    }

    @AfterEach
    void end() {
        feed.stop();
    }

    @Test
    void drawsAPartOnceForAllWhoWatchIt() throws InterruptedException {
        IntStream.range(0, 10)
                .forEach(_ -> assertThat(feed.watch("kickoff", this::draw)).isPresent());
        Thread.sleep(Feed.PAUSE.plus(Duration.ofMillis(500)));
        assertThat(drawn).hasValue(1);
    }

    @Test
    void turnsAwayWhoIsOneTooManyAndWhoeverComesWhenItStops() {
        IntStream.range(0, Feed.MOST_WATCHERS)
                .forEach(_ -> assertThat(feed.watch("kickoff", this::draw)).isPresent());
        assertThat(feed.watch("kickoff", this::draw)).isEmpty();
        feed.stop();
        assertThat(feed.watch("kickoff", this::draw)).isEmpty();
    }

    @Test
    void survivesADrawingThatFails() {
        assertThat(feed.watch("kickoff", () -> {
                    throw new IllegalStateException("The database is away");
                }))
                .isPresent();
    }

    private String draw() {
        return "drawing " + drawn.incrementAndGet();
    }
}
