package org.spaceodt.webex;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What was read a moment ago. Who reads the same meanwhile waits for it, and reads nothing. Thread-safe. */
final class ReadMemory {
    /** The ones that were used last; what many rows have in common is always among them. */
    private static final int MOST = 2_000;

    private final Map<Request, CompletableFuture<Answer>> answers = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Request, CompletableFuture<Answer>> eldest) {
            return size() > MOST;
        }
    };

    /** @param call is made when the answer is not there; what it throws is not remembered */
    Answer answer(Request request, Supplier<Answer> call) {
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> other;
        synchronized (answers) {
            other = answers.putIfAbsent(request, mine);
        }
        return other == null ? made(request, mine, call) : own(await(other));
    }

    private Answer made(Request request, CompletableFuture<Answer> mine, Supplier<Answer> call) {
        try {
            Answer answer = call.get();
            mine.complete(answer);
            return own(answer);
        } catch (RuntimeException | Error e) {
            synchronized (answers) {
                answers.remove(request, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static Answer await(CompletableFuture<Answer> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Bodies can be changed by who gets them. */
    private static Answer own(Answer answer) {
        return new Answer(
                answer.status(), answer.body().deepCopy(), answer.next(), answer.trackingId(), answer.despite());
    }

    void forget() {
        synchronized (answers) {
            answers.clear();
        }
    }
}
