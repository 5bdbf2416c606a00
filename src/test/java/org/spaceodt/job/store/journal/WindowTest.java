package org.spaceodt.job.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.spaceodt.job.Item;

/** Which item is begun next. */
class WindowTest {
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicBoolean quiet = new AtomicBoolean();

    private static Window.Loaded item(int position, boolean inDoubt, int heldBy) {
        Item item = new Item(
                "job", position, position, "", heldBy < 0 ? OptionalInt.empty() : OptionalInt.of(heldBy), "{}");
        return new Window.Loaded(
                new Window.Ready(item, inDoubt ? Optional.of("{}") : Optional.empty(), Optional.empty(), -1), heldBy);
    }

    private Window window(Window.Loaded... items) {
        return new Window(
                (from, limit) -> List.of(items).stream()
                        .filter(one -> one.ready().item().position() >= from)
                        .limit(limit)
                        .toList(),
                2,
                open::get,
                quiet::get);
    }

    private static int next(Window window) throws InterruptedException {
        return window.take().item().position();
    }

    @Test
    void whatIsInDoubtWaitsUntilItIsQuietAndTheOthersGoOnAtOnce() throws InterruptedException {
        Window window = window(item(0, true, -1), item(1, false, -1), item(2, true, -1), item(3, false, -1));
        assertThat(List.of(next(window), next(window))).containsExactly(1, 3);
        window.left();
        window.left();

        List<Integer> later = new ArrayList<>();
        Thread worker = new Thread(() -> {
            try {
                later.add(next(window));
                later.add(next(window));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        worker.start();
        while (worker.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(later).isEmpty();
        quiet.set(true);
        worker.join();
        assertThat(later).containsExactly(0, 2);
    }

    @Test
    void whatDependsOnAnItemInDoubtWaitsWithIt() throws InterruptedException {
        Window window = window(item(0, true, -1), item(1, false, 0), item(2, false, -1));
        assertThat(next(window)).isEqualTo(2);
        window.left();
        quiet.set(true);
        assertThat(next(window)).isZero();
        window.done(0, "{}");
        window.left();
        assertThat(next(window)).isEqualTo(1);
    }

    @Test
    void aJobThatIsToldToStopDoesNotWaitForQuiet() throws InterruptedException {
        Window window = window(item(0, true, -1));
        Thread stopper = new Thread(() -> open.set(false));
        stopper.start();
        assertThat(window.take()).isNull();
    }
}
