package dev.muster.benchmarks.stage;

import java.time.Duration;

/** What a browser got, and how long the whole of it took. */
public record Page(int status, Duration took) {}
