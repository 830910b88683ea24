package dev.muster.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.app.assembly.RolloutFiles;
import dev.muster.app.settings.Refused;
import dev.muster.audience.Person;
import dev.muster.plan.Plan;
import dev.muster.simulator.Habits;
import dev.muster.simulator.SimulatedPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CastTest {

    private static final Path SAMPLE =
            Path.of(System.getProperty("muster.root", "..")).resolve("examples/intune-rollout");
    private static final String HEADER = "mail,enroll-after-days,asks,survey,comment,state\n";

    private final Plan plan = RolloutFiles.plan(SAMPLE.resolve("plan.yaml"));
    private final List<Person> people =
            RolloutFiles.people(SAMPLE.resolve("people.csv"), plan).people();

    @TempDir
    Path folder;

    @Test
    void leavesOutWhoUsesNeitherPlatform() {
        List<SimulatedPerson> cast = Cast.of(people, plan, SAMPLE.resolve("people.csv"));

        assertThat(cast)
                .hasSize(243)
                .allMatch(person -> person.slack().isPresent() || person.teams().isPresent());
    }

    @Test
    void knowsWhoIsInCharge() {
        List<SimulatedPerson> cast = Cast.of(people, plan, SAMPLE.resolve("people.csv"));

        assertThat(cast.stream().filter(person -> person.profile().roles().contains("admin")))
                .extracting(person -> person.profile().mail())
                .containsExactly("amara.okafor@muster.example", "jonas.weber@muster.example");
        assertThat(cast.stream().filter(person -> person.profile().roles().contains("support")))
                .hasSize(3);
    }

    @Test
    void playsTheStatesOfTheHabits() throws IOException {
        List<SimulatedPerson> cast = cast("""
                amara.okafor@muster.example,,,,,slack-deactivated
                jonas.weber@muster.example,,,,,teams-not-installed
                kwame.mensah@muster.example,,,,,left
                lin.yating@muster.example,3,How do I enroll?,5,Fine,blocked
                """);

        assertThat(cast.get(0).slack().orElseThrow().deactivated()).isTrue();
        assertThat(cast.get(0).teams().orElseThrow().installed()).isTrue();
        assertThat(cast.get(1).teams().orElseThrow().installed()).isFalse();
        assertThat(cast.get(1).slack().orElseThrow().deactivated()).isFalse();
        assertThat(cast.get(3).slack().orElseThrow().deactivated()).isTrue();
        assertThat(cast.get(2).habits()).isNotEqualTo(Habits.NONE);
        assertThat(cast.get(0).habits()).isEqualTo(Habits.NONE);
    }

    @Test
    void playsWhatBecomesOfDevices() throws IOException {
        Files.writeString(folder.resolve("habits.csv"), """
                mail,enroll-after-days,asks,survey,comment,state,device
                amara.okafor@muster.example,1,,,,,unsaid
                jonas.weber@muster.example,1,,,,,none
                kwame.mensah@muster.example,1,,,,,
                """);
        List<SimulatedPerson> cast = Cast.of(people.subList(0, 4), plan, folder.resolve("people.csv"));

        assertThat(cast)
                .extracting(person -> person.habits().way().device())
                .containsExactly(Habits.Device.UNSAID, Habits.Device.NONE, Habits.Device.SAID, Habits.Device.SAID);
    }

    @Test
    void worksInTheGroupsOfThePlan() {
        List<SimulatedPerson> cast = Cast.of(people.subList(0, 1), plan, SAMPLE.resolve("people.csv"));

        assertThat(cast.getFirst().work().groups()).containsExactly("it");
    }

    @Test
    void saysWhatADeviceCanBe() {
        assertThatThrownBy(() -> {
                    Files.writeString(
                            folder.resolve("habits.csv"),
                            "mail,enroll-after-days,asks,survey,comment,state,device\njonas.weber@muster.example,1,,,,,two\n");
                    Cast.of(people, plan, folder.resolve("people.csv"));
                })
                .isInstanceOf(Refused.class)
                .hasMessageContaining("habits.csv:2: ")
                .hasMessageContaining("device said, unsaid or none");
    }

    @Test
    void drawsTheSameHabitsAlwaysWhereNoneAreGiven() {
        List<SimulatedPerson> once = Cast.of(people, plan, folder.resolve("people.csv"));
        List<SimulatedPerson> again = Cast.of(people, plan, folder.resolve("people.csv"));

        assertThat(again).isEqualTo(once);
        assertThat(once.stream()
                        .filter(person -> !person.habits().equals(Habits.NONE))
                        .count())
                .isBetween(140L, 220L);
    }

    @Test
    void saysWhichLineOfTheHabitsItCannotRead() {
        assertThatThrownBy(() -> cast("""
                amara.okafor@muster.example,1,,,,
                jonas.weber@muster.example,soon,,,,
                """))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("habits.csv:3: ")
                .hasMessageContaining("number of days");
    }

    @Test
    void saysWhatAFileOfHabitsBeginsWith() throws IOException {
        Files.writeString(folder.resolve("habits.csv"), "Dear all\nthis is a letter\n");

        assertThatThrownBy(() -> Cast.of(people, plan, folder.resolve("people.csv")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("mail,enroll-after-days");
    }

    private List<SimulatedPerson> cast(String habits) throws IOException {
        Files.writeString(folder.resolve("habits.csv"), HEADER + habits);
        return Cast.of(people.subList(0, 4), plan, folder.resolve("people.csv"));
    }
}
