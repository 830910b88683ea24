package dev.muster.conversation;

/** The ids of the buttons on our cards; messages of a plan use those of the first block, too. */
final class Buttons {

    static final String ENROLL_HELP = "enroll-help";
    static final String ENROLLED = "enrolled";
    static final String PERSON = "person";
    static final String STOP = "stop";
    static final String SURVEY = "survey";
    static final String LATER = "later";
    static final String CANNOT = "cannot";

    static final String START = "start";
    static final String STEP = "step";
    static final String STUCK = "stuck";
    static final String SURVEY_SUBMIT = "survey-submit";
    static final String PUSH_CONFIRM = "push-confirm";
    static final String PUSH_CANCEL = "push-cancel";
    static final String STEER_CONFIRM = "steer-confirm";
    static final String STEER_CANCEL = "steer-cancel";
    static final String PEOPLE_BELIEVE = "people-believe";
    static final String SHIFT_ASK = "shift-ask";
    static final String SHIFT_CONFIRM = "shift-confirm";
    static final String SHIFT_CANCEL = "shift-cancel";
    static final String OVERRIDE_ASK = "override-ask";
    static final String OVERRIDE_CONFIRM = "override-confirm";
    static final String OVERRIDE_CANCEL = "override-cancel";
    static final String LATER_AT = "later-at";
    static final String ENROLLED_MORE = "enrolled-more";
    static final String MARK_UNDO = "mark-undo";
    static final String TICKET_ANSWER = "ticket-answer";
    static final String TICKET_CLOSE = "ticket-close";

    static final String WHO = "who";
    static final String FORGET = "forget";
    static final String FORGET_CONFIRM = "forget-confirm";
    static final String FORGET_CANCEL = "forget-cancel";
    static final String SETTINGS = "settings";
    static final String MINE = "mine";
    static final String DELETE = "delete-mine";
    static final String DELETE_CONFIRM = "delete-confirm";
    static final String DELETE_CANCEL = "delete-cancel";

    private Buttons() {}
}
