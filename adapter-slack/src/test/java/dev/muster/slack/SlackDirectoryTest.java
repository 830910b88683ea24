package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.audience.Directory.Position;
import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.DirectoryUnavailable;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.simulator.BotEndpoints;
import dev.muster.simulator.SimulatedPerson;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorSettings;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlackDirectoryTest {

    private static final String NO_GROUPS = "{\"ok\":true,\"usergroups\":[]}";

    private final HandClock clock = new HandClock();
    private final List<Duration> rests = new ArrayList<>();

    @Test
    void tellsEverythingThatSlackKnowsOfSomebody() {
        try (Simulator simulator = simulator(anna())) {
            simulator.addSlackUserGroup("S1", "Retail North", List.of("U0ANNA"));
            simulator.addSlackUserGroup("S2", "Champions", List.of("U0ANNA", "U0GONE"));
            assertThat(present(read(simulator))).singleElement().satisfies(entry -> {
                assertThat(entry.id()).isEqualTo("U0ANNA");
                assertThat(entry.mail()).isEqualTo("anna@example.com");
                assertThat(entry.name()).isEqualTo("Anna Berg");
                assertThat(entry.told().language()).contains(Locale.forLanguageTag("zh-TW"));
                assertThat(entry.told().zone()).contains(ZoneId.of("Asia/Taipei"));
                assertThat(entry.works().groups()).containsExactlyInAnyOrder("Retail North", "Champions");
                assertThat(entry.accounts()).containsExactly(Address.of(Platform.SLACK, "U0ANNA"));
            });
        }
    }

    @Test
    void tellsWhoIsGoneAndWhoIsNobodyToWriteTo() {
        try (Simulator simulator = simulator(
                anna(),
                SimulatedPerson.of("gone@example.com", "Gone", Locale.ENGLISH, ZoneId.of("UTC"))
                        .deactivatedInSlack("U0GONE"),
                SimulatedPerson.of("guest@other.example", "Guest", Locale.ENGLISH, ZoneId.of("UTC"))
                        .inSlack("U0GUEST")
                        .withRoles("guest"))) {
            assertThat(read(simulator))
                    .contains(
                            new DirectoryChange.Gone("U0GONE"),
                            new DirectoryChange.Outside("U0GUEST", "Guest", "guest"),
                            new DirectoryChange.Outside("USLACKBOT", "Slackbot", "bot"))
                    .filteredOn(change ->
                            change instanceof DirectoryChange.Outside(var _, var _, String why) && why.equals("bot"))
                    .hasSize(2);
        }
    }

    @Test
    void turnsAllPagesAtThePaceOfTheTier() {
        SimulatedPerson[] many = IntStream.range(0, 5_000)
                .mapToObj(number -> SimulatedPerson.of(
                                "p%04d@example.com".formatted(number), "Person", Locale.ENGLISH, ZoneId.of("UTC"))
                        .inSlack("U%05d".formatted(number)))
                .toArray(SimulatedPerson[]::new);
        try (Simulator simulator = simulator(many)) {
            List<DirectoryChange> all = read(simulator);
            assertThat(present(all)).hasSize(5_000);
            assertThat(present(all).stream().map(DirectoryEntry::mail).distinct())
                    .hasSize(5_000);
            assertThat(rests)
                    .as("never turned away")
                    .containsOnly(Duration.ofSeconds(3))
                    .hasSize(25);
        }
    }

    @Test
    void waitsAsLongAsItIsAskedToAndGoesOnWhereItWas() throws Exception {
        try (StubSlack slack = new StubSlack()) {
            slack.answers(429, Map.of("Retry-After", "17"), "{\"ok\":false,\"error\":\"ratelimited\"}")
                    .answers(NO_GROUPS)
                    .answers(page("U1", "next one"))
                    .answers(429, Map.of("Retry-After", "23"), "{\"ok\":false,\"error\":\"ratelimited\"}")
                    .answers(500, Map.of(), "")
                    .answers(page("U2", ""));
            assertThat(present(read(slack.base())))
                    .extracting(DirectoryEntry::id)
                    .containsExactly("U1", "U2");
            assertThat(rests).contains(Duration.ofSeconds(17), Duration.ofSeconds(23));
            assertThat(slack.received.getLast().form()).containsEntry("cursor", "next one");
        }
    }

    @Test
    void givesUpWhenSlackNeverAnswers() throws Exception {
        try (StubSlack slack = new StubSlack()) {
            slack.answers(NO_GROUPS);
            IntStream.range(0, 20).forEach(_ -> slack.answers(503, Map.of(), ""));
            assertThatThrownBy(() -> read(slack.base()))
                    .isInstanceOf(DirectoryUnavailable.class)
                    .hasMessageContaining("http_503");
        }
    }

    @Test
    void saysWhichScopeIsMissing() throws Exception {
        try (StubSlack slack = new StubSlack()) {
            slack.answers("{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"usergroups:read\"}");
            assertThatThrownBy(() -> read(slack.base()))
                    .isInstanceOf(DirectoryUnavailable.class)
                    .hasMessageContaining("usergroups:read")
                    .hasMessageContaining("install it again");
        }
    }

    @Test
    void saysThatMailAddressesAreNotTold() throws Exception {
        try (StubSlack slack = new StubSlack()) {
            slack.answers(NO_GROUPS).answers("""
                    {"ok":true,"members":[{"id":"U1","profile":{"real_name":"Ada"}},{"id":"B1","is_bot":true}]}
                    """);
            assertThatThrownBy(() -> read(slack.base()))
                    .isInstanceOf(DirectoryUnavailable.class)
                    .hasMessageContaining("users:read.email");
        }
    }

    @Test
    void doesWithoutUserGroupsWhereTheWorkspaceHasNone() throws Exception {
        try (StubSlack slack = new StubSlack()) {
            slack.answers("{\"ok\":false,\"error\":\"plan_upgrade_required\"}").answers(page("U1", ""));
            assertThat(present(read(slack.base()))).hasSize(1);
        }
    }

    @Test
    void takesAZoneAndALanguageOnlyWhereTheyAreSome() throws Exception {
        try (StubSlack slack = new StubSlack()) {
            slack.answers(NO_GROUPS).answers("""
                    {"ok":true,"members":[{"id":"U1","tz":"Mars/Olympus","locale":"","profile":{"email":"a@example.com"}}]}
                    """);
            assertThat(present(read(slack.base())))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.told())
                            .isEqualTo(new DirectoryEntry.Told(Optional.empty(), Optional.empty())));
        }
    }

    private Simulator simulator(SimulatedPerson... people) {
        Simulator simulator = Simulator.start(SimulatorSettings.defaults().withClock(clock));
        simulator.settle(List.of(people));
        simulator.connect(new BotEndpoints(
                Optional.of(new BotEndpoints.Slack(
                        URI.create("http://127.0.0.1:9/slack/events"), Doorstep.SECRET, Doorstep.TOKEN)),
                Optional.empty()));
        return simulator;
    }

    private static SimulatedPerson anna() {
        return SimulatedPerson.of(
                        "anna@example.com", "Anna Berg", Locale.forLanguageTag("zh-TW"), ZoneId.of("Asia/Taipei"))
                .inSlack("U0ANNA");
    }

    private List<DirectoryChange> read(Simulator simulator) {
        return read(URI.create(simulator.base() + "/slack/api/"));
    }

    private List<DirectoryChange> read(URI base) {
        SlackSettings settings =
                new SlackSettings(Doorstep.TOKEN, Doorstep.SECRET, base, Optional.empty(), SlackSettings.EVENTS_PATH);
        List<DirectoryChange> all = new ArrayList<>();
        try (SlackApi api = new SlackApi(settings)) {
            SlackDirectory directory = new SlackDirectory(api, rest -> {
                rests.add(rest);
                clock.advance(rest);
            });
            assertThat(directory.read(Position.START, all::addAll)).isEqualTo(Position.START);
        }
        return all;
    }

    private static List<DirectoryEntry> present(List<DirectoryChange> changes) {
        return changes.stream()
                .flatMap(change ->
                        change instanceof DirectoryChange.Present(var entry) ? Stream.of(entry) : Stream.empty())
                .toList();
    }

    private static String page(String id, String next) {
        return """
                {"ok":true,"members":[{"id":"%s","profile":{"email":"%s@example.com"}}],"response_metadata":{"next_cursor":"%s"}}
                """.formatted(id, id, next);
    }
}
