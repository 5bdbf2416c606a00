package org.spaceodt.bulk;

import org.spaceodt.job.JobView;

/**
 * A job of rows of one action as it stands.
 *
 * @param action its id
 * @param source what the input was called
 * @param digest of the input
 * @param undoOf the job that it undoes; empty text for one that undoes nothing
 */
public record ActionJob(JobView view, String action, String source, String digest, int rows, String undoOf) {
    public String id() {
        return view.id();
    }
}
