package dev.muster.conversation;

import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reins;

/** Where admins send from: what starts pushes, and what steers those under way. */
public record PushRoom(Pushing pushing, Reins reins) {}
