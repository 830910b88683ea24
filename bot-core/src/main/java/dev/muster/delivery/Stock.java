package dev.muster.delivery;

import dev.muster.channel.Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Claimed deliveries waiting for their turn: answers before pushes, each in the order in which it was claimed. */
final class Stock {

    private final Map<DeliveryId, Claimed> answers = new LinkedHashMap<>();
    private final Map<DeliveryId, Claimed> pushed = new LinkedHashMap<>();

    void add(Collection<Claimed> claims) {
        claims.forEach(claimed -> side(claimed).put(claimed.delivery().id(), claimed));
    }

    void remove(Collection<Claimed> claims) {
        claims.forEach(claimed -> side(claimed).remove(claimed.delivery().id()));
    }

    private Map<DeliveryId, Claimed> side(Claimed claimed) {
        return switch (claimed.delivery().origin()) {
            case Origin.Answered _ -> answers;
            case Origin.Pushed _ -> pushed;
        };
    }

    int pushed() {
        return pushed.size();
    }

    /** The first ones whose address may be written to now, no two to the same; they stay until removed. */
    List<Claimed> next(int most, Predicate<Address> free) {
        List<Claimed> next = new ArrayList<>();
        Set<Address> seen = new HashSet<>();
        var turns = all().iterator();
        while (next.size() < most && turns.hasNext()) {
            Claimed turn = turns.next();
            // Who comes second at an address waits, also when the first may not go yet.
            if (seen.add(turn.delivery().to()) && free.test(turn.delivery().to())) {
                next.add(turn);
            }
        }
        return next;
    }

    Stream<Claimed> all() {
        return Stream.concat(answers.values().stream(), pushed.values().stream());
    }
}
