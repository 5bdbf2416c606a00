package org.spaceodt.change.plan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on many at the same time, and hands on the results in the order of what came in. A bounded number waits. */
public final class InOrder {
    private InOrder() {}

    /** Something that gives one after the other, and nothing at the end. */
    public interface Supply<A> {
        Optional<A> next() throws IOException;
    }

    /** What the results go to. */
    public interface Sink<B> {
        void take(B result) throws IOException;
    }

    /** What the work throws is thrown, and nothing more is begun. */
    public static <A, B> void each(Supply<A> supply, int atOnce, Function<A, B> work, Sink<B> sink) throws IOException {
        ExecutorService crew = Executors.newFixedThreadPool(atOnce, task -> {
            Thread thread = new Thread(task, "plan");
            thread.setDaemon(true);
            return thread;
        });
        try {
            ArrayDeque<Future<B>> begun = new ArrayDeque<>();
            for (Optional<A> next; (next = supply.next()).isPresent(); ) {
                A one = next.get();
                begun.add(crew.submit(() -> work.apply(one)));
                if (begun.size() >= 2 * atOnce) {
                    sink.take(result(begun.remove()));
                }
            }
            while (!begun.isEmpty()) {
                sink.take(result(begun.remove()));
            }
        } finally {
            crew.shutdownNow();
        }
    }

    private static <B> B result(Future<B> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
