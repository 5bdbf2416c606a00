package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;

/** Names of locations as strangers' tables and tenants spell them, each with its right value. */
@QuarkusTest
class CasesOfLocationsTest {
    private static final String HEADER =
            "name,time_zone,preferred_language,announcement_language,address1,city,state,postal_code,country\n";
    private static final String WHERE = ",Europe/Madrid,es_es,es_es,Calle Nueva 1,Girona,GI,17001,ES\n";

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.untouchedHere(tenant, tenants);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    @Test
    void theNameOfALocationInDecomposedLettersIsThatLocation() {
        Finished plan = bulk("--input", input("N01/v0.csv"));
        Finished lookup =
                run("v21_action", "ubicacion_actualizar_cabecera", "--token", "any", "--csv", input("N01/lookup.csv"));

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(steps()).containsEntry("mode", "update").containsEntry("entity_type", "location");
        assertThat(steps().get("details")).contains("address/address1").doesNotContain("name");
        assertThat(lookup.stderr()).doesNotContain("no location called");
    }

    /** The name of the tenant with another blank, and that of the row. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "  ", "\u2003", "\u200B "})
    void blanksOfAnyKindAndNumberAreOneBlank(String blank) throws IOException {
        String id = tenant.someLocation().path("id").asText();
        tenant.put("/locations/" + id, "{\"name\": \"Sede" + blank + "del Río\"}");

        Finished plan = bulk("--input", write(HEADER + "SEDE DEL RI\u0301O" + WHERE));
        Finished byId = bulk("--input", write("location_id,name\nsede  del Río,Sede del Río\n"));

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(plan.stdout()).contains("change ").doesNotContain("create").doesNotContain("name:");
        assertThat(byId.exitCode()).as(byId.stdout() + byId.stderr()).isZero();
        assertThat(byId.stdout()).doesNotContain("change ").doesNotContain("name:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sede del Rio", "Sede. del Río", "SEDE DEL RÌO."})
    void aNameThatDiffersInAccentsOrDotsOnlyIsRefusedUntilTheIdIsGiven(String name) throws IOException {
        String id = tenant.someLocation().path("id").asText();
        tenant.put("/locations/" + id, "{\"name\": \"Sede del Río\"}");

        Finished refused = bulk("--input", write(HEADER + name + WHERE), "--v21-apply");
        Finished meant = bulk("--input", write("location_id," + HEADER + id + "," + name + WHERE), "--v21-apply");

        assertThat(refused.exitCode()).as(refused.stdout() + refused.stderr()).isEqualTo(2);
        assertThat(refused.stderr()).contains("row 2, column name", "Sede del Río (" + id + ")", "location_id");
        assertThat(meant.exitCode()).as(meant.stdout() + meant.stderr()).isZero();
        assertThat(tenant.someLocation().path("name").asText()).isEqualTo(name);
    }

    @Test
    void twoNewNamesThatDifferInAccentsOnlyAreNotBothMade() throws IOException {
        Finished run = bulk("--input", write(HEADER + "Sede Nogué" + WHERE + "Sede Nogue" + WHERE), "--v21-apply");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(2);
        assertThat(run.stderr()).contains("row 3, column name", "Row 2");
        assertThat(tenant.writes()).isEmpty();
    }

    private Map<String, String> steps() {
        return Exported.rows(folder.resolve("out/v21/plan.csv")).get(0);
    }

    private String input(String name) {
        return Path.of("src/test/resources/cases", name).toAbsolutePath().toString();
    }

    private String write(String table) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), table).toString();
    }

    private Finished bulk(String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "v21_softphone_bulk_run";
        all[1] = "--token";
        all[2] = "any";
        System.arraycopy(options, 0, all, 3, options.length);
        return run(all);
    }

    private Finished run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--out-dir";
        all[arguments.length + 1] = "out";
        return Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("SPACE_ODT_LANG", "en")
                .run(all);
    }
}
