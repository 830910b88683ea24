package dev.muster.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSecretsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    void keepsTheFirstThatIsOffered() {
        String name = UUID.randomUUID().toString();

        assertThat(DATABASE.stores().sharedSecret(name, bytes("one"))).isEqualTo(bytes("one"));
        assertThat(DATABASE.stores().sharedSecret(name, bytes("two"))).isEqualTo(bytes("one"));
    }

    @Test
    void givesReplicasThatStartTogetherTheSame() throws Exception {
        String name = UUID.randomUUID().toString();
        List<Callable<String>> replicas = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(replica -> () -> new String(
                        DATABASE.stores().sharedSecret(name, bytes("offer " + replica)), StandardCharsets.UTF_8))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(replicas).stream()
                            .map(Future::resultNow)
                            .distinct())
                    .hasSize(1);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
