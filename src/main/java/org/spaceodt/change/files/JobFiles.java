package org.spaceodt.change.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.file.NewFiles;
import org.spaceodt.text.page.Pseudonyms;

/** The files of plans and jobs of one kind, with the names and columns that operators and their scripts know. */
public interface JobFiles {
    /** For jobs of that kind. */
    static JobFiles of(RowKind kind, JobContext place) {
        Map<RowKind, Function<JobContext, JobFiles>> all = Map.of(
                RowKind.ACTION,
                ActionFiles::new,
                RowKind.LOCATION,
                LocationFiles::new,
                RowKind.SOFTPHONE,
                SoftphoneFiles::new);
        return all.get(kind).apply(place);
    }

    /**
     * Makes the report of a job anew, beside its other files, in the language of the place.
     *
     * @return where it is
     */
    static Path again(RowJob job, JobContext place) throws IOException {
        return page(job, ReportFile.NAME, Optional.empty(), place);
    }

    /** The same for who is not of the house. */
    static Path redacted(RowJob job, JobContext place) throws IOException {
        return page(job, ReportFile.REDACTED, Optional.of(new Pseudonyms(place.language())), place);
    }

    private static Path page(RowJob job, String name, Optional<Pseudonyms> redaction, JobContext place)
            throws IOException {
        Path file = new RowJobs(place).files(job).resolve(name);
        try (NewFiles files = new NewFiles(place.out())) {
            try (Writer page = Files.newBufferedWriter(files.instead(file), StandardCharsets.UTF_8)) {
                of(job.kind(), place).report(job, redaction, page);
            }
            files.publish();
        }
        return file;
    }

    /** What people read of a plan, step by step. */
    PlanWriting plan(String subject) throws IOException;

    /** The files of the last plan. */
    List<Path> ofPlan(String subject);

    /** Makes the files of a job from the store, in one pass over its rows. */
    void write(RowJob job) throws IOException;

    /** Whether the files are those of the job as it stands. */
    boolean isWritten(RowJob job);

    /** What people read of a job. */
    List<Path> ofJob(RowJob job);

    /**
     * Makes the page about a job anew, of the store.
     *
     * @param redaction hides who and what it is about; empty for everything as it is
     */
    void report(RowJob job, Optional<Pseudonyms> redaction, Writer page) throws IOException;

    /** What else is written when a command has run a job. */
    default void afterRun(RowJob job) throws IOException {}
}
