package dev.muster.conversation;

import static dev.muster.testkit.Examples.slack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.card.Card;
import dev.muster.channel.Platform;
import dev.muster.delivery.Counts;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import dev.muster.testkit.Actor;
import dev.muster.testkit.RecordingChannel;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What admins see and do where people are messaged by their own clocks. */
class TimesTest {

    private static final String PLAN = """
            plan: times
            product: X
            language: en
            languages: [en, zh-TW]
            zone: Europe/Berlin
            start: 2027-10
            admins: [root@example.com, lin@example.com]
            support: { people: [sue@example.com], contact: x }
            groups: { it: { name: IT }, hr: { name: HR } }
            waves: [{ wave: it, month: 2027-10, groups: [it] }, { wave: hr, month: 2027-10, groups: [hr] }]
            touchpoints:
              - { touchpoint: news, name: { en: News, zh-TW: 消息 }, phase: pre-enrollment, week: 1, day: monday, time: "10:00", methods: [chat] }
            times:
              late-after: 2 days
              holidays: [{ name: Unity Day, on: 2027-10-04, countries: [DE] }]
              freeze: [{ from: 2020-01-01, to: 2090-01-01, reason: no more, groups: [hr] }]
            """;

    /** Half past nine in Taipei, and still Sunday in New York; nothing is due anywhere. */
    private static final Instant EARLY = Instant.parse("2027-10-04T01:30:00Z");

    private final Person root = person("root", "Europe/Berlin", "DE", Locale.ENGLISH, "boss");
    private final Person lin = person("lin", "Asia/Taipei", "TW", Locale.forLanguageTag("zh-TW"), "boss");
    private final Stage stage = Stage.of(
            rollout(),
            root,
            lin,
            person("ada", "Europe/Berlin", "DE", Locale.ENGLISH, "it"),
            person("ben", "America/New_York", "US", Locale.ENGLISH, "it"),
            person("cai", "Asia/Taipei", "TW", Locale.ENGLISH, "it"),
            person("dan", "Europe/Berlin", "DE", Locale.ENGLISH, "hr"));
    private final Actor admin = stage.as(root);

    @Test
    void previewsWhoHearsWhenAndWhy() {
        stage.clock().set(EARLY);
        String preview = String.join("\n", admin.says("rollout preview news to it"));
        assertThat(preview)
                .contains("1 person now")
                .contains("1 person on Tuesday, October 5, 2027")
                .contains("(holiday: Unity Day)")
                .contains("1 person on Monday, October 4, 2027")
                .contains("(not a working day)");
    }

    @Test
    void previewsInTraditionalChinese() {
        stage.clock().set(EARLY);
        assertThat(String.join("\n", stage.as(lin).says("rollout preview news to it")))
                .contains("現在：1 人", "假日：Unity Day", "非工作日");
    }

    @Test
    void saysWhomThePlanNeverAllows() {
        stage.clock().set(EARLY);
        assertThat(String.join("\n", admin.says("rollout preview news to hr")))
                .contains("Nobody would get it", "the plan leaves no time");
        assertThat(String.join("\n", admin.says("rollout preview news to hr now")))
                .contains("never allows", "freeze: no more");
    }

    @Test
    void startsWhereItsTimeComesFirstAndGoesRoundTheWorld() {
        stage.jumpsTo(Instant.parse("2027-10-04T01:59:00Z"));
        assertThat(received("cai")).isZero();
        stage.jumpsTo(Instant.parse("2027-10-04T02:00:00Z"));
        assertThat(received("cai")).isEqualTo(1);
        stage.jumpsTo(Instant.parse("2027-10-04T08:00:00Z"));
        assertThat(received("ada")).as("on a holiday").isZero();
        stage.jumpsTo(Instant.parse("2027-10-04T14:00:00Z"));
        assertThat(received("ben")).isEqualTo(1);
        stage.jumpsTo(Instant.parse("2027-10-05T07:00:00Z"));
        assertThat(received("ada")).isEqualTo(1);
        assertThat(counts()).isEqualTo(new Counts(0, 3, 0, 0, 0, 0));
    }

