package org.spaceodt.job.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.process.JobProcess;
import org.spaceodt.job.store.process.ProcessRepository;

/** Says in the store that this process serves and runs jobs, as long as it does. */
public final class ProcessKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ProcessKeeper.class);
    private static final long SECONDS = 2;

    private final ProcessRepository processes;
    private final JobProcess process;
    private final BooleanSupplier running;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(ProcessName.daemons("job-process"));

    private ProcessKeeper(ProcessRepository processes, JobProcess process, BooleanSupplier running) {
        this.processes = processes;
        this.process = process;
        this.running = running;
    }

    /**
     * @param command without its options
     * @param running whether it runs jobs now
     */
    public static ProcessKeeper start(JobStore store, String account, String command, BooleanSupplier running) {
        JobProcess process = new JobProcess(
                ProcessName.ofThisProcess(),
                account,
                ProcessName.host(),
                ProcessHandle.current().pid(),
                command,
                store.clock().instant());
        ProcessKeeper keeper = new ProcessKeeper(new ProcessRepository(store), process, running);
        keeper.say();
        keeper.clock.scheduleWithFixedDelay(keeper::say, SECONDS, SECONDS, TimeUnit.SECONDS);
        return keeper;
    }

    private void say() {
        try {
            if (running.getAsBoolean()) {
                processes.put(process);
            }
        } catch (RuntimeException e) {
            LOG.debugf("It cannot be said that this process runs jobs: %s", e.getMessage());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            processes.remove(process.name());
        } catch (RuntimeException e) {
            LOG.debugf("It cannot be said that this process ends: %s", e.getMessage());
        }
    }
}
