package org.spaceodt.api.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Parts;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.KeptMappings;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.hours.GivenHours;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.sheet.source.Source;

/**
 * What somebody asks to be planned or done.
 *
 * @param onlyFailures only the rows that failed in the last job of them
 * @param policy what holds for rows of softphones that do not say otherwise; empty for what the server's out-dir has
 * @param includeProtected whether rows may touch what is protected
 * @param hours when the job may be worked on; empty for any time
 * @param plan the id of a plan that was kept; then there are no rows
 */
public record AskedRows(
        GivenRows rows,
        boolean onlyFailures,
        boolean includeProtected,
        Pauses pauses,
        Optional<JsonNode> policy,
        Optional<GivenHours> hours,
        Optional<String> plan) {
    /**
     * When the job is to pause by itself.
     *
     * @param maxRows so many, then it pauses; 0 for all of them
     * @param failureLimit share of failures, 0 to 1; empty for the usual one
     */
    public record Pauses(boolean failFast, int maxRows, Optional<Double> failureLimit) {
        /** As usual where nothing is said. */
        public NewJob.Limits of(JobContext place) {
            NewJob.Limits usual = place.usualLimits();
            return new NewJob.Limits(
                    usual.atOnce(), failFast, maxRows, failureLimit.orElse(usual.failureShare()), usual.failureFloor());
        }
    }

    /** What becomes of the hours of the job. */
    public HoursChange change() {
        return HoursChange.of(hours);
    }

    /** @param usual the country where the request names none */
    public GivenRows rowsIn(Optional<String> usual) {
        return rows.inCountry(rows.country().or(() -> usual));
    }

    /** @throws Refusal when a part cannot be used, or there is nothing to work on */
    static AskedRows of(Parts parts, KeptMappings kept, Optional<Source> given, Optional<Source> general) {
        Optional<Source> table = given.map(source -> source.sheet(parts.sheet()));
        AskedRows asked = new AskedRows(
                new GivenRows(
                        table,
                        parts.mapping(kept),
                        parts.values(),
                        general,
                        false,
                        parts.chosen(),
                        parts.country(),
                        parts.leave()),
                parts.onlyFailures(),
                parts.includeProtected(),
                new Pauses(parts.failFast(), parts.maxRows(), parts.failureLimit()),
                parts.policy(),
                parts.hours(),
                parts.plan());
        GivenRows rows = asked.rows();
        boolean some =
                table.isPresent() || general.isPresent() || !rows.values().isEmpty();
        if (asked.plan().isPresent()
                && (some
                        || !rows.mapping().isEmpty()
                        || parts.has(Parts.SHEET)
                        || !rows.only().isEmpty()
                        || asked.onlyFailures()
                        || asked.policy().isPresent()
                        || !rows.leave().equals(GivenRows.Leave.NONE)
                        || rows.country().isPresent())) {
            throw Refusal.part(Parts.PLAN, "alone");
        }
        if (asked.plan().isEmpty()) {
            if (table.isEmpty() && !rows.mapping().isEmpty()) {
                throw Refusal.part(Parts.MAPPING, "needs_table");
            }
            if (table.isEmpty() && parts.has(Parts.SHEET)) {
                throw Refusal.part(Parts.SHEET, "needs_table");
            }
            if (table.isEmpty() && !rows.only().isEmpty()) {
                throw Refusal.part(parts.has(Parts.ONLY) ? Parts.ONLY : Parts.ROWS, "needs_table");
            }
            if (table.isEmpty() && asked.onlyFailures()) {
                throw Refusal.part(Parts.ONLY_FAILURES, "needs_table");
            }
            if (!some) {
                throw Refusal.of(ProblemKind.NO_FILE);
            }
        }
        return asked;
    }
}
