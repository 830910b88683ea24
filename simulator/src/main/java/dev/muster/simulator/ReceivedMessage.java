package dev.muster.simulator;

import java.time.Instant;
import java.util.Optional;

/** One message of the bot before a person's eyes: its platform's id, and its content as the platform's JSON. */
public record ReceivedMessage(
        String platform, String id, Instant at, String text, Optional<String> delivery, String content) {}