    @Test
    void tellsWhatWaitsForWhoseHours() {
        stage.jumpsTo(Instant.parse("2027-10-04T07:00:00Z"));
        assertThat(String.join("\n", admin.says("rollout status news to it")))
                .contains("1 person waits for their own hours", "America/New_York", "Europe/Berlin");
        assertThat(String.join("\n", stage.as(lin).says("rollout status news to it")))
                .contains("在等自己的上班時間");
    }

    @Test
    void sendsAtOnceOnlyByAnExplicitWordAndSaysWhatItBreaks() {
        stage.clock().set(EARLY);
        admin.says("rollout push news to it");
        admin.presses("Send now");
        assertThat(received("cai")).isEqualTo(1);
        assertThat(counts().pending()).isEqualTo(2);
        assertThat(String.join("\n", admin.says("rollout push news to it now")))
                .contains("breaks the times", "2 people whose message waits already");
        admin.presses("Send now");
        assertThat(received("ada")).isEqualTo(1);
        assertThat(received("ben")).isEqualTo(1);
        assertThat(counts()).isEqualTo(new Counts(0, 3, 0, 0, 0, 0));
    }

    @Test
    void breaksEveryRuleAtOnceForWhoWantsThat() {
        stage.clock().set(EARLY);
        assertThat(String.join("\n", admin.says("rollout push news to it now")))
                .contains("would have had to wait", "holiday: Unity Day", "in spite of their times");
        admin.presses("Send now");
        assertThat(counts()).isEqualTo(new Counts(0, 3, 0, 0, 0, 0));
    }

    @Test
    void asksAnAdminAboutWhatIsTooLate() {
        stage.jumpsTo(Instant.parse("2027-10-06T08:00:01Z"));
        assertThat(stage.pushing().cells()).allMatch(cell -> cell.push().isEmpty());
        assertThat(String.join("\n", admin.texts())).contains("it is too late", "rollout push news to it");
        int told = admin.texts().size();
        stage.passes(Duration.ofHours(1));
        assertThat(admin.texts()).hasSize(told);
        admin.says("rollout push news to it");
        admin.presses("Send now");
        assertThat(counts().total()).isEqualTo(3);
    }

    @Test
    void startsWhatIsLateButNotTooLate() {
        stage.jumpsTo(Instant.parse("2027-10-05T09:00:00Z"));
        assertThat(received("ada")).isEqualTo(1);
        assertThat(received("cai")).as("17:00 in Taipei").isZero();
        stage.jumpsTo(Instant.parse("2027-10-06T01:00:00Z"));
        assertThat(received("cai")).isEqualTo(1);
    }

    private long received(String name) {
        RecordingChannel channel = stage.channel(Platform.SLACK);
        return channel.received().stream()
                .filter(sent -> sent.to().user().equals(name))
                .count();
    }

    private Counts counts() {
        return stage.deliveries()
                .counts(stage.rollout()
                        .pushOf(stage.rollout().occasion("news/it").orElseThrow()));
    }

    private static Person person(String name, String zone, String country, Locale language, String group) {
        return new Person(
                PersonId.of(name + "@example.com"),
                name,
                new Person.Speaks(language, ZoneId.of(zone)),
                new Person.Works(Set.of(group), "", country, ""),
                List.of(slack(name)));
    }

    private static Rollout rollout() {
        return switch (PlanReader.read("times.yaml", PLAN)) {
            case PlanReading.Readable readable ->
                new Rollout(
                        readable.plan(),
                        (touchpoint, language, _) ->
                                Card.saying(language, touchpoint.key().value()));
            case PlanReading.Unreadable unreadable ->
                throw new IllegalStateException(unreadable.problems().toString());
        };
    }
}
