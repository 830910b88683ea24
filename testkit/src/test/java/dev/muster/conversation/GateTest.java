package dev.muster.conversation;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushId;
import dev.muster.enrollment.Cause;
import dev.muster.enrollment.Evidence;
import dev.muster.plan.gate.Waiver;
import dev.muster.plan.push.Rollout;
import dev.muster.testkit.Actor;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The office is asked to enroll once four in five of IT are enrolled. */
class GateTest {

    private static final String GATE = """
            gates:
              - gate: it-is-done
                before: enrollment
                waves: [office]
                requires: [{ enrolled: previous-wave, least: 80% }]
            """;

    private static final Instant DUE = Instant.parse("2026-08-18T10:00:00Z");
    private static final int IN_IT = 5;

    private final Person hugo = anEnglishReader("hugo", "hr");
    private final Stage stage = stage(GATE);
    private final Actor root = stage.as(anEnglishReader("root"));
    private final Actor second = stage.as(anEnglishReader("second"));

    private Stage stage(String gates) {
        Stage made = Stage.of(
                ExampleRollout.with(gates),
                Stream.concat(
                                Stream.of(anEnglishReader("root"), anEnglishReader("second"), hugo),
                                IntStream.range(0, IN_IT).mapToObj(number -> anEnglishReader("p" + number, "it")))
                        .toArray(Person[]::new));
        made.versioning().open(ExampleRollout.text() + gates);
        return made;
    }

    @Test
    void holdsAndTellsEveryAdminTheFigures() {
        enroll(3);
        jumpTo(DUE);
        assertThat(linesOf("enrollment/office")).isEmpty();
        for (Actor admin : List.of(root, second)) {
            assertThat(told(admin, "Held by its gate"))
                    .singleElement()
                    .asString()
                    .contains("Enrollment to HR, Finance", "✗ enrolled (IT): 60 % of 5, wanted at least 80 %")
                    .contains("[Send anyway]", "[Move the wave by a week]");
        }
    }

    @Test
    void goesOutByItselfWithinAMinuteOnceTheFiguresAreThere() {
        enroll(3);
        jumpTo(DUE);
        enroll(4);
        stage.passes(Duration.ofSeconds(30));
        assertThat(linesOf("enrollment/office")).isEmpty();
        stage.passes(Duration.ofSeconds(30));
        assertThat(linesOf("enrollment/office")).hasSize(1);
        assertThat(told(root, "The gate is open")).singleElement().asString().contains("✓ enrolled (IT): 80 % of 5");
    }

    @Test
    void letsPassWithoutAWordWhatIsReadyInTime() {
        enroll(5);
        jumpTo(DUE);
        assertThat(linesOf("enrollment/office")).hasSize(1);
        assertThat(root.texts()).noneMatch(text -> text.contains("gate"));
    }

    @Test
    void remindsOnceADay() {
        jumpTo(DUE);
        IntStream.range(0, 23).forEach(_ -> stage.passes(Duration.ofHours(1)));
        assertThat(told(root, "Still held")).isEmpty();
        IntStream.range(0, 24).forEach(_ -> stage.passes(Duration.ofHours(1)));
        assertThat(told(root, "Still held")).hasSize(1);
        IntStream.range(0, 24).forEach(_ -> stage.passes(Duration.ofHours(1)));
        assertThat(told(root, "Still held")).hasSize(2);
        assertThat(told(root, "Held by its gate")).hasSize(1);
    }

    @Test
    void isOverriddenWithAReasonThatIsKept() {
        jumpTo(DUE);
        assertThat(root.says("rollout override enrollment to office because the director agreed"))
                .singleElement()
                .asString()
                .contains("although its gate holds?", "0 % of 5", "the director agreed", "[Send anyway]");
        assertThat(linesOf("enrollment/office")).isEmpty();
        root.presses("Send anyway");
        stage.turn();
        assertThat(linesOf("enrollment/office")).hasSize(1);
        assertThat(stage.gatekeeper().waivers())
                .singleElement()
                .extracting(Waiver::given)
                .satisfies(given -> {
                    assertThat(given.by()).isEqualTo("root@example.com");
                    assertThat(given.reason()).isEqualTo("the director agreed");
                    assertThat(given.figures()).contains("0 % of 5");
                });
        assertThat(told(second, "root let Enrollment to HR, Finance go out"))
                .singleElement()
                .asString()
                .contains("the director agreed");
        assertThat(root.says("rollout gates"))
                .singleElement()
                .asString()
                .contains("overridden by root", "the director agreed");
    }

