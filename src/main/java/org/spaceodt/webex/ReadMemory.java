package org.spaceodt.webex;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What was read a moment ago. Who reads the same meanwhile waits for it, and reads nothing. Thread-safe. */
final class ReadMemory {
    /** The ones that were used last; what many rows have in common is always among them. */
    private static final int MOST = 2_000;

    private final Map<Request, Read> reads = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Request, Read> eldest) {
            return size() > MOST;
        }
    };

    private final OptionalLong longest;
    private final LongSupplier nanos;
    private boolean ended;

    private ReadMemory(OptionalLong longest, LongSupplier nanos) {
        this.longest = longest;
        this.nanos = nanos;
    }

    /** @param at when it was begun, in nanoseconds of no known beginning */
    private record Read(CompletableFuture<Answer> answer, long at) {}

    /** For who changes nothing. After a write it begins anew. */
    static ReadMemory lasting() {
        return new ReadMemory(OptionalLong.empty(), System::nanoTime);
    }

    /**
     * For who looks and then writes: after the first write nothing is remembered any more.
     *
     * @param longest what was read longer ago is read again
     */
    static ReadMemory untilWrite(Duration longest, LongSupplier nanos) {
        return new ReadMemory(OptionalLong.of(longest.toNanos()), nanos);
    }

    /** @param call is made when the answer is not there; of what it throws only a refusal is remembered */
    Answer answer(Request request, Supplier<Answer> call) {
        Read mine = new Read(new CompletableFuture<>(), nanos.getAsLong());
        Optional<Read> other;
        synchronized (reads) {
            other = Optional.ofNullable(reads.get(request)).filter(read -> isFresh(read, mine.at));
            if (other.isEmpty() && !ended) {
                reads.put(request, mine);
            }
        }
        return other.isEmpty() ? made(request, mine, call) : own(await(other.get().answer));
    }

    private boolean isFresh(Read read, long now) {
        return longest.isEmpty() || now - read.at <= longest.getAsLong();
    }

    private Answer made(Request request, Read mine, Supplier<Answer> call) {
        try {
            Answer answer = call.get();
            mine.answer.complete(answer);
            return own(answer);
        } catch (WebexException.Rejected e) {
            mine.answer.completeExceptionally(e);
            throw e;
        } catch (RuntimeException | Error e) {
            synchronized (reads) {
                reads.remove(request, mine);
            }
            mine.answer.completeExceptionally(e);
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

    /** Something is written. */
    void forget() {
        synchronized (reads) {
            reads.clear();
            ended = longest.isPresent();
        }
    }
}
