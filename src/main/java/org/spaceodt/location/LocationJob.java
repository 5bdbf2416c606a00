package org.spaceodt.location;

import org.spaceodt.job.JobView;

/**
 * A job of locations as it stands.
 *
 * @param source what the input was called
 * @param digest of the input
 * @param rows of the input; the job has an item for each step of a row
 * @param undoOf the job that it undoes; empty text for one that undoes nothing
 */
public record LocationJob(JobView view, LocationEntity entity, String source, String digest, int rows, String undoOf) {
    public String id() {
        return view.id();
    }
}
