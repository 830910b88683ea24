package dev.muster.simulator.world;

import java.util.ArrayDeque;
import java.util.Queue;

/** Lets go of the oldest of all messages when there are too many, whoever has them. */
public final class Forgetting {
    private final int most;
    private final Queue<Runnable> oldestFirst = new ArrayDeque<>();

    public Forgetting(int most) {
        this.most = most;
    }

    public void kept(Runnable forget) {
        if (most == Integer.MAX_VALUE) {
            return;
        }
        oldestFirst.add(forget);
        if (oldestFirst.size() > most) {
            oldestFirst.remove().run();
        }
    }
}
