package org.spaceodt.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** A row whose token ended between the write and its being read back: what is said of it, and what an undo does with it. */
@QuarkusTest
class PerhapsWrittenTest {
    private static final String ENDS =
            "{\"rules\":[{\"where\":{\"method\":\"GET\",\"path\":\"/workspaces/{workspaceId}\"},"
                    + "\"when\":{\"from\":2,\"to\":2,\"per\":\"rule\"},\"what\":{\"expireToken\":true}}]}";

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.untouched(tenant, tenants);
        Finished run = run(
                "ending",
                "v21_action",
                "workspaces_alta",
                "--csv",
                table().toString(),
                "--apply",
                "--concurrent-requests",
                "1");
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(3);
        assertThat(run.stdout()).contains("1 changed", "2 pending, 1 perhaps written", "jobs undo");
        assertThat(rooms()).hasSize(2);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    private Path table() {
        tenant.faults(ENDS);
        try {
            return Files.writeString(folder.resolve("rooms.csv"), "display_name\nDuda 1\nDuda 2\nDuda 3\nDuda 4\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Finished run(String token, String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", token)
                .run(Stream.concat(Stream.of(arguments), Stream.of("--out-dir", "out"))
                        .toArray(String[]::new));
    }

    private static List<JsonNode> rooms() {
        return tenant.all("/workspaces?displayName=Duda");
    }

    private JsonNode newest() {
        return json(run("other", "jobs", "list", "--json").stdout()).path(0);
    }

    private String id() {
        return newest().path("id").asText();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private String file(String job, String name) {
        try {
            return Files.readString(folder.resolve("out/v21/transformacion/jobs/" + job + "/" + name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isToldOnEveryScreenAndInEveryFile() {
        String job = id();
        Finished shown = run("other", "jobs", "show", job);

        assertThat(shown.stdout()).contains("2 pending, 1 perhaps written");
        assertThat(shown.exitCode()).isEqualTo(1);
        assertThat(newest().at("/counts/waiting").asInt()).isEqualTo(2);
        assertThat(newest().at("/counts/perhaps_written").asInt()).isEqualTo(1);
        assertThat(file(job, "results.csv"))
                .contains("3,Duda 2,perhaps_written,", "nobody knows whether this was written", "4,Duda 3,waiting,");
        assertThat(json(file(job, "job.json")).at("/totals/perhaps_written").asInt())
                .isEqualTo(1);
        assertThat(file(job, "report.html")).contains("1 of 4 rows was perhaps written");
    }

    @Test
    void belongsToTheUndoOfAPausedJob() {
        Finished undone = run("other", "jobs", "undo", id(), "--apply");

        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        assertThat(undone.stdout()).contains("2 rows: 2 changed");
        assertThat(rooms()).isEmpty();
    }

    @Test
    void isLookedAtBeforeTheJobIsCancelled() {
        String job = id();
        Finished cancelled = run("other", "jobs", "cancel", job);

        assertThat(cancelled.exitCode())
                .as(cancelled.stdout() + cancelled.stderr())
                .isZero();
        assertThat(cancelled.stdout()).contains(job + ": cancelled");
        assertThat(newest().at("/counts/perhaps_written").asInt()).isZero();
        assertThat(newest().at("/counts/done").asInt()).isEqualTo(2);
        assertThat(file(job, "results.csv")).contains("3,Duda 2,changed,").doesNotContain("perhaps");
        assertThat(run("other", "jobs", "undo", job, "--apply").exitCode()).isZero();
        assertThat(rooms()).isEmpty();
    }

    @Test
    void isSaidOfACancelledJobWhoseTokenCannotReadAndIsUndoneAllTheSame() {
        String job = id();
        Finished cancelled = run("ending", "jobs", "cancel", job);

        assertThat(cancelled.exitCode()).isEqualTo(1);
        assertThat(cancelled.stdout()).contains(job + ": cancelled");
        assertThat(cancelled.stderr()).contains("1 step was perhaps written", "jobs undo " + job);
        assertThat(newest().at("/counts/perhaps_written").asInt()).isEqualTo(1);
        assertThat(run("other", "jobs", "undo", job, "--apply").exitCode()).isZero();
        assertThat(rooms()).isEmpty();
    }

    @Test
    void isNotPlannedAsWrittenWhereItWasNot() {
        String job = id();
        rooms().stream()
                .filter(room -> room.path("displayName").asText().equals("Duda 2"))
                .forEach(room -> tenant.delete("/workspaces/" + room.path("id").asText()));

        assertThat(run("other", "jobs", "cancel", job).exitCode()).isZero();
        assertThat(newest().at("/counts/waiting").asInt()).isEqualTo(3);
        Finished undone = run("other", "jobs", "undo", job, "--apply");
        assertThat(undone.stdout()).contains("1 row: 1 changed");
        assertThat(rooms()).isEmpty();
    }
}
