package dev.muster.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A YAML file as {@code slack.bot-token: value} pairs; a list is its items joined by commas. */
final class FlatYaml {

    private FlatYaml() {}

    /** Empty where there is no such file: the environment may say everything. */
    static Map<String, String> read(Path file) {
        Map<String, String> flat = new HashMap<>();
        if (Files.exists(file)) {
            put("", parsed(file), flat, file);
        }
        return flat;
    }

    private static @Nullable Object parsed(Path file) {
        try {
            return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(UserFile.text(file));
        } catch (YamlEngineException e) {
            throw new Refused(file + " is not YAML: " + e.getMessage());
        }
    }

    private static void put(String key, @Nullable Object value, Map<String, String> flat, Path file) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                map.forEach((name, inner) -> put(key.isEmpty() ? "" + name : key + '.' + name, inner, flat, file));
            case Collection<?> list ->
                flat.put(key, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
            case Object single
            when key.isEmpty() ->
                throw new Refused(
                        file + " holds \"" + single + "\" where settings such as \"plan: plan.yaml\" belong.");
            case Object single -> flat.put(key, single.toString());
        }
    }
}
