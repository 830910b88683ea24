package dev.muster.simulator.page;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Changes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Server-sent events: who has something new to see, on which platform. */
public final class ChangeStream implements Door {
    private static final long HEARTBEAT_SECONDS = 15;

    private final Changes changes;

    public ChangeStream(Changes changes) {
        this.changes = changes;
    }

    @Override
    public Answer answer(Request request) {
        return new Answer.Stream("text/event-stream; charset=utf-8", this::writeTo);
    }

    private void writeTo(OutputStream out) throws IOException, InterruptedException {
        var pending = new Pending();
        changes.watch(pending);
        try {
            write(out, ": listening\n\n");
            while (true) {
                write(out, pending.next().map(ChangeStream::event).orElse(": still here\n\n"));
            }
        } finally {
            changes.leave(pending);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String event(Change change) {
        var data = Json.object().put("mail", change.mail()).put("platform", change.platform());
        return "event: changed\ndata: " + data + "\n\n";
    }

    private record Change(String mail, String platform) {}

    /** What a slow reader has not seen yet; a change that waits already is not noted twice. */
    private static final class Pending implements Changes.Watcher {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition some = lock.newCondition();
        private final Set<Change> waiting = new LinkedHashSet<>();

        @Override
        public void changed(String mail, String platform) {
            lock.lock();
            try {
                waiting.add(new Change(mail, platform));
                some.signal();
            } finally {
                lock.unlock();
            }
        }

        Optional<Change> next() throws InterruptedException {
            lock.lock();
            try {
                long left = TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS);
                while (waiting.isEmpty() && left > 0) {
                    left = some.awaitNanos(left);
                }
                var first = waiting.stream().findFirst();
                first.ifPresent(waiting::remove);
                return first;
            } finally {
                lock.unlock();
            }
        }
    }
}
