package dev.muster.plan.push;

import dev.muster.audience.People;
import dev.muster.delivery.Atomically;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Deliveries;

/** What a push reads and writes, all of it in one transaction. */
public record Books(People people, Pushes pushes, Deliveries deliveries, Contents contents, Atomically atomically) {}
