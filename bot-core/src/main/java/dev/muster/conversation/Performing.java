package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.card.Card;
import dev.muster.channel.Inbound;
import dev.muster.enrollment.Cause;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.Evidence;
import dev.muster.plan.Wave;
import dev.muster.survey.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries out what an answer decided, in the transaction of the answer. */
final class Performing {

    private final Memory memory;
    private final HelpDesk helpDesk;
    private final InstantSource clock;
    private final Consumer<ConversationEvent> announce;

    Performing(Memory memory, HelpDesk helpDesk, InstantSource clock, Consumer<ConversationEvent> announce) {
        this.memory = memory;
        this.helpDesk = helpDesk;
        this.clock = clock;
        this.announce = announce;
    }

    /** Returns what is to be said about it. */
    List<Card> perform(Deed deed, Inbound.FromPerson inbound, Situation situation) {
        PersonId person = situation.person().id();
        String plan = situation.rollout().plan().name();
        Instant now = clock.instant();
        switch (deed) {
            case Deed.NoteStarted _ -> move(situation, now, (_, enrollment) -> enrollment.started(now));
            case Deed.NoteEnrolled _ -> noteEnrolled(situation, now);
            case Deed.Defer defer -> move(situation, now, (_, enrollment) -> enrollment.deferred(now, defer.until()));
            case Deed.NoteBlocked blocked ->
                move(situation, now, (_, enrollment) -> enrollment.blocked(now, blocked.why()));
            case Deed.StopMessages _ -> memory.people().stopMessages(person);
            case Deed.ResumeMessages _ -> memory.people().resumeMessages(person);
            case Deed.AskSurvey _ -> memory.surveying().ask(plan, person);
            case Deed.TakeAnswers answers -> take(answers, inbound, situation);
            case Deed.OpenTicket open -> {
                return List.of(helpDesk.open(open.question(), situation));
            }
            case Deed.AnswerTicket answer -> {
                return helpDesk.answer(answer, situation);
            }
            case Deed.CloseTicket close -> {
                return helpDesk.close(close.number(), situation);
            }
        }
        return List.of();
    }

    private void noteEnrolled(Situation situation, Instant now) {
        move(situation, now, (_, enrollment) -> enrollment.enrolled(new Evidence.Said(now)));
        announce.accept(new ConversationEvent.Enrolled(situation.person().id()));
    }

    private void move(Situation situation, Instant now, Enrollments.Step step) {
        PersonId person = situation.person().id();
        memory.enrollments().move(situation.rollout().plan().name(), List.of(person), now, Cause.person(person), step);
    }

    private void take(Deed.TakeAnswers answers, Inbound.FromPerson inbound, Situation situation) {
        memory.surveying()
                .take(
                        situation.rollout().plan().name(),
                        situation.person().id(),
                        traits(inbound, situation),
                        answers.scores(),
                        answers.comment());
    }

    private Response.Traits traits(Inbound.FromPerson inbound, Situation situation) {
        Person person = situation.person();
        Optional<Wave> wave = situation.rollout().waveOf(person);
        return new Response.Traits(
                situation.rollout().groupsOf(person).stream()
                        .findFirst()
                        .map(group -> group.key().value())
                        .orElse(""),
                wave.map(each -> each.key().value()).orElse(""),
                inbound.from().platform().key(),
                situation.wording().language().toLanguageTag(),
                LocalDate.ofInstant(clock.instant(), person.speaks().zone()));
    }
}
