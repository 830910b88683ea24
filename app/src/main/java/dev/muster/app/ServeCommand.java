package dev.muster.app;

import dev.muster.app.assembly.Database;
import dev.muster.app.assembly.Installation;
import dev.muster.app.assembly.RolloutFiles;
import dev.muster.app.settings.Settings;
import dev.muster.app.settings.SettingsFile;
import dev.muster.audience.People;
import dev.muster.audience.PeopleFile;
import dev.muster.audience.PeopleFileDirectory;
import dev.muster.plan.push.Rollout;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code muster serve}: the real thing. */
@Command(
        name = "serve",
        description =
                "Carries out a plan with a real workspace or tenant; settings from muster.yaml and the environment.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--settings",
            defaultValue = "muster.yaml",
            description = "the settings (default: ${DEFAULT-VALUE})")
    private Path file = Path.of("muster.yaml");

    @Option(
            names = "--playground",
            description = "answer Microsoft's Agents Playground without tokens; for trying out, on this machine only")
    private boolean playground;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = playground ? Playground.settings() : SettingsFile.read(file, System.getenv());
        Rollout rollout = RolloutFiles.rollout(settings.rolled().plan());
        Path listed = settings.rolled().people();
        PeopleFile.Summary people = settings.rolled().directories().readsTheFile()
                ? RolloutFiles.checked(listed, _ -> {})
                : new PeopleFile.Summary(0, 0, List.of());
        TakenPort.refuse(
                "Choose others with port and console-port in the settings.",
                settings.ports().platforms(),
                settings.ports().console());
        PrintWriter err = spec.commandLine().getErr();
        people.problems().forEach(problem -> err.printf("%s:%d: %s%n", listed, problem.line(), problem.reason()));
        try (Stop stop = Stop.onSignal();
                Database database = Database.of(settings);
                Installation installation = Installation.serving(
                        settings,
                        new Installation.Carried(
                                rollout,
                                playground ? Playground.cast(listed, rollout.plan()) : new PeopleFileDirectory(listed)),
                        InstantSource.system(),
                        database.connections())) {
            tell(settings, installation.part(People.class).headcount().here(), installation.port());
            stop.await();
        }
        return Muster.DONE;
    }

    private void tell(Settings settings, int people, int port) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Muster carries out %s for %d people.%n", settings.rolled().plan(), people);
        settings.platforms().slack().ifPresent(slack -> out.printf("Slack    port %d, %s%n", port, slack.eventsPath()));
        settings.platforms().teams().ifPresent(_ -> out.printf("Teams    port %d, /api/messages%n", port));
        out.printf(
                "Console  http://127.0.0.1:%d/ (this machine only)%n",
                settings.ports().console());
    }
}
