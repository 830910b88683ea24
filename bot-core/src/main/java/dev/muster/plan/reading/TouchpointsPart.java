package dev.muster.plan.reading;

import dev.muster.plan.InDoubt;
import dev.muster.plan.Method;
import dev.muster.plan.Phase;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.TouchpointKey;
import dev.muster.plan.Travel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads `touchpoints`: what every wave hears, in the order of the plan. */
final class TouchpointsPart {

    private final Names names;
    private final Waves waves;
    private final MessageFiles files;
    private final Set<String> keys = new HashSet<>();
    private final List<Touchpoint> all = new ArrayList<>();
    private final Map<TouchpointKey, Value> places = new HashMap<>();

    TouchpointsPart(Names names, Waves waves, MessageFiles files) {
        this.names = names;
        this.waves = waves;
        this.files = files;
    }

    Touchpoints read(Optional<Value> part) {
        part.flatMap(Value::entries)
                .ifPresent(entries ->
                        entries.forEach(entry -> entry.block(Shape.TOUCHPOINT).ifPresent(this::touchpoint)));
        return new Touchpoints(all, places);
    }

    private void touchpoint(Block block) {
        var key = block.get("touchpoint").flatMap(this::key);
        var name = block.get("name").flatMap(names::read);
        var phase = block.get("phase").flatMap(value -> value.word(Phase.class));
        var timing = new TimingPart(block, waves).read(phase);
        var methods = block.get("methods").flatMap(value -> value.listOf(entry -> entry.word(Method.class)));
        var inDoubt = block.get("in-doubt").flatMap(value -> value.word(InDoubt.class));
        var content = key.flatMap(valid -> new ContentPart(block, names, files).read(valid));
        key.flatMap(k -> name.flatMap(n -> phase.flatMap(p ->
                        timing.flatMap(t -> methods.map(m -> new Travel(m, inDoubt.orElse(InDoubt.SHOW)))
                                .flatMap(m -> content.map(c -> new Touchpoint(new TouchpointKey(k), n, p, t, m, c)))))))
                .ifPresent(all::add);
    }

    private Optional<String> key(Value value) {
        return Texts.slug(value).flatMap(key -> {
            if (!keys.add(key)) {
                return value.refuse(
                        "Another touchpoint has the key “%s” already.".formatted(key), "Give this one another key.");
            }
            places.put(new TouchpointKey(key), value);
            return Optional.of(key);
        });
    }
}
