package dev.muster.testkit;

import dev.muster.plan.push.Pushes;
import dev.muster.testkit.contract.PushesContract;

class MemoryPushesTest extends PushesContract {

    private final Pushes pushes = new MemoryPushes();

    @Override
    protected Pushes pushes() {
        return pushes;
    }
}
