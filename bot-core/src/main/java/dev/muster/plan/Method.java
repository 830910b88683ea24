package dev.muster.plan;

/** How a touchpoint travels. */
public enum Method implements Word {
    CHAT,
    CHANNEL,
    MAIL,
    MEETING,
    SITE,
    ENGAGE,
    POSTER
}
