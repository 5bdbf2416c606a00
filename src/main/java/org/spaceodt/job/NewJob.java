package org.spaceodt.job;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A job to be made. Its items are given one after the other, so that it may have more than fit into memory.
 *
 * @param kind of its {@link Work}
 * @param account whose it is: only a process that works for the same account runs it. Such as the address of the API and
 *     the organization
 * @param title what its users call it
 * @param attributes JSON, kept as it is
 * @param origin where it comes from
 * @param holdFrom the first position that nobody has decided: items from it on are not begun; empty for a job without stages
 */
public record NewJob(
        String kind,
        String account,
        String title,
        String attributes,
        Limits limits,
        Origin origin,
        OptionalInt holdFrom) {
    public NewJob(String kind, String account, String title, String attributes, Limits limits, Origin origin) {
        this(kind, account, title, attributes, limits, origin, OptionalInt.empty());
    }

    public NewJob(String kind, String account, String title, String attributes, Limits limits) {
        this(kind, account, title, attributes, limits, Origin.UNKNOWN);
    }

    /**
     * @param atOnce items in work at the same time, 1 or more
     * @param failFast the first failure stops it: it is paused
     * @param maxRows only so many items are done, then it is paused: a canary; 0 for all of them
     * @param failureShare from 0 to 1: it is paused when more than this share of what has ended failed
     * @param failureFloor how many must have ended before the share is looked at
     */
    public record Limits(int atOnce, boolean failFast, int maxRows, double failureShare, int failureFloor) {}

    /**
     * An item to be made.
     *
     * @param position empty for the order in which it is given
     * @param ended how it ended before it began; empty for one that is to be worked on
     */
    public record NewItem(
            OptionalInt position,
            int row,
            String key,
            OptionalInt dependsOn,
            String input,
            Optional<? extends Outcome> ended) {
        public NewItem(int row, String key, OptionalInt dependsOn, String input, Optional<? extends Outcome> ended) {
            this(OptionalInt.empty(), row, key, dependsOn, input, ended);
        }

        public NewItem(int row, String key, OptionalInt dependsOn, String input) {
            this(row, key, dependsOn, input, Optional.empty());
        }
    }
}
