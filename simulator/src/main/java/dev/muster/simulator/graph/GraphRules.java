package dev.muster.simulator.graph;

import java.util.Set;

/** What holds for callers of Graph, changed while it runs: what the app may, how long a page is, and how much is let through. */
public record GraphRules(Set<String> permissions, int pageSize, Limits limits) {
    public static final int LONGEST_PAGE = 999;

    public static final GraphRules USUAL = new GraphRules(
            Set.of(
                    "User.Read.All",
                    "GroupMember.Read.All",
                    "DeviceManagementManagedDevices.Read.All",
                    "TeamsAppInstallation.ReadWriteSelfForUser.All"),
            LONGEST_PAGE,
            new Limits(3_500, 2_000));

    public GraphRules {
        permissions = Set.copyOf(permissions);
        if (pageSize < 1) {
            throw new IllegalArgumentException("A page holds at least one.");
        }
    }

    /** Resource units that the directory, and requests that Intune, takes of one app: in 10 and in 20 seconds. */
    public record Limits(int directoryUnits, int deviceRequests) {
        public Limits {
            if (directoryUnits < 1 || deviceRequests < 1) {
                throw new IllegalArgumentException("At least one request is let through.");
            }
        }
    }
}
