package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.card.Card;
import dev.muster.channel.Platform;
import dev.muster.plan.MailAddress;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells the admins of the rollout, each in their language. */
final class Admins {

    private final Rollout rollout;
    private final Memory memory;
    private final Reach reach;

    Admins(Rollout rollout, Memory memory, Reach reach) {
        this.rollout = rollout;
        this.memory = memory;
        this.reach = reach;
    }

    void tell(Function<Wording, Card> words) {
        all().forEach(admin -> send(admin, words));
    }

    /** All but the one who did it, and who knows. */
    void tellOthers(String by, Function<Wording, Card> words) {
        all().filter(admin -> !admin.id().equals(PersonId.of(by))).forEach(admin -> send(admin, words));
    }

    private Stream<Person> all() {
        return rollout.plan().inCharge().admins().stream()
                .map(MailAddress::value)
                .map(PersonId::of)
                .flatMap(admin -> memory.people().find(admin).stream());
    }

    private void send(Person admin, Function<Wording, Card> words) {
        memory.outbox().send(admin, order(), words.apply(Wording.in(rollout.languageOf(admin))));
    }

    private List<Platform> order() {
        return Stream.of(
                        rollout.plan().chatOrder().stream(),
                        Platform.chats().stream(),
                        Stream.of(Platform.MAIL).filter(reach.platforms()::contains))
                .flatMap(platforms -> platforms)
                .distinct()
                .toList();
    }
}
