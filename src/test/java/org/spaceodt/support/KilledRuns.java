package org.spaceodt.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.spaceodt.support.CommandRun.Running;

/** Runs of one command that are killed ({@code kill -9}) at random moments: most while they write, some at their start. */
public final class KilledRuns {
    private final SimulatedTenant tenant;
    private final Random random;

    /** {@code -Dspace-odt.kill-seed}: another one, other moments. */
    public KilledRuns(SimulatedTenant tenant) {
        this.tenant = tenant;
        this.random = new Random(Long.getLong("space-odt.kill-seed", 1L));
    }

    /**
     * How many: {@code -Dspace-odt.kills=50} for a long loop.
     *
     * @param few in the usual check
     * @param many in the profile {@code slow}
     */
    public static int count(int few, int many) {
        return Integer.getInteger("space-odt.kills", Sized.of(few, many));
    }

    /** @param command has so much to do that it does not end by itself */
    public void kill(int times, Supplier<Running> command) throws IOException, InterruptedException {
        for (int killed = 0; killed < times; killed++) {
            try (Running run = command.get()) {
                awaitWork(run, random.nextInt(4) == 0);
                run.process().waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
                assertThat(run.process().isAlive())
                        .as(() -> "had ended before it was killed: " + text(run))
                        .isTrue();
                run.process().destroyForcibly().onExit().join();
            }
        }
    }

    /** Waits for the first write of this run, or, if it is to be killed at its start, only until it says something. */
    private void awaitWork(Running run, boolean early) {
        long before = tenant.latestWrite();
        Await.until(
                () -> "work that begins: " + text(run),
                () -> !run.process().isAlive()
                        || (early ? run.stderrFile().toFile().length() > 0 : tenant.latestWrite() > before));
        assertThat(run.process().isAlive())
                .as(() -> "no work began: " + text(run))
                .isTrue();
    }

    private static String text(Running run) {
        return CommandRun.read(run.stdoutFile()) + CommandRun.read(run.stderrFile());
    }
}
