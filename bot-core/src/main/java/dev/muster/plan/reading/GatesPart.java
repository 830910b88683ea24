package dev.muster.plan.reading;

import dev.muster.plan.Gate;
import dev.muster.plan.GateKey;
import dev.muster.plan.Gates;
import dev.muster.plan.Measure;
import dev.muster.plan.Occasion;
import dev.muster.plan.Requirement;
import dev.muster.plan.Schedule;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.TouchpointKey;
import dev.muster.plan.Wave;
import dev.muster.plan.WaveKey;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads `gates`: what occasions wait for. */
final class GatesPart {

    private final Waves waves;
    private final Touchpoints touchpoints;
    private final Set<String> keys = new HashSet<>();
    private final Map<Gate, Value> places = new LinkedHashMap<>();

    GatesPart(Waves waves, Touchpoints touchpoints) {
        this.waves = waves;
        this.touchpoints = touchpoints;
    }

    Gates read(Optional<Value> part) {
        part.flatMap(Value::entries)
                .ifPresent(entries ->
                        entries.forEach(entry -> entry.block(Shape.GATE).ifPresent(block -> gate(block, entry))));
        return new Gates(List.copyOf(places.keySet()));
    }

    private void gate(Block block, Value place) {
        var key = block.get("gate").flatMap(this::key);
        var before =
                block.get("before").flatMap(value -> value.text().flatMap(text -> touchpoints.referred(text, value)));
        var reached = before.map(touchpoint -> waves(block, touchpoint));
        var requires = block.get("requires")
                .flatMap(Value::entries)
                .map(entries -> entries.stream()
                        .flatMap(entry -> new RequirementPart(waves, touchpoints).read(entry).stream())
                        .toList())
                .filter(requirements -> !requirements.isEmpty());
        key.flatMap(k -> before.flatMap(b ->
                        reached.flatMap(w -> requires.map(r -> new Gate(new GateKey(k), b.key(), w, r)))))
                .ifPresent(gate -> places.put(gate, place));
    }

    private Optional<String> key(Value value) {
        return Texts.slug(value)
                .flatMap(key -> keys.add(key)
                        ? Optional.of(key)
                        : value.refuse(
                                "Another gate has the key “%s” already.".formatted(key), "Give this one another key."));
    }

    private List<WaveKey> waves(Block block, Touchpoint before) {
        var hearing = before.timing().weeks().keySet();
        return block.get("waves")
                .map(value -> value.listOf(entry -> wave(entry, before)).orElse(List.of()))
                .orElseGet(() -> List.copyOf(hearing));
    }

    private Optional<WaveKey> wave(Value value, Touchpoint before) {
        return value.text()
                .flatMap(text -> waves.referred(text, value))
                .map(Wave::key)
                .flatMap(key -> before.timing().weeks().containsKey(key)
                        ? Optional.of(key)
                        : value.refuse(
                                "Wave `%s` does not hear `%s`.".formatted(key, before.key()),
                                "Name waves that do, or take the line out for all of them."));
    }

    /** A gate that asks for something that comes later would never open. */
    void check(Schedule schedule) {
        var occasions = schedule.occasions();
        places.forEach((gate, place) -> gate.requires().stream()
                .map(Requirement::measure)
                .filter(Measure.Delivered.class::isInstance)
                .map(Measure.Delivered.class::cast)
                .forEach(delivered -> schedule.waves().stream()
                        .filter(wave -> gate.waves().contains(wave.key()))
                        .forEach(wave -> check(gate, delivered.touchpoint(), wave, occasions, place))));
    }

    private static void check(Gate gate, TouchpointKey told, Wave wave, List<Occasion> occasions, Value place) {
        var before = occasion(gate.before(), wave, occasions);
        var earlier = occasion(told, wave, occasions);
        if (earlier.isEmpty()) {
            place.refuse(
                    "Gate `%s` asks who got `%s`, which wave `%s` does not hear."
                            .formatted(gate.key(), told, wave.key()),
                    "Ask for a touchpoint that it hears before, or name other `waves` in the gate.");
        } else if (before.isPresent()
                && !earlier.get().at().isBefore(before.get().at())) {
            place.refuse(
                    "Gate `%s` would never open for wave `%s`: `%s` does not go out before `%s`."
                            .formatted(gate.key(), wave.key(), told, gate.before()),
                    "Ask for a touchpoint that goes out earlier.");
        }
    }

    /** To the wave itself, or else to everybody. */
    private static Optional<Occasion> occasion(TouchpointKey touchpoint, Wave wave, List<Occasion> occasions) {
        var all = occasions.stream()
                .filter(occasion -> occasion.touchpoint().key().equals(touchpoint))
                .toList();
        return all.stream()
                .filter(occasion -> occasion.wave().equals(wave))
                .findFirst()
                .or(() -> all.stream()
                        .filter(occasion -> occasion.wave().reachesEverybody())
                        .findFirst());
    }
}
