package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Platform;
import dev.muster.enrollment.HandingOver;
import dev.muster.enrollment.Headway;
import dev.muster.plan.MailAddress;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import java.util.List;
import java.util.stream.Stream;

/** Tells support and the admins, after a wave's last reminder, who has still not enrolled: one list a wave, not a ticket a person. */
public final class Handovers {

    private final Rollout rollout;
    private final Memory memory;
    private final Reach reach;
    private final HandingOver handingOver;
    private final EnrolledCards cards;

    public Handovers(Rollout rollout, Memory memory, Reach reach, HandingOver handingOver, Headway headway) {
        this.rollout = rollout;
        this.memory = memory;
        this.reach = reach;
        this.handingOver = handingOver;
        this.cards = new EnrolledCards(rollout, headway);
    }

    /** Called by the clock. */
    public void tell() {
        handingOver.due(this::tell);
    }

    private void tell(Wave wave) {
        Stream.concat(rollout.plan().inCharge().support().stream(), rollout.plan().inCharge().admins().stream())
                .map(MailAddress::value)
                .map(PersonId::of)
                .distinct()
                .flatMap(person -> memory.people().find(person).stream())
                .forEach(person -> tell(person, wave));
    }

    private void tell(Person person, Wave wave) {
        Wording wording = Wording.in(rollout.languageOf(person));
        memory.outbox().send(person, order(), cards.handedOver(wave, wording));
    }

    private List<Platform> order() {
        return Stream.of(rollout.plan().chatOrder(), Platform.chats(), List.of(Platform.MAIL))
                .flatMap(List::stream)
                .distinct()
                .filter(reach.platforms()::contains)
                .toList();
    }
}
