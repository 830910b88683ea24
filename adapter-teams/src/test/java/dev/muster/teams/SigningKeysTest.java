package dev.muster.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SigningKeysTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private PlatformStandIn teams;
    private SmallCalls calls;
    private SigningKeys keys;

    @BeforeEach
    void start() throws IOException {
        teams = new PlatformStandIn();
        teams.announces(Signing.KEY, "msteams");
        calls = new SmallCalls(Duration.ofSeconds(1));
        keys = new SigningKeys(teams.settings().endpoints().openIdMetadata(), calls, now::get);
    }

    @AfterEach
    void stop() {
        calls.close();
        teams.close();
    }

    private void after(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Test
    void areFetchedOnce() throws IOException {
        assertThat(keys.find("key-1")).isPresent();
        assertThat(keys.find("key-1").orElseThrow().endorsements()).containsExactly("msteams");
        assertThat(teams.keyFetches.get()).isEqualTo(1);
    }

    @Test
    void areLookedForOncePerMinuteWhenUnknown() throws IOException {
        keys.find("key-1");
        for (int i = 0; i < 50; i++) {
            assertThat(keys.find("invented-" + i)).isEmpty();
        }
        assertThat(teams.keyFetches.get()).isEqualTo(1);
        after(Duration.ofSeconds(61));
        keys.find("invented");
        keys.find("invented");
        assertThat(teams.keyFetches.get()).isEqualTo(2);
    }

    @Test
    void areFoundWhenThePlatformChangesThem() throws IOException {
        keys.find("key-1");
        teams.announces(Signing.key("key-2"), "msteams");
        after(Duration.ofSeconds(61));
        assertThat(keys.find("key-2")).isPresent();
        assertThat(keys.find("key-1")).as("withdrawn").isEmpty();
    }

    @Test
    void stayInUseWhenARefreshFails() throws IOException {
        keys.find("key-1");
        teams.keys = PlatformStandIn.with(500, "down");
        after(Duration.ofHours(30));
        assertThat(keys.find("other")).isEmpty();
        assertThat(keys.find("key-1")).isPresent();
    }

    @Test
    void answerAtOnceWhileTheKeyServerHangs() throws Exception {
        keys.find("key-1");
        CountDownLatch asked = new CountDownLatch(1);
        teams.keys = exchange -> {
            asked.countDown();
            sleep(Duration.ofSeconds(5));
        };
        after(Duration.ofSeconds(61));
        Thread stranger = Thread.ofVirtual().start(() -> look("unknown"));
        asked.await();
        long start = System.nanoTime();
        assertThat(keys.find("key-1")).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
        stranger.join(Duration.ofSeconds(4));
        assertThat(stranger.isAlive())
                .as("the stranger's wait ended by the time limit")
                .isFalse();
    }

    @Test
    void areUnavailableRatherThanUnknownWhenNoneWasEverRead() {
        teams.keys = PlatformStandIn.with(200, "{\"keys\":[]}");
        assertThatThrownBy(() -> keys.find("key-1")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> keys.find("key-1")).isInstanceOf(IOException.class);
        assertThat(teams.keyFetches.get()).isEqualTo(1);
        teams.announces(Signing.KEY, "msteams");
        after(Duration.ofSeconds(6));
        assertThat(catching()).isTrue();
    }

    @Test
    void areNotFetchedInClearTextFromElsewhere() throws IOException {
        try (PlatformStandIn trusting = new PlatformStandIn()) {
            SigningKeys led = new SigningKeys(trusting.base().resolve("/led-away"), calls, now::get);
            assertThatThrownBy(() -> led.find("key-1")).isInstanceOf(IOException.class);
        }
    }

    private boolean catching() {
        try {
            return keys.find("key-1").isPresent();
        } catch (IOException unavailable) {
            return false;
        }
    }

    private void look(String kid) {
        try {
            keys.find(kid);
        } catch (IOException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
