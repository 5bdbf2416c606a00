package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** How many reads a plan of many rows takes: the pages of the lists that it needs, and ten more at most. The sandbox counts. */
@QuarkusTest
class PlanPagesTest {
    private static final int ROWS = 300;
    private static final int MORE = 10;

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.withMany(700, 360, 320, folder);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    @Test
    void locationsThatAreNew() throws IOException {
        long reads = reads(
                "location_upsert",
                "name,time_zone,preferred_language,announcement_language,address1,city,state,postal_code,country",
                i -> "Sede Nueva " + i + ",Europe/Madrid,es_ES,es_es,Calle Ejemplo 1,Girona,Girona,17001,ES");

        assertThat(reads).isLessThanOrEqualTo(pages("/locations") + MORE);
    }

    @Test
    void locationsThatAreThereByNameAndById() throws IOException {
        List<JsonNode> sites = tenant.all("/locations");

        long byName = reads("location_upsert", "name,city", i -> name(sites.get(i)) + ",Girona");
        long byId = reads("location_upsert", "location_id,city", i -> id(sites.get(i)) + ",Girona");

        assertThat(byName).isLessThanOrEqualTo(pages("/locations") + MORE);
        assertThat(byId).isLessThanOrEqualTo(pages("/locations") + MORE);
    }

    @Test
    void peopleWhoAreNewAndPeopleWhoAreThere() throws IOException {
        List<JsonNode> people = tenant.all("/people");
        String license = tenant.get("/licenses").at("/items/0/name").asText();
        String site = name(tenant.all("/locations").get(0));
        String header = "email,first_name,last_name,location_id,extension,licenses";

        long added = reads(
                "usuarios_alta_people",
                header,
                i -> "nueva" + i + "@example.com,Ana,Ejemplo," + site + "," + (7000 + i) + "," + license);
        long there = reads(
                "usuarios_alta_people",
                header,
                i -> email(people.get(i)) + ",Ana,Ejemplo," + site + "," + (7000 + i) + "," + license);

        long lists = pages("/people") + pages("/locations") + pages("/licenses");
        assertThat(added).isLessThanOrEqualTo(lists + MORE);
        assertThat(there).isLessThanOrEqualTo(lists + MORE);
    }

    @Test
    void licencesOfPeopleByAddressAndById() throws IOException {
        List<JsonNode> people = tenant.all("/people");
        String license = tenant.get("/licenses").at("/items/0/name").asText();
        String site = name(tenant.all("/locations").get(0));
        String header = "person_id,add_license_ids,location_id,extension";

        long byAddress = reads(
                "usuarios_modificar_licencias",
                header,
                i -> email(people.get(i)) + "," + license + "," + site + "," + (7000 + i));
        long byId = reads(
                "usuarios_modificar_licencias",
                header,
                i -> id(people.get(i)) + "," + license + "," + site + "," + (7000 + i));

        long lists = pages("/people") + pages("/locations") + pages("/licenses");
        assertThat(byAddress).isLessThanOrEqualTo(lists + MORE);
        assertThat(byId).isLessThanOrEqualTo(lists + MORE);
    }

    @Test
    void workspacesThatAreNewAndWorkspacesThatAreThere() throws IOException {
        List<JsonNode> rooms = tenant.all("/workspaces");
        String site = name(tenant.all("/locations").get(0));

        long added = reads("workspaces_alta", "display_name,location_id", i -> "Sala Nueva " + i + "," + site);
        long there = reads(
                "workspaces_alta",
                "display_name,location_id",
                i -> '"' + rooms.get(i).path("displayName").asText() + "\"," + site);

        long lists = pages("/workspaces") + pages("/locations");
        assertThat(added).isLessThanOrEqualTo(lists + MORE);
        assertThat(there).isLessThanOrEqualTo(lists + MORE);
    }

    @Test
    void numbersOfOneLocationAndOfManyLocations() throws IOException {
        List<String> sites = new ArrayList<>();
        tenant.get("/telephony/config/locations?max=1000").path("locations").forEach(site -> sites.add(name(site)));

        long ofOne = reads(
                "ubicacion_alta_numeraciones_desactivadas",
                "location_id,phone_numbers",
                i -> sites.get(0) + ",+34555" + (700000 + i));
        long ofMany = reads(
                "ubicacion_alta_numeraciones_desactivadas",
                "location_id,phone_numbers",
                i -> sites.get(i) + ",+34555" + (700000 + i));

        long lists = pages("/locations") + pages("/telephony/config/locations") + pages("/telephony/config/numbers");
        assertThat(ofOne).isLessThanOrEqualTo(lists + MORE);
        assertThat(ofMany).isLessThanOrEqualTo(lists + MORE);
    }

    private static String name(JsonNode site) {
        return '"' + site.path("name").asText() + '"';
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static String email(JsonNode person) {
        return person.at("/emails/0").asText();
    }

    /** Of a list as the API gives it to who says nothing of the size. */
    private static long pages(String list) {
        return tenant.pages(list);
    }

    private static long reads(String action, String header, IntFunction<String> row) throws IOException {
        Path table = Files.writeString(
                folder.resolve(action + ".csv"),
                header + "\n" + IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n")) + "\n");
        tenant.control("{\"reset\": true}");
        long before = tenant.requests();
        Finished run = Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .run("v21_action", action, "--csv", table.toString(), "--token", "any", "--out-dir", "out");
        long reads = tenant.requests() - before;
        assertThat(run.stdout()).as(run.stderr()).contains(ROWS + " rows").contains("Nothing was changed");
        return reads;
    }
}
