package org.spaceodt.job.store.touch;

import java.time.Instant;
import java.util.Optional;
import org.spaceodt.job.ItemView;

/**
 * An item of a job that was about an object, and has ended.
 *
 * @param input JSON, as its work wrote it
 * @param result JSON, the same
 */
public record Touched(
        String jobId,
        String title,
        boolean rehearsal,
        Optional<String> operator,
        int row,
        ItemView.State state,
        String input,
        String result,
        Instant at) {}
