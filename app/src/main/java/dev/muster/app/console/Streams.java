package dev.muster.app.console;

import dev.muster.plan.push.Rollout;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a page watches instead of asking every second; who finds no room asks. */
@RestController
final class Streams {

    private final Feed feed;
    private final Painter painter;
    private final ConsolePages timetable;
    private final PushPages pushes;
    private final Rollout rollout;

    Streams(Feed feed, Painter painter, ConsolePages timetable, PushPages pushes, Rollout rollout) {
        this.feed = feed;
        this.painter = painter;
        this.timetable = timetable;
        this.pushes = pushes;
        this.rollout = rollout;
    }

    @GetMapping(path = "/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> timetable() {
        return answer(feed.watch("", () -> painter.paint("console", "live", timetable.values())));
    }

    @GetMapping(path = "/push/{touchpoint}/{wave}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> push(@PathVariable String touchpoint, @PathVariable String wave) {
        String name = touchpoint + '/' + wave;
        if (rollout.occasion(name).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return answer(feed.watch(name, () -> painter.paint("push", "live", pushes.progress(name))));
    }

    private static ResponseEntity<SseEmitter> answer(Optional<SseEmitter> stream) {
        return stream.map(ResponseEntity::ok)
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }
}
