package org.spaceodt.change.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.spaceodt.action.apply.Verification.State;
import org.spaceodt.action.apply.Verifier;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.InOrder;
import org.spaceodt.job.ItemView;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.ahead.ListsAhead;

/** Reads again all that a job changed, row by row, and writes what it found to the files of the job. */
public final class JobVerification {
    /** Who is looked at soon is read with others: many people in one call. */
    private static final int AHEAD = 200;

    private final JobContext place;

    public JobVerification(JobContext place) {
        this.place = place;
    }

    /**
     * @param reached gets how many rows were looked at so far
     * @param stopped whether somebody wants it to end: what was read by then is kept, and called incomplete
     * @throws WebexException.Unauthorized when nothing can be read any more; what was read by then is kept
     */
    public VerifyReport run(RowJob job, IntConsumer reached, BooleanSupplier stopped) throws IOException {
        Findings findings = new Findings(job, Instant.now());
        int rows = Math.max(1, job.view().counts().total());
        Verifier verifier = new Verifier(place.catalogue(), place.webex().rememberingReads(new ListsAhead(() -> rows)));
        RowVerifier row = new RowVerifier(place, verifier, new LaterWrites(place, job));
        Ahead supply = new Ahead(new RowJobs(place).rows(job).supply(), row, stopped);
        try (VerifyFiles files = new VerifyFiles(new RowJobs(place).files(job), place)) {
            boolean whole = false;
            VerifyReport report;
            try {
                InOrder.each(supply, place.atOnce(), row::look, found -> {
                    findings.add(found, files);
                    reached.accept(findings.looked);
                });
                whole = !supply.left;
            } finally {
                // Also after a token that ended: what is known is worth keeping.
                report = findings.report(whole);
                files.finish(report, new VerifyPage(job, place));
            }
            return report;
        }
    }

    /** The rows, of which the next ones are announced. */
    private static final class Ahead implements InOrder.Supply<List<RowVerifier.Made>> {
        private final InOrder.Supply<List<ItemView>> rows;
        private final RowVerifier verifier;
        private final BooleanSupplier stopped;
        private final Deque<List<RowVerifier.Made>> ahead = new ArrayDeque<>();
        private boolean over;
        private boolean left;

        Ahead(InOrder.Supply<List<ItemView>> rows, RowVerifier verifier, BooleanSupplier stopped) {
            this.rows = rows;
            this.verifier = verifier;
            this.stopped = stopped;
        }

        @Override
        public Optional<List<RowVerifier.Made>> next() throws IOException {
            if (stopped.getAsBoolean()) {
                left = true;
                return Optional.empty();
            }
            while (!over && ahead.size() < AHEAD) {
                Optional<List<ItemView>> row = rows.next();
                over = row.isEmpty();
                row.map(verifier::made).ifPresent(made -> {
                    verifier.expect(made);
                    ahead.add(made);
                });
            }
            return Optional.ofNullable(ahead.poll());
        }
    }

    /** What was found so far. */
    private final class Findings {
        private final RowJob job;
        private final Instant startedAt;
        private final Map<State, Integer> counts = new EnumMap<>(State.class);
        private final List<VerifiedStep> shown = new ArrayList<>();
        private int looked;
        private int unchanged;
        private int more;

        Findings(RowJob job, Instant startedAt) {
            this.job = job;
            this.startedAt = startedAt;
        }

        void add(List<VerifiedStep> row, VerifyFiles files) throws IOException {
            looked++;
            Optional<State> worst = row.stream().map(VerifiedStep::found).min(State::compareTo);
            if (worst.isEmpty()) {
                unchanged++;
                return;
            }
            counts.merge(worst.get(), 1, Integer::sum);
            for (VerifiedStep step : row) {
                files.add(step);
                if (step.found() == State.STILL_SO) {
                    continue;
                }
                if (shown.size() < VerifyReport.SHOWN) {
                    shown.add(step);
                } else {
                    more++;
                }
            }
        }

        VerifyReport report(boolean complete) {
            Map<String, Integer> byState = new LinkedHashMap<>();
            for (State state : State.values()) {
                byState.put(VerifiedStep.id(state), counts.getOrDefault(state, 0));
            }
            return new VerifyReport(
                    job.id(),
                    job.view().job().title(),
                    place.where().organization(),
                    place.where().kept().mode(),
                    startedAt,
                    Instant.now(),
                    complete,
                    looked,
                    unchanged,
                    byState,
                    List.copyOf(shown),
                    more);
        }
    }
}
