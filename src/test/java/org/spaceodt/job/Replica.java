package org.spaceodt.job;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.support.Await;

/** A process that runs jobs until it is killed, or its stdin ends. */
final class Replica implements AutoCloseable {
    private final Process process;

    private Replica(Process process) {
        this.process = process;
    }

    /** @param address of a PostgreSQL by JDBC, or a SQLite file */
    static Replica start(String address, String account, Path remote) throws IOException {
        return start(address, account, remote, Duration.ZERO);
    }

    /** @param ahead so much is the clock of its machine */
    static Replica start(String address, String account, Path remote, Duration ahead) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Replica.class.getName(),
                address,
                account,
                remote.toString(),
                ahead.toString());
        File log = remote.resolve("replica.log").toFile();
        return new Replica(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start());
    }

    public static void main(String[] args) throws IOException {
        TurnedClock machine = new TurnedClock();
        machine.turn(Duration.parse(args[3]));
        JobStore store = args[0].startsWith("jdbc:")
                ? JobStore.of(Stores.postgres(args[0]), Database.POSTGRESQL, machine)
                : JobStore.of(Stores.sqlite(Path.of(args[0])), Database.SQLITE, machine);
        JobEngine engine =
                JobEngine.start(store, args[1], List.of(new Remote(Path.of(args[2]), 30)), EngineContract.FAST);
        // The parent holds it open for as long as it lives.
        while (System.in.read() >= 0) {}
        engine.close();
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(Await.LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("not killed");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
