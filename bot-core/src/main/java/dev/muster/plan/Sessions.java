package dev.muster.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All sessions of a plan, in its order. */
public record Sessions(List<Session> all) {

    public static final Sessions NONE = new Sessions(List.of());

    public Sessions {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<Session> find(SessionKey key) {
        return all.stream().filter(session -> session.key().equals(key)).findFirst();
    }

    /** The session that somebody means by its key or by its name in any language. */
    public Optional<Session> called(String words) {
        return all.stream()
                .filter(session -> session.key().value().equalsIgnoreCase(words.strip())
                        || session.name().isCalled(words))
                .findFirst();
    }

    public List<Session> openTo(Approach approach, Collection<GroupKey> groups) {
        return all.stream()
                .filter(session -> session.isOpenTo(approach, groups))
                .toList();
    }
}
