package dev.muster.plan.push;

import dev.muster.audience.Audience.LeftOut;
import dev.muster.audience.Audience.Page;
import dev.muster.audience.Audience.Recipient;
import dev.muster.channel.Platform;
import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Books a push page by page: a delivery for everybody whom it reaches, a line with the reason for everybody else. */
final class FanOut {

    private final Books books;
    private final PushId push;
    private final Writing writing;
    private final boolean mailIsSecond;
    private int booked;

    /** {@code mailIsSecond} where who gets a mail does so for want of a chat account. */
    FanOut(Books books, PushId push, Writing writing, boolean mailIsSecond) {
        this.books = books;
        this.push = push;
        this.writing = writing;
        this.mailIsSecond = mailIsSecond;
    }

    void book(Page page) {
        if (!page.leftOut().isEmpty()) {
            books.deliveries()
                    .skip(push, page.leftOut().stream().map(FanOut::skip).toList());
        }
        Map<Boolean, List<Recipient>> byMail = page.recipients().stream()
                .collect(Collectors.partitioningBy(
                        recipient -> recipient.address().platform() == Platform.MAIL));
        booked += add(byMail.getOrDefault(false, List.of()));
        int mailed = add(byMail.getOrDefault(true, List.of()));
        if (mailed > 0 && mailIsSecond) {
            books.pushes().mailedInstead(push, "no-chat-account", mailed);
        }
        booked += mailed;
    }

    int booked() {
        return booked;
    }

    private int add(List<Recipient> recipients) {
        return recipients.isEmpty()
                ? 0
                : books.deliveries().add(recipients.stream().map(this::delivery).toList(), Duration.ZERO);
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
