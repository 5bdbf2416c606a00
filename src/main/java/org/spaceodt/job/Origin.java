package org.spaceodt.job;

import java.util.Optional;

/**
 * Where a job comes from. All of it is empty for jobs of versions that did not keep it.
 *
 * @param key what is done, with which rows: of those with the same key one account has at most one that has not ended
 * @param plan what it was made of, when it was a plan
 * @param operator who had it made
 * @param host where
 */
public record Origin(Optional<Key> key, Optional<Plan> plan, Optional<String> operator, Optional<String> host) {
    public static final Origin UNKNOWN =
            new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * @param recipe what is done with each row
     * @param digest of the rows
     */
    public record Key(String recipe, String digest) {}

    /** @param digest of its steps, as they were applied */
    public record Plan(String id, String digest) {}

    public static Origin of(Key key) {
        return new Origin(Optional.of(key), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Origin withPlan(Plan made) {
        return new Origin(key, Optional.of(made), operator, host);
    }

    public Origin by(String who, String where) {
        return new Origin(key, plan, Optional.of(who), Optional.of(where));
    }
}
