package org.spaceodt.purge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.audit.AuditRepository;
import org.spaceodt.job.store.purge.Aged;
import org.spaceodt.job.store.purge.StorePurge;
import org.spaceodt.job.store.purge.StoredKind;

/**
 * Looks at what is old, and removes it. Of jobs and plans the rows go first, in one transaction, and then their folders: who dies in
 * between leaves folders that belong to no job, which the next purge finds by their age. The other way round a job would stay in the
 * lists, with an undo, and its report would be gone.
 */
public final class Purge {
    /** As long as somebody may want a change undone: younger jobs are removed only by their name. */
    public static final Duration UNDO = Duration.ofDays(90);

    private static final Map<PurgeKind, StoredKind> STORED = Map.of(
            PurgeKind.JOBS, StoredKind.JOBS, PurgeKind.PLANS, StoredKind.PLANS, PurgeKind.UPLOADS, StoredKind.UPLOADS);

    private final JobStore jobs;
    private final StorePurge store;
    private final OldFiles files;

    /** @param outDir whose files are meant */
    public Purge(JobStore jobs, Path outDir) {
        this.jobs = jobs;
        this.store = new StorePurge(jobs);
        this.files = new OldFiles(outDir, store::jobsOf);
    }

    /** What would be removed. */
    public Aged look(PurgeKind kind, Duration age) throws IOException {
        Aged stored = Optional.ofNullable(STORED.get(kind))
                .map(table -> store.look(table, age))
                .orElseGet(() -> kind == PurgeKind.AUDIT ? store.lookAtTrail(age) : Aged.NONE);
        return stored.and(OldFiles.together(files.older(kind, before(age))));
    }

    /** @return what was removed; files of a job that was removed now are counted with it */
    public Aged remove(PurgeKind kind, Duration age) throws IOException {
        Aged stored = Aged.NONE;
        if (STORED.containsKey(kind)) {
            Aged found = store.look(STORED.get(kind), age);
            stored = new Aged(store.remove(STORED.get(kind), age), found.bytes(), found.oldest());
        } else if (kind == PurgeKind.AUDIT) {
            stored = store.lookAtTrail(age);
            new AuditRepository(jobs).removeOlder(age);
        }
        return stored.and(OldFiles.together(removeFiles(kind, age)));
    }

    private List<OldFiles.Old> removeFiles(PurgeKind kind, Duration age) throws IOException {
        List<OldFiles.Old> removed = new ArrayList<>();
        for (OldFiles.Old old : files.older(kind, before(age))) {
            OldFiles.remove(old);
            removed.add(old);
        }
        return removed;
    }

    /** As the settings say, without anybody asking: told in the trail. */
    public void retain(Map<PurgeKind, Duration> ages) throws IOException {
        for (Map.Entry<PurgeKind, Duration> one : ages.entrySet()) {
            PurgeKind kind = one.getKey();
            // How much there is of it nobody reads.
            long rows = STORED.containsKey(kind) ? store.remove(STORED.get(kind), one.getValue()) : 0;
            if (kind == PurgeKind.AUDIT) {
                rows = store.lookAtTrail(one.getValue()).count();
                new AuditRepository(jobs).removeOlder(one.getValue());
            }
            long count =
                    rows + OldFiles.together(removeFiles(kind, one.getValue())).count();
            if (count > 0) {
                store.tellOfRetention(kind.id(), one.getValue(), (int) count);
            }
        }
    }

    private static Instant before(Duration age) {
        return Instant.now().minus(age);
    }
}
