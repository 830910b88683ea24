package dev.muster.conversation;

import dev.muster.plan.gate.Gatekeeper;
import dev.muster.plan.shift.Shifting;
import dev.muster.plan.version.Versioning;

/** Where admins change the plan itself: its versions, what moves a wave, and what holds occasions. */
public record PlanRoom(Versioning versioning, Shifting shifting, Gatekeeper gatekeeper) {}
