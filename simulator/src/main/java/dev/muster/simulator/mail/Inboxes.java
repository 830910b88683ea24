package dev.muster.simulator.mail;

import dev.muster.simulator.world.Effects;
import dev.muster.simulator.world.Surroundings;
import dev.muster.simulator.world.Tally;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies where: changed only by effects, each journaled before it shows. */
final class Inboxes {
    private final Effects<MailEffect> effects;
    private final InstantSource clock;
    private final int kept;
    private final Tally tally = new Tally();
    private final Map<String, Deque<Letter>> inboxes = new HashMap<>();
    private long lastId;

    Inboxes(Surroundings around) {
        this.effects = new Effects<>(around.journal(), "mail", MailEffect.class);
        this.clock = around.clock();
        this.kept = around.keeping().messages();
        effects.replay(this::apply);
    }

    synchronized void add(String mail, Letter letter) {
        lastId = Math.max(lastId + 1, clock.millis());
        var effect = new MailEffect.Arrived(mail, letter.as(Long.toString(lastId)));
        effects.append(effect);
        apply(effect);
    }

    private void apply(MailEffect effect) {
        switch (effect) {
            case MailEffect.Arrived(var mail, var letter) -> {
                lastId = Math.max(lastId, Long.parseLong(letter.id()));
                var inbox = inboxes.computeIfAbsent(mail, _ -> new ArrayDeque<>());
                inbox.addLast(letter);
                if (inbox.size() > kept) {
                    inbox.removeFirst();
                }
                tally.add(mail, letter.delivery(), letter.at());
            }
        }
    }

    synchronized List<Letter> of(String mail) {
        return List.copyOf(inboxes.getOrDefault(mail, new ArrayDeque<>()));
    }

    Optional<Letter> letter(String mail, String id) {
        return of(mail).stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    Tally tally() {
        return tally;
    }
}
