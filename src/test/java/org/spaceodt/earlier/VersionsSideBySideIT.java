package org.spaceodt.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.SimulatedTenant;

/**
 * A rolling update: the earlier version and this one serve at the same time, on one PostgreSQL. Changes of the store only add, so each goes
 * on with the other's jobs.
 */
@Tag("slow")
class VersionsSideBySideIT {
    @TempDir
    Path folder;

    @Test
    void eachVersionFinishesWhatTheOtherBeganWhenThatIsKilled() throws Exception {
        String present = System.getProperty("space-odt.jar");
        String earlier = EarlierJar.path();
        try (EarlierStore store = EarlierStore.Postgres.start();
                SimulatedTenant tenant = EarlierWork.tenant(folder, folder.resolve("tenant.json"))) {
            EarlierWork work = new EarlierWork(folder, store, tenant);
            Path v21 = Files.createDirectories(folder.resolve("out/v21"));
            Files.writeString(v21.resolve("input_locations.csv"), EarlierWork.sites());
            Files.writeString(v21.resolve("static_policy.json"), "{}");
            Files.writeString(v21.resolve("OUT_OF_SCOPE.md"), "");
            tenant.control("{\"latencyMs\": 200}");

            // The store of the earlier version, brought up to date by this one while that one works on it.
            try (Running old = serving(work, earlier)) {
                String first = begun(work, present, "uno");
                old.process().destroyForcibly().onExit().join();
                finished(work, earlier, first);
            }
            try (Running now = serving(work, present)) {
                String second = begun(work, earlier, "dos");
                now.process().destroyForcibly().onExit().join();
                finished(work, present, second);
            }
            assertThat(made(tenant))
                    .hasSize(2 * EarlierWork.SITES)
                    .allSatisfy((name, times) -> assertThat(times).as(name).isEqualTo(1));
        }
    }

    private static Running serving(EarlierWork work, String jar) {
        Running server = work.command()
                .jar(jar)
                .start("serve", "--port", "0", "--out-dir", "served", "--concurrent-requests", "1");
        server.awaitLine("http://127.0.0.1:");
        return server;
    }

    /** A job that both versions may take, some rows of it done. */
    private String begun(EarlierWork work, String jar, String name) throws IOException {
        Path table = Files.writeString(
                folder.resolve(name + ".csv"), EarlierWork.sites().replace("Sede Anterior", "Sede " + name));
        long before = work.tenant().latestWrite();
        try (Running run = work.command()
                .jar(jar)
                .start(EarlierWork.with(
                        EarlierWork.sitesJob(),
                        "--input",
                        table.toString(),
                        "--out-dir",
                        "out",
                        "--concurrent-requests",
                        "1"))) {
            Await.until(
                    () -> "three writes\n" + run.stdout() + run.stderr(),
                    () -> work.tenant().latestWrite() >= before + 3 || !run.goesOn());
            assertThat(run.goesOn()).as(run.stdout() + run.stderr()).isTrue();
            run.process().destroyForcibly().onExit().join();
            return run.stderr().replaceAll("(?s).*?([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");
        }
    }

    private static void finished(EarlierWork work, String jar, String job) {
        Finished watched = work.command().jar(jar).run("jobs", "watch", job, "--out-dir", "out");
        assertThat(watched.exitCode()).as(watched.stdout() + watched.stderr()).isZero();
    }

    private static Map<String, Long> made(SimulatedTenant tenant) {
        List<JsonNode> writes = tenant.writes();
        return writes.stream()
                .filter(write -> write.path("method").asText().equals("POST")
                        && write.path("template").asText().equals("/locations")
                        && write.path("done").asInt() / 100 == 2)
                .collect(
                        Collectors.groupingBy(write -> write.at("/request/name").asText(), Collectors.counting()));
    }
}
