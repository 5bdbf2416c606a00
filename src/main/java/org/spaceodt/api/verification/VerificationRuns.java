package org.spaceodt.api.verification;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.verify.JobVerification;
import org.spaceodt.change.verify.VerifyFiles;
import org.spaceodt.change.verify.VerifyReport;
import org.spaceodt.webex.WebexException;

/**
 * Verifications that this process makes: one of a job at a time, the others wait. What came of the last one is in the files of its job.
 */
@Singleton
public class VerificationRuns {
    private static final Logger LOG = Logger.getLogger(VerificationRuns.class);

    private final Backend backend;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    /** Its thread ends when there is nothing to do. */
    private final ThreadPoolExecutor crew =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "verification");
                thread.setDaemon(true);
                return thread;
            });

    VerificationRuns(Backend backend) {
        this.backend = backend;
        crew.allowCoreThreadTimeOut(true);
        backend.beforeClose(() -> runs.values().forEach(run -> run.stopped = true));
    }

    /** One that waits or is at work. */
    private static final class Run {
        private final int rows;
        private final Instant askedAt = Instant.now();
        private volatile int looked;
        private volatile boolean stopped;
        private volatile boolean ended;
        /** Why it ended early; empty text for no reason. */
        private volatile String fault = "";

        Run(int rows) {
            this.rows = rows;
        }
    }

    /**
     * A job of this server's organization that changed rows.
     *
     * @throws Refusal when there is none, or it is one of something else
     */
    public RowJob verifiable(String id) {
        String named = backend.job(id).id();
        return new RowJobs(backend.place()).ours(named).orElseThrow(() -> Refusal.of(ProblemKind.CANNOT_VERIFY, named));
    }

    /** Begins one, unless there is one already. */
    public void begin(RowJob job, JobContext place) {
        runs.compute(job.id(), (id, earlier) -> {
            if (earlier != null && !earlier.ended) {
                return earlier;
            }
            Run run = new Run(job.rows());
            crew.execute(() -> work(job, place, run));
            return run;
        });
    }

    private void work(RowJob job, JobContext place, Run run) {
        try {
            new JobVerification(place).run(job, rows -> run.looked = rows, () -> run.stopped);
            runs.remove(job.id(), run);
        } catch (WebexException e) {
            run.fault = place.words().inWords(FailureDetail.of(e));
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The verification of %s ended: %s", job.id(), e);
            run.fault = String.valueOf(e.getMessage());
        } finally {
            run.ended = true;
        }
    }

    /** How it stands: of the one that is at work, else what came of the last. */
    public VerificationJson of(RowJob job) {
        Optional<Run> run = Optional.ofNullable(runs.get(job.id()));
        Optional<VerifyReport> last = last(job);
        String state = run.isPresent()
                ? run.get().ended ? "failed" : "running"
                : last.map(report -> report.complete() ? "complete" : "incomplete")
                        .orElse("none");
        return new VerificationJson(
                job.id(),
                state,
                run.map(one -> one.rows).orElse(job.rows()),
                run.map(one -> one.looked)
                        .orElseGet(() -> last.map(VerifyReport::rows).orElse(0)),
                run.map(one -> one.askedAt).orElse(null),
                run.map(one -> one.fault).filter(text -> !text.isEmpty()).orElse(null),
                last.orElse(null));
    }

    private Optional<VerifyReport> last(RowJob job) {
        try {
            return VerifyFiles.last(new RowJobs(backend.place()).files(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
