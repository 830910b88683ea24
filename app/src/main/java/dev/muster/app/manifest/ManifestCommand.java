package dev.muster.app.manifest;

import dev.muster.app.settings.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code muster manifest}: what an admin of Slack or Teams uploads to let Muster in. */
@Command(
        name = "manifest",
        description = "Writes the app definition that connects a Slack workspace or a Teams tenant.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(slack | teams)",
        subcommands = {ManifestCommand.Slack.class, ManifestCommand.Teams.class})
public final class ManifestCommand {

    private ManifestCommand() {}

    @Command(
            name = "slack",
            description = "Writes the manifest that api.slack.com takes under \"Create New App, From a manifest\".",
            mixinStandardHelpOptions = true)
    static final class Slack implements Runnable {

        @Option(names = "--url", paramLabel = "URL", description = "the public https address of Muster")
        private @Nullable String url;

        @Option(names = "--out", paramLabel = "FILE", description = "where to write; without it, to stdout")
        private @Nullable Path out;

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            write(spec, out, new SlackManifest(PublicAddress.of(url)).json());
        }
    }

    @Command(
            name = "teams",
            description =
                    "Writes the app package (a zip file) that the Teams admin center takes under \"Upload new app\".",
            mixinStandardHelpOptions = true)
    static final class Teams implements Runnable {

        @Option(names = "--url", paramLabel = "URL", description = "the public https address of Muster")
        private @Nullable String url;

        @Option(names = "--bot-id", paramLabel = "GUID", description = "the Microsoft App ID of the bot's registration")
        private @Nullable String botId;

        @Option(
                names = "--app-id",
                paramLabel = "GUID",
                description = "the app's id in the tenant's catalogue; without it, the bot's")
        private @Nullable String appId;

        @Option(
                names = "--organisation",
                paramLabel = "NAME",
                defaultValue = "IT",
                description = "who runs it, shown to everyone (default: ${DEFAULT-VALUE})")
        private String organisation;

        @Option(
                names = "--about",
                paramLabel = "URL",
                description = "your page on support, privacy and terms; without it, --url")
        private @Nullable String about;

        @Option(
                names = "--package-version",
                paramLabel = "N.N.N",
                defaultValue = "1.0.0",
                description = "raise it to replace an uploaded package (default: ${DEFAULT-VALUE})")
        private String version;

        @Option(names = "--json", description = "only the manifest, to stdout or --out")
        private boolean json;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "where to write; the package goes to muster-teams.zip without it")
        private @Nullable Path out;

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            TeamsManifest manifest = manifest();
            if (json) {
                write(spec, out, manifest.json());
                return;
            }
            Path file = Optional.ofNullable(out).orElse(Path.of("muster-teams.zip"));
            save(file, TeamsPackage.of(manifest));
            spec.commandLine()
                    .getErr()
                    .println("Wrote " + file + ". Upload it in the Teams admin center; docs/connect.md says where.\n"
                            + "For teams.install-missing-app the bot's registration also needs the application permission"
                            + " TeamsAppInstallation.ReadWriteSelfForUser.All.");
        }

        private TeamsManifest manifest() {
            PublicAddress address = PublicAddress.of(url);
            Guid bot =
                    Guid.of("--bot-id", botId, "It is the \"Microsoft App ID\" under Configuration of your Azure Bot.");
            Guid app = appId == null
                    ? bot
                    : Guid.of("--app-id", appId, "Any GUID of your own will do, as long as it stays the same.");
            return new TeamsManifest(
                    address,
                    bot,
                    app,
                    new Publisher(organisation, about == null ? address.text() : about),
                    Version.of(version));
        }
    }

    private static void write(CommandSpec spec, @Nullable Path out, String text) {
        PrintWriter console = spec.commandLine().getOut();
        if (out == null) {
            console.print(text);
            console.flush();
        } else {
            save(out, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void save(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new Refused(file + " cannot be written: " + e.getMessage() + ". Choose another place with --out.");
        }
    }
}
