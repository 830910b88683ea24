package dev.muster.slack;

/** User groups are not part of what the workspace pays for. */
final class NoUserGroups extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
