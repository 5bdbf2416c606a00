package org.spaceodt.cli.purge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;

/** {@code purge}, of an out-dir with old files. */
@QuarkusTest
class PurgeTest {
    @TempDir
    Path folder;

    private Path old(String name) throws IOException {
        Path file = folder.resolve("out").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x".repeat(2_000));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(100))));
        return file;
    }

    private Finished run(String... more) {
        String[] words = new String[more.length + 3];
        System.arraycopy(new String[] {"purge", "--out-dir", "out"}, 0, words, 0, 3);
        System.arraycopy(more, 0, words, 3, more.length);
        return Command.in(folder).with("SPACE_ODT_LANG", "ca").run(words);
    }

    @Test
    void itIsSaidFirstWhatIsOldAndRemovedOnlyWhenThatIsAskedForWhichIsInTheTrail() throws IOException {
        Path har = old("v21/http.har");
        Path log = old("requests.jsonl");

        Finished looked = run();
        JsonNode json =
                JsonFormat.MAPPER.readTree(run("--json", "--kind", "hars,logs").stdout());
        boolean stayed = Files.exists(har) && Files.exists(log);
        Finished removed = run("--kind", "hars", "--apply", "--operator", "Anna");
        Finished trail = Command.in(folder).run("audit", "--out-dir", "out", "--json");

        assertThat(looked.exitCode()).isZero();
        assertThat(looked.stdout())
                .contains("2 són antics. No s'ha esborrat res.", "purge --older-than 90d --apply")
                .contains("Tasques només a partir de 90 dies");
        assertThat(stayed).isTrue();
        assertThat(json).hasSize(2);
        assertThat(json.findValuesAsText("count")).containsExactly("1", "1");
        assertThat(json.findValuesAsText("bytes")).containsExactly("2000", "2000");
        assertThat(removed.stdout()).contains("1 esborrat.");
        assertThat(har).doesNotExist();
        assertThat(log).exists();
        JsonNode acts = JsonFormat.MAPPER.readTree(trail.stdout());
        assertThat(acts).hasSize(1);
        assertThat(acts.get(0).path("operation").asText()).isEqualTo("purge");
        assertThat(acts.get(0).path("who").asText()).isEqualTo("Anna");
    }

    @Test
    void theFilesOfTheLastPlanAndAPreflightGoWithThePlansAndTablesOfSomebodysOwnStay() throws IOException {
        List<Path> plans = List.of(
                old("v21/transformacion/usuarios_alta_people_plan.html"),
                old("v21/transformacion/usuarios_alta_people_plan_fields.csv"),
                old("v21/plan.html"),
                old("v21/plan.csv"),
                old("v2/plan.html"),
                old("v2/plan.json"),
                old("preflight/findings.csv"));
        Path table = old("v21/transformacion/our_plan.csv");

        assertThat(run("--kind", "plans").stdout()).contains("7 són antics");
        run("--kind", "plans", "--apply");

        assertThat(plans).allSatisfy(file -> assertThat(file).doesNotExist());
        assertThat(table).exists();
    }

    @Test
    void whatIsNoNumberOfDaysAndNoKindIsRefused() throws IOException {
        Path log = old("requests.jsonl");

        assertThat(run("--older-than", "0d", "--apply").exitCode()).isEqualTo(2);
        assertThat(run("--older-than", "soon", "--apply").exitCode()).isEqualTo(2);
        Finished kind = run("--kind", "everything", "--apply");

        assertThat(kind.exitCode()).isEqualTo(2);
        assertThat(kind.stderr()).contains("jobs, plans, uploads, audit, logs, hars");
        assertThat(log).exists();
    }
}
