package dev.muster.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {

    private final AtomicInteger signIns = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-07-05T08:00:00Z"));
    private final AtomicReference<SignInCalls.Grant> grant = new AtomicReference<>(new SignInCalls.Grant("t", 3_600));
    private final Tokens tokens = new Tokens(
            form -> {
                signIns.incrementAndGet();
                return grant.get();
            },
            Reading.settings(URI.create("https://graph.microsoft.us/v1.0"), URI.create("https://l.example")),
            now::get);

    @Test
    void renewsATokenBeforeItEnds() {
        tokens.current();
        pass(Duration.ofMinutes(54));
        tokens.current();
        assertThat(signIns).hasValue(1);

        pass(Duration.ofMinutes(1));
        tokens.current();

        assertThat(signIns).hasValue(2);
    }

    @Test
    void keepsAShortTokenForMostOfItsLife() {
        grant.set(new SignInCalls.Grant("t", 100));
        tokens.current();
        pass(Duration.ofSeconds(79));
        tokens.current();
        assertThat(signIns).hasValue(1);

        pass(Duration.ofSeconds(1));
        tokens.current();

        assertThat(signIns).hasValue(2);
    }

    @Test
    void forgetsOnlyTheTokenThatWasRefused() {
        Tokens.Token first = tokens.current();
        tokens.forget(first);
        grant.set(new SignInCalls.Grant("other", 3_600));
        Tokens.Token second = tokens.current();
        tokens.forget(first);

        assertThat(tokens.current()).isEqualTo(second);
        assertThat(signIns).hasValue(2);
    }

    @Test
    void signsInOnceForManyAtOnce() {
        IntStream.range(0, 50).parallel().forEach(_ -> tokens.current());

        assertThat(signIns).hasValue(1);
    }

    @Test
    void takesNoAnswerWithoutAToken() {
        grant.set(new SignInCalls.Grant(null, 3_600));

        assertThatThrownBy(tokens::current).hasMessageContaining("answered without a token");
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
