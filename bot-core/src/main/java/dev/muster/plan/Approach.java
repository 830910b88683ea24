package dev.muster.plan;

/** How a group enrolls; the text differs by it. */
public enum Approach implements Word {
    SELF_SERVICE,
    ASSISTED,
    TECH_FAIR
}
