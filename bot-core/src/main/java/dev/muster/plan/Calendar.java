package dev.muster.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sets every occasion on its instant, keeping the plan's order for each group within a week. */
final class Calendar {

    private final Schedule schedule;
    private final List<Occasion> placed = new ArrayList<>();
    private final List<Collision> collisions = new ArrayList<>();

    Calendar(Schedule schedule) {
        this.schedule = schedule;
        schedule.touchpoints()
                .forEach(touchpoint -> touchpoint
                        .timing()
                        .weeks()
                        .forEach((wave, week) -> place(touchpoint, schedule.wave(wave), week)));
    }

    List<Occasion> occasions() {
        return placed.stream().sorted(Comparator.comparing(Occasion::at)).toList();
    }

    List<Collision> collisions() {
        return List.copyOf(collisions);
    }

    private void place(Touchpoint touchpoint, Wave wave, WeekOfMonth week) {
        var usual = touchpoint.timing().at().in(week);
        var earlier = latestBefore(wave, week);
        var time = earlier.filter(other -> !timeOf(other).isBefore(usual))
                .map(other -> moved(touchpoint.timing().at(), usual, timeOf(other)))
                .orElse(usual);
        var occasion = new Occasion(
                touchpoint, wave, week, time.atZone(schedule.zone()).toInstant());
        earlier.filter(other -> !other.at().isBefore(occasion.at())
                        || time.toLocalDate().isAfter(week.sunday()))
                .ifPresent(other -> collisions.add(new Collision(other, occasion)));
        placed.add(occasion);
    }

    private Optional<Occasion> latestBefore(Wave wave, WeekOfMonth week) {
        return placed.stream()
                .filter(other -> other.week().equals(week) && other.wave().overlaps(wave))
                .max(Comparator.comparing(Occasion::at));
    }

    private LocalDateTime timeOf(Occasion occasion) {
        return LocalDateTime.ofInstant(occasion.at(), schedule.zone());
    }

    private static LocalDateTime moved(SendingTime at, LocalDateTime usual, LocalDateTime earlier) {
        return at.fixed() ? usual : at.after(earlier);
    }
}
