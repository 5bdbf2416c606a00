package org.spaceodt.action.person;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.spaceodt.webex.resource.Polling;

/**
 * Does together what many threads want at the same time, where one thing can be done at a time: while it is done, others
 * gather. Who waits longest says what is done next; whoever finds nobody leading leads, so that no thread is needed beside
 * those that wait. Thread-safe.
 *
 * @param <K> what those that are done together have in common
 * @param <T> what one of them is about
 * @param <R> what becomes of it
 */
public final class Gathering<K, T, R> {
    private final int most;
    private final Duration linger;
    private final Polling.Pause pause;
    private final Together<K, T, R> together;
    private final Deque<Waiting<K, T, R>> queue = new ArrayDeque<>();
    private boolean led;

    /**
     * @param most of one time
     * @param linger how long others may still come before something is done, unless enough are there
     */
    public Gathering(int most, Duration linger, Polling.Pause pause, Together<K, T, R> together) {
        this.most = most;
        this.linger = linger;
        this.pause = pause;
        this.together = together;
    }

    /** Does one thing for several. */
    @FunctionalInterface
    public interface Together<K, T, R> {
        /** @return what became of each, in their order; what is thrown holds for all */
        List<R> apply(K key, List<T> all);
    }

    private static final class Waiting<K, T, R> {
        private final K key;
        private final T about;
        private Optional<R> end = Optional.empty();
        private Optional<RuntimeException> fault = Optional.empty();
        private boolean taken;

        Waiting(K key, T about) {
            this.key = key;
            this.about = about;
        }

        boolean hasEnded() {
            return end.isPresent() || fault.isPresent();
        }
    }

    /**
     * Waits until it was done.
     *
     * @throws InterruptedException before it was begun; then it is not done
     * @throws RuntimeException as the work threw it
     */
    public R get(K key, T about) throws InterruptedException {
        Waiting<K, T, R> own = new Waiting<>(key, about);
        synchronized (queue) {
            queue.add(own);
        }
        boolean interrupted = false;
        while (true) {
            synchronized (queue) {
                while (led && !own.hasEnded()) {
                    try {
                        queue.wait();
                    } catch (InterruptedException e) {
                        if (!own.taken) {
                            leave(own);
                            throw e;
                        }
                        // It has begun, and its end is to be told: who leads is interrupted, too, if all are to stop.
                        interrupted = true;
                    }
                }
                if (own.hasEnded()) {
                    break;
                }
                led = true;
            }
            lead(own);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (own.fault.isPresent()) {
            throw own.fault.get();
        }
        return own.end.orElseThrow();
    }

    /** How many have not been begun. */
    int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    private void lead(Waiting<K, T, R> own) throws InterruptedException {
        List<Waiting<K, T, R>> taken = List.of();
        try {
            letOthersCome();
            taken = take();
            List<R> ends = together.apply(
                    taken.get(0).key, taken.stream().map(one -> one.about).toList());
            synchronized (queue) {
                for (int i = 0; i < taken.size(); i++) {
                    taken.get(i).end = Optional.of(ends.get(i));
                }
            }
        } catch (InterruptedException e) {
            synchronized (queue) {
                leave(own);
            }
            throw e;
        } catch (RuntimeException | Error e) {
            // Also after an error nobody may wait for ever.
            RuntimeException fault = e instanceof RuntimeException known ? known : new IllegalStateException(e);
            synchronized (queue) {
                taken.forEach(one -> one.fault = Optional.of(fault));
            }
        } finally {
            synchronized (queue) {
                led = false;
                queue.notifyAll();
            }
        }
    }

    private void letOthersCome() throws InterruptedException {
        synchronized (queue) {
            if (queue.size() >= most) {
                return;
            }
        }
        pause.pause(linger);
    }

    private List<Waiting<K, T, R>> take() {
        synchronized (queue) {
            K key = queue.element().key;
            List<Waiting<K, T, R>> taken = new ArrayList<>();
            for (Iterator<Waiting<K, T, R>> all = queue.iterator(); all.hasNext() && taken.size() < most; ) {
                Waiting<K, T, R> one = all.next();
                if (one.key.equals(key)) {
                    one.taken = true;
                    taken.add(one);
                    all.remove();
                }
            }
            return taken;
        }
    }

    private void leave(Waiting<K, T, R> own) {
        queue.remove(own);
    }
}
