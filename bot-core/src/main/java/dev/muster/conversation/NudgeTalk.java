package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.enrollment.Enrollment;
import dev.muster.plan.Nudges;
import dev.muster.plan.Wave;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers those who are reminded and would rather be at another time, or cannot enroll. */
final class NudgeTalk {

    private static final String UNTIL = "until";

    private final InstantSource clock;

    NudgeTalk(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes the reminder's place, and so keeps its deadline in view. */
    Reply later(Situation situation) {
        return switch (situation.enrollment()) {
            case Enrollment.Invited _, Enrollment.Started _, Enrollment.Deferred _ ->
                offer(situation).inPlaceOfTheQuestion();
            case Enrollment.Enrolled _ -> told("enrolled.already", Map.of(), situation);
            case Enrollment.Waiting _, Enrollment.Blocked _, Enrollment.Exempt _ ->
                told("nudge.later.none", Map.of(), situation);
        };
    }

    private Reply offer(Situation situation) {
        List<ZonedDateTime> choices = choices(situation);
        int times = situation.enrollment().deferrals();
        if (times >= nudges(situation).snoozing().most()) {
            return told("nudge.later.limit", with(situation, Map.of("count", times)), situation);
        }
        if (choices.isEmpty()) {
            return told("nudge.later.too-near", with(situation, Map.of()), situation);
        }
        Wording wording = situation.wording();
        List<Action> buttons = new ArrayList<>();
        choices.forEach(choice -> buttons.add(new Action.Press(
                Buttons.LATER_AT,
                words(choice, situation),
                Map.of(UNTIL, choice.toInstant().toString()),
                Action.Weight.NORMAL)));
        buttons.add(wording.button(Buttons.ENROLL_HELP, "nudge.show"));
        return Reply.saying(
                wording.card(wording.say("nudge.later.question", with(situation, Map.of())), array(buttons)));
    }

    /** A choice of an old card, which is no longer possible, is asked for anew. */
    Reply laterAt(Map<String, String> values, Situation situation) {
        Optional<ZonedDateTime> until = until(values, situation);
        boolean mayDefer = situation.enrollment().deferrals()
                < nudges(situation).snoozing().most();
        if (until.isEmpty() || !mayDefer || !isOpen(situation.enrollment())) {
            return later(situation);
        }
        Wording wording = situation.wording();
        String done = wording.say("nudge.later.done", with(situation, Map.of("choice", words(until.get(), situation))));
        return Reply.saying(wording.card(
                        done,
                        wording.button(Buttons.ENROLL_HELP, "nudge.show"),
                        wording.button(Buttons.ENROLLED, "button.enrolled")))
                .doing(new Deed.Defer(until.get().toInstant()))
                .inPlaceOfTheQuestion();
    }

    Reply cannot(Situation situation) {
        return Reply.NOTHING
                .doing(new Deed.NoteBlocked(situation.wording().say("nudge.cannot")))
                .doing(new Deed.OpenTicket(situation.wording().say("nudge.cannot")));
    }

    private static boolean isOpen(Enrollment enrollment) {
        return enrollment instanceof Enrollment.Invited
                || enrollment instanceof Enrollment.Started
                || enrollment instanceof Enrollment.Deferred;
    }

    private Optional<ZonedDateTime> until(Map<String, String> values, Situation situation) {
        try {
            return Optional.of(Instant.parse(values.getOrDefault(UNTIL, ""))
                            .atZone(situation.person().speaks().zone()))
                    .filter(time -> isPossible(time, situation));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private List<ZonedDateTime> choices(Situation situation) {
        ZonedDateTime now = clock.instant().atZone(situation.person().speaks().zone());
        return nudges(situation).snoozing().choices().stream()
                .map(choice -> choice.after(now))
                .filter(time -> isPossible(time, situation))
                .distinct()
                .sorted()
                .toList();
    }

    /** Before the day of the deadline, so that there is time left to act upon the reminder. */
    private boolean isPossible(ZonedDateTime time, Situation situation) {
        return time.toInstant().isAfter(clock.instant())
                && deadline(situation)
                        .filter(deadline -> time.toLocalDate().isBefore(deadline))
                        .isPresent();
    }

    private static Optional<LocalDate> deadline(Situation situation) {
        return situation
                .rollout()
                .waveOf(situation.person())
                .map(Wave::key)
                .flatMap(wave -> situation.rollout().nudges().deadline(wave));
    }

    private static Nudges nudges(Situation situation) {
        return situation.rollout().plan().nudges();
    }

    private String words(ZonedDateTime time, Situation situation) {
        Wording wording = situation.wording();
        LocalDate today = LocalDate.ofInstant(clock.instant(), time.getZone());
        String clockTime = wording.clock(time.toInstant(), time.getZone());
        if (time.toLocalDate().equals(today.plusDays(1))) {
            return wording.say("nudge.later.tomorrow", Map.of("when", clockTime));
        }
        String day = time.toLocalDate().isBefore(today.plusDays(7))
                ? DateTimeFormatter.ofPattern("EEEE", wording.language()).format(time)
                : wording.day(time.toLocalDate());
        return wording.say("nudge.later.on", Map.of("day", day, "when", clockTime));
    }

    private static Map<String, Object> with(Situation situation, Map<String, Object> more) {
        Wording wording = situation.wording();
        Map<String, Object> values = new HashMap<>(more);
        values.put("deadline", deadline(situation).map(wording::day).orElse(""));
        values.put("then", nudges(situation).then().in(wording.language()));
        return values;
    }

    private static Reply told(String phrase, Map<String, Object> values, Situation situation) {
        Wording wording = situation.wording();
        Stream<Action> help = phrase.equals("enrolled.already")
                ? Stream.empty()
                : Stream.of(
                        wording.button(Buttons.ENROLL_HELP, "nudge.show"),
                        wording.button(Buttons.ENROLLED, "button.enrolled"),
                        wording.button(Buttons.CANNOT, "nudge.cannot-button"));
        return Reply.saying(wording.card(wording.say(phrase, values), array(help.toList())));
    }

    private static Action[] array(List<Action> buttons) {
        return buttons.toArray(Action[]::new);
    }
}
