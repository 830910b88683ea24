package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Platform;
import dev.muster.delivery.Counts;
import dev.muster.enrollment.Inviting;
import dev.muster.plan.MailAddress;
import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Progress;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Reins;
import dev.muster.plan.push.Rollout;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells who started a push how it ended, where it was started; what the clock started is told to all admins, but for reminders that single
 * people asked for.
 */
public final class Reports {

    private final Rollout rollout;
    private final Memory memory;
    private final Reins reins;
    private final Inviting inviting;
    private final Naming naming;
    private final ProgressWords words;

    public Reports(Rollout rollout, Memory memory, Reins reins, Inviting inviting) {
        this.rollout = rollout;
        this.memory = memory;
        this.reins = reins;
        this.inviting = inviting;
        this.naming = new Naming(rollout, memory.people());
        this.words = new ProgressWords(naming);
    }

    public void tellFinished() {
        reins.finishing().finish(push -> {
            inviting.catchUp(push);
            tell(push);
        });
    }

    private void tell(Push push) {
        rollout.occasion(push.occasion())
                .filter(occasion -> !NudgeCalendar.isLater(occasion))
                .ifPresent(occasion -> receivers(push).forEach(person -> tell(person, push, occasion)));
    }

    private void tell(Person person, Push push, Occasion occasion) {
        Wording wording = Wording.in(rollout.languageOf(person));
        memory.outbox().send(person, order(push.starter()), wording.card(report(push, occasion, wording)));
    }

    private Stream<Person> receivers(Push push) {
        Stream<PersonId> receivers = push.starter().equals(Starter.CLOCK)
                ? rollout.plan().inCharge().admins().stream()
                        .map(MailAddress::value)
                        .map(PersonId::of)
                : Stream.of(PersonId.of(push.startedBy()));
        return receivers.flatMap(receiver -> memory.people().find(receiver).stream());
    }

    private List<Platform> order(Starter starter) {
        return Stream.concat(starter.at().stream(), rollout.plan().chatOrder().stream())
                .distinct()
                .toList();
    }

    private String report(Push push, Occasion occasion, Wording wording) {
        Progress progress = reins.progresses().of(push);
        Counts counts = progress.counts();
        String report = wording.say(
                finished(push),
                naming.of(
                        occasion,
                        wording,
                        Map.of(
                                "sent", counts.sent(),
                                "failed", counts.failed(),
                                "skipped", counts.skipped(),
                                "inDoubt", counts.inDoubt())));
        List<String> more = words.more(progress, wording);
        return more.isEmpty() ? report : report + " " + String.join(" ", more);
    }

    private String finished(Push push) {
        boolean cancelled = reins.cancelling().cancelled(push.id()).isPresent();
        return switch (push.kind()) {
            case SEND, LOOK_UP -> cancelled ? "rollout.cancel.finished" : "rollout.push.finished";
            case CORRECT -> "rollout.correct.finished";
            case RECALL -> "rollout.recall.finished";
        };
    }
}
