package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.sheet.xlsx.Books;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.GatedProxy;
import org.spaceodt.support.Ongoing;

/** The console of actions: tables that are loaded once, what their columns are called, and actions on them. */
class MasterConsoleIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STATE = "{'datasets': {'locations': {'name': '', 'count': 0, 'preview': []},"
            + " 'users': {'name': '', 'count': 0, 'preview': []}, 'numbers': {'name': '', 'count': 0, 'preview': []}},"
            + " 'mapping': {}, 'canonical_params': ['']}";
    private static final String ENTRIES = "[{'id': '', 'label': '', 'dataset': ''}]";
    private static final String ERROR = "{'error': '', 'type': '', 'title': '', 'status': 0}";
    private static final String SITES =
            "Sede;Cabecera;Notas\nGirona Centre;+34555010101;a\nLleida Nord;+34555010102;\n";

    @TempDir
    static Path folder;

    private static Ongoing sandbox;
    private static Served served;

    @BeforeAll
    static void start() {
        sandbox = Served.sandbox(folder);
        // Nobody listens there.
        served = Served.by(
                CommandRun.in(folder)
                        .with("WEBEX_BASE_URL", Served.url(sandbox))
                        .with("SPACE_ODT_NOTICE_WEBHOOK_URL", "http://127.0.0.1:9/hook"),
                "--out-dir",
                "out");
    }

    @AfterAll
    static void stop() {
        served.close();
        sandbox.close();
    }

    @Test
    void theMenuHasEveryActionWithItsTableInTheLanguageOfTheReader() {
        Reply menu = served.get("/api/menu");
        has(
                menu,
                200,
                "{'sections': {'carga': [], 'ubicacion': " + ENTRIES + ", 'usuarios': " + ENTRIES + ", 'workspaces': "
                        + ENTRIES + "}, 'descriptions': {'ubicacion_configurar_pstn': ''}}");
        JsonNode sections = menu.json().path("sections");
        assertThat(sections.path("carga")).isEmpty();
        assertThat(sections.path("ubicacion").findValuesAsText("id"))
                .startsWith(
                        "ubicacion_configurar_pstn",
                        "ubicacion_alta_numeraciones_desactivadas",
                        "ubicacion_actualizar_cabecera",
                        "ubicacion_configurar_llamadas_internas",
                        "ubicacion_configurar_permisos_salientes_defecto");
        assertThat(sections.path("usuarios").findValuesAsText("id"))
                .startsWith("usuarios_alta_people")
                .endsWith("usuarios_asignar_location_desde_csv");
        assertThat(sections.path("workspaces").findValuesAsText("id"))
                .startsWith("workspaces_alta")
                .endsWith("workspaces_validar_estado_permisos");
        assertThat(sections.path("workspaces").findValuesAsText("dataset")).containsOnly("numbers");
        assertThat(sections.path("usuarios").findValuesAsText("dataset")).containsOnly("users");
        assertThat(sections.at("/ubicacion/1/dataset").asText()).isEqualTo("numbers");
        assertThat(sections.at("/ubicacion/0/dataset").asText()).isEqualTo("locations");
        JsonNode catalan = served.to("/api/menu")
                .header("Accept-Language", "ca")
                .send("GET")
                .json();
        assertThat(catalan.at("/descriptions/usuarios_alta_scim").asText())
                .isNotBlank()
                .isNotEqualTo(menu.json().at("/descriptions/usuarios_alta_scim").asText());
        assertThat(served.broken()).isEmpty();
    }

    @Test
    void rowsThatAPageHasReadAreLoadedAndTheOtherTablesStay() {
        has(load("{'datasets': {'users': [{'email': 'ana@example.com', 'n': 1.10}, {'email': ''}]}}"), 200, STATE);
        Reply state =
                load("{'datasets': {'locations': [{'Sede': 'Girona Centre', 'Cabecera': null}], 'numbers': null}}");
        has(state, 200, STATE);
        JsonNode datasets = state.json().path("datasets");
        assertThat(datasets.at("/locations/name").asText()).isEqualTo("CSV 1 · Ubicaciones");
        assertThat(datasets.at("/users/name").asText()).isEqualTo("CSV 2 · Usuarios");
        assertThat(datasets.at("/numbers/name").asText()).isEqualTo("CSV 3 · Numeraciones");
        assertThat(datasets.at("/users/count").asInt()).isEqualTo(1);
        assertThat(datasets.at("/users/preview/0/n").asText()).isEqualTo("1.10");
        assertThat(datasets.at("/locations/guesses/location_id").asText()).isEqualTo("Sede");
        Reply emptied = load("{'datasets': {'users': []}}");
        assertThat(emptied.json().at("/datasets/users/count").asInt()).isZero();
        assertThat(emptied.json().at("/replaced/users/count").asInt()).isEqualTo(1);
        assertThat(emptied.json().at("/datasets/locations/count").asInt()).isEqualTo(1);
        has(load("{'datasets': {'people': []}}"), 400, ERROR);
        has(load("{'datasets': {'users': [[]]}}"), 400, ERROR);
        has(load("{'datasets': {}}"), 400, ERROR);
        has(load("{'datasets': {'users': []}} {}"), 400, ERROR);
        assertThat(served.broken()).isEmpty();
    }

    @Test
    void filesAreLoadedAndWhatIsWrongIsSaidByRowAndColumn() throws IOException {
        Reply state = files(Map.of("locations", SITES.getBytes(StandardCharsets.UTF_8)));
        has(state, 200, STATE);
        assertThat(state.json().at("/datasets/locations/count").asInt()).isEqualTo(2);
        assertThat(state.json().at("/datasets/locations/file").asText()).isEqualTo("locations.csv");
        assertThat(state.json().at("/datasets/locations/preview/1/Notas").isTextual())
                .isTrue();
        Map<String, byte[]> workbook = new LinkedHashMap<>();
        workbook.put(
                "numbers",
                Files.readAllBytes(Books.texts(List.of("nada"))
                        .sheet("Numeraciones", Books.csv("location_id,phone_numbers\nGirona Centre,+34555010111"))
                        .save(Files.createTempFile("space-odt", ".xlsx"))));
        workbook.put("numbers_sheet", "Numeraciones".getBytes(StandardCharsets.UTF_8));
        assertThat(files(workbook).json().at("/datasets/numbers/sheet").asText())
                .isEqualTo("Numeraciones");

        Reply broken = files(Map.of("locations", "Sede;Tel\nGirona;1;2;3\n".getBytes(StandardCharsets.UTF_8)));
        has(broken, 400, ERROR);
        assertThat(broken.json().at("/errors/0/row").asInt()).isEqualTo(2);
        Reply odd = files(Map.of("locations", "Sede;Tel\nGirona;5,55E+11\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(odd.json().at("/datasets/locations/count").asInt()).isEqualTo(1);
        has(files(Map.of("sites", new byte[0])), 400, ERROR);
        has(files(Map.of("locations", new byte[0])), 400, ERROR);
        has(files(Map.of("users_sheet", "x".getBytes(StandardCharsets.UTF_8))), 400, ERROR);
        assertThat(served.broken()).isEmpty();
    }

    @Test
    void aMappingTakesColumnsOfTheTablesThatAreLoadedAndNothingElse() throws IOException {
        files(Map.of("locations", SITES.getBytes(StandardCharsets.UTF_8)));
        Reply mapped = mapping("{'location_id': 'locations.Sede', 'phone_number': 'cabecera', 'email': ''}");
        has(mapped, 200, STATE);
        assertThat(mapped.json().at("/mapping/location_id").asText()).isEqualTo("locations.Sede");
        assertThat(mapped.json().at("/mapping").has("email")).isFalse();
        Reply name = mapping("{'locaton_id': 'Sede'}");
        has(name, 400, ERROR);
        assertThat(name.json().at("/errors/0/next_step").asText()).contains("location_id");
        Reply column = mapping("{'location_id': 'locations.Sedes'}");
        has(column, 400, ERROR);
        assertThat(column.json().at("/errors/0/next_step").asText()).contains("Sede");
        has(mapping("{'location_id': 7}"), 400, ERROR);
        has(mapping("[]"), 400, ERROR);
        assertThat(served.get("/api/master/state")
                        .json()
                        .at("/mapping/location_id")
                        .asText())
                .isEqualTo("locations.Sede");
        files(Map.of("locations", "Centro\nGirona\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(served.get("/api/master/state").json().path("mapping_faults").findValuesAsText("column"))
                .contains("location_id");
        has(mapping("{}"), 200, STATE);
        assertThat(served.broken()).isEmpty();
    }

    @Test
    void whoKnowsAnOlderVersionChangesNothingAndIsToldWhoChangedIt() {
        Reply first = load("{'datasets': {'users': [{'email': 'ana@example.com'}]}}");
        String tag = first.headers().getValue("ETag");
        assertThat(tag).isEqualTo("\"" + first.json().path("version").asLong() + "\"");
        Reply second = served.to("/api/master/upload")
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .body("{\"datasets\": {\"users\": [{\"email\": \"berta@example.com\"}]}}")
                .send("POST");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().at("/replaced/users/version").asLong())
                .isEqualTo(first.json().path("version").asLong());
        assertThat(second.json().at("/replaced/users/by").asText()).isNotBlank();
        Reply third = served.to("/api/master/upload")
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .body("{\"datasets\": {\"users\": []}}")
                .send("POST");
        has(third, 412, ERROR);
        assertThat(third.text("detail"))
                .contains(second.json().path("changed_at").asText());
        has(load("{'datasets': {'users': []}, 'version': " + first.json().path("version") + "}"), 412, ERROR);
        Reply mapped = served.json("/api/mapping", "{\"mapping\": {}, \"version\": 0}");
        has(mapped, 412, ERROR);
        has(load("{'datasets': {'users': []}, 'version': 'x'}"), 400, ERROR);
        assertThat(served.get("/api/master/state")
                        .json()
                        .at("/datasets/users/preview/0/email")
                        .asText())
                .isEqualTo("berta@example.com");
        assertThat(served.broken()).isEmpty();
    }

    @Test
    void anActionIsPreviewedPlannedAndDoneWithItsTable() throws IOException {
        mapping("{}");
        String sites = served.get("/api/location-ids?orgId=" + Served.ORGANIZATION)
                .json()
                .at("/items/0/locationId")
                .asText();
        load("{'datasets': {'numbers': [{'Centro': '" + sites + "', 'Tel': '+34555010171'}, {'Centro': '" + sites
                + "', 'Tel': '+34555010172;+34555010173'}, {'Centro': '" + sites + "'}, {'Centro': '" + sites
                + "', 'Tel': '12'}]}}");
        mapping("{'location_id': 'numbers.Centro', 'phone_numbers': 'Tel'}");
        Reply preview = action("preview", "'version': null");
        has(
                preview,
                200,
                "{'action_id': '', 'script_method': '', 'required_params': [''], 'total_rows': 0, 'rows_preview':"
                        + " [{'row_index': 0, 'params': {'location_id': ''}, 'missing': []}]}");
        assertThat(preview.json().path("total_rows").asInt()).isEqualTo(4);
        assertThat(preview.json().at("/rows_preview/0/row_index").asInt()).isEqualTo(1);
        assertThat(preview.json().at("/rows_preview/0/params/phone_numbers").asText())
                .isEqualTo("+34555010171");
        assertThat(preview.json().at("/rows_preview/2/missing/0").asText()).isEqualTo("phone_numbers");
        assertThat(preview.json().at("/rows_preview/3/missing")).isEmpty();
        assertThat(preview.json().at("/rows_preview/3/faults/0/column").asText())
                .isEqualTo("Tel");

        Reply plan = action("plan", "'version': " + preview.json().path("version"));
        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        assertThat(plan.json().at("/totals/refused").asInt()).isEqualTo(2);
        assertThat(plan.json().at("/totals/update").asInt()
                        + plan.json().at("/totals/create").asInt())
                .isEqualTo(2);

        Reply applied = action("apply", "'bulk': {'enabled': true, 'chunk_size': 3, 'max_workers': 2}");
        has(
                applied,
                200,
                "{'action_id': '', 'script': '', 'description': '', 'total_rows': 0, 'rows_preview': [{'row_index': 0,"
                        + " 'status': '', 'http_status': '', 'missing': []}], 'log_path': '', 'bulk': {'enabled': true,"
                        + " 'chunk_size': 0, 'max_workers': 0, 'orders': [{}], 'orders_total': 0}}");
        assertThat(applied.json().path("partial").asBoolean()).isFalse();
        assertThat(applied.json().path("rows_preview").findValuesAsText("status"))
                .containsExactly("ok", "ok", "missing_dependencies", "error");
        assertThat(applied.json().at("/rows_preview/2/http_status").asText()).isEqualTo("MISSING_PARAMS");
        assertThat(applied.json().at("/rows_preview/2/missing/0").asText()).isEqualTo("phone_numbers");
        assertThat(applied.json().at("/bulk/orders_total").asInt()).isEqualTo(2);
        assertThat(applied.json().at("/bulk/orders/0/ok").asInt()).isEqualTo(2);
        assertThat(applied.json().at("/bulk/orders/1/errors").asInt()).isEqualTo(1);
        assertThat(folder.resolve("out").resolve(applied.text("log_path")))
                .content()
                .contains("+34555010173");
        assertThat(served.get("/api/jobs/" + applied.text("job_id")).text("title"))
                .isEqualTo("ubicacion_alta_numeraciones_desactivadas: CSV 3 · Numeraciones");

        JsonNode notice =
                served.get("/api/jobs/" + applied.text("job_id")).json().at("/notices/0");
        assertThat(notice.path("channel").asText()).isEqualTo("webhook");
        assertThat(notice.path("state").asText()).isIn("owed", "failed");
        assertThat(notice.path("standing").asText()).isEqualTo("completed_with_failures");

        Reply again = action("apply", "'plan': '" + plan.text("plan_id") + "'");
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("total_rows").asInt()).isEqualTo(4);
        assertThat(again.json().path("rows_preview").findValuesAsText("status")).doesNotContain("pending");
        assertThat(served.broken()).isEmpty();
    }

    @Test
    void aJobOfTheMastersWaitsForItsWindowAndIsAnsweredAtOnce() {
        load("{'datasets': {'numbers': [{'location_id': '" + site() + "', 'phone_numbers': '+34555010179'}]}}");
        has(action("apply", "'zone': 'Europe/Madrid'"), 400, ERROR);
        has(action("apply", "'start_at': '25:00'"), 400, ERROR);
        Reply waits = action("apply", "'start_at': '2040-01-01T22:00', 'zone': 'Europe/Madrid'");

        assertThat(waits.status()).as(waits.body()).isEqualTo(200);
        assertThat(waits.json().at("/window/start_at").asText()).isEqualTo("2040-01-01T22:00");
        assertThat(waits.json().at("/window/goes_on_at").asText()).isEqualTo("2040-01-01T21:00:00Z");
        assertThat(waits.json().path("partial").asBoolean()).isTrue();
        served.json("/api/jobs/" + waits.text("job_id") + "/cancel", "");
        assertThat(served.broken()).isEmpty();
    }

    private static String site() {
        return served.get("/api/location-ids?orgId=" + Served.ORGANIZATION)
                .json()
                .at("/items/0/locationId")
                .asText();
    }

    @Test
    void whatCannotBeDoneIsSaidWithTheReason() {
        load("{'datasets': {'locations': []}}");
        String noTable = "{'action_id': 'ubicacion_configurar_pstn'}".replace('\'', '"');
        Reply none = served.json("/api/action/apply", noTable);
        has(none, 400, ERROR);
        assertThat(none.text("type")).endsWith(":no-master");
        has(served.json("/api/action/preview", noTable), 400, ERROR);
        has(served.json("/api/action/preview", "{\"action_id\": \"ubicacion_nada\"}"), 404, ERROR);
        has(served.json("/api/action/preview", "{}"), 400, ERROR);
        has(action("preview", "'nada': 1"), 400, ERROR);
        has(action("apply", "'bulk': {'chunk_size': 0}"), 400, ERROR);
        has(action("apply", "'plan': 'none'"), 404, ERROR);
        has(action("plan", "'version': 0"), 412, ERROR);
        assertThat(served.broken()).isEmpty();
    }

    @Test
    void aJobThatTakesLongerGoesOnAndIsWatched() throws IOException {
        try (GatedProxy gate = GatedProxy.before(Served.url(sandbox));
                Served other = Served.by(
                        CommandRun.in(folder).jvm("-Dspace-odt.console.wait=0S").with("WEBEX_BASE_URL", gate.baseUrl()),
                        "--out-dir",
                        "gated")) {
            String site = other.get("/api/location-ids?orgId=" + Served.ORGANIZATION)
                    .json()
                    .at("/items/0/locationId")
                    .asText();
            assertThat(other.json(
                                    "/api/master/upload",
                                    "{\"datasets\": {\"numbers\": [{\"location_id\": \"" + site
                                            + "\", \"phone_numbers\": \"+34555010181\"}]}}")
                            .status())
                    .isEqualTo(200);
            String action = "{\"action_id\": \"ubicacion_alta_numeraciones_desactivadas\"}";
            assertThat(other.json("/api/action/preview", action).json().at("/rows_preview/0/faults"))
                    .isEmpty();
            gate.shut();
            Reply begun = other.json("/api/action/apply", action);
            assertThat(begun.json().path("partial").asBoolean())
                    .as(begun.body())
                    .isTrue();
            assertThat(begun.json().path("rows_preview")).isEmpty();
            Reply twin = other.json("/api/action/apply", action);
            assertThat(twin.text("job_id")).isEqualTo(begun.text("job_id"));
            assertThat(twin.json().path("already").asBoolean()).isTrue();
            gate.open();
            other.until("/api/jobs/" + begun.text("job_id"), job -> job.text("state")
                    .equals("completed"));
            assertThat(other.broken()).isEmpty();
        }
    }

    private static Reply action(String what, String more) {
        return served.json(
                "/api/action/" + what,
                ("{'action_id': 'ubicacion_alta_numeraciones_desactivadas', " + more + "}").replace('\'', '"'));
    }

    private static Reply load(String json) {
        return served.json("/api/master/upload", json.replace('\'', '"'));
    }

    private static Reply mapping(String json) {
        return served.json("/api/mapping", "{\"mapping\": " + json.replace('\'', '"') + "}");
    }

    private static Reply files(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            boolean file = !part.getKey().contains("_");
            body.writeBytes(("--xx\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\""
                            + (file ? "; filename=\"" + part.getKey() + ".csv\"\r\nContent-Type: text/csv" : "")
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.getValue());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--xx--\r\n".getBytes(StandardCharsets.UTF_8));
        return served.to("/api/master/upload")
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .body(body.toByteArray())
                .send("POST");
    }

    private static void has(Reply reply, int status, String shape) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        try {
            List<String> missing = new ArrayList<>();
            compare("", JSON.readTree(shape.replace('\'', '"')), reply.json(), missing);
            assertThat(missing).as(reply.body()).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Objects have at least these keys, each of this type; of lists every item is as the first one here. */
    private static void compare(String path, JsonNode wanted, JsonNode is, List<String> missing) {
        if (wanted.getNodeType() != is.getNodeType()) {
            missing.add(path + " is " + is.getNodeType() + ", not " + wanted.getNodeType());
        } else if (wanted.isArray() && !wanted.isEmpty()) {
            is.forEach(item -> compare(path + "/0", wanted.get(0), item, missing));
        } else if (wanted.isObject()) {
            wanted.properties()
                    .forEach(field ->
                            compare(path + "/" + field.getKey(), field.getValue(), is.path(field.getKey()), missing));
        }
    }
}
