package dev.muster.simulator.slack;

import java.net.URI;

/** Where the installed app listens, and the two secrets it shares with the workspace. */
public record SlackApp(URI requests, String signingSecret, String botToken) {}
