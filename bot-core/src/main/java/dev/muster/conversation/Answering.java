package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.channel.Inbound;
import dev.muster.help.Help;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Answers one inbound: who is it, what do they mean, what is to be done, what is to be said. */
public final class Answering {

    private final Rollout rollout;
    private final Memory memory;
    private final Conversation conversation;
    private final RolloutDesk desk;
    private final SelfDesk selfDesk;
    private final Performing performing;
    private final List<Specialist> specialists;

    public Answering(
            Rollout rollout,
            Help help,
            Memory memory,
            PushRoom pushRoom,
            InstantSource clock,
            Consumer<ConversationEvent> announce) {
        this.rollout = rollout;
        this.memory = memory;
        this.conversation = new Conversation(help, clock);
        this.desk = new RolloutDesk(rollout, memory, pushRoom, clock);
        Stories stories = new Stories(rollout, memory, pushRoom);
        this.selfDesk = new SelfDesk(memory, pushRoom, new OwnRecords(rollout, memory, stories, clock), clock);
        this.performing = new Performing(memory, new HelpDesk(memory, clock, announce), clock, announce);
        this.specialists = List.of();
    }

    private Answering(Answering other, List<Specialist> specialists) {
        this.rollout = other.rollout;
        this.memory = other.memory;
        this.conversation = other.conversation;
        this.desk = other.desk;
        this.selfDesk = other.selfDesk;
        this.performing = other.performing;
        this.specialists = List.copyOf(specialists);
    }

    /** The same with these, who are asked first. */
    public Answering asking(List<? extends Specialist> others) {
        return new Answering(
                this, Stream.concat(specialists.stream(), others.stream()).toList());
    }

    void answer(Inbound inbound) {
        switch (inbound) {
            case Inbound.FromPerson fromPerson -> answer(fromPerson);
            case Inbound.Unknown _ -> {}
        }
    }

    private void answer(Inbound.FromPerson inbound) {
        Optional<Person> known = memory.people().at(inbound.from());
        if (known.isPresent()) {
            answer(inbound, situationOf(known.get(), inbound));
        } else if (!(inbound instanceof Inbound.Closed)) {
            memory.outbox().send(inbound.from(), List.of(stranger(inbound)));
        }
    }

    private void answer(Inbound.FromPerson inbound, Situation situation) {
        Reply reply = special(inbound, situation)
                .or(() -> desk.reply(inbound, situation))
                .or(() -> selfDesk.reply(inbound, situation))
                .orElseGet(() -> conversation.reply(inbound, situation));
        List<Card> cards = new ArrayList<>();
        reply.deeds().forEach(deed -> cards.addAll(performing.perform(deed, inbound, situation)));
        cards.addAll(0, reply.cards());
        memory.places().move(inbound.from().inPrivate(), reply.place());
        if (reply.inPlace() && inbound instanceof Inbound.Pressed pressed) {
            memory.outbox().sendInPlaceOf(pressed.receipt(), pressed.from(), cards);
        } else {
            memory.outbox().send(inbound.from(), cards);
        }
    }

    private Optional<Reply> special(Inbound.FromPerson inbound, Situation situation) {
        return specialists.stream()
                .flatMap(specialist -> specialist.answer(inbound, situation.person()).stream())
                .findFirst()
                .map(answer -> new Reply(answer.cards(), List.of(), situation.place(), answer.inPlace()));
    }

    private Situation situationOf(Person person, Inbound.FromPerson inbound) {
        return new Situation(
                person,
                rollout,
                Wording.in(rollout.languageOf(person)),
                memory.enrollments().of(rollout.plan().name(), person.id()),
                memory.places().at(inbound.from().inPrivate()));
    }

    private Card stranger(Inbound.FromPerson inbound) {
        Locale language = rollout.plan().languages().closestTo(inbound.locale().orElse(Locale.ROOT));
        Wording wording = Wording.in(language);
        return wording.card(wording.say(
                "not-employee",
                Map.of("contact", rollout.plan().inCharge().contact().in(language))));
    }
}
