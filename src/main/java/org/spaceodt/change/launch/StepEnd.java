package org.spaceodt.change.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.SavedPlan;

/**
 * What became of one action with its rows.
 *
 * @param lines of some rows: of the first, and of the first that are not good
 * @param counts rows by status
 * @param good whether no row failed, was refused or was rejected
 * @param writes whether a plan would write
 * @param rejected whether nothing was even tried
 * @param left whether its job is not at its end
 * @param jobId empty for a plan, and when nothing was tried
 * @param plan that was made; empty when none was
 */
public record StepEnd(
        String action,
        List<Line> lines,
        Map<String, Integer> counts,
        boolean good,
        boolean writes,
        boolean rejected,
        boolean left,
        Optional<String> jobId,
        Optional<SavedPlan> plan) {
    private static final int LISTED = 10;
    private static final String LATER = "later";

    /**
     * @param row as a spreadsheet counts; 0 for none
     * @param key what people call its object
     * @param status such as {@code update}, {@code changed}, {@code failed}
     * @param httpStatus of the call that failed; 0 for none
     */
    public record Line(int row, String key, String status, int httpStatus, String details) {}

    static StepEnd said(String action, String status, String details, boolean good) {
        Making making = new Making(action);
        making.add(new Line(0, "", status, 0, details), good);
        return making.end();
    }

    static StepEnd failed(String action, int httpStatus, String details) {
        Making making = new Making(action);
        making.add(new Line(0, "", "failed", httpStatus, details), false);
        return making.end();
    }

    StepEnd asRejected() {
        return new StepEnd(action, lines, counts, good, writes, true, left, jobId, plan);
    }

    StepEnd of(MadePlan made) {
        return new StepEnd(
                action, lines, counts, good, made.totals().writes(), rejected, left, jobId, Optional.of(made.plan()));
    }

    /** What it stands for is seen when the steps before it are done. */
    StepEnd later(String details) {
        StepEnd said = said(action, LATER, details, true);
        return new StepEnd(action, said.lines, said.counts, true, false, false, false, jobId, plan);
    }

    public boolean isLater() {
        return counts.containsKey(LATER);
    }

    StepEnd asLeft() {
        return new StepEnd(action, lines, counts, false, writes, rejected, true, jobId, plan);
    }

    StepEnd of(String job) {
        return new StepEnd(action, lines, counts, good, writes, rejected, left, Optional.of(job), plan);
    }

    /** Row by row. For one thread. */
    static final class Making {
        private final String action;
        private final List<Line> first = new ArrayList<>();
        private final List<Line> bad = new ArrayList<>();
        private final Map<String, Integer> counts = new TreeMap<>();
        private boolean good = true;

        Making(String action) {
            this.action = action;
        }

        /** @param rows that nothing is done for, since nobody selected them */
        Making leftOut(int rows) {
            if (rows > 0) {
                counts.put("left_out", rows);
            }
            return this;
        }

        void add(Line line, boolean isGood) {
            good &= isGood;
            counts.merge(line.status(), 1, Integer::sum);
            List<Line> to = isGood ? first : bad;
            if (to.size() < LISTED) {
                to.add(line);
            }
        }

        /** Something besides its rows. */
        void also(Line line) {
            bad.add(line);
        }

        StepEnd end() {
            List<Line> lines = new ArrayList<>(first);
            lines.addAll(bad);
            return new StepEnd(action, lines, counts, good, false, false, false, Optional.empty(), Optional.empty());
        }
    }
}
