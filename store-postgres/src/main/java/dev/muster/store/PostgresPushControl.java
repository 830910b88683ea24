package dev.muster.store;

import dev.muster.channel.Platform;
import dev.muster.delivery.DoubtPolicy;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Track;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row of {@code push_control} for every push that somebody steered. */
final class PostgresPushControl implements PushControl {

    private static final @Nullable String[] PLATFORMS = Columns.array(List.of(Platform.values()), Platform::key);
    private static final @Nullable String[] ACTS = Columns.array(List.of(Track.Kind.values()), Track.Kind::name);

    private static final int CHUNK = 1_000;

    private final Statements sql;

    PostgresPushControl(JdbcClient jdbc) {
        sql = new Statements(
                jdbc,
                "control",
                "hold",
                "release",
                "held",
                "mindsFailures",
                "markCancelled",
                "cancel",
                "withdraw",
                "revive",
                "retryFailed",
                "whenInDoubt",
                "resendDoubtful",
                "leaveDoubtful");
    }

    @Override
    public boolean hold(PushId push, Hold because) {
        return call("hold", push).param("because", because.name()).update() == 1;
    }

    @Override
    public void release(PushId push) {
        call("release", push).update();
    }

    @Override
    public Optional<Hold> held(PushId push) {
        return call("held", push).query(String.class).optional().map(Hold::valueOf);
    }

    @Override
    public boolean mindsFailures(PushId push) {
        return call("mindsFailures", push).query(Boolean.class).optional().orElse(true);
    }

    /** The mark first, and by itself: from then on no claim and no beginning touches the push, however long the rest takes. */
    @Override
    public int cancel(PushId push, int most) {
        call("markCancelled", push).update();
        return call("cancel", push)
                .param("platforms", PLATFORMS)
                .param("acts", ACTS)
                .param("most", most)
                .update();
    }

    @Override
    public int withdraw(PushId push, Collection<String> recipients, String reason) {
        return Columns.chunks(List.copyOf(recipients), CHUNK).stream()
                .mapToInt(chunk -> call("withdraw", push)
                        .param("recipients", Columns.array(chunk, recipient -> recipient))
                        .param("reason", reason)
                        .update())
                .sum();
    }

    @Override
    public void revive(PushId push) {
        call("revive", push).update();
    }

    @Override
    public int retryFailed(PushId push) {
        return call("retryFailed", push).update();
    }

    @Override
    public void whenInDoubt(PushId push, DoubtPolicy policy) {
        call("whenInDoubt", push).param("policy", policy.name()).update();
    }

    @Override
    public int resendDoubtful(PushId push) {
        return call("resendDoubtful", push).update();
    }

    @Override
    public int leaveDoubtful(PushId push) {
        return call("leaveDoubtful", push).update();
    }

    private JdbcClient.StatementSpec call(String name, PushId push) {
        return sql.call(name).param("push", push.value());
    }
}
