package dev.muster.app.settings;

import dev.muster.app.settings.Settings.Database;
import dev.muster.app.settings.Settings.Keeping;
import dev.muster.app.settings.Settings.Platforms;
import dev.muster.app.settings.Settings.Ports;
import dev.muster.app.settings.Settings.Rolled;
import dev.muster.channel.Platform;
import dev.muster.graph.GraphSettings;
import dev.muster.mail.MailSettings;
import dev.muster.plan.reading.Nearest;
import dev.muster.slack.SlackSettings;
import dev.muster.teams.TeamsSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the settings from {@code muster.yaml} and, above it, from the environment. */
public final class SettingsFile {

    static final Set<String> KEYS = with(
            GraphKeys.ALL,
            Set.of(
                    "port",
                    "console-port",
                    "public-address",
                    "plan",
                    "people",
                    "directory.sources",
                    "directory.people",
                    "directory.every-minutes",
                    "directory.most-lost-percent",
                    "data",
                    "database.url",
                    "database.user",
                    "database.password",
                    "retention.days",
                    "retention.talk-days",
                    "retention.ticket-days",
                    "retention.audit-days",
                    "retention.leaver-days",
                    "rates.slack-per-second",
                    "rates.teams-per-second",
                    "rates.mail-per-second",
                    "rates.device-manager-seconds",
                    "slack.bot-token",
                    "slack.signing-secret",
                    "slack.api-base",
                    "slack.team",
                    "teams.app-id",
                    "teams.secret",
                    "teams.tenant-id",
                    "teams.login",
                    "teams.open-id-metadata",
                    "teams.service",
                    "teams.service-hosts",
                    "teams.install-missing-app",
                    "teams.app-catalog-id",
                    "teams.graph",
                    "mail.host",
                    "mail.port",
                    "mail.from",
                    "mail.reply-to",
                    "mail.user",
                    "mail.password",
                    "mail.tls"));

    private static Set<String> with(List<String> others, Set<String> keys) {
        Set<String> all = new TreeSet<>(keys);
        all.addAll(others);
        return all;
    }

    private final Map<String, String> values;
    private final Path folder;

    private SettingsFile(Map<String, String> values, Path folder) {
        this.values = values;
        this.folder = folder;
    }

