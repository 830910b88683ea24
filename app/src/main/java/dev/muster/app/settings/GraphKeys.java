package dev.muster.app.settings;

import dev.muster.graph.GraphSettings;
import dev.muster.graph.GraphSettings.AskedGroup;
import dev.muster.graph.GraphSettings.Endpoints;
import dev.muster.graph.GraphSettings.Reads;
import dev.muster.graph.GraphSettings.Registration;
import dev.muster.teams.TeamsSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands under {@code graph}; whoever signs in is the bot of Teams where nobody else is named. */
record GraphKeys(Map<String, String> values, Optional<TeamsSettings> teams) {

    static final List<String> ALL = List.of(
            "graph.people",
            "graph.devices",
            "graph.groups",
            "graph.app-id",
            "graph.secret",
            "graph.tenant-id",
            "graph.login",
            "graph.root");

    /** Nothing where nothing is said. */
    Optional<GraphSettings> settings() {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Registration registration = registration();
        Endpoints usual = Endpoints.ofMicrosoft(registration.tenant());
        return Optional.of(new GraphSettings(
                registration,
                new Endpoints(address("root", usual.root()), address("login", login(registration, usual))),
                new Reads(yes("people"), yes("devices")),
                groups()));
    }

    private Registration registration() {
        Optional<TeamsSettings.Registration> bot = teams.map(TeamsSettings::registration);
        return new Registration(
                value("app-id", bot.map(TeamsSettings.Registration::appId)),
                value("secret", bot.map(TeamsSettings.Registration::secret)),
                value("tenant-id", bot.map(TeamsSettings.Registration::tenant)));
    }

    private String value(String key, Optional<String> ofTeams) {
        return Optional.ofNullable(values.get(key)).or(() -> ofTeams).orElse("").strip();
    }

    private URI login(Registration registration, Endpoints usual) {
        return teams.filter(bot -> bot.registration().tenant().equals(registration.tenant()))
                .map(bot -> bot.endpoints().login())
                .orElse(usual.login());
    }

    private List<AskedGroup> groups() {
        return Arrays.stream(values.getOrDefault("groups", "").split(","))
                .filter(group -> !group.isBlank())
                .map(AskedGroup::of)
                .toList();
    }

    private boolean yes(String key) {
        return switch (values.getOrDefault(key, "false")) {
            case "true" -> true;
            case "false" -> false;
            case String other ->
                throw new IllegalArgumentException("graph.%s is true or false, not \"%s\".".formatted(key, other));
        };
    }

    private URI address(String key, URI usual) {
        String text = values.getOrDefault(key, usual.toString());
        try {
            return new URI(text);
        } catch (URISyntaxException notAnAddress) {
            throw new IllegalArgumentException("graph.%s is not an address: %s".formatted(key, text), notAnAddress);
        }
    }
}
