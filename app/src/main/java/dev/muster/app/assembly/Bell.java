package dev.muster.app.assembly;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever listens that something came in; nobody need listen, since everything is polled for as well. */
public final class Bell {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void ring() {
        listeners.forEach(Runnable::run);
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }
}