    /** Relative paths in the file are meant from the file's folder. */
    public static Settings read(Path file, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>(FlatYaml.read(file));
        KEYS.forEach(
                key -> Optional.ofNullable(environment.get(variable(key))).ifPresent(value -> values.put(key, value)));
        values.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new Refused("%s: \"%s\" is not a setting.%s The settings are: %s."
                    .formatted(
                            file,
                            key,
                            Nearest.to(key, KEYS)
                                    .map(" Did you mean \"%s\"?"::formatted)
                                    .orElse(""),
                            String.join(", ", KEYS)));
        });
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        values.replaceAll((key, value) -> resolved(key, value, folder));
        try {
            return new SettingsFile(values, folder).settings();
        } catch (IllegalArgumentException refused) {
            String where = Files.exists(file) ? file + ": " : "There is no file " + file + ", and ";
            throw new Refused(where + refused.getMessage());
        }
    }

    /** {@code slack.bot-token} is {@code MUSTER_SLACK_BOT_TOKEN} in the environment. */
    static String variable(String key) {
        return "MUSTER_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** {@code file:path} stands for the content of that file, so that no secret need be written into the settings. */
    private static String resolved(String key, String value, Path folder) {
        if (!value.startsWith("file:")) {
            return value;
        }
        try {
            return UserFile.text(folder.resolve(value.substring("file:".length())))
                    .strip();
        } catch (Refused unreadable) {
            throw new Refused("%s is %s. %s".formatted(key, value, unreadable.getMessage()));
        }
    }

    private Settings settings() {
        Settings settings = new Settings(
                ports(),
                new Rolled(path("plan", "plan.yaml"), path("people", "people.csv"), directories()),
                new Keeping(database(), path("data", "data"), retention()),
                new Platforms(slack(), teams(), mail(), graph(), rates()));
        if (settings.platforms().slack().isEmpty()
                && settings.platforms().teams().isEmpty()) {
            throw new IllegalArgumentException(
                    "neither Slack nor Teams is connected. Set slack.bot-token and slack.signing-secret, or teams.app-id, teams.secret and teams.tenant-id; docs/connect.md says where they are found.");
        }
        return settings;
    }

    private Database database() {
        return new Database(
                text("database.url").map(url -> address("database.url", url)),
                text("database.user").orElse(""),
                text("database.password").orElse(""));
    }

    private Directories directories() {
        Directories usual = Directories.USUAL;
        List<String> sources = text("directory.sources")
                .map(listed -> List.of(listed.strip().split("[,\\s]+")))
                .orElse(usual.sources());
        sources.stream()
                .filter(source -> !Directories.KNOWN.contains(source))
                .findFirst()
                .ifPresent(source -> {
                    throw new IllegalArgumentException(
                            "directory.sources is a list of file, slack and graph, not \"%s\".".formatted(source));
                });
        return new Directories(
                sources.stream().distinct().toList(),
                onlyListed(sources),
                Duration.ofMinutes(number("directory.every-minutes", 1, 10_080, (int)
                        usual.every().toMinutes())),
                number("directory.most-lost-percent", 1, 100, usual.mostLostPercent()));
    }

    /** Where there is a people file, a workspace does not make people of whoever else is in it, unless that is said. */
    private boolean onlyListed(List<String> sources) {
        return switch (text("directory.people").orElse("")) {
            case "" -> sources.getFirst().equals("file");
            case "listed" -> true;
            case "all" -> false;
            case String other ->
                throw new IllegalArgumentException("directory.people is listed or all, not \"%s\".".formatted(other));
        };
    }

    private int number(String key, int least, int most, int usual) {
        String number = text(key).orElse(Integer.toString(usual));
        if (!number.matches("[0-9]{1,6}") || Integer.parseInt(number) < least || Integer.parseInt(number) > most) {
            throw new IllegalArgumentException(
                    "%s is a whole number from %d to %d, not \"%s\".".formatted(key, least, most, number));
        }
        return Integer.parseInt(number);
    }

    private Retention retention() {
        Retention usual = Retention.USUAL;
        return new Retention(
                days("retention.days", usual.deliveries()),
                usual.events(),
                days("retention.talk-days", usual.talks()),
                days("retention.ticket-days", usual.tickets()),
                days("retention.audit-days", usual.audit()),
                days("retention.leaver-days", usual.leavers()));
    }

    private Duration days(String key, Duration usual) {
        return text(key)
                .map(days -> {
                    if (!days.matches("[1-9][0-9]{0,4}")) {
                        throw new IllegalArgumentException(
                                "%s is a whole number of days from 1 to 99999, not \"%s\".".formatted(key, days));
                    }
                    return Duration.ofDays(Integer.parseInt(days));
                })
                .orElse(usual);
    }

    private Rates rates() {
        Map<Platform, Double> perSecond = new EnumMap<>(Platform.class);
        for (Platform platform : Platform.values()) {
            String key = "rates." + platform.key() + "-per-second";
            text(key).ifPresent(rate -> perSecond.put(platform, rate(key, rate)));
        }
        return new Rates(perSecond, deviceManager());
    }

    private Duration deviceManager() {
        String key = "rates.device-manager-seconds";
        return text(key)
                .map(seconds -> {
                    if (!seconds.matches("[1-9][0-9]{0,4}")) {
                        throw new IllegalArgumentException(
                                "%s is a whole number of seconds from 1 to 99999, not \"%s\".".formatted(key, seconds));
                    }
                    return Duration.ofSeconds(Integer.parseInt(seconds));
                })
                .orElse(Rates.EVERY_MINUTE);
    }

    private static double rate(String key, String text) {
        if (!text.matches("[0-9]{1,5}(\\.[0-9]{1,4})?") || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException(
                    "%s is a number above 0, such as 0.5 or 20, not \"%s\".".formatted(key, text));
        }
        return Double.parseDouble(text);
    }

    private Optional<SlackSettings> slack() {
        Map<String, String> own = under("slack.");
        return own.isEmpty() ? Optional.empty() : Optional.of(SlackSettings.from(own));
    }

    /** Mail carries no answers back, so it is an addition to a chat and no connection by itself. */
    private Optional<MailSettings> mail() {
        Map<String, String> own = under("mail.");
        return own.isEmpty() ? Optional.empty() : Optional.of(MailSettings.from(own));
    }

    private Optional<GraphSettings> graph() {
        return new GraphKeys(under("graph."), teams()).settings();
    }

    private Optional<TeamsSettings> teams() {
        Map<String, String> own = under("teams.");
        if (own.isEmpty()) {
            return Optional.empty();
        }
        TeamsSettings settings = TeamsSettings.of(
                own.getOrDefault("app-id", ""), own.getOrDefault("secret", ""), own.getOrDefault("tenant-id", ""));
        TeamsSettings.Endpoints usual = settings.endpoints();
        return Optional.of(settings.with(installing())
                .at(new TeamsSettings.Endpoints(
                        address("teams.login", usual.login()),
                        address("teams.open-id-metadata", usual.openIdMetadata()),
                        address("teams.service", usual.service()),
                        List.of(own.getOrDefault("service-hosts", "").split("[,\\s]+")).stream()
                                .filter(host -> !host.isBlank())
                                .toList())));
    }

    private TeamsSettings.Installing installing() {
        return new TeamsSettings.Installing(
                yes("teams.install-missing-app"),
                text("teams.app-catalog-id"),
                address("teams.graph", TeamsSettings.Installing.GRAPH));
    }

    private boolean yes(String key) {
        return switch (text(key).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            case String other ->
                throw new IllegalArgumentException("%s is true or false, not \"%s\".".formatted(key, other));
        };
    }

    private static URI publicAddress(String text) {
        URI address = address("public-address", text);
        if (!"https".equals(address.getScheme())
                || address.getHost() == null
                || address.getQuery() != null
                || address.getFragment() != null) {
            throw new IllegalArgumentException(
                    "public-address is the https address by which browsers reach this Muster, such as https://muster.example, not \"%s\"."
                            .formatted(text));
        }
        return address;
    }

    private URI address(String key, URI usual) {
        return text(key).map(address -> address(key, address)).orElse(usual);
    }

    private static URI address(String key, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notAnAddress) {
            throw new IllegalArgumentException("%s is not an address: %s".formatted(key, text), notAnAddress);
        }
    }

    private Map<String, String> under(String prefix) {
        return values.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(prefix) && !entry.getValue().isBlank())
                .collect(Collectors.toMap(entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    private Path path(String key, String usual) {
        return folder.resolve(text(key).orElse(usual)).normalize();
    }

    private Ports ports() {
        Ports ports = new Ports(
                        port("port", Ports.USUAL.platforms()), port("console-port", Ports.USUAL.console()), false)
                .at(text("public-address").map(SettingsFile::publicAddress));
        if (ports.platforms() == ports.console() && ports.console() != 0) {
            throw new IllegalArgumentException(
                    "port and console-port are both %d; each needs its own, since they are open to different people."
                            .formatted(ports.console()));
        }
        return ports;
    }

    private int port(String key, int usual) {
        String text = text(key).orElse(Integer.toString(usual));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("%s is a number from 0 to 65535, not \"%s\".".formatted(key, text));
        }
        return Integer.parseInt(text);
    }
}
