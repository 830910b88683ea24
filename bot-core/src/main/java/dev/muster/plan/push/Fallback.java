package dev.muster.plan.push;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.delivery.Deliveries.Redirect;
import dev.muster.delivery.Line;
import dev.muster.delivery.Status;
import dev.muster.delivery.Tally;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends by mail, where the plan says so, to those whom the chat turned out not to reach. Who has left the organisation is not mailed. */
final class Fallback {

    /** Why the chat does not reach somebody who still works here. */
    private static final Set<String> UNREACHED = Set.of("app-not-installed", "blocked", "unknown-address");

    private static final int PAGE = 1_000;

    private final Rollout rollout;
    private final Reach reach;
    private final Books books;

    Fallback(Rollout rollout, Reach reach, Books books) {
        this.rollout = rollout;
        this.reach = reach;
        this.books = books;
    }

    /** Part of the caller's transaction; returns how many are mailed instead. */
    int follow(Push push) {
        return isFollowed(push) && hasUnreached(push) ? redirectAll(push) : 0;
    }

    private boolean isFollowed(Push push) {
        return !push.isChange()
                && rollout.occasion(push.occasion())
                        .filter(occasion -> reach.fallsBackToMail(occasion.touchpoint()))
                        .isPresent()
                && books.pushes()
                        .marked(Mark.Kind.CANCELLED, Mark.subject(push.id()))
                        .isEmpty();
    }

    private boolean hasUnreached(Push push) {
        return books.deliveries().tally(push.id()).entries().stream().anyMatch(Fallback::isUnreached);
    }

    private static boolean isUnreached(Tally.Entry entry) {
        return entry.status() == Status.FAILED
                && UNREACHED.contains(entry.reason())
                && entry.platform().filter(Platform.chats()::contains).isPresent()
                && entry.many() > 0;
    }

    private static boolean isUnreached(Line line) {
        return UNREACHED.contains(line.reason())
                && line.platform().filter(Platform.chats()::contains).isPresent();
    }

    private int redirectAll(Push push) {
        int redirected = 0;
        List<Line> page = failed(push, "");
        while (!page.isEmpty()) {
            redirected += redirect(push, page);
            page = failed(push, page.getLast().recipient());
        }
        return redirected;
    }

    private List<Line> failed(Push push, String after) {
        return books.deliveries().lines(push.id(), Set.of(Status.FAILED), after, PAGE);
    }

    private int redirect(Push push, List<Line> page) {
        Map<String, List<Redirect>> byReason = page.stream()
                .filter(Fallback::isUnreached)
                .collect(Collectors.groupingBy(
                        Line::reason,
                        Collectors.mapping(
                                line -> new Redirect(line.recipient(), Address.of(Platform.MAIL, line.recipient())),
                                Collectors.toList())));
        int redirected = 0;
        for (Map.Entry<String, List<Redirect>> some : byReason.entrySet()) {
            int many = books.deliveries().redirect(push.id(), some.getValue());
            books.pushes().mailedInstead(push.id(), some.getKey(), many);
            redirected += many;
        }
        return redirected;
    }
}
