package org.spaceodt.change.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.spaceodt.change.Calls;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.softphone.files.ChangeLine;
import org.spaceodt.change.softphone.files.FailureRow;
import org.spaceodt.change.softphone.files.RunFiles;
import org.spaceodt.change.softphone.files.StageStep;
import org.spaceodt.file.NewFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.job.Item;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.Outcome;
import org.spaceodt.sheet.csv.CsvForm;

/**
 * What a run of softphones did, stage by stage of each person, as it was done: {@code changes.log} in the folder of its job and,
 * begun anew by each run, in {@code v2}; {@code v2/failures.csv}, to which all runs add. A run tells once of what is as it was to be.
 * There are no secrets in them, but personal data. Thread-safe.
 */
final class StageTrace {
    private static final Logger LOG = Logger.getLogger(StageTrace.class);
    private static final TracedRows.Names NAMES = new TracedRows.Names(ChangeLine.RUN, ChangeLine.ITEM, ChangeLine.END);

    private final OutDir out;
    private final Path v2;
    private final CsvForm csv;
    private final ObjectMapper json;
    private final ResultWords words;
    private final Calls calls;
    private final RowJobs jobs;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    StageTrace(JobContext place) {
        this.out = place.out();
        this.v2 = place.v2();
        this.csv = place.csv();
        this.json = place.webex().json();
        this.words = place.words();
        this.calls = place.calls();
        this.jobs = new RowJobs(place);
    }

    /**
     * What is in the files of a run.
     *
     * @param logs to which its lines go
     */
    private record Told(List<Path> logs, TracedRows good) {}

    /** What cannot be written is said once in the log of the program: the stage itself was done. */
    void add(RowJob job, Item item, Outcome outcome) {
        Instant now = Instant.now();
        StageStep step = StageStep.of(
                new ItemView(item, Trace.state(outcome), 1, Optional.empty(), Optional.of(outcome), now),
                Set.of(),
                words);
        try {
            Told before = told.computeIfAbsent(job.id(), id -> told(job));
            if (step.end().isGood() && !before.good().add(ChangeLine.number(step.position()))) {
                return;
            }
            String line = calls.withoutSecrets(
                            ChangeLine.of(step, job.id(), now, json, words).toString()) + "\n";
            for (Path log : before.logs()) {
                AddedLines.to(out, log).add(line);
            }
            if (step.end().isBad() && job.undoOf().isEmpty()) {
                failures().addCells(FailureRow.cells(step, job.id(), now, words));
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("What was done for row %d of job %s cannot be written: %s", item.row(), item.jobId(), e);
        }
    }

    private AddedLines failures() {
        return AddedLines.to(out, v2.resolve(FailureRow.FILE)).under(FailureRow.COLUMNS, csv);
    }

    private Told told(RowJob job) {
        Path own = jobs.files(job).resolve(ChangeLine.FILE);
        Path shown = v2.resolve(ChangeLine.FILE);
        try {
            if (job.undoOf().isEmpty()) {
                // Whoever reads it finds it, also where nothing has failed.
                failures().begin();
            }
            AddedLines.to(out, own).mend();
            TracedRows good = TracedRows.inLog(own, job.id(), NAMES, json);
            if (!RunFiles.isNewest(job, jobs)) {
                return new Told(List.of(own), good);
            }
            if (!run(shown).equals(job.id())) {
                try (NewFiles files = new NewFiles(out)) {
                    files.copy(own, shown);
                    files.publish();
                }
            }
            return new Told(List.of(own, shown), good);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whose lines are in a file; empty text for nobody's. */
    private String run(Path log) throws IOException {
        if (!Files.isRegularFile(log)) {
            return "";
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            return first == null
                    ? ""
                    : json.readTree(first).path(ChangeLine.RUN).asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
