package dev.muster.mail;

import dev.muster.channel.Channel;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Probed;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;

/** Cards to people by mail, one letter for each. */
final class MailChannel implements Channel, Probed {

    private final Letters letters;
    private final Lines lines;

    MailChannel(Letters letters, Lines lines) {
        this.letters = letters;
        this.lines = lines;
    }

    @Override
    public Platform platform() {
        return Platform.MAIL;
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        Optional<Mailbox> to = Mailbox.read(outgoing.to().user())
                .filter(mailbox -> mailbox.name().isEmpty());
        return to.map(mailbox -> send(outgoing, mailbox))
                .orElseGet(() -> new Outcome.Refused(Refusal.UNKNOWN_ADDRESS, "not_an_address"));
    }

    private Outcome send(Outgoing outgoing, Mailbox to) {
        MimeMessage letter;
        try {
            letter = letters.write(outgoing, to);
        } catch (MessagingException unwritable) {
            return new Outcome.Refused(Refusal.BAD_MESSAGE, "unwritable");
        }
        Outcome accepted = new Outcome.Accepted(new Receipt(outgoing.to().user(), letters.idOf(outgoing.delivery())));
        return lines.open(line -> {
            try {
                line.sendMessage(letter, new Address[] {to.forHeader()});
            } catch (MessagingException ended) {
                if (!line.tookTheMessage()) {
                    throw ended;
                }
            }
            return accepted;
        });
    }

    @Override
    public Health probe() {
        Outcome outcome = lines.open(line -> new Outcome.Accepted(new Receipt("", "")));
        return switch (outcome) {
            case Outcome.Accepted _ -> new Health.Well();
            case Outcome.Refused refused -> new Health.ShutOut(refused.code());
            case Outcome.TryLater later -> new Health.Unreachable(later.code());
            case Outcome.Throttled throttled -> new Health.Unreachable(throttled.code());
            case Outcome.InDoubt doubt -> new Health.Unreachable(doubt.code());
        };
    }
}
