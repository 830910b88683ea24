package dev.muster.app.assembly;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Measures how long a platform waits until it is told that its event is stored. */
final class AckTimer extends HttpFilter {

    static final Map<String, String> PLATFORMS = Map.of("/slack/events", "slack", "/api/messages", "teams");

    private static final long serialVersionUID = 1;
    private static final Duration[] LIMITS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3)
    };

    private final transient MeterRegistry registry;

    AckTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Timer.Sample sample = Timer.start(registry);
        try {
            chain.doFilter(request, response);
        } finally {
            sample.stop(Timer.builder("muster.inbound.ack")
                    .tag("platform", PLATFORMS.getOrDefault(request.getServletPath(), "none"))
                    .tag("status", Integer.toString(response.getStatus()))
                    .serviceLevelObjectives(LIMITS)
                    .register(registry));
        }
    }
}
