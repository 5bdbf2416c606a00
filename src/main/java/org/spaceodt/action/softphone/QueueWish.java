package org.spaceodt.action.softphone;

import java.util.Optional;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;

/**
 * What is to become of somebody in a queue.
 *
 * @param webex of whoever wants it
 * @param queueName as people know it
 * @param end what it is to be
 * @param joined whether calls are taken; where it is empty that is left alone
 * @param weight of whoever comes into a queue that gives calls by weight
 */
record QueueWish(
        WebexClient webex,
        String personId,
        String queueName,
        End end,
        Optional<Boolean> joined,
        Optional<String> weight) {
    enum End {
        IN,
        OUT,
        /** In as before, and joined or not. */
        STAYS
    }

    String person() {
        return new WebexId(personId).bare();
    }
}
