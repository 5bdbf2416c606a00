package org.spaceodt.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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

    /** How many: {@code -Dspace-odt.kills=50} for a long loop. */
    public static int count(int usual) {
        return Integer.getInteger("space-odt.kills", usual);
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
    private void awaitWork(Running run, boolean early) throws IOException, InterruptedException {
        long before = tenant.latestWrite();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (System.nanoTime() < deadline && run.process().isAlive()) {
            if (early ? Files.size(run.stderrFile()) > 0 : tenant.latestWrite() > before) {
                return;
            }
            run.process().waitFor(20, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("no work began: " + text(run));
    }

    private static String text(Running run) {
        return CommandRun.read(run.stdoutFile()) + CommandRun.read(run.stderrFile());
    }
}
