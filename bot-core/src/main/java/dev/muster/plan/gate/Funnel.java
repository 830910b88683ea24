package dev.muster.plan.gate;

import dev.muster.plan.Wave;

/** The figures of which the plan itself knows nothing; each over those who move with the wave, or over everybody. */
public interface Funnel {

    Figure enrolled(Wave.Reach whom);

    Figure satisfaction(Wave.Reach whom);

    Figure openTickets(Wave.Reach whom);
}