    @Test
    void isOverriddenFromTheCardThatTold() {
        jumpTo(DUE);
        root.presses("Send anyway", Map.of("reason", "we cannot wait"));
        assertThat(root.texts().getLast()).contains("although its gate holds?", "we cannot wait");
        root.presses("Send anyway");
        stage.turn();
        assertThat(linesOf("enrollment/office")).hasSize(1);
    }

    @Test
    void demandsAReason() {
        jumpTo(DUE);
        assertThat(root.says("rollout override enrollment to office"))
                .singleElement()
                .asString()
                .contains("give a reason", "rollout override enrollment to office because …");
        stage.turn();
        assertThat(linesOf("enrollment/office")).isEmpty();
    }

    @Test
    void isOverriddenOnceHoweverOftenItIsConfirmed() {
        jumpTo(DUE);
        Map<String, String> press = Map.of("occasion", "enrollment/office", "reason", "now");
        root.sends(Buttons.OVERRIDE_CONFIRM, press);
        second.sends(Buttons.OVERRIDE_CONFIRM, press);
        root.sends(Buttons.OVERRIDE_CONFIRM, press);
        stage.turn();
        assertThat(stage.gatekeeper().waivers()).hasSize(1);
        assertThat(linesOf("enrollment/office")).hasSize(1);
    }

    @Test
    void shiftsTheWaveFromTheCardThatTold() {
        jumpTo(DUE);
        assertThat(root.presses("Move the wave by a week"))
                .singleElement()
                .asString()
                .contains("Move what is left of HR, Finance?", "August 25, 2026");
        root.presses("Move it");
        stage.turn();
        assertThat(stage.gatekeeper()
                        .held(stage.rollout().occasion("enrollment/office").orElseThrow()))
                .isEmpty();
        jumpTo(DUE.plus(Duration.ofDays(7)));
        assertThat(told(root, "Held by its gate")).hasSize(2);
    }

    @Test
    void asksAnewAtTheNewTimeWhatWasOverriddenForAnother() {
        root.sends(Buttons.OVERRIDE_CONFIRM, Map.of("occasion", "enrollment/office", "reason", "early"));
        root.says("rollout shift office by 1 week");
        root.presses("Move it");
        jumpTo(DUE.plus(Duration.ofDays(7)));
        assertThat(linesOf("enrollment/office")).isEmpty();
        assertThat(told(root, "Held by its gate")).hasSize(1);
    }

    @Test
    void showsItselfBeforeAPushByHandAndKeepsWhoPassedItBy() {
        jumpTo(DUE);
        assertThat(root.says("rollout push enrollment to office"))
                .singleElement()
                .asString()
                .contains("a gate before this, and it holds", "✗ enrolled (IT): 0 % of 5", "[Send now]");
        root.presses("Send now");
        assertThat(linesOf("enrollment/office")).hasSize(1);
        assertThat(stage.gatekeeper().waivers()).singleElement().matches(Waiver::isByHand);
        stage.passes(Duration.ofDays(2));
        assertThat(told(root, "Still held")).isEmpty();
        assertThat(linesOf("enrollment/office")).hasSize(1);
    }

    @Test
    void keepsNoRecordOfAPushThroughAnOpenGate() {
        enroll(5);
        root.says("rollout push enrollment to office");
        root.presses("Send now");
        assertThat(stage.gatekeeper().waivers()).isEmpty();
    }

    @Test
    void letsNothingOvertakeWhatIsHeld() {
        Stage behind = stage("""
                  - { touchpoint: after, name: After, phase: post-enrollment, week: 4, methods: [chat] }
                """ + GATE);
        behind.jumpsTo(DUE);
        behind.jumpsTo(DUE.plus(Duration.ofDays(7)));
        assertThat(begun(behind)).contains("after/it").doesNotContain("enrollment/office", "after/office");
        behind.as(anEnglishReader("root"))
                .sends(Buttons.OVERRIDE_CONFIRM, Map.of("occasion", "enrollment/office", "reason", "now"));
        behind.turn();
        assertThat(begun(behind)).contains("enrollment/office", "after/office");
    }

    private static List<String> begun(Stage stage) {
        return stage.pushing().cells().stream()
                .filter(cell -> cell.push().isPresent())
                .map(cell -> Rollout.nameOf(cell.occasion()))
                .toList();
    }

    @Test
    void holdsNobodyElse() {
        jumpTo(DUE);
        assertThat(linesOf("news/office")).hasSize(1);
        assertThat(linesOf("enrollment/it")).hasSize(IN_IT);
    }

