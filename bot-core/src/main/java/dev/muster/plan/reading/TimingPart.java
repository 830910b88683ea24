package dev.muster.plan.reading;

import dev.muster.plan.Phase;
import dev.muster.plan.SendingTime;
import dev.muster.plan.Timing;
import dev.muster.plan.Wave;
import dev.muster.plan.WaveKey;
import dev.muster.plan.WeekOfMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which waves a touchpoint reaches, in which weeks, and when in the week. */
record TimingPart(Block block, Waves waves) {

    private static final int MOST_WEEKS = 5;

    Optional<Timing> read(Optional<Phase> phase) {
        var at = sendingTime(phase.orElse(Phase.ENROLLMENT));
        var reached = reached();
        var week = block.get("week");
        var number = week.flatMap(value -> value.number(1, MOST_WEEKS));
        var exceptions = new WeekExceptions(waves, reached).read(block.get("weeks"));
        return number.map(usual -> new Timing(weeks(reached, usual, week.get(), exceptions), at))
                .filter(timing -> !timing.weeks().isEmpty());
    }

    private LinkedHashMap<WaveKey, WeekOfMonth> weeks(
            List<Wave> reached, int usual, Value at, Map<WaveKey, WeekOfMonth> exceptions) {
        var weeks = new LinkedHashMap<WaveKey, WeekOfMonth>();
        for (var wave : reached) {
            Optional.ofNullable(exceptions.get(wave.key()))
                    .or(() -> Weeks.of(wave.month(), usual, at))
                    .ifPresent(week -> weeks.put(wave.key(), week));
        }
        return weeks;
    }

    private List<Wave> reached() {
        return block.get("waves")
                .map(value -> value.listOf(entry -> entry.text().flatMap(key -> waves.referred(key, entry)))
                        .orElse(List.of()))
                .orElseGet(waves::usual);
    }

    private SendingTime sendingTime(Phase phase) {
        var at = SendingTime.usualFor(phase);
        var onDay = block.get("day").flatMap(Texts::day).map(at::fixedOn).orElse(at);
        return block.get("time").flatMap(Texts::time).map(onDay::fixedAt).orElse(onDay);
    }
}
