package org.spaceodt.inventory.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.spaceodt.file.FileErrors;
import org.spaceodt.identity.Account;
import org.spaceodt.inventory.ExportRequest;
import org.spaceodt.inventory.ExportResult;
import org.spaceodt.inventory.InventoryExport;
import org.spaceodt.inventory.InventoryRun;
import org.spaceodt.inventory.again.Again;
import org.spaceodt.inventory.choice.Choice;
import org.spaceodt.inventory.choice.UnknownNames;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.files.ExportRefused;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.files.Staging;
import org.spaceodt.inventory.read.RunAbort;
import org.spaceodt.inventory.report.data.MadeBy;
import org.spaceodt.job.Item;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.Work;
import org.spaceodt.job.store.part.PartRepository;
import org.spaceodt.json.JsonFormat;

/**
 * Works on inventories that are jobs. The job has one item; what it has read is kept beside it ({@link ReadSpool}), so that whoever
 * goes on reads it no more. All files are published at the end, when the job is still this process's, or none.
 */
public final class InventoryWork implements Work {
    public static final String KIND = "inventory";

    private static final Logger LOG = Logger.getLogger(InventoryWork.class);
    private static final long LOOK_MILLIS = 200;

    private final InventoryExport export;
    private final InventoryPlace place;

    public InventoryWork(InventoryExport export, InventoryPlace place) {
        this.export = export;
        this.place = place;
    }

    /** Removes what jobs have left that ended without anybody at work on them; what cannot be removed is removed another time. */
    public static void removeOld(InventoryPlace place) {
        try {
            JobFolder.removeOld(place.outDir(), id -> place.jobs().find(id).map(JobView::state));
        } catch (IOException e) {
            LOG.warn("What an inventory has left cannot be removed: " + FileErrors.inWords(e));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What is intended is the outcome itself: it is kept when all is published, and what was read is not needed any more. */
    @Override
    public Outcome run(Item item, Attempt attempt) throws WorkStopped {
        if (attempt.inDoubt().isPresent()) {
            return new Outcome.Done(attempt.inDoubt().get());
        }
        try {
            JobFolder folder = JobFolder.of(place.outDir(), item.jobId());
            InventoryOrder order = InventoryOrder.of(item.input());
            Optional<ExportResult> ended = export(order, item.jobId(), folder, attempt);
            while (ended.isEmpty()) {
                if (attempt.asksToStop()) {
                    throw new WorkStopped("");
                }
                // It was told to go on before it had stopped.
                ended = export(order, item.jobId(), folder, attempt);
            }
            ExportResult result = ended.get();
            String told = told(result);
            if (!result.isComplete()) {
                return new Outcome.Failed(told, true);
            }
            attempt.intend(told);
            folder.remove();
            return new Outcome.Done(told);
        } catch (ExportRefused e) {
            return new Outcome.Failed(refused(e), true);
        } catch (UncheckedIOException e) {
            throw new WorkStopped(StopReasons.of(e.getCause()));
        } catch (IOException e) {
            throw new WorkStopped(StopReasons.of(e));
        }
    }

    @Override
    public Seen look(Item item, String intent) {
        return new Seen.Ended(new Outcome.Done(intent));
    }

    /** @return empty when it was told to stop */
    private Optional<ExportResult> export(InventoryOrder order, String jobId, JobFolder folder, Attempt attempt)
            throws IOException, WorkStopped {
        ReadSpool spool = new ReadSpool(SpoolFiles.open(folder));
        try (spool;
                Staging staging = Staging.apart(place.outDir(), folder.staging(), order.csv(), order.workbooks())) {
            Optional<Again> again = again(order);
            InventoryRun run = export.prepare(place.webex(), request(order, madeBy(jobId), again), spool, again);
            try (Watching watching = Watching.begin(run, spool, attempt, jobId, parts())) {
                Optional<ExportResult> result = run.execute(staging, () -> pass(staging, attempt));
                if (result.isPresent()) {
                    watching.ended(result.get());
                } else if (!(run.stopped().orElseThrow() instanceof RunAbort.Interrupted)) {
                    throw new WorkStopped(stopped(run.stopped().get()));
                }
                return result;
            } catch (InterruptedIOException e) {
                return Optional.empty();
            }
        }
    }

    private Optional<Again> again(InventoryOrder order) throws IOException {
        if (!order.again()) {
            return Optional.empty();
        }
        try {
            Again again = Again.of(place.outDir()).orElseThrow(() -> refusal("there is no export to be made whole"));
            String account = place.account();
            if (!again.about().organization().equals(Account.organization(account))) {
                throw refusal("the latest export is of another organization, or does not say of which");
            }
            return Optional.of(again);
        } catch (DamagedExport e) {
            throw refusal("the latest export is damaged: " + e.getMessage());
        }
    }

    private static ExportRefused refusal(String why) {
        return new ExportRefused(ExportRefused.Reason.NOTHING_READ, why);
    }

    private PartRepository parts() {
        return new PartRepository(place.jobs().store());
    }

    /** Waits while another export is written to the same place; then nobody else may have taken the job. */
    private static void pass(Staging staging, Attempt attempt) throws IOException {
        while (!staging.hasPlaces()) {
            if (attempt.asksToStop()) {
                throw new InterruptedIOException("told to stop");
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("told to stop");
            }
        }
        attempt.confirm();
    }

    /** Who had the job made, whoever works on it. */
    private MadeBy madeBy(String jobId) {
        Origin origin = place.jobs().find(jobId).map(job -> job.job().origin()).orElse(Origin.UNKNOWN);
        return new MadeBy(
                origin.where().map(Origin.Where::organization).orElse(""),
                origin.operator().orElse(""),
                origin.host().orElse(""),
                origin.where().flatMap(Origin.Where::tokenPerson).orElse(""),
                origin.note().orElse(""),
                origin.where().map(Origin.Where::version).orElse(""));
    }

    private ExportRequest request(InventoryOrder order, MadeBy by, Optional<Again> again) {
        try {
            Choice choice = again.isPresent() ? again.get().choice() : order.choice();
            return new ExportRequest(
                    place.webex().address().host(),
                    place.atOnce(),
                    place.simulated(),
                    place.outDir(),
                    order.report(),
                    order.cache(),
                    choice,
                    order.csv(),
                    order.workbooks(),
                    order.language(),
                    order.keep(),
                    by);
        } catch (UnknownNames e) {
            // Of another version, whose modules had other names.
            throw refusal("no such module: " + e.names());
        }
    }

    private static String stopped(RunAbort why) {
        if (why instanceof RunAbort.Fault fault) {
            throw new IllegalStateException(fault.inWords(), fault.failure());
        }
        if (why instanceof RunAbort.Disk disk) {
            return StopReasons.of(disk.failure());
        }
        return why instanceof RunAbort.Refused refused
                ? StopReasons.of(refused.reason(), refused.failure())
                : why.inWords();
    }

    private static String told(ExportResult result) {
        ObjectNode told = JsonFormat.MAPPER
                .createObjectNode()
                .put("published", true)
                .put("modules", result.modules().size())
                .put("rows", result.rows());
        result.incomplete().stream().map(ModuleStatus::name).forEach(told.putArray("incomplete")::add);
        return told.toString();
    }

    private static String refused(ExportRefused why) {
        ObjectNode told = JsonFormat.MAPPER.createObjectNode().put("published", false);
        told.putObject("failure").put("call", "").put("message", why.getMessage());
        return told.toString();
    }
}
