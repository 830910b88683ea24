package dev.muster.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.audience.DirectoryUnavailable;
import dev.muster.audience.PersonId;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.enrollment.DeviceManagerUnavailable;
import dev.muster.enrollment.ManagedDevice;
import dev.muster.simulator.BotEndpoints;
import dev.muster.simulator.SimulatedPerson;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedGraphTest {

    private static final String ADA = "aaaaaaaa-0000-4000-8000-000000000001";
    private static final String BEN = "aaaaaaaa-0000-4000-8000-000000000002";

    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void settle() {
        simulator.connect(BotEndpoints.of(
                new BotEndpoints.Slack(
                        URI.create("http://127.0.0.1:9/"), "secret", "xoxb-000000000000-0000000000000000"),
                new BotEndpoints.Teams(
                        URI.create("http://127.0.0.1:9/"), Reading.APP, Reading.SECRET, Reading.TENANT)));
        simulator.settle(List.of(
                person("ada@example.com", "Ada Example", "zh-TW")
                        .at(new SimulatedPerson.Work("Research", "TW", List.of("IT")))
                        .inTeams(ADA),
                person("ben@example.com", "Ben Example", "en")
                        .at(new SimulatedPerson.Work("Sales", "US", List.of("Sales")))
                        .inTeams(BEN)));
    }

    @AfterEach
    void end() {
        simulator.close();
        http.close();
    }

    private static SimulatedPerson person(String mail, String name, String language) {
        return SimulatedPerson.of(mail, name, Locale.forLanguageTag(language), ZoneId.of("Asia/Taipei"));
    }

    private EntraDirectory directory(String... groups) {
        return Reading.directory(root(), login(), groups);
    }

    private URI root() {
        return simulator.teamsBase().resolve("/v1.0");
    }

    private URI login() {
        return simulator.teamsBase().resolve("/login/" + Reading.TENANT);
    }

    private String sim(String method, String path, String body) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(simulator.base().resolve("/sim/api" + path))
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private List<ManagedDevice> devices() {
        List<ManagedDevice> devices = new ArrayList<>();
        new IntuneDevices(Reading.graph(root(), login())).devices(devices::addAll);
        return devices;
    }

    @Test
    void readsEverybodyWithWhatTheDirectoryTells() {
        Reading reading = Reading.everybody(directory("it=IT", "Sales"));

        var ada = reading.entry("ada@example.com");
        assertThat(reading.mails()).containsExactlyInAnyOrder("ada@example.com", "ben@example.com");
        assertThat(ada.id()).isEqualTo(ADA);
        assertThat(ada.name()).isEqualTo("Ada Example");
        assertThat(ada.told().language()).contains(Locale.TAIWAN);
        assertThat(ada.works().groups()).isEqualTo(Set.of("it"));
        assertThat(ada.works().department()).isEqualTo("Research");
        assertThat(ada.works().country()).isEqualTo("TW");
        assertThat(ada.accounts()).containsExactly(Address.of(Platform.TEAMS, ADA));
        assertThat(reading.entry("ben@example.com").works().groups()).isEqualTo(Set.of("Sales"));
    }

    @Test
    void readsMoreThanAPage() {
        simulator.settle(IntStream.range(0, 1_200)
                .mapToObj(n -> person("p" + n + "@example.com", "P " + n, "en")
                        .at(new SimulatedPerson.Work("", "", List.of("IT")))
                        .inTeams("c0000000-0000-4000-8000-%012d".formatted(n)))
                .toList());

        Reading reading = Reading.everybody(directory("IT"));

        assertThat(reading.pages()).hasSize(2);
        assertThat(reading.mails()).hasSize(1_202).doesNotHaveDuplicates();
        assertThat(reading.present().stream()
                        .filter(entry -> entry.works().groups().contains("IT")))
                .hasSize(1_201);
    }

    @Test
    void readsOnlyWhatChangedAfterwards() {
        EntraDirectory directory = directory();
        Reading first = Reading.everybody(directory);
        assertThat(Reading.of(directory, first.end()).changes()).isEmpty();

        sim("PUT", "/graph/users/eve@example.com", "{\"displayName\":\"Eve New\",\"country\":\"Germany\"}");
        sim("PUT", "/graph/users/ada@example.com", "{\"department\":\"Board\"}");
        sim("DELETE", "/graph/users/ben@example.com", "");
        Reading second = Reading.of(directory, first.end());

        assertThat(second.mails()).containsExactlyInAnyOrder("ada@example.com", "eve@example.com");
        assertThat(second.entry("ada@example.com").works().department()).isEqualTo("Board");
        assertThat(second.entry("eve@example.com").works().country()).isEqualTo("DE");
        assertThat(second.gone()).containsExactly(BEN);
        assertThat(Reading.of(directory, second.end()).changes()).isEmpty();
    }

    @Test
    void takesWhoMayNotSignInAndWhoBecameAGuestForGone() {
        EntraDirectory directory = directory();
        Reading first = Reading.everybody(directory);

        sim("PUT", "/graph/users/ada@example.com", "{\"accountEnabled\":false}");
        sim("PUT", "/graph/users/ben@example.com", "{\"userType\":\"Guest\"}");

        assertThat(Reading.of(directory, first.end()).gone()).containsExactlyInAnyOrder(ADA, BEN);
        Reading anew = Reading.everybody(directory);
        assertThat(anew.present()).isEmpty();
        assertThat(anew.gone()).containsExactly(ADA);
    }

    @Test
    void readsEverybodyAgainWhenSomebodyMovesBetweenGroups() {
        EntraDirectory directory = directory("Sales", "IT");
        Reading first = Reading.everybody(directory);
        String sales = groupCalled("Sales");

        sim("PUT", "/graph/groups/" + sales + "/members/ada@example.com", "");
        Reading second = Reading.of(directory, first.end());

        assertThat(second.mails()).hasSize(2);
        assertThat(second.entry("ada@example.com").works().groups()).isEqualTo(Set.of("IT", "Sales"));
        assertThat(Reading.of(directory, second.end()).changes()).isEmpty();
    }

    @Test
    void startsOverWhenThePositionIsLostAndStillTellsWhoLeft() {
        EntraDirectory directory = directory();
        Reading first = Reading.everybody(directory);
        String lost = first.end().token().replaceFirst("deltatoken=.*", "deltatoken=ZXBvY2g9b2xkCg");
        sim("DELETE", "/graph/users/ben@example.com", "");

        Reading second = Reading.of(directory, new dev.muster.audience.Directory.Position(lost));

        assertThat(second.mails()).containsExactly("ada@example.com");
        assertThat(second.gone()).containsExactly(BEN);
    }

    @Test
    void findsMembersOfGroupsInGroupsAndGroupsByTheirId() {
        sim("PUT", "/graph/groups/99999999-0000-4000-8000-000000000009", "{\"displayName\":\"Everyone\"}");
        sim("PUT", "/graph/groups/99999999-0000-4000-8000-000000000009/members/" + groupCalled("IT"), "");

        Reading reading = Reading.everybody(directory("all=99999999-0000-4000-8000-000000000009"));

        assertThat(reading.entry("ada@example.com").works().groups()).isEqualTo(Set.of("all"));
        assertThat(reading.entry("ben@example.com").works().groups()).isEmpty();
    }

    @Test
    void saysWhichGroupItCannotFindAndWhichIsNotTheOnlyOne() {
        sim("PUT", "/graph/groups/99999999-0000-4000-8000-000000000009", "{\"displayName\":\"IT\"}");

        assertThatThrownBy(() -> Reading.everybody(directory("IT")))
                .isInstanceOf(DirectoryUnavailable.class)
                .hasMessageContaining("2 groups have that display name")
                .hasMessageContaining("99999999-0000-4000-8000-000000000009")
                .hasMessageContaining("\"IT=ID\"");
        assertThatThrownBy(() -> Reading.everybody(directory("O'Brien's people")))
                .hasMessageContaining("no group has that display name");
        assertThatThrownBy(() -> Reading.everybody(directory("99999999-0000-4000-8000-00000000000a")))
                .hasMessageContaining("no such group");
    }

    @Test
    void namesThePermissionThatIsMissing() {
        EntraDirectory directory = directory("IT");
        sim("PUT", "/graph/rules", "{\"permissions\":[]}");
        assertThatThrownBy(() -> Reading.everybody(directory))
                .hasMessageContaining("Microsoft Entra ID cannot be read")
                .hasMessageContaining("GroupMember.Read.All");

        sim("PUT", "/graph/rules", "{\"permissions\":[\"GroupMember.Read.All\"]}");
        assertThatThrownBy(() -> Reading.everybody(directory)).hasMessageContaining("User.Read.All");
        assertThatThrownBy(this::devices)
                .isInstanceOf(DeviceManagerUnavailable.class)
                .hasMessageContaining("Microsoft Intune cannot be read")
                .hasMessageContaining("DeviceManagementManagedDevices.Read.All")
                .hasMessageContaining("licence");
    }

    @Test
    void waitsAsLongAsItIsAskedToAndGoesOn() {
        sim("PUT", "/graph/rules", "{\"pageSize\":1,\"directoryUnitsPer10Seconds\":1}");
        sim("PUT", "/faults", "{\"graph\":{\"throttle\":0.4,\"retryAfter\":0}}");

        // Ten seconds are longer than this reader waits, so the bucket ends it, and says so.
        assertThatThrownBy(() -> Reading.everybody(directory()))
                .hasMessageContaining("has more to do than it can")
                .hasMessageContaining("seconds of quiet");

        sim("PUT", "/graph/rules", "{\"pageSize\":1,\"directoryUnitsPer10Seconds\":1000}");
        assertThat(Reading.everybody(directory()).mails()).hasSize(2);
    }

    @Test
    void readsDevicesThatAreEnrolledAndSomebodys() {
        simulator.enrollDevice("ada@example.com");
        sim("POST", "/graph/devices", "{\"mail\":\"ben@example.com\",\"deviceRegistrationState\":\"notRegistered\"}");
        sim("POST", "/graph/devices", "{\"mail\":\"cleo@example.com\",\"deviceRegistrationState\":\"somethingNew\"}");
        sim(
                "POST",
                "/graph/devices",
                "{\"mail\":\"dana@example.com\",\"userId\":\"\",\"userPrincipalName\":\"\",\"emailAddress\":\"\"}");

        assertThat(devices()).singleElement().satisfies(device -> {
            assertThat(device.owner()).isEqualTo(PersonId.of("ada@example.com"));
            assertThat(device.name()).isEqualTo("ADA-1");
            assertThat(device.system()).isNotBlank();
        });
    }

    @Test
    void findsTheOwnerOfADeviceWithoutMailInTheDirectory() {
        sim(
                "POST",
                "/graph/devices",
                "{\"mail\":\"ada@old.example\",\"userId\":\"" + ADA + "\",\"emailAddress\":\"\"}");

        assertThat(devices()).extracting(ManagedDevice::owner).containsExactly(PersonId.of("ada@example.com"));

        sim("PUT", "/graph/rules", "{\"permissions\":[\"DeviceManagementManagedDevices.Read.All\"]}");
        assertThat(devices()).extracting(ManagedDevice::owner).containsExactly(PersonId.of("ada@old.example"));
    }

    @Test
    void readsAllDevicesOfSeveralPages() {
        IntStream.range(0, 25).forEach(n -> simulator.enrollDevice("p" + n + "@example.com"));
        sim("PUT", "/graph/rules", "{\"pageSize\":10}");

        assertThat(devices()).extracting(ManagedDevice::id).hasSize(25).doesNotHaveDuplicates();
    }

    private String groupCalled(String name) {
        String groups = sim("GET", "/graph/groups", "");
        return groups.replaceAll(".*\"([0-9a-f-]{36})\":\"" + name + "\".*", "$1");
    }
}
