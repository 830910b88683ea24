package dev.muster.plan.reading;

import dev.muster.plan.Approach;
import dev.muster.plan.Group;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Name;
import dev.muster.plan.Schedule;
import dev.muster.plan.Session;
import dev.muster.plan.SessionKey;
import dev.muster.plan.Sessions;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads `sessions`: where people from IT help others to enroll, and the times that can be booked. */
final class SessionsPart {

    private static final int MOST_PLACES = 10_000;
    private static final Duration USUAL_BOOK_UNTIL = Duration.ofHours(1);

    private final Names names;
    private final Optional<Schedule> schedule;
    private final Set<String> keys = new HashSet<>();

    /** Without a schedule, which has mistakes of its own then, what depends on it is not looked at. */
    SessionsPart(Names names, Optional<Schedule> schedule) {
        this.names = names;
        this.schedule = schedule;
    }

    Sessions read(Optional<Value> part) {
        List<Session> all = new ArrayList<>();
        part.flatMap(Value::entries)
                .ifPresent(entries -> entries.forEach(entry ->
                        entry.block(Shape.SESSION).flatMap(this::session).ifPresent(all::add)));
        return new Sessions(all);
    }

    private Optional<Session> session(Block block) {
        var key = block.get("session").flatMap(this::key);
        var name = block.get("name").flatMap(names::read);
        var visitors = visitors(block);
        var venue = venue(block);
        var terms = terms(block);
        var hours = new HoursPart(block, zone(block), schedule.map(known -> VisitorsWeeks.firstDay(known, visitors)))
                .read();
        return key.flatMap(k -> name.flatMap(n -> visitors.flatMap(v ->
                venue.flatMap(w -> hours.flatMap(h -> terms.map(t -> new Session(k, n, v, w, h, t)))))));
    }

    private Optional<SessionKey> key(Value value) {
        return Texts.slug(value)
                .flatMap(key -> keys.add(key)
                        ? Optional.of(new SessionKey(key))
                        : value.refuse(
                                "Another session has the key “%s” already.".formatted(key),
                                "Give this one another key."));
    }

    private Optional<Session.Visitors> visitors(Block block) {
        var approach = block.get("approach");
        var groups = block.get("groups");
        if (approach.isPresent() == groups.isPresent()) {
            block.get("session")
                    .ifPresent(session -> session.refuse(
                            approach.isPresent()
                                    ? "The session has both `approach` and `groups`."
                                    : "The session does not say who may book it.",
                            "Write either approach: tech-fair, or groups: [retail]."));
            return Optional.empty();
        }
        return approach.<Session.Visitors>flatMap(
                        value -> value.word(Approach.class).map(Session.Visitors.Enrolling::new))
                .or(() -> groups.flatMap(value -> value.listOf(this::group)).map(Session.Visitors.Members::new));
    }

    private Optional<GroupKey> group(Value value) {
        if (schedule.isEmpty()) {
            return Optional.empty();
        }
        List<Group> all = schedule.get().groups();
        Set<String> named =
                all.stream().map(group -> group.key().value()).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Groups(all, named).referred(value);
    }

    private Optional<Session.Venue> venue(Block block) {
        Optional<Name> bring = block.get("bring").flatMap(names::read);
        return block.get("place").flatMap(names::read).map(place -> new Session.Venue(place, zone(block), bring));
    }

    private ZoneId zone(Block block) {
        return block.get("zone")
                .flatMap(Texts::zone)
                .or(() -> schedule.map(Schedule::zone))
                .orElse(ZoneOffset.UTC);
    }

    private static Optional<Session.Terms> terms(Block block) {
        var until = block.get("book-until")
                .map(value -> Lengths.read(value, Duration.ZERO))
                .orElse(Optional.of(USUAL_BOOK_UNTIL));
        return block.get("places")
                .flatMap(value -> value.number(1, MOST_PLACES))
                .flatMap(places -> until.map(closes -> new Session.Terms(places, closes)));
    }
}
