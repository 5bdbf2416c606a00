package org.spaceodt.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.PaceRepository;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.pace.limit.KnownLimit;

/**
 * Keeps what a client learns of the API's limits for the next run of its account: now and then while it is open, and at the end.
 * A run is none the worse for what cannot be kept or read.
 */
final class PaceKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PaceKeeper.class);
    private static final long SECONDS = 30;

    private final PaceRepository kept;
    private final String account;
    private final WebexClient webex;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pace");
        thread.setDaemon(true);
        return thread;
    });

    private PaceKeeper(PaceRepository kept, String account, WebexClient webex) {
        this.kept = kept;
        this.account = account;
        this.webex = webex;
    }

    /** Lets the client begin with what the last run of the account learned. */
    static void resume(PaceRepository kept, String account, WebexClient webex) {
        kept.find(account).ifPresent(learned -> {
            try {
                webex.resumePace(webex.json().readValue(learned, new TypeReference<Map<String, KnownLimit>>() {}));
            } catch (JsonProcessingException e) {
                LOG.debugf("What is kept of the pace is not used: %s", e.getOriginalMessage());
            }
        });
    }

    static PaceKeeper start(PaceRepository kept, String account, WebexClient webex) {
        PaceKeeper keeper = new PaceKeeper(kept, account, webex);
        keeper.clock.scheduleWithFixedDelay(keeper::keep, SECONDS, SECONDS, TimeUnit.SECONDS);
        return keeper;
    }

    private void keep() {
        Map<String, KnownLimit> learned = webex.learnedPace();
        if (learned.isEmpty()) {
            return;
        }
        try {
            kept.put(account, webex.json().writeValueAsString(learned));
        } catch (JsonProcessingException | StoreUnavailable e) {
            LOG.debugf("The pace cannot be kept: %s", e.getMessage());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        keep();
    }
}
