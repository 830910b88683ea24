package dev.muster.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Address;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Probed.Health;
import dev.muster.channel.Refusal;
import dev.muster.simulator.SimulatedPerson;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private static final String ADA = "ada@example.com";

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withClock(() -> Sending.NOW));
    private final MailChannel channel = Sending.channel(simulator.mail().getPort());

    SimulatorTest() {
        simulator.settle(List.of(SimulatedPerson.of(ADA, "Ada Example", Locale.ENGLISH, ZoneOffset.UTC)));
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    private void faults(String forMail) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(simulator.base().resolve("/sim/api/faults"))
                            .PUT(HttpRequest.BodyPublishers.ofString("{\"mail\":" + forMail + "}"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    @Test
    void receivesWhatTheChannelSends() {
        assertThat(channel.send(Sending.to(ADA))).isInstanceOf(Outcome.Accepted.class);

        assertThat(simulator.messagesOf(ADA)).singleElement().satisfies(letter -> {
            assertThat(letter.platform()).isEqualTo("mail");
            assertThat(letter.text()).isEqualTo("Your laptop moves to Intune in July.");
            assertThat(letter.delivery()).contains(Sending.DELIVERY.toString());
        });
        assertThat(simulator.received().mail().deliveries()).isEqualTo(Map.of(Sending.DELIVERY.toString(), 1));
    }

    @Test
    void knowsNobodyElse() {
        assertThat(channel.send(Sending.to("nobody@example.com")))
                .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_ADDRESS, "550 5.1.1"));
    }

    @Test
    void leavesInDoubtWhatItTookWithoutAWord() throws Exception {
        faults("{\"resetAfterEffect\":1}");
        assertThat(channel.send(Sending.to(ADA))).isInstanceOf(Outcome.InDoubt.class);
        assertThat(simulator.messagesOf(ADA)).hasSize(1);
    }

    @Test
    void silencesTheChannelWhenThrottling() throws Exception {
        faults("{\"throttle\":1}");
        assertThat(channel.send(Sending.to(ADA))).isEqualTo(new Outcome.Throttled(Duration.ofMinutes(1), "421 4.3.2"));
    }

    @Test
    void deliversNothingInTroubleOrOutage() throws Exception {
        faults("{\"serverError\":1}");
        assertThat(channel.send(Sending.to(ADA))).isInstanceOf(Outcome.Throttled.class);
        faults("{\"outage\":true}");
        assertThat(channel.send(Sending.to(ADA))).isInstanceOf(Outcome.TryLater.class);
        assertThat(channel.probe()).isInstanceOf(Health.Unreachable.class);
        assertThat(simulator.messagesOf(ADA)).isEmpty();
    }

    @Test
    void neverSeesMoreConnectionsThanItAllowsHoweverManySend() throws Exception {
        List<Callable<Outcome>> sends = IntStream.range(0, 24)
                .<Callable<Outcome>>mapToObj(each -> () -> channel.send(new Outgoing(
                        new UUID(1, each),
                        Address.of(Platform.MAIL, ADA),
                        Sending.to(ADA).card())))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(sends).stream().map(SimulatorTest::ended))
                    .allMatch(Outcome.Accepted.class::isInstance);
        }
        assertThat(simulator.received().mail().deliveries()).hasSize(24);
    }

    private static Outcome ended(Future<Outcome> send) {
        try {
            return send.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
