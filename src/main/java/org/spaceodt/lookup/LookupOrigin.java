package org.spaceodt.lookup;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody sees who looks something up.
 *
 * @param folder with the files; empty text for Webex itself
 * @param at when it was read; empty where nobody says it
 * @param organization its id; empty text where nobody says it
 * @param organizationName empty text where only its id is known, or nothing
 * @param simulated whether it is the simulated organization's
 * @param others whether it is another organization's than the one that is worked on
 */
public record LookupOrigin(
        Way way,
        String folder,
        Optional<Instant> at,
        String organization,
        String organizationName,
        boolean simulated,
        boolean others) {
    /** How it came here. */
    public enum Way {
        EXPORT,
        /** An export of the version before, in {@code v1_inventory}. */
        FORMER,
        LIVE
    }

    /** Whose it is, for people: its name, or its id; empty text where nobody says it. */
    public String whose() {
        return organizationName.isEmpty() ? organization : organizationName;
    }

    public boolean isLive() {
        return way == Way.LIVE;
    }
}
