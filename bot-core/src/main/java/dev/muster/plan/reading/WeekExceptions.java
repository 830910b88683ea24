package dev.muster.plan.reading;

import dev.muster.plan.Wave;
import dev.muster.plan.WaveKey;
import dev.muster.plan.WeekOfMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads `weeks`: waves that hear a touchpoint in another week than the others, or in another month. */
record WeekExceptions(Waves waves, List<Wave> reached) {

    private static final Pattern WEEK = Pattern.compile("(?:(\\S+) week )?(\\d)");

    Map<WaveKey, WeekOfMonth> read(Optional<Value> part) {
        var weeks = new LinkedHashMap<WaveKey, WeekOfMonth>();
        part.ifPresent(value -> {
            if (!(value.node() instanceof MappingNode mapping)) {
                value.refuse("`weeks` must be a block with one key per wave.", "Write it as weeks: { retail: 3 }.");
                return;
            }
            Entries.of(mapping, value.problems())
                    .forEach((key, entry) -> wave(key, entry)
                            .ifPresent(
                                    wave -> week(wave, entry.value()).ifPresent(week -> weeks.put(wave.key(), week))));
        });
        return weeks;
    }

    private Optional<Wave> wave(String key, Entries.Entry entry) {
        var wave = waves.referred(key, new Value(key, entry.key(), entry.value().problems()));
        if (wave.isPresent() && !reached.contains(wave.get())) {
            return entry.value()
                    .refuse(
                            "Wave `%s` is not reached by this touchpoint.".formatted(key),
                            "Name it under `waves` of the touchpoint, or take this exception out.");
        }
        return wave;
    }

    private static Optional<WeekOfMonth> week(Wave wave, Value value) {
        return value.text().flatMap(text -> {
            var parts = WEEK.matcher(text);
            var month = parts.matches() && parts.group(1) != null
                    ? Texts.monthOf(parts.group(1))
                    : Optional.of(wave.month());
            return parts.matches() && month.isPresent()
                    ? Weeks.of(month.get(), Integer.parseInt(parts.group(2)), value)
                    : value.refuse(
                            "“%s” is not a week.".formatted(text),
                            "Write its number in the wave's month, such as 3, or month and number, such as 2027-11 week 1.");
        });
    }
}
