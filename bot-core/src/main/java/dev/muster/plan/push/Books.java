package dev.muster.plan.push;

import dev.muster.audience.People;
import dev.muster.delivery.Atomically;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.PushControl;

/** What pushes read and write, all of it in one transaction. */
public record Books(
        People people,
        Pushes pushes,
        Deliveries deliveries,
        PushControl control,
        Contents contents,
        Atomically atomically) {}
