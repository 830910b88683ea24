package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.channel.Inbound;
import dev.muster.enrollment.Enrollment;
import dev.muster.help.Help;
import dev.muster.plan.Occasion;
import dev.muster.survey.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers an employee: a pure function of what came in, of the situation, and of the time. */
final class Conversation {

    private static final String QUESTION = "question";

    private final Help help;
    private final Guide guide;
    private final NudgeTalk nudgeTalk;

    Conversation(Help help, InstantSource clock) {
        this.help = help;
        this.nudgeTalk = new NudgeTalk(clock);
        this.guide = new Guide(help);
    }

    Reply reply(Inbound.FromPerson inbound, Situation situation) {
        return switch (inbound) {
            case Inbound.Opened _ when situation.place().isEmpty() -> Reply.saying(greeting(situation));
            case Inbound.Opened _ -> Reply.NOTHING.standingAt(situation.place());
            case Inbound.Closed _ -> Reply.NOTHING.standingAt(Map.of());
            case Inbound.Said said -> said(said.text(), situation);
            case Inbound.Pressed pressed -> pressed(pressed, situation);
        };
    }

    private Reply said(String text, Situation situation) {
        return Words.meaning(text).map(word -> meant(word, situation)).orElseGet(() -> asked(text, situation));
    }

    private Reply meant(Words word, Situation situation) {
        return switch (word) {
            case HELP -> Reply.saying(greeting(situation));
            case STOP -> stop(situation);
            case START -> start(situation);
            case PERSON -> person(situation);
            case ENROLLED -> enrolled(situation);
        };
    }

    private Reply asked(String question, Situation situation) {
        return help.answer(question, situation.wording().language())
                .map(article -> guide.answer(article, situation))
                .orElseGet(() -> notFound(situation))
                .standingAt(Map.of(QUESTION, question.substring(0, Math.min(question.length(), 2_000))));
    }

    private Reply pressed(Inbound.Pressed pressed, Situation situation) {
        Map<String, String> values = pressed.values();
        return switch (pressed.action()) {
            case Buttons.ENROLL_HELP -> guide.begin(values, situation);
            case Buttons.STEP -> guide.step(values, situation);
            case Buttons.STUCK -> guide.stuck(values, situation);
            case Buttons.ENROLLED -> enrolled(situation);
            case Buttons.PERSON -> person(situation);
            case Buttons.LATER -> nudgeTalk.later(situation);
            case Buttons.LATER_AT -> nudgeTalk.laterAt(values, situation);
            case Buttons.CANNOT -> nudgeTalk.cannot(situation);
            case Buttons.STOP -> stop(situation);
            case Buttons.START -> start(situation);
            case Buttons.SURVEY ->
                Reply.saying(SurveyCard.in(situation.wording())).doing(new Deed.AskSurvey());
            case Buttons.SURVEY_SUBMIT -> answers(values, situation);
            case Buttons.TICKET_ANSWER -> answerTicket(values, situation);
            case Buttons.TICKET_CLOSE ->
                Reply.NOTHING
                        .doing(new Deed.CloseTicket(TicketCard.number(values)))
                        .standingAt(situation.place());
            default ->
                Reply.saying(withFirstButtons(
                        situation.wording().card(situation.wording().say("unknown-button")), situation));
        };
    }

    private Card greeting(Situation situation) {
        String name = situation.person().firstName();
        Wording wording = situation.wording();
        String hello = upcoming(situation)
                .map(occasion ->
                        wording.say("greeting.scheduled", Map.of("name", name, "week", wording.day(occasion.from()))))
                .orElseGet(() -> wording.say("greeting", Map.of("name", name)));
        return withFirstButtons(wording.card(hello), situation);
    }

    private static Optional<Occasion> upcoming(Situation situation) {
        return situation.enrollment() instanceof Enrollment.Enrolled
                ? Optional.empty()
                : situation.rollout().enrollmentOf(situation.person());
    }

    private static Card withFirstButtons(Card card, Situation situation) {
        Wording wording = situation.wording();
        Action person = wording.button(Buttons.PERSON, "button.person");
        return card.withActions(
                situation.enrollment() instanceof Enrollment.Enrolled
                        ? List.of(person)
                        : List.of(
                                wording.button(Buttons.ENROLL_HELP, "button.enroll-help"),
                                wording.button(Buttons.ENROLLED, "button.enrolled"),
                                person));
    }

    private static Reply notFound(Situation situation) {
        Wording wording = situation.wording();
        return Reply.saying(wording.card(
                wording.say("help.not-found"),
                wording.button(Buttons.PERSON, "person.button"),
                wording.button(Buttons.ENROLL_HELP, "button.enroll-help")));
    }

    private static Reply person(Situation situation) {
        return Reply.NOTHING.doing(new Deed.OpenTicket(situation.place().getOrDefault(QUESTION, "")));
    }

    private static Reply stop(Situation situation) {
        Wording wording = situation.wording();
        return Reply.saying(wording.card(wording.say("stop.done"))).doing(new Deed.StopMessages());
    }

    private static Reply start(Situation situation) {
        Wording wording = situation.wording();
        return Reply.saying(wording.card(wording.say("start.done"), wording.button(Buttons.STOP, "stop.button")))
                .doing(new Deed.ResumeMessages());
    }

    private static Reply enrolled(Situation situation) {
        Wording wording = situation.wording();
        if (situation.enrollment() instanceof Enrollment.Enrolled) {
            return Reply.saying(wording.card(wording.say("enrolled.already")));
        }
        return Reply.saying(wording.card(wording.say("enrolled.thanks")), SurveyCard.in(wording))
                .doing(new Deed.NoteEnrolled())
                .doing(new Deed.AskSurvey());
    }

    private static Reply answerTicket(Map<String, String> values, Situation situation) {
        Wording wording = situation.wording();
        String answer = TicketCard.answer(values);
        Reply reply = answer.isEmpty()
                ? Reply.saying(wording.card(wording.say("ticket.answer-missing")))
                : Reply.NOTHING.doing(new Deed.AnswerTicket(TicketCard.number(values), answer));
        return reply.standingAt(situation.place());
    }

    private static Reply answers(Map<String, String> values, Situation situation) {
        Wording wording = situation.wording();
        Response.Scores scores = SurveyCard.scores(values);
        String comment = SurveyCard.comment(values);
        if (scores.satisfaction() == 0 && scores.effort() == 0 && comment.isBlank()) {
            return Reply.saying(SurveyCard.in(wording));
        }
        return Reply.saying(wording.card(wording.say("survey.thanks"))).doing(new Deed.TakeAnswers(scores, comment));
    }
}
