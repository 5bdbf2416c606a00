package org.spaceodt.web.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.Eta;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Progress;
import org.spaceodt.job.store.JobProgress;
import org.spaceodt.webex.Traffic;

/** How jobs get on: each is looked at once for all pages that show it, since rate and time left need looks one after the other. */
@Singleton
class LiveJobs {
    private static final long FRESH_NANOS = Duration.ofMillis(400).toNanos();
    /** What nobody looked at so long begins anew. */
    private static final long FORGOTTEN_NANOS = Duration.ofMinutes(2).toNanos();

    private final Backend backend;
    private final Map<String, Watched> jobs = new ConcurrentHashMap<>();

    LiveJobs(Backend backend) {
        this.backend = backend;
    }

    private static final class Watched {
        private final JobProgress progress;
        private Optional<Progress> last = Optional.empty();
        private volatile long lookedAt = System.nanoTime();

        Watched(JobProgress progress) {
            this.progress = progress;
        }

        synchronized Progress look() {
            long now = System.nanoTime();
            if (last.isEmpty() || now - lookedAt > FRESH_NANOS) {
                last = Optional.of(progress.look());
                lookedAt = now;
            }
            return last.get();
        }
    }

    /** @throws NoSuchElementException when there is no such job any more */
    Progress of(String id) {
        long now = System.nanoTime();
        jobs.values().removeIf(watched -> now - watched.lookedAt > FORGOTTEN_NANOS);
        try {
            Progress seen = jobs.computeIfAbsent(
                            id,
                            job -> new Watched(new JobProgress(backend.store(), job, new Eta(), () -> traffic()
                                    .holdLeft())))
                    .look();
            return new Progress(backend.seen(seen.job()), seen.itemsPerSecond(), seen.left(), seen.heartbeatAge());
        } catch (NoSuchElementException e) {
            jobs.remove(id);
            throw e;
        }
    }

    private Traffic traffic() {
        return backend.place().webex().traffic();
    }

    /** What Webex lets this process do; empty where another works on the job. */
    Optional<Traffic> traffic(JobView job) {
        return job.state().inWork()
                        && backend.running()
                        && job.job().account().equals(backend.place().account())
                ? Optional.of(traffic())
                : Optional.empty();
    }
}
