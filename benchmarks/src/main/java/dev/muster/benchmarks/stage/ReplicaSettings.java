package dev.muster.benchmarks.stage;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** What an operator would write into {@code muster.yaml}, as environment variables. */
record ReplicaSettings(RolloutFolder rollout, Path data, String database, double perSecond) {

    /** Port 0 is any free one; the console, which is told apart by its port, needs a known one. */
    Map<String, String> environment(URI platforms, int port) {
        return Map.ofEntries(
                Map.entry("MUSTER_PLAN", rollout.plan().toString()),
                Map.entry("MUSTER_PEOPLE", rollout.csv().toString()),
                Map.entry("MUSTER_DATA", data.toString()),
                Map.entry("MUSTER_PORT", Integer.toString(port)),
                Map.entry("MUSTER_CONSOLE_PORT", FreePorts.some(1).getFirst().toString()),
                Map.entry("MUSTER_DATABASE_URL", database),
                Map.entry("MUSTER_DATABASE_USER", DatabaseServer.USER),
                Map.entry("MUSTER_TEAMS_APP_ID", Platforms.APP),
                Map.entry("MUSTER_TEAMS_SECRET", Platforms.SECRET),
                Map.entry("MUSTER_TEAMS_TENANT_ID", Platforms.TENANT),
                Map.entry(
                        "MUSTER_TEAMS_LOGIN",
                        platforms.resolve("/login/" + Platforms.TENANT).toString()),
                Map.entry(
                        "MUSTER_TEAMS_OPEN_ID_METADATA",
                        platforms
                                .resolve("/login/openid/.well-known/openidconfiguration")
                                .toString()),
                Map.entry("MUSTER_TEAMS_SERVICE", platforms.resolve("/teams/").toString()),
                Map.entry("MUSTER_TEAMS_SERVICE_HOSTS", platforms.getAuthority()),
                Map.entry(
                        "MUSTER_RATES_TEAMS_PER_SECOND",
                        BigDecimal.valueOf(perSecond).toPlainString()),
                // Nobody outside this machine is to reach what is only measured.
                Map.entry("SERVER_ADDRESS", "127.0.0.1"));
    }
}
