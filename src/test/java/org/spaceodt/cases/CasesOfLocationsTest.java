package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.cases.ChangingProxy.Asked;
import org.spaceodt.cases.ChangingProxy.Rule;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Names of locations as strangers' tables and tenants spell them, each with its right value. */
@QuarkusTest
class CasesOfLocationsTest extends LocationCases {
    @TempDir
    static Path tenants;

    private static SimulatedTenant shared;

    @BeforeEach
    void start(@TempDir Path given) {
        folder = given;
        shared = SimulatedTenant.untouched(shared, tenants);
        tenant = shared;
    }

    @AfterAll
    static void end() {
        shared.close();
    }

    private static final String HEADER =
            "name,time_zone,preferred_language,announcement_language,address1,city,state,postal_code,country\n";

    private static final String WHERE = ",Europe/Madrid,es_es,es_es,Calle Nueva 1,Girona,GI,17001,ES\n";

    /** The name of the tenant with another blank, and that of the row. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "  ", "\u2003", "\u200B "})
    void blanksOfAnyKindAndNumberAreOneBlank(String blank) throws IOException {
        String id = tenant.someLocation().path("id").asText();
        tenant.put("/locations/" + id, "{\"name\": \"Sede" + blank + "del Río\"}");

        Finished plan = bulk("--input", write(HEADER + "SEDE DEL RI\u0301O" + WHERE));
        Finished byId = bulk("--input", write("location_id,name\nsede  del Río,Sede del Río\n"));

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(plan.stdout()).contains("~ change ").doesNotContain("create").doesNotContain("~ name");
        assertThat(byId.exitCode()).as(byId.stdout() + byId.stderr()).isZero();
        assertThat(byId.stdout()).doesNotContain("~ change ").doesNotContain("~ name");
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

    private String write(String table) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), table).toString();
    }

    @Test
    void aLocationWithoutLanguageIsNotEnabledAndItIsSaidWhatItNeeds() throws IOException {
        Rule rule = new Rule() {
            @Override
            public void after(Asked asked, ObjectNode body) {
                ofLocations(asked, body, location -> location.remove("preferredLanguage"));
            }
        };
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), rule)) {
            Finished run = enable(proxy, write("location_id\nBiblioteca Les Alzines\n"), "--apply");

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(1);
            assertThat(run.stdout()).contains("has no language", "location_upsert", "preferred_language");
            assertThat(proxy.writes()).isEmpty();
        }
    }
}
