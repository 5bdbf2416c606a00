package org.spaceodt.sandbox.state;

import java.time.Instant;

/**
 * One write, done or refused.
 *
 * @param number counted from 1 since the start, refused writes too
 * @param who a mark of the access token; the token cannot be told from it
 * @param operation method and path with {@code {}} for each parameter, such as {@code PUT /people/{}}
 * @param kind what sort of thing it is about, as in Webex ids ({@code PEOPLE}); "" when the write was refused before that was known
 * @param id the thing's Webex id, or ""
 * @param status of the answer
 * @param refusal "" when it was done, else the error code of the answer, or its message when it has none
 * @param before the thing as JSON before the write; "" when there was none
 * @param after the thing as JSON after the write; "" when there is none any more, or when it was refused
 */
public record WriteRecord(
        long number,
        String who,
        Instant when,
        String operation,
        String kind,
        String id,
        int status,
        String refusal,
        String before,
        String after) {
    public boolean refused() {
        return !refusal.isEmpty();
    }

    /** The same with its place in the log. */
    WriteRecord numbered(long place) {
        return new WriteRecord(place, who, when, operation, kind, id, status, refusal, before, after);
    }

    /** About how many bytes it takes in memory. */
    int weight() {
        return 200 + before.length() + after.length();
    }
}
