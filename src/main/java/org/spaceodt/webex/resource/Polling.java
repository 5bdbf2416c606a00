package org.spaceodt.webex.resource;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How to wait for what takes its time: a job, or a change that is not seen at once.
 *
 * @param first before the second look
 * @param longest between two looks: the time grows by half from look to look
 * @param total of all pauses together; then it is left as it is
 * @param pause how time is let pass
 */
public record Polling(Duration first, Duration longest, Duration total, Pause pause) {
    /** Often enough for a job of a few seconds, seldom enough for one of an hour. */
    public static final Polling PATIENT =
            new Polling(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofHours(2), Pause.SLEEP);

    /** Lets time pass. */
    @FunctionalInterface
    public interface Pause {
        Pause SLEEP = time -> Thread.sleep(time.toMillis());

        void pause(Duration time) throws InterruptedException;
    }

    /** The same, with another way to let time pass. */
    public Polling pausing(Pause other) {
        return new Polling(first, longest, total, other);
    }

    /** @return what was seen last: not what was waited for when the time is up, or when the thread is interrupted */
    public <T> T until(Predicate<T> there, Supplier<T> look) {
        T state = look.get();
        Duration left = total;
        Duration next = first;
        try {
            while (!there.test(state) && left.compareTo(Duration.ZERO) > 0) {
                Duration wait = shorter(next, left);
                pause.pause(wait);
                left = left.minus(wait);
                next = shorter(next.plus(next.dividedBy(2)), longest);
                state = look.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return state;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
