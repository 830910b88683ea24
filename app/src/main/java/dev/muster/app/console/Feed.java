package dev.muster.app.console;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells browsers how a part of a page changes, at most once a second each. Every watcher has a thread of its own, so that one which does not
 * read holds up no other; a part is drawn once for all who watch it.
 */
final class Feed implements SmartLifecycle {

    static final int MOST_WATCHERS = 64;

    static final Duration PAUSE = Duration.ofSeconds(1);

    /** The event that says in words why there is nothing to show. */
    static final String AWAY = "away";

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<String, Drawing> drawings = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private volatile boolean running;

    Feed(InstantSource clock) {
        this.clock = clock;
    }

    private record Drawing(Instant at, String event, String html) {}

    /** Empty when too many watch already: who is turned away asks again from time to time. */
    Optional<SseEmitter> watch(String part, Supplier<String> draw) {
        if (!running || watchers.size() >= MOST_WATCHERS) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(0L);
        Watcher watcher = new Watcher(emitter, () -> latest(part, draw));
        watchers.add(watcher);
        Runnable gone = () -> {
            watchers.remove(watcher);
            watcher.end();
        };
        emitter.onCompletion(gone);
        emitter.onError(_ -> gone.run());
        watcher.begin();
        return Optional.of(emitter);
    }

    private Drawing latest(String part, Supplier<String> draw) {
        Instant now = clock.instant();
        return drawings.compute(
                part,
                (_, before) -> before == null
                                || now.isBefore(before.at())
                                || !now.isBefore(before.at().plus(PAUSE))
                        ? drawn(now, draw)
                        : before);
    }

    private static Drawing drawn(Instant now, Supplier<String> draw) {
        try {
            return new Drawing(now, "part", draw.get());
        } catch (RuntimeException _) {
            return new Drawing(now, AWAY, Away.WORDS);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server: it waits for requests that are under way, and these would never end. */
    @Override
    public void stop() {
        running = false;
        watchers.forEach(Watcher::end);
        watchers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static final class Watcher {

        private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

        private final SseEmitter emitter;
        private final Supplier<Drawing> latest;
        private final Thread thread;
        private String told = "";

        Watcher(SseEmitter emitter, Supplier<Drawing> latest) {
            this.emitter = emitter;
            this.latest = latest;
            this.thread = Thread.ofVirtual().name("console-feed").unstarted(this::tellChanges);
        }

        void begin() {
            thread.start();
        }

        void end() {
            thread.interrupt();
            emitter.complete();
        }

        private void tellChanges() {
            try {
                Duration quiet = Duration.ZERO;
                while (!Thread.currentThread().isInterrupted()) {
                    quiet = tell(latest.get(), quiet);
                    Thread.sleep(PAUSE);
                }
            } catch (IOException | IllegalStateException _) {
                emitter.complete();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private Duration tell(Drawing drawing, Duration quiet) throws IOException {
            if (!drawing.html().equals(told)) {
                told = drawing.html();
                emitter.send(SseEmitter.event().name(drawing.event()).data(drawing.html()));
                return Duration.ZERO;
            }
            if (quiet.compareTo(SIGN_OF_LIFE) >= 0) {
                emitter.send(SseEmitter.event().comment("still here"));
                return Duration.ZERO;
            }
            return quiet.plus(PAUSE);
        }
    }
}