    @Test
    void waitsInSilenceWhileTheRolloutIsPaused() {
        root.says("rollout pause");
        jumpTo(DUE);
        assertThat(told(root, "Held by its gate")).isEmpty();
    }

    @Test
    void listsEveryGateWithItsFigures() {
        enroll(2);
        assertThat(root.says("rollout gates"))
                .singleElement()
                .asString()
                .contains("Gates of Gadget", "Enrollment to HR, Finance – due on August 18, 2026", "40 % of 5");
        jumpTo(DUE);
        assertThat(root.says("rollout gates")).singleElement().asString().contains("held since August 18, 2026");
        assertThat(stage.as(hugo).says("rollout gates"))
                .singleElement()
                .asString()
                .contains("only the admins");
    }

    @Test
    void saysWhatIsNoGateOrOver() {
        assertThat(root.says("rollout override news to it because"))
                .singleElement()
                .asString()
                .contains("waits for no gate");
        assertThat(root.says("rollout override news to it because I can"))
                .singleElement()
                .asString()
                .contains("waits for no gate");
        enroll(5);
        jumpTo(DUE);
        assertThat(root.says("rollout override enrollment to office because I can"))
                .singleElement()
                .asString()
                .contains("begun already");
    }

    @Test
    void measuresWhatArrived() {
        Stage told = stage("""
                gates:
                  - gate: told
                    before: enrollment
                    waves: [it]
                    requires: [{ delivered: news, least: 100% }, { open-tickets: everybody, most: 0 }]
                """);
        Actor admin = told.as(anEnglishReader("root"));
        assertThat(admin.says("rollout gates"))
                .singleElement()
                .asString()
                .contains("✗ News arrived (IT): not sent yet", "✓ open tickets (everybody): 0, wanted at most 0");
        told.as(anEnglishReader("p1")).says("stop");
        told.as(anEnglishReader("p2")).says("I need a person");
        told.jumpsTo(Instant.parse("2026-07-14T10:00:00Z"));
        IntStream.range(0, 15).forEach(_ -> told.passes(Duration.ofSeconds(1)));
        assertThat(admin.says("rollout gates"))
                .singleElement()
                .asString()
                .contains("✗ News arrived (IT): 80 % of 5, wanted at least 100 %", "✗ open tickets (everybody): 1");
    }

    @Test
    void holdsOrPassesWhatNobodyMayKnow() {
        Stage unknown = stage("""
                gates:
                  - { gate: happy, before: enrollment, waves: [it], requires: [{ satisfaction: this-wave, least: 3.5, unknown: pass }] }
                  - { gate: happier, before: enrollment, waves: [office], requires: [{ satisfaction: previous-wave, least: 3.5 }] }
                """);
        unknown.jumpsTo(DUE);
        assertThat(begun(unknown)).contains("enrollment/it").doesNotContain("enrollment/office");
        assertThat(told(unknown.as(anEnglishReader("root")), "Held by its gate"))
                .singleElement()
                .asString()
                .contains("satisfaction (IT): too few answers to tell, wanted at least 3.5");
    }

    @Test
    void asksNothingOfTheWaveBeforeTheFirst() {
        Stage first = stage("""
                gates:
                  - { gate: in-turn, before: enrollment, waves: [it], requires: [{ enrolled: previous-wave, least: 100% }] }
                """);
        first.jumpsTo(DUE);
        assertThat(first.pushing().cells())
                .filteredOn(cell -> Rollout.nameOf(cell.occasion()).equals("enrollment/it"))
                .allMatch(cell -> cell.push().isPresent());
    }

    private void enroll(int many) {
        IntStream.range(0, many)
                .forEach(number -> stage.memory()
                        .enrollments()
                        .move(
                                "example",
                                List.of(PersonId.of("p" + number + "@example.com")),
                                DUE,
                                Cause.MESSAGE,
                                (_, now) -> now.enrolled(new Evidence.Said(DUE))));
    }

    private static List<String> told(Actor admin, String words) {
        return admin.texts().stream().filter(text -> text.contains(words)).toList();
    }

    private List<Line> linesOf(String occasion) {
        return stage.deliveries().lines(PushId.named("example/" + occasion), "", 100);
    }

    /** A chat takes one message a second. */
    private void jumpTo(Instant instant) {
        stage.jumpsTo(instant);
        IntStream.range(0, 15).forEach(_ -> stage.passes(Duration.ofSeconds(1)));
    }
}
