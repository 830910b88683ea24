package dev.muster.simulator.world;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever watches that a person's window looks different now. */
public final class Changes {
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** Somebody who wants to know. */
    @FunctionalInterface
    public interface Watcher {
        void changed(String mail, String platform);
    }

    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    public void leave(Watcher watcher) {
        watchers.remove(watcher);
    }

    public void announce(String mail, String platform) {
        watchers.forEach(watcher -> watcher.changed(mail, platform));
    }
}
