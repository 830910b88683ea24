package dev.muster.plan.push;

import dev.muster.audience.Audience.LeftOut;
import dev.muster.audience.Audience.Page;
import dev.muster.audience.Audience.Recipient;
import dev.muster.audience.Person;
import dev.muster.channel.Platform;
import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Window;
import dev.muster.delivery.Windows;
import dev.muster.plan.timing.Appointment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Books a push page by page: a delivery for everybody whom it reaches, a line with the reason for everybody else. */
final class FanOut {

    private final Books books;
    private final PushId push;
    private final Writing writing;
    private final boolean mailIsSecond;
    private final Timekeeper timekeeper;
    private final Haste haste;
    private int booked;

    /** {@code mailIsSecond} where who gets a mail does so for want of a chat account. */
    FanOut(Books books, PushId push, Writing writing, boolean mailIsSecond, Timekeeper timekeeper, Haste haste) {
        this.books = books;
        this.push = push;
        this.writing = writing;
        this.mailIsSecond = mailIsSecond;
        this.timekeeper = timekeeper;
        this.haste = haste;
    }

    void book(Page page) {
        List<Skip> skips =
                new ArrayList<>(page.leftOut().stream().map(FanOut::skip).toList());
        Map<Boolean, List<Delivery>> byMail = deliveries(page.recipients(), skips).stream()
                .collect(Collectors.partitioningBy(delivery -> delivery.to().platform() == Platform.MAIL));
        if (!skips.isEmpty()) {
            books.deliveries().skip(push, skips);
        }
        booked += add(byMail.getOrDefault(false, List.of()));
        int mailed = add(byMail.getOrDefault(true, List.of()));
        if (mailed > 0 && mailIsSecond) {
            books.pushes().mailedInstead(push, "no-chat-account", mailed);
        }
        booked += mailed;
        if (haste == Haste.AT_ONCE) {
            booked += hurry(page.recipients());
        }
    }

    /** Who waits for a time of their own already need not any more. */
    private int hurry(List<Recipient> recipients) {
        List<Windows.Move> moves = recipients.stream()
                .map(recipient -> new Windows.Move(recipient.person().id().value(), Window.ALWAYS))
                .toList();
        return moves.isEmpty() ? 0 : books.deliveries().windows().move(push, moves);
    }

    int booked() {
        return booked;
    }

    /** Who may never be messaged is left out. */
    private List<Delivery> deliveries(List<Recipient> recipients, List<Skip> skips) {
        timekeeper.turnTo(recipients.stream().map(Recipient::person).toList());
        List<Delivery> deliveries = new ArrayList<>();
        for (Recipient recipient : recipients) {
            switch (appointment(recipient.person())) {
                case Appointment.At at -> deliveries.add(delivery(recipient).within(at.window()));
                case Appointment.Never _ ->
                    skips.add(new Skip(recipient.person().id().value(), Appointment.NEVER));
            }
        }
        return deliveries;
    }

    private Appointment appointment(Person person) {
        return switch (haste) {
            case NONE -> timekeeper.of(person);
            case AT_ONCE -> Timekeeper.AT_ONCE;
        };
    }

    private int add(List<Delivery> deliveries) {
        return deliveries.isEmpty() ? 0 : books.deliveries().add(deliveries, Duration.ZERO);
    }

    private static Skip skip(LeftOut leftOut) {
        return new Skip(leftOut.person().id().value(), leftOut.reason());
    }

    private Delivery delivery(Recipient recipient) {
        return new Delivery(
                DeliveryId.next(),
                new Origin.Pushed(push, recipient.person().id().value()),
                recipient.address(),
                writing.letterTo(recipient.person()));
    }
}
