package dev.muster.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.muster.audience.PersonId;
import dev.muster.enrollment.DeviceManagerUnavailable;
import dev.muster.enrollment.ManagedDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnhappyDevicesTest extends StandInGraph {

    private List<ManagedDevice> read() {
        List<ManagedDevice> devices = new ArrayList<>();
        intune().devices(devices::addAll);
        return devices;
    }

    private static String device(String id, String more) {
        return """
                {"id":"%s","userId":"","userPrincipalName":"ada@corp.example.com","emailAddress":"Ada@Example.com",
                 "deviceName":"ADA-PHONE","operatingSystem":"iOS","enrolledDateTime":"2027-07-05T08:15:00Z",
                 "deviceRegistrationState":"registered","managementAgent":"mdm","deviceActionResults":[]%s}""".formatted(id, more);
    }

    private static String page(String... devices) {
        return "{\"value\":[%s]}".formatted(String.join(",", devices));
    }

    @Test
    void readsADeviceWithWhoseItIs() {
        answers(DEVICES, okJson(page(device("d1", ""))));

        assertThat(read())
                .containsExactly(new ManagedDevice(
                        "d1",
                        PersonId.of("ada@example.com"),
                        "ADA-PHONE",
                        "iOS",
                        Instant.parse("2027-07-05T08:15:00Z")));
        graph.verify(getRequestedFor(urlPathEqualTo(DEVICES)).withQueryParam("$top", equalTo("1000")));
    }

    @ParameterizedTest
    @CsvSource({
        "registered,true",
        "keyConflict,true",
        "certificateReset,true",
        "notRegistered,false",
        "revoked,false",
        "approvalPending,false",
        "notRegisteredPendingEnrollment,false",
        "unknown,false",
        "unknownFutureValue,false"
    })
    void countsOnlyRegistrationsThatAreDone(String state, boolean counts) {
        answers(DEVICES, okJson(page(device("d1", ",\"deviceRegistrationState\":\"" + state + "\""))));

        assertThat(read()).hasSize(counts ? 1 : 0);
    }

    @Test
    void leavesOutWhatIsRetiredOrManagedForItsMailAlone() {
        answers(
                DEVICES,
                okJson(
                        page(
                                device(
                                        "d1",
                                        ",\"deviceActionResults\":[{\"actionName\":\"retire\",\"actionState\":\"pending\"}]"),
                                device("d2", ",\"managementAgent\":\"eas\""),
                                device(
                                        "d3",
                                        ",\"deviceActionResults\":[{\"actionName\":\"wipe\",\"actionState\":\"failed\"},{\"actionName\":\"rebootNow\",\"actionState\":\"done\"}]"))));

        assertThat(read()).extracting(ManagedDevice::id).containsExactly("d3");
    }

    @Test
    void survivesFieldsThatAreMissingOrOfAnotherKind() {
        answers(
                DEVICES,
                okJson(page(
                        device("d1", ",\"enrolledDateTime\":\"yesterday\",\"deviceName\":null"),
                        device("d2", ",\"deviceActionResults\":null,\"operatingSystem\":7"),
                        device("d3", ",\"deviceRegistrationState\":{\"value\":2}"),
                        "{}",
                        "7")));

        assertThat(read()).extracting(ManagedDevice::id).containsExactly("d1", "d2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void isUnavailableWhenAPageIsMissing(int readable) {
        var first = okJson("{\"@odata.nextLink\":\"%s/deviceManagement/managedDevices?$skiptoken=a\",\"value\":[%s]}"
                .formatted(root(), device("d1", "")));
        var cut = aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
        if (readable == 0) {
            answers(DEVICES, cut);
        } else {
            answers(DEVICES, first, cut);
        }

        assertThatThrownBy(this::read)
                .isInstanceOf(DeviceManagerUnavailable.class)
                .hasMessageStartingWith("Microsoft Intune cannot be read: ")
                .hasMessageContaining("cannot be reached, or breaks off");
    }

    @Test
    void namesThePermissionAndTheLicence() {
        answers(DEVICES, failing(403, "Forbidden"));

        assertThatThrownBy(this::read)
                .isInstanceOf(DeviceManagerUnavailable.class)
                .hasMessageContaining("DeviceManagementManagedDevices.Read.All")
                .hasMessageContaining("Intune licence");
    }

    @Test
    void saysWhatGraphSaysWhereItIsNothingWeKnow() {
        answers(DEVICES, failing(400, "BadRequest"));

        assertThatThrownBy(this::read)
                .hasMessageContaining("HTTP 400 BadRequest")
                .hasMessageContaining("Because.");
    }
}
