package dev.muster.conversation;

import dev.muster.survey.Response;
import java.time.Instant;

/** Something to carry out, in the same transaction in which the answer is booked. */
sealed interface Deed {

    record NoteStarted() implements Deed {}

    record NoteEnrolled() implements Deed {}

    record Defer(Instant until) implements Deed {}

    record NoteBlocked(String why) implements Deed {}

    record StopMessages() implements Deed {}

    record ResumeMessages() implements Deed {}

    /** The card that tells the ticket's number is said by who opens it. */
    record OpenTicket(String question) implements Deed {}

    record AnswerTicket(int number, String answer) implements Deed {}

    record CloseTicket(int number) implements Deed {}

    record AskSurvey() implements Deed {}

    record TakeAnswers(Response.Scores scores, String comment) implements Deed {}
}
