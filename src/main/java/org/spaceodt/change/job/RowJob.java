package org.spaceodt.change.job;

import java.util.Optional;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.job.JobView;

/**
 * A job of rows as it stands.
 *
 * @param subject what is done with its rows: the id of an action, or of what a table of locations is for
 * @param source what the input was called
 * @param digest of the input
 * @param rows of the input; a row of locations may be several items
 * @param undoOf the job that it undoes; empty text for one that undoes nothing
 */
public record RowJob(
        JobView view, RowKind kind, String subject, String source, String digest, int rows, String undoOf) {
    /** The same job, as it stands otherwise. */
    public RowJob as(JobView other) {
        return new RowJob(other, kind, subject, source, digest, rows, undoOf);
    }

    /** Whether it goes stage by stage over all rows. */
    public boolean staged() {
        return view.job().holdFrom().isPresent();
    }

    public String id() {
        return view.id();
    }

    /** Empty for a job of another kind. */
    public Optional<String> subjectAs(RowKind wanted) {
        return kind == wanted ? Optional.of(subject) : Optional.empty();
    }
}
