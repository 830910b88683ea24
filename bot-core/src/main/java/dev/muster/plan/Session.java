package dev.muster.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where and when people from IT help others to enroll, in times of equal length that people book. */
public record Session(SessionKey key, Name name, Visitors visitors, Venue venue, Hours hours, Terms terms) {

    /** Who may book. */
    public sealed interface Visitors {

        record Enrolling(Approach approach) implements Visitors {}

        record Members(List<GroupKey> groups) implements Visitors {
            public Members {
                groups = List.copyOf(groups);
            }
        }
    }

    /** {@code bring} is what visitors have to have with them. */
    public record Venue(Name place, ZoneId zone, Optional<Name> bring) {}

    /** By the clock of the venue. */
    public record Hours(List<LocalDate> days, LocalTime from, LocalTime to, Duration slot, List<Pause> breaks) {
        public Hours {
            days = days.stream().distinct().sorted().toList();
            breaks = List.copyOf(breaks);
        }
    }

    public record Pause(LocalTime from, LocalTime to) {
        boolean overlaps(LocalTime otherFrom, LocalTime otherTo) {
            return from.isBefore(otherTo) && otherFrom.isBefore(to);
        }
    }

    /** How many people fit into one slot, and how long before it booking ends. */
    public record Terms(int places, Duration bookUntil) {}

    public boolean isOpenTo(Approach approach, Collection<GroupKey> groups) {
        return switch (visitors) {
            case Visitors.Enrolling(Approach wanted) -> wanted == approach;
            case Visitors.Members(List<GroupKey> members) -> members.stream().anyMatch(groups::contains);
        };
    }

    public List<Slot> slots() {
        return hours.days().stream().flatMap(day -> slots(day).stream()).toList();
    }

    /** None begins before the one before it has ended, and none reaches into a break. */
    public List<Slot> slots(LocalDate day) {
        List<Slot> slots = new ArrayList<>();
        LocalDateTime end = day.atTime(hours.to());
        LocalDateTime next = day.atTime(hours.from());
        while (!next.plus(hours.slot()).isAfter(end)) {
            LocalDateTime after = next.plus(hours.slot());
            Optional<Pause> pause = pauseWithin(next, after);
            if (pause.isEmpty()) {
                slots.add(new Slot(instant(next), instant(after)));
                next = after;
            } else {
                next = day.atTime(pause.get().to());
            }
        }
        return slots;
    }

    private Optional<Pause> pauseWithin(LocalDateTime from, LocalDateTime to) {
        return hours.breaks().stream()
                .filter(pause -> pause.overlaps(from.toLocalTime(), to.toLocalTime()))
                .findFirst();
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(venue.zone()).toInstant();
    }

    /** The slot that begins then. */
    public Optional<Slot> slot(Instant start) {
        return slots(LocalDate.ofInstant(start, venue.zone())).stream()
                .filter(slot -> slot.start().equals(start))
                .filter(slot -> hours.days().contains(slot.day(venue.zone())))
                .findFirst();
    }

    /** When booking of a slot ends. */
    public Instant closes(Slot slot) {
        return slot.start().minus(terms.bookUntil());
    }

    public boolean isOpen(Slot slot, Instant now) {
        return now.isBefore(closes(slot));
    }
}
