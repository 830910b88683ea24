package dev.muster.app;

import dev.muster.app.assembly.RolloutFiles;
import dev.muster.app.settings.Rates;
import dev.muster.app.settings.Settings;
import dev.muster.audience.Directory;
import dev.muster.audience.ListedPeople;
import dev.muster.audience.PersonId;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.plan.Plan;
import dev.muster.teams.TeamsSettings;
import java.nio.file.Path;
import java.util.Optional;

/** The settings for Microsoft's Agents Playground: the sample rollout, Teams without tokens, on the port the playground expects. */
final class Playground {

    private static final int USUAL_BOT_PORT = 3978;

    /** How the playground calls whoever sits before it, unless it is configured otherwise. */
    private static final Address WHOEVER_SITS_THERE =
            Address.of(Platform.TEAMS, "00000000-0000-0000-0000-0000000000020");

    private Playground() {}

    /** Whoever sits before the playground is the plan's first admin, and may try everything. */
    static Directory cast(Path file, Plan plan) {
        PersonId admin = PersonId.of(plan.inCharge().admins().getFirst().value());
        return new ListedPeople(
                String.valueOf(file.getFileName()),
                RolloutFiles.people(file, plan).people().stream()
                        .map(person -> person.id().equals(admin) ? person.at(WHOEVER_SITS_THERE) : person)
                        .toList());
    }

    static Settings settings() {
        Path sample = Sample.folder();
        return new Settings(
                Settings.Ports.ofThisMachine(USUAL_BOT_PORT, Settings.Ports.USUAL.console()),
                new Settings.Rolled(sample.resolve("plan.yaml"), sample.resolve("people.csv")),
                Settings.Keeping.ownDatabaseIn(Path.of("data", "playground")),
                new Settings.Platforms(
                        Optional.empty(),
                        Optional.of(TeamsSettings.forPlayground()),
                        Optional.empty(),
                        Optional.empty(),
                        Rates.USUAL));
    }
}
