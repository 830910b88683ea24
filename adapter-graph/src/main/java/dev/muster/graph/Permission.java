package dev.muster.graph;

/** The application permissions without which Graph answers 403 (platforms.md C.2, C.3). */
enum Permission {
    USERS("User.Read.All"),
    GROUP_MEMBERS("GroupMember.Read.All"),
    DEVICES("DeviceManagementManagedDevices.Read.All");

    private final String inEntra;

    Permission(String inEntra) {
        this.inEntra = inEntra;
    }

    String inEntra() {
        return inEntra;
    }
}
