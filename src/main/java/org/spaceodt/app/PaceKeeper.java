package org.spaceodt.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.spaceodt.identity.Account;
import org.spaceodt.job.store.PaceRepository;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.pace.limit.KnownLimit;

/**
 * Keeps what a client learns of the API's limits for the next run of its account: now and then while it is open, and at the end.
 * A run is none the worse for what cannot be kept or read.
 */
public final class PaceKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PaceKeeper.class);
    private static final long SECONDS = 30;
    /** For a store of this machine and one answer of Webex. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<PaceRepository> store;
    private final WebexClient webex;
    private volatile Optional<String> account;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pace");
        thread.setDaemon(true);
        return thread;
    });

    private PaceKeeper(Supplier<PaceRepository> store, Optional<String> account, WebexClient webex) {
        this.store = store;
        this.account = account;
        this.webex = webex;
    }

    static PaceKeeper start(PaceRepository kept, String account, WebexClient webex) {
        PaceKeeper keeper = new PaceKeeper(() -> kept, Optional.of(account), webex);
        keeper.begin();
        return keeper;
    }

    /**
     * For a run that has no other use for a store or the account: both are asked for beside it, and only when there is something to
     * read or to keep. What an earlier run left is waited for briefly: who begins without it asks for too much at once.
     *
     * @param hasStore whether an earlier run may have left something
     */
    static PaceKeeper beside(Supplier<PaceRepository> store, boolean hasStore, WebexClient webex) {
        PaceKeeper keeper = new PaceKeeper(store, Optional.empty(), webex);
        if (hasStore) {
            Future<?> looked = keeper.clock.submit(() -> keeper.quietly(() -> {
                PaceRepository kept = store.get();
                if (!kept.isEmpty()) {
                    keeper.account = Account.of(webex);
                    keeper.account.ifPresent(known -> resume(kept, known, webex));
                }
            }));
            keeper.quietly(() -> await(looked));
        }
        keeper.clock.scheduleWithFixedDelay(() -> keeper.quietly(keeper::ask), 1, 1, TimeUnit.SECONDS);
        keeper.begin();
        return keeper;
    }

    private static void await(Future<?> looked) {
        try {
            looked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debugf("The run begins without what is kept of the pace: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    private void begin() {
        clock.scheduleWithFixedDelay(() -> quietly(this::keep), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** As soon as there is something to keep, since the API answers then; it may not at the end. */
    private void ask() {
        if (account.isEmpty() && !webex.learnedPace().isEmpty()) {
            account = Account.of(webex);
        }
    }

    private void keep() throws JsonProcessingException {
        Map<String, KnownLimit> learned = webex.learnedPace();
        if (!learned.isEmpty() && account.isPresent()) {
            store.get().put(account.get(), webex.json().writeValueAsString(learned));
        }
    }

    private interface Step {
        void run() throws JsonProcessingException;
    }

    private void quietly(Step step) {
        try {
            step.run();
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.debugf("The pace cannot be read or kept: %s", e.getMessage());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        quietly(this::keep);
    }
}
