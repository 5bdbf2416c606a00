package org.spaceodt.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** A plan is rehearsed on the command line: nothing of it reaches Webex, and what came out is said. */
@QuarkusTest
class PlansRehearseTest {
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";

    @TempDir
    Path folder;

    private SimulatedTenant tenant;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.start(folder);
    }

    @AfterEach
    void end() {
        tenant.close();
    }

    private Finished run(String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "s3cret-token")
                .run(arguments);
    }

    private String planned(String location, String number) throws IOException {
        Path table = Files.writeString(
                folder.resolve("numbers.csv"), "location_id;phone_numbers\n\"" + location + "\";" + number + "\n");
        Finished plan = run("v21_action", NUMBERS, "--csv", table.toString());
        Matcher id = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}").matcher(plan.stdout() + plan.stderr());
        assertThat(id.find()).as(plan.stdout() + plan.stderr()).isTrue();
        return id.group();
    }

    @Test
    void aPlanIsRehearsedOnTheLatestExportAndNothingIsWritten() throws IOException {
        String location = tenant.someLocation().path("name").asText();
        String plan = planned(location, "+34555010401");
        Finished without = run("plans", "rehearse", plan);
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.stderr()).contains("no export of this organization", "inventory_run");

        assertThat(run("inventory_run", "-q").exitCode()).isZero();
        int writes = tenant.writes().size();
        Finished rehearsed = run("plans", "rehearse", plan.substring(0, 8), "-q");

        assertThat(rehearsed.exitCode())
                .as(rehearsed.stdout() + rehearsed.stderr())
                .isZero();
        assertThat(rehearsed.stdout())
                .contains("Nothing has reached Webex.", "Steps changed: 1", "Every step came out as the plan says.");
        assertThat(tenant.writes()).hasSize(writes);
        try (Stream<Path> kept = Files.list(folder.resolve(".artifacts/rehearsals"))) {
            List<Path> all = kept.toList();
            assertThat(all).hasSize(1);
            assertThat(rehearsed.stdout()).contains(all.get(0).getFileName().toString());
        }
    }

    @Test
    void whatComesOutOtherwiseIsSaidStepByStepAndAPlanThatThereIsNotIsRefused() throws IOException {
        String location = tenant.someLocation().path("name").asText();
        String plan = planned(location, "+34555010402");
        Finished applied = run("v21_action", NUMBERS, "--apply-plan", plan, "--apply", "--yes");
        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isZero();
        assertThat(run("inventory_run", "-q").exitCode()).isZero();

        Finished rehearsed = run("plans", "rehearse", plan, "-q");

        assertThat(rehearsed.exitCode()).isEqualTo(1);
        assertThat(rehearsed.stdout())
                .contains("Steps unchanged: 1", "Row 2, " + location + ", " + NUMBERS + ": unchanged")
                .contains("Steps that came out otherwise than the plan says: 1");
        Finished unknown = run("plans", "rehearse", "ffffffff");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.stderr()).contains("starts with ffffffff");
    }
}
