package org.spaceodt.api.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Jobs that are watched: each is looked at once for all who watch it, from the first of them until the last is gone. Who is slow
 * misses looks, but never the newest. Thread-safe.
 *
 * @param <S> what is seen of a job
 */
final class WatchedJobs<S> {
    private final Function<String, Supplier<Seen<S>>> looks;
    private final Clock clock;
    private final Map<String, Watched> watched = new HashMap<>();

    /**
     * What was seen.
     *
     * @param what empty where nothing can be said now
     * @param isLast whether nothing more is to be seen
     */
    record Seen<S>(Optional<S> what, boolean isLast) {}

    /** When looks are made. */
    interface Clock {
        /**
         * The first look at once, each after the one before it has ended; from another thread.
         *
         * @return ends it
         */
        Runnable start(Runnable look);
    }

    /** @param looks how one job is looked at, again and again, by one thread at a time */
    WatchedJobs(Function<String, Supplier<Seen<S>>> looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    /** All looks for somebody who comes now, beginning with how it was seen last by who was there before. */
    Multi<Seen<S>> watch(String job) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            Watched joined = join(job, emitter);
                            emitter.onTermination(() -> leave(job, joined, emitter));
                        },
                        BackPressureStrategy.LATEST);
    }

    private synchronized Watched join(String job, MultiEmitter<? super Seen<S>> emitter) {
        Watched found = watched.computeIfAbsent(job, id -> new Watched(looks.apply(id)));
        found.emitters.add(emitter);
        found.last.ifPresent(emitter::emit);
        if (found.emitters.size() == 1) {
            found.end = clock.start(() -> look(job, found));
        }
        return found;
    }

    private synchronized void leave(String job, Watched left, MultiEmitter<? super Seen<S>> emitter) {
        left.emitters.remove(emitter);
        if (left.emitters.isEmpty()) {
            left.end.run();
            watched.remove(job, left);
        }
    }

    private void look(String job, Watched at) {
        Seen<S> seen;
        try {
            seen = at.looks.get();
        } catch (RuntimeException e) {
            end(job, at).forEach(emitter -> emitter.fail(e));
            return;
        }
        List<MultiEmitter<? super Seen<S>>> told;
        synchronized (this) {
            at.last = Optional.of(seen);
            told = seen.isLast() ? end(job, at) : List.copyOf(at.emitters);
        }
        for (MultiEmitter<? super Seen<S>> emitter : told) {
            emitter.emit(seen);
            if (seen.isLast()) {
                emitter.complete();
            }
        }
    }

    /** Who comes now has a first look of its own. */
    private synchronized List<MultiEmitter<? super Seen<S>>> end(String job, Watched at) {
        at.end.run();
        watched.remove(job, at);
        return List.copyOf(at.emitters);
    }

    /** One job, and who watches it. */
    private final class Watched {
        private final Supplier<Seen<S>> looks;
        private final List<MultiEmitter<? super Seen<S>>> emitters = new ArrayList<>();
        private Optional<Seen<S>> last = Optional.empty();
        private Runnable end = () -> {};

        Watched(Supplier<Seen<S>> looks) {
            this.looks = looks;
        }
    }
}
