package dev.muster.conversation.session;

/** The ids of the buttons and inputs on cards about times; messages of a plan use the first one, too. */
final class SessionButtons {

    static final String PICK = "pick-time";

    static final String SESSION = "session-choose";
    static final String TIMES = "session-times";
    static final String BOOK = "session-book";
    static final String NEXT = "session-next";
    static final String SHOW = "session-show";
    static final String CHANGE = "session-change";
    static final String CANCEL = "session-cancel";
    static final String CANCEL_YES = "session-cancel-yes";
    static final String DECLINE = "session-decline";
    static final String WAIT = "session-wait";

    static final String KEY = "session";
    static final String DAY = "day";
    static final String PART = "part";
    static final String START = "start";
    static final String BOOKING = "booking";
    static final String SEQUENCE = "sequence";
    static final String WAITING = "waiting";

    private SessionButtons() {}
}
