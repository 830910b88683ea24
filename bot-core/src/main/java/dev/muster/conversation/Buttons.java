package dev.muster.conversation;

/** The ids of the buttons on our cards; messages of a plan use the first five, too. */
final class Buttons {

    static final String ENROLL_HELP = "enroll-help";
    static final String ENROLLED = "enrolled";
    static final String PERSON = "person";
    static final String STOP = "stop";
    static final String SURVEY = "survey";

    static final String START = "start";
    static final String STEP = "step";
    static final String STUCK = "stuck";
    static final String SURVEY_SUBMIT = "survey-submit";
    static final String PUSH_CONFIRM = "push-confirm";
    static final String PUSH_CANCEL = "push-cancel";
    static final String STEER_CONFIRM = "steer-confirm";
    static final String STEER_CANCEL = "steer-cancel";
    static final String TICKET_ANSWER = "ticket-answer";
    static final String TICKET_CLOSE = "ticket-close";

    private Buttons() {}
}
