package org.spaceodt.api.console;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Description;
import org.spaceodt.api.action.KeptPlan;
import org.spaceodt.api.job.RowCountsJson;
import org.spaceodt.api.job.WindowJson;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.api.request.ErrorFilesResource;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.trace.Trace;
import org.spaceodt.console.master.BulkParts;
import org.spaceodt.console.master.LoadedMaster;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.console.master.RowAnswer;
import org.spaceodt.job.JobState;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.job.store.RowCounts;

/** Jobs of the rows of loaded tables, started at once, and how they are told of. */
@Singleton
class MasterRuns {
    /** So many rows, and so many parts, are answered. */
    private static final int SHOWN = 10;

    private final MasterRows rows;
    private final JobWait wait;

    MasterRuns(MasterRows rows, JobWait wait) {
        this.rows = rows;
        this.wait = wait;
    }

    /** What is answered besides what became of the rows. */
    private record Asked(
            Description action,
            Bulk bulk,
            HoursChange hours,
            JobContext place,
            Integer leftOut,
            Optional<LoadedMaster> table) {}

    Uni<MasterAppliedJson> ofRows(
            Description action, MasterState state, Bulk bulk, HoursChange hours, JobContext place) {
        return rows.open(action, state, place, (accepted, table) -> {
            Asked asked = new Asked(action, bulk, hours, place, accepted.leftOut(), Optional.of(table));
            if (accepted.table().count() == 0) {
                return Uni.createFrom().item(nothing(asked));
            }
            RowJobs.Made made = new RowJobs(accepted.place())
                    .make(accepted.table(), table.dataset().title(), limits(bulk, place));
            return started(made, asked);
        });
    }

    /** @throws org.spaceodt.api.problem.Refusal when there is no such plan of that action */
    Uni<MasterAppliedJson> ofPlan(Description action, String planId, Bulk bulk, HoursChange hours, JobContext place) {
        try {
            RowJobs.Made made = new RowJobs(place).make(KeptPlan.find(place, action, planId), limits(bulk, place));
            return started(made, new Asked(action, bulk, hours, place, null, Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewJob.Limits limits(Bulk bulk, JobContext place) {
        NewJob.Limits usual = place.usualLimits();
        return bulk.said()
                ? new NewJob.Limits(
                        Math.min(usual.atOnce(), bulk.maxWorkers()),
                        usual.failFast(),
                        usual.maxRows(),
                        usual.failureShare(),
                        usual.failureFloor())
                : usual;
    }

    private Uni<MasterAppliedJson> started(RowJobs.Made made, Asked asked) {
        String id = made.job().id();
        if (made.job().view().state() == JobState.CREATED) {
            asked.place().jobs().begin(id, asked.hours());
        }
        return wait.then(asked.place().jobs(), id, () -> answer(id, made.already(), asked));
    }

    private static MasterAppliedJson answer(String jobId, boolean already, Asked asked) {
        JobContext place = asked.place();
        RowJob job = new RowJobs(place).find(jobId).orElseThrow();
        ResultWords words = place.words();
        List<MasterAppliedJson.Row> shown = new ArrayList<>();
        BulkParts parts = new BulkParts(asked.bulk().chunkSize());
        int[] index = {0};
        new RowJobs(place).rows(job).each(0, looked(asked.bulk()), steps -> {
            RowAnswer row = RowAnswer.of(steps, words);
            parts.add(row.status());
            if (index[0]++ < SHOWN && row.status() != RowAnswer.Status.PENDING) {
                shown.add(MasterAppliedJson.Row.of(index[0], row));
            }
        });
        RowCounts counts = place.jobs().rowCounts(jobId);
        return new MasterAppliedJson(
                asked.action().id(),
                asked.action().id(),
                asked.action().help(place.language()),
                job.rows(),
                shown,
                logPath(asked),
                bulk(asked.bulk(), parts.parts(), job.rows()),
                !job.view().state().ended(),
                jobId,
                Codes.of(job.view().state()),
                WindowJson.of(job.view()),
                RowCountsJson.of(counts),
                already,
                asked.leftOut(),
                asked.table().map(MasterPreviewJson.Master::of).orElse(null),
                ErrorFilesResource.ofJob(job, place));
    }

    private static int looked(Bulk bulk) {
        return bulk.enabled() ? SHOWN * bulk.chunkSize() : SHOWN;
    }

    private static MasterAppliedJson.BulkJson bulk(Bulk bulk, List<BulkParts.Part> parts, int rows) {
        return new MasterAppliedJson.BulkJson(
                bulk.enabled(),
                bulk.chunkSize(),
                bulk.maxWorkers(),
                bulk.enabled() ? parts.stream().map(MasterAppliedJson.Order::of).toList() : List.of(),
                bulk.enabled() ? BulkParts.count(rows, bulk.chunkSize()) : 0);
    }

    /** From the out-dir, with slashes on every system. */
    private static String logPath(Asked asked) {
        return asked.place()
                .folder()
                .relativize(Trace.log(asked.place(), asked.action().id()))
                .toString()
                .replace('\\', '/');
    }

    /** Of a table none of whose rows are selected. */
    private static MasterAppliedJson nothing(Asked asked) {
        return new MasterAppliedJson(
                asked.action().id(),
                asked.action().id(),
                asked.action().help(asked.place().language()),
                0,
                List.of(),
                logPath(asked),
                bulk(asked.bulk(), List.of(), 0),
                false,
                null,
                null,
                null,
                RowCountsJson.of(new RowCounts(0, 0, 0, 0, 0)),
                false,
                asked.leftOut(),
                asked.table().map(MasterPreviewJson.Master::of).orElse(null),
                null);
    }
}
