package dev.muster.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One connection to the mail server that knows how far it came, and which reply ended it. */
final class SmtpLine extends SMTPTransport {

    private static final int GO_AHEAD = 354;

    private Stage stage = Stage.OPENING;
    private Reply reply = Reply.NONE;
    private boolean ended;

    SmtpLine(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    Stage stage() {
        return stage;
    }

    Reply reply() {
        return reply;
    }

    /** The library takes only 250 for a success; RFC 5321 4.2.1 asks to go by the first digit. */
    boolean tookTheMessage() {
        return stage == Stage.HANDED_OVER && reply.isAcceptance();
    }

    /** Waits for the goodbye, since until then the server counts this connection; what it says changes nothing. */
    void takeLeave() {
        try {
            simpleCommand("QUIT");
        } catch (MessagingException alreadyGone) {
            // RFC 5321 4.1.1.10: the message was settled before, however the connection ends.
        }
    }

    boolean lacksStartTls() {
        return getRequireStartTLS() && !isSSL() && !supportsExtension("STARTTLS");
    }

    @Override
    protected void mailFrom() throws MessagingException {
        reach(Stage.SENDER);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        reach(Stage.RECIPIENT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        reach(Stage.CONTENT);
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        reach(Stage.HANDED_OVER);
        super.finishData();
    }

    private void reach(Stage next) {
        stage = next;
        reply = Reply.NONE;
    }

    /** After a refusal the library sends RSET, whose reply, or whose failure, must not hide the refusal. */
    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (!ended) {
            reply = Reply.of(code, getLastServerResponse());
            ended = stage == Stage.HANDED_OVER || (stage != Stage.OPENING && !reply.isAcceptance() && code != GO_AHEAD);
        }
        return code;
    }
}
