package dev.muster.mail;

import dev.muster.channel.Outcome;
import dev.muster.channel.Refusal;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Opens a connection to the mail server for each piece of work, few at a time, and says how the work ended. */
final class Lines {

    /** Exchange Online bears 3 of one account and answers the next with 432 4.3.2; the third is for whoever else uses it. */
    private static final int AT_A_TIME = 2;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ALTOGETHER = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Semaphore free = new Semaphore(AT_A_TIME, true);
    private final MailSettings settings;
    private final Session session;
    private final Duration patience;

    Lines(MailSettings settings) {
        this(settings, PATIENCE, ALTOGETHER);
    }

    Lines(MailSettings settings, Duration patience, Duration altogether) {
        this.settings = settings;
        this.patience = patience;
        this.session = Session.getInstance(properties(settings, patience, altogether));
    }

    /** Something to do on an open connection. */
    @FunctionalInterface
    interface Work {
        Outcome on(SmtpLine line) throws MessagingException;
    }

    Session session() {
        return session;
    }

    /** The outcome of the work, or of what kept it from being done. */
    Outcome open(Work work) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome.TryLater(SOON, "lines_busy");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.TryLater(SOON, "interrupted");
        }
        try {
            return opened(work);
        } finally {
            free.release();
        }
    }

    private Outcome opened(Work work) {
        SmtpLine line = new SmtpLine(session);
        try {
            MailSettings.Login login = settings.login().orElse(null);
            line.connect(
                    settings.host().replaceAll("[\\[\\]]", ""),
                    settings.port(),
                    login == null ? null : login.user(),
                    login == null ? null : login.password());
            Outcome done = work.on(line);
            line.takeLeave();
            return done;
        } catch (MessagingException ended) {
            return outcome(line, ended);
        } finally {
            close(line);
        }
    }

    /** What was said is said; how the goodbye went changes nothing. */
    private static void close(SmtpLine line) {
        try {
            line.close();
        } catch (MessagingException alreadyGone) {
            // QUIT is a courtesy (RFC 5321 4.1.1.10), and the connection is closed all the same.
        }
    }

    private static Outcome outcome(SmtpLine line, MessagingException ended) {
        Reply reply = line.reply();
        if (reply.isRefusal()) {
            return ReplyTable.outcome(line.stage(), reply);
        }
        if (ended instanceof AuthenticationFailedException) {
            return new Outcome.Refused(Refusal.INSTALLATION_DEAD, "no_common_sign_in");
        }
        String code = line.stage() == Stage.OPENING && line.lacksStartTls() && reply.isAcceptance()
                ? "starttls_missing"
                : code(ended);
        return line.stage() == Stage.HANDED_OVER ? new Outcome.InDoubt(code) : new Outcome.TryLater(SOON, code);
    }

    private static String code(@Nullable Throwable each) {
        return switch (each) {
            case null -> "connection_lost";
            case UnknownHostException _ -> "unknown_host";
            case SSLException _ -> "tls_failed";
            case SocketTimeoutException _ -> "timeout";
            case MessagingException wrapper when wrapper.getNextException() != null -> code(wrapper.getNextException());
            case Throwable other -> code(other.getCause());
        };
    }

    private static Properties properties(MailSettings settings, Duration patience, Duration altogether) {
        Mailbox from = Mailbox.read(settings.from()).orElseThrow();
        boolean tls = settings.tls() == MailSettings.Tls.REQUIRED;
        boolean atOnce = tls && settings.port() == MailSettings.SUBMISSIONS;
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", new GuardedSockets(altogether));
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty("mail.smtp.timeout", Long.toString(patience.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", Long.toString(patience.toMillis()));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.from", from.address());
        // Servers refuse a greeting that is no full domain name, which the name of a container is not.
        properties.setProperty("mail.smtp.localhost", from.domain());
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(atOnce));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls && !atOnce));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls && !atOnce));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
