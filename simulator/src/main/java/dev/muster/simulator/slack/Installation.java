package dev.muster.simulator.slack;

/** The names under which the one app is installed in the one workspace. */
final class Installation {
    static final String TEAM = "T0SIMULATE";
    static final String TEAM_NAME = "Simulated workspace";
    static final String TEAM_DOMAIN = "simulated-workspace";
    static final String APP = "A0SIMULATE";
    static final String BOT = "B0SIMULATE";
    static final String BOT_USER = "U0SIMULBOT";
    static final String BOT_NAME = "Muster";
    static final String VERIFICATION = "simulated-verification-token";
    static final String SCOPES =
            "chat:write,commands,im:history,im:read,im:write,users:read,users:read.email,usergroups:read,team:read";

    private Installation() {}
}
