package dev.muster.plan;

/** What kind of content a touchpoint carries, in the order of a rollout. */
public enum Phase implements Word {
    KICKOFF,
    PRE_ENROLLMENT,
    ENROLLMENT,
    POST_ENROLLMENT
}
