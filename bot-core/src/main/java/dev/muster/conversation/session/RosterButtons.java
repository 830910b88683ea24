package dev.muster.conversation.session;

/** The ids of the buttons on support's cards. */
final class RosterButtons {

    static final String CAME = "roster-came";
    static final String MISSED = "roster-missed";
    static final String BOOK = "roster-book";
    static final String CANCEL = "roster-cancel";
    static final String LEAVE = "roster-leave";

    static final String PERSON = "person";

    private RosterButtons() {}
}
