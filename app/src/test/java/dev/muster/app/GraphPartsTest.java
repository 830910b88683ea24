package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.assembly.Installation;
import dev.muster.app.assembly.RolloutFiles;
import dev.muster.app.demo.Cast;
import dev.muster.app.demo.StandIns;
import dev.muster.app.settings.Rates;
import dev.muster.app.settings.Settings;
import dev.muster.audience.Directory;
import dev.muster.audience.DirectoryChange;
import dev.muster.audience.ListedPeople;
import dev.muster.audience.Person;
import dev.muster.channel.Platform;
import dev.muster.enrollment.DeviceManager;
import dev.muster.enrollment.ManagedDevice;
import dev.muster.graph.GraphSettings;
import dev.muster.plan.push.Rollout;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of Graph a running Muster has. */
class GraphPartsTest {

    private static final Path SAMPLE =
            Path.of(System.getProperty("muster.root", "..")).resolve("examples/intune-rollout");

    private final Rollout rollout = RolloutFiles.rollout(SAMPLE.resolve("plan.yaml"));
    private final List<Person> people =
            RolloutFiles.people(SAMPLE.resolve("people.csv"), rollout.plan()).people();

    @Test
    void readsThePeopleAndDevicesOfTheSampleFromTheSimulator() {
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults().withoutRateLimits())) {
            simulator.settle(Cast.of(people, rollout.plan(), SAMPLE.resolve("people.csv")));
            try (Installation muster = running(StandIns.of(simulator))) {
                StandIns.connect(simulator, muster.port());
                simulator.enrollDevice("amara.okafor@muster.example");

                assertThat(inEntra(muster)).containsExactlyInAnyOrderElementsOf(inTeams());
                assertThat(inIntune(muster))
                        .extracting(device -> device.owner().value())
                        .containsExactly("amara.okafor@muster.example");
            }
        }
    }

    @Test
    void hasOnlyTheParts() {
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults())) {
            Settings.Platforms all = StandIns.of(simulator);
            GraphSettings graph = all.graph().orElseThrow();
            GraphSettings devices = new GraphSettings(
                    graph.registration(), graph.endpoints(), new GraphSettings.Reads(false, true), List.of());
            try (Installation muster = running(
                    new Settings.Platforms(all.slack(), all.teams(), all.mail(), Optional.of(devices), Rates.USUAL))) {
                assertThat(muster.part(DeviceManager.class).name()).isEqualTo("Microsoft Intune");
                assertThat(muster.parts(Directory.class)).doesNotContainKey("graphDirectory");
            }
        }
    }

    private Installation running(Settings.Platforms platforms) {
        return Installation.rehearsing(
                new Settings(
                        Settings.Ports.ofThisMachine(0, 0),
                        new Settings.Rolled(SAMPLE.resolve("plan.yaml"), SAMPLE.resolve("people.csv")),
                        Settings.Keeping.ownDatabaseIn(Path.of("")),
                        platforms),
                new Installation.Carried(rollout, new ListedPeople("people.csv", people)),
                InstantSource.fixed(rollout.plan().occasions().getFirst().at()));
    }

    /** Mail and groups of each. */
    private static List<String> inEntra(Installation muster) {
        List<String> found = new ArrayList<>();
        muster.parts(Directory.class)
                .get("graphDirectory")
                .read(
                        Directory.Position.START,
                        page -> page.forEach(change -> {
                            if (change instanceof DirectoryChange.Present(var entry)) {
                                found.add(entry.mail() + " " + sorted(entry.works()));
                            }
                        }));
        return found;
    }

    private List<String> inTeams() {
        return people.stream()
                .filter(person -> person.addressOn(Platform.TEAMS).isPresent())
                .map(person -> person.id().value() + " " + sorted(person.works()))
                .toList();
    }

    private static List<String> sorted(Person.Works works) {
        return works.groups().stream().sorted().toList();
    }

    private static List<ManagedDevice> inIntune(Installation muster) {
        List<ManagedDevice> devices = new ArrayList<>();
        muster.part(DeviceManager.class).devices(devices::addAll);
        return devices;
    }
}
