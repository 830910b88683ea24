package dev.muster.plan.push;

import dev.muster.delivery.PushId;

/** What pushing announces. */
public sealed interface PushEvent {

    record Started(PushId push, String occasion, String by, int deliveries) implements PushEvent {}

    /** Starting or finishing the occasion threw; the others go on, and the next round tries it again. */
    record Interrupted(String occasion, RuntimeException cause) implements PushEvent {}
}
