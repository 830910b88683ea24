package dev.muster.plan.push;

import dev.muster.audience.Audience.Page;
import dev.muster.audience.Audience.Recipient;
import dev.muster.channel.Platform;
import dev.muster.plan.timing.Appointment;
import dev.muster.plan.timing.Moved;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts whom a push would reach and when, page by page, and keeps the first one to show how it looks. */
final class Previewing {

    private final Target target;
    private final Haste haste;
    private final Alongside booked;
    private final Alongside open;
    private final Timekeeper timekeeper;
    private final Map<Platform, Integer> byPlatform = new EnumMap<>(Platform.class);
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Map<Slot, Integer> later = new HashMap<>();
    private Optional<Recipient> first = Optional.empty();
    private int already;
    private int now;
    private int waiting;

    private record Slot(LocalDateTime at, List<Moved> because) {}

    /** {@code booked} are those who have it or are to get it, {@code open} those of them who have not got it yet. */
    Previewing(Target target, Haste haste, Alongside booked, Alongside open, Timekeeper timekeeper) {
        this.target = target;
        this.haste = haste;
        this.booked = booked;
        this.open = open;
        this.timekeeper = timekeeper;
    }

    void count(Page page) {
        Set<String> theirs = booked.upTo(page.last().value());
        Set<String> notYet = haste == Haste.AT_ONCE ? open.upTo(page.last().value()) : Set.of();
        List<Recipient> fresh = page.recipients().stream()
                .filter(recipient -> !theirs.contains(idOf(recipient)))
                .toList();
        already += page.recipients().size() - fresh.size();
        waiting += (int) page.recipients().stream()
                .filter(recipient -> notYet.contains(idOf(recipient)))
                .count();
        timekeeper.turnTo(fresh.stream().map(Recipient::person).toList());
        fresh.forEach(this::count);
        page.leftOut().forEach(left -> leftOut.merge(left.reason(), 1, Integer::sum));
    }

    private static String idOf(Recipient recipient) {
        return recipient.person().id().value();
    }

    private void count(Recipient recipient) {
        switch (timekeeper.of(recipient.person())) {
            case Appointment.At at -> {
                place(recipient, at);
                reached(recipient);
            }
            case Appointment.Never never -> {
                if (haste == Haste.AT_ONCE) {
                    later.merge(new Slot(LocalDateTime.MAX, never.because()), 1, Integer::sum);
                    reached(recipient);
                } else {
                    leftOut.merge(Appointment.NEVER, 1, Integer::sum);
                }
            }
        }
    }

    private void reached(Recipient recipient) {
        byPlatform.merge(recipient.address().platform(), 1, Integer::sum);
        first = first.or(() -> Optional.of(recipient));
    }

    /** What is not moved for a reason goes at once. */
    private void place(Recipient recipient, Appointment.At at) {
        if (at.because().isEmpty()) {
            now++;
        } else {
            LocalDateTime theirs = LocalDateTime.ofInstant(
                    at.window().from(), recipient.person().speaks().zone());
            later.merge(new Slot(theirs, at.because()), 1, Integer::sum);
        }
    }

    Preview preview(Writing writing) {
        return new Preview(
                target,
                new TreeMap<>(byPlatform),
                new TreeMap<>(leftOut),
                already,
                new Moments(haste, now, laterOnes(), waiting),
                first.map(recipient -> new Preview.Sample(recipient, writing.sampleFor(recipient.person()))));
    }

    private List<Moments.Later> laterOnes() {
        return later.entrySet().stream()
                .map(slot -> new Moments.Later(slot.getKey().at(), slot.getKey().because(), slot.getValue()))
                .sorted(Moments.Later.ORDER)
                .toList();
    }
}
