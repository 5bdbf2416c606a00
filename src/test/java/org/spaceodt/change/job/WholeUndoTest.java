package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** An undo leaves every object as a whole as it was, and leaves alone what somebody changed since. */
@QuarkusTest
class WholeUndoTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.untouched(tenant, tenants);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    private Finished run(String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(Stream.concat(Stream.of(arguments), Stream.of("--out-dir", "out"))
                        .toArray(String[]::new));
    }

    /** @return the id of the job */
    private String done(String action, String table) {
        try {
            Files.writeString(folder.resolve("rows.csv"), table);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Finished run =
                run("v21_action", action, "--csv", folder.resolve("rows.csv").toString(), "--apply");
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        return json(run("jobs", "list", "--json").stdout()).path(0).path("id").asText();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static ObjectNode person(String email) {
        ObjectNode person = (ObjectNode)
                tenant.all("/people?callingData=true&email=" + email).get(0);
        person.remove(List.of("lastModified", "lastActivity"));
        return person;
    }

    private static void change(String path, Consumer<ObjectNode> how) {
        ObjectNode object = (ObjectNode) tenant.get(path);
        how.accept(object);
        tenant.put(path, object.toString());
    }

    @Test
    void aWorkspaceThatWasMadeIsRemovedOnlyAsItWasReadBack() {
        String site = tenant.someLocation().path("id").asText();
        StringBuilder rows = new StringBuilder("display_name;location_id;extension\n");
        for (int i = 1; i <= 7; i++) {
            rows.append("Sala Entera ")
                    .append(i)
                    .append(';')
                    .append(site)
                    .append(";77")
                    .append(i + 10)
                    .append('\n');
        }
        String job = done("workspaces_alta", rows.toString());
        Map<String, String> ids = new TreeMap<>();
        tenant.all("/workspaces").stream()
                .filter(room -> room.path("displayName").asText().startsWith("Sala Entera"))
                .forEach(room -> ids.put(
                        room.path("displayName").asText(), room.path("id").asText()));
        List<String> all = List.copyOf(ids.values());
        change("/workspaces/" + all.get(0), room -> room.put("notes", "de la direcció"));
        change("/workspaces/" + all.get(1), room -> room.put("capacity", 8));
        change("/workspaces/" + all.get(2), room -> room.put("type", "huddle"));
        change(
                "/workspaces/" + all.get(3),
                room -> room.putObject("calendar").put("type", "microsoft").put("emailAddress", "sala4@example.com"));
        change("/workspaces/" + all.get(4) + "/features/callForwarding", forwarding -> forwarding
                .withObjectProperty("callForwarding")
                .withObjectProperty("always")
                .put("enabled", true)
                .put("destination", "+34555010177"));
        done("ubicacion_alta_numeraciones_desactivadas", "location_id;phone_numbers\n" + site + ";+34555010188\n");
        done(
                "workspaces_anadir_intercom_legacy",
                "workspace_id;legacy_phone_number\n" + all.get(5) + ";+34555010188\n");

        Finished undone = run("jobs", "undo", job, "--apply");

        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isEqualTo(1);
        assertThat(undone.stdout())
                .contains("7 rows: 1 changed, 0 unchanged, 6 refused")
                .contains(
                        "notes = de la direcció", "capacity", "type has changed since", "calendar/type", "+34555010177")
                .contains("+34555010188");
        assertThat(tenant.all("/workspaces"))
                .extracting(room -> room.path("id").asText())
                .containsAll(all.subList(0, 6))
                .doesNotContain(all.get(6));
    }

    @Test
    void aPersonWhoWasMadeIsRemovedOnlyAsItWasReadBack() {
        String job = done(
                "usuarios_alta_people",
                "email;first_name;last_name\na1@example.com;A;Uno\na2@example.com;A;Dos\na3@example.com;A;Tres\n"
                        + "a4@example.com;A;Cuatro\na5@example.com;A;Cinco\n");
        String manager = tenant.all("/people?max=1").get(0).path("id").asText();
        change("/people/" + id("a1@example.com"), who -> who.put("department", "Compras"));
        change("/people/" + id("a2@example.com"), who -> who.put("title", "Jefa"));
        change("/people/" + id("a3@example.com"), who -> who.put("managerId", manager));
        change("/people/" + id("a4@example.com"), who -> who.put("nickName", "Cuatrillo"));

        Finished undone = run("jobs", "undo", job, "--apply");

        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isEqualTo(1);
        assertThat(undone.stdout())
                .contains("5 rows: 1 changed, 0 unchanged, 4 refused")
                .contains("department = Compras", "title = Jefa", "managerId = ", "nickName has changed since");
    }

    private static String id(String email) {
        return person(email).path("id").asText();
    }

    @Test
    void aCallingLicenceThatIsTakenBackLeavesThePersonInTheLocation() {
        List<JsonNode> sites = tenant.all("/locations");
        String own = sites.get(0).path("id").asText();
        String other = sites.get(1).path("id").asText();
        done(
                "usuarios_alta_people",
                "email;first_name;last_name\nb1@example.com;B;Uno\nb2@example.com;B;Dos\nb3@example.com;B;Tres\n");
        done(
                "usuarios_asignar_location_desde_csv",
                "person_id;target_location_id\nb1@example.com;" + own + "\nb2@example.com;" + own + "\n");
        List<ObjectNode> before = people();
        assertThat(before.get(0).path("locationId").asText()).isNotEmpty();
        String job = done(
                "usuarios_modificar_licencias",
                "person_id;add_license_ids;location_id;extension\n"
                        + "b1@example.com;Webex Calling - Professional;" + own + ";7801\n"
                        + "b2@example.com;Webex Calling - Standard;" + other + ";7802\n"
                        + "b3@example.com;Webex Calling - Standard;" + own + ";7803\n");
        assertThat(people()).doesNotContainAnyElementsOf(before);

        Finished undone = run("jobs", "undo", job, "--apply");

        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        assertThat(people()).isEqualTo(before);

        String taken = done(
                "usuarios_modificar_licencias",
                "person_id;add_license_ids;location_id;extension\n" + "b1@example.com;Webex Calling - Professional;"
                        + own + ";7801\n");
        List<ObjectNode> calling = people();
        String removed = done(
                "usuarios_remover_licencias",
                "person_id;remove_license_ids\nb1@example.com;Webex Calling - Professional\n");
        Finished again = run("jobs", "undo", removed, "--apply");
        assertThat(again.exitCode()).as(again.stdout() + again.stderr()).isZero();
        assertThat(again.stdout()).contains("Settings of Webex Calling that went with the licence");
        assertThat(people()).isEqualTo(calling);
        assertThat(run("jobs", "undo", taken, "--apply").exitCode()).isZero();
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void whatWentWithALicenceComesBackWithIt() {
        ObjectNode before = tenant.all("/people?callingData=true").stream()
                .filter(one -> one.has("extension") && one.has("addresses"))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
        String email = before.path("emails").path(0).asText();
        ObjectNode whole = person(email);
        String job = done(
                "usuarios_remover_licencias",
                "person_id;remove_license_ids\n" + email + ";Webex Calling - Professional|Webex Calling - Standard\n");

        Finished undone = run("jobs", "undo", job, "--apply");

        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        assertThat(person(email)).isEqualTo(whole);
    }

    private static List<ObjectNode> people() {
        return Stream.of("b1@example.com", "b2@example.com", "b3@example.com")
                .map(WholeUndoTest::person)
                .toList();
    }
}
