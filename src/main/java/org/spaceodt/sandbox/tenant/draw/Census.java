package org.spaceodt.sandbox.tenant.draw;

/**
 * How many of each thing the tenant holds.
 *
 * @param seed what all invented facts are drawn from: same census, same tenant
 */
public record Census(
        int people,
        int locations,
        int workspaces,
        int queues,
        int huntGroups,
        int autoAttendants,
        int virtualLines,
        int groups,
        long seed) {

    /** As many virtual extensions, and as many ranges of them, as half the locations, but at least two of each. */
    public int virtualExtensions() {
        return Math.max(2, locations / 2);
    }
}
