package org.spaceodt.cli.job.part;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.app.Messages;
import org.spaceodt.inventory.job.InventoryJobs;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.part.JobPart;
import org.spaceodt.job.store.part.PartRepository;

/** What is said of the modules of an inventory that is a job; nothing of other jobs. */
public final class PartLines {
    private final PartRepository parts;
    private final Messages messages;

    public PartLines(Jobs jobs, Messages messages) {
        this.parts = new PartRepository(jobs.store());
        this.messages = messages;
    }

    /** Its reads, its modules, and a line for each that is in progress or incomplete. */
    public List<String> of(JobView job) {
        List<String> lines = new ArrayList<>();
        if (!InventoryJobs.isOne(job)) {
            return lines;
        }
        JobView.Counts reads = job.counts();
        lines.add(messages.get(
                "jobs.reads",
                reads.total(),
                reads.done(),
                reads.skipped(),
                reads.failed(),
                reads.waiting() + reads.running()));
        List<JobPart> all = parts.of(job.id());
        lines.add(messages.get(
                "jobs.modules",
                all.stream().filter(PartLines::isRead).count(),
                all.size(),
                all.stream().mapToLong(JobPart::rows).sum()));
        all.stream()
                .filter(part -> isRead(part) ? !isGood(part) : ended(part) > 0)
                .map(this::line)
                .forEach(lines::add);
        return lines;
    }

    private String line(JobPart part) {
        return messages.get(
                "jobs.module",
                part.name(),
                part.result().isEmpty() ? messages.get("jobs.module.reading") : part.result(),
                ended(part),
                part.known(),
                part.failed());
    }

    private static boolean isRead(JobPart part) {
        return !part.result().isEmpty() || part.allKnown() && ended(part) == part.known();
    }

    private static boolean isGood(JobPart part) {
        return part.result().isEmpty() || part.result().equals("ok");
    }

    private static long ended(JobPart part) {
        return part.done() + part.skipped() + part.failed();
    }

    /** Adds the same fields as over HTTP. */
    public void addTo(ObjectNode json, JobView job) {
        List<JobPart> all = parts.of(job.id());
        if (all.isEmpty()) {
            return;
        }
        ArrayNode array = json.putArray("modules");
        for (JobPart part : all) {
            array.addObject()
                    .put("module", part.name())
                    .put("known", part.known())
                    .put("all_known", part.allKnown())
                    .put("done", part.done())
                    .put("skipped", part.skipped())
                    .put("failed", part.failed())
                    .put("rows", part.rows())
                    .put("result", part.result().isEmpty() ? null : part.result());
        }
    }
}
