package dev.muster.conversation;

import dev.muster.enrollment.Headway;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reins;

/** Where admins work from: what starts and steers pushes, how far they have brought people, the directories, and the plan in force. */
public record PushRoom(Pushing pushing, Reins reins, Headway headway, PeopleRoom people, PlanRoom plans) {}
