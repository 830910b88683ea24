package dev.muster.plan.push;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import dev.muster.plan.timing.Appointment;
import dev.muster.testkit.ExampleRollout;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiaryTest {

    private final List<Person> people =
            List.of(anEnglishReader("ada", "it"), aPerson("cai", "it"), aPerson("hal", "hr"));

    @Test
    void tellsEachPersonsOwnTime() {
        assertThat(lines(""))
                .containsExactly(
                        "one ada 2026-10-05T10:00",
                        "one cai 2026-10-05T10:00",
                        "two ada 2026-10-06T10:00",
                        "two cai 2026-10-06T10:00");
    }

    @Test
    void putsOffWhatIsTooMuchForAWeek() {
        assertThat(lines("weekly-cap: 1"))
                .containsExactly(
                        "one ada 2026-10-05T10:00",
                        "one cai 2026-10-05T10:00",
                        "two ada 2026-10-12T09:00",
                        "two cai 2026-10-12T09:00");
    }

    @Test
    void goesByThePlansClockWhereNothingIsSaidOfTimes() {
        assertThat(Diary.of(ExampleRollout.rollout(), people))
                .isNotEmpty()
                .allMatch(entry -> entry.appointment() instanceof Appointment.At at
                        && at.window().from().equals(entry.occasion().at()));
    }

    private List<String> lines(String times) {
        return Diary.of(rollout(times), people).stream()
                .map(entry -> "%s %s %s"
                        .formatted(
                                entry.occasion().touchpoint().key(),
                                entry.person().name(),
                                ((Appointment.At) entry.appointment())
                                        .window()
                                        .from()
                                        .atZone(entry.person().speaks().zone())
                                        .toLocalDateTime()))
                .toList();
    }

    private static Rollout rollout(String times) {
        String text = """
                plan: diary
                product: X
                language: en
                languages: [en]
                zone: UTC
                start: 2026-10
                admins: [root@example.com]
                support: { people: [sue@example.com], contact: x }
                groups: { it: { name: IT }, hr: { name: HR } }
                waves: [{ wave: it, month: 2026-10, groups: [it] }]
                touchpoints:
                  - { touchpoint: one, name: One, phase: enrollment, week: 1, day: monday, time: "10:00", methods: [chat] }
                  - { touchpoint: two, name: Two, phase: enrollment, week: 1, methods: [chat] }
                times: { %s }
                """.formatted(times);
        return switch (PlanReader.read("diary.yaml", text)) {
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
