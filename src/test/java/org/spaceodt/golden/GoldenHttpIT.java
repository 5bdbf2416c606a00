package org.spaceodt.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.golden.Asked.Part;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.SimulatedTenant;

/** What the server answers: one server, one simulated tenant, one request after the other. */
class GoldenHttpIT {
    private static final String SITES = """
            name;time_zone;preferred_language;announcement_language;address1;city;state;postal_code;country;main_number
            Sede Nueva;Europe/Madrid;es_es;es_es;Calle Ejemplo 1;Madrid;MD;28001;ES;+34555010101
            Sede Norte;Europe/Madrid;es_es;es_es;Calle Ejemplo 2;Madrid;MD;28001;ES;
            Escola La Plaça Nova;;;;;Girona;;;;
            """;
    private static final String WRONG = """
            name,time_zone,preferred_language,main_number,colour
            Sede Uno,Europe/Nowhere,spanish,3.49E+10,red
            Sede Dos,Europe/Madrix,,555,
            """;
    private static final String SITE = "Biblioteca Pública Los Jazmines";
    private static final String OTHER = "Escuela Infantil La Cañada";
    private static final String NUMBERS = "/v21/actions/ubicacion_alta_numeraciones_desactivadas";
    private static final String PERMISSIONS = "/v21/actions/ubicacion_configurar_permisos_salientes_defecto";
    private static final String MAPPING = "{\"location_id\": \"Sede\", \"default_outgoing_profile\": \"Perfil\"}";
    private static final String THEIRS =
            "Sede;Perfil\n" + SITE + ";INTERNATIONAL=ALLOW\n" + OTHER + ";INTERNATIONAL=ALLOW\n";
    private static final String ENDED = "\"completed";

    /** Of a job that was made without a plan it is counted when the job rests. */
    private static final String DANGER = "\"danger\"";

    @TempDir
    Path folder;

    @TempDir
    Path tenants;

    private Asked asked;

    @BeforeAll
    static void program() {
        Golden.chooseProgram();
    }

    @Test
    void whatIsAnsweredIsWhatItWas() throws IOException {
        Golden golden = new Golden("http", folder);
        try (SimulatedTenant tenant = Tenants.small(tenants);
                Running server = serve(tenant)) {
            String address = server.awaitLine("http://127.0.0.1:");
            asked = new Asked(golden, Integer.parseInt(address.replaceAll(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1")));
            beforeAnything();
            locations();
            actions();
            document();
            hostile();
        }
        golden.compare();
    }

    private Running serve(SimulatedTenant tenant) {
        return CommandRun.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "s3cret-token")
                .start(
                        "serve",
                        "--port",
                        "0",
                        "--out-dir",
                        "out",
                        "--max-upload-mb",
                        "1",
                        "--concurrent-requests",
                        "1");
    }

    private void beforeAnything() {
        for (String language : new String[] {"en", "es", "ca"}) {
            asked.get("catalogue/" + language, "/v21/actions/catalog", "Accept-Language", language);
        }
        asked.get("openapi", "/q/openapi?format=json");
        asked.get("start/page", "/");
        asked.get("start/live", "/q/health/live");
        asked.get("start/jobs", "/api/jobs");
        asked.get("start/plan", "/api/plan", "Accept-Language", "en");
        asked.get("start/plan-csv", "/api/plan", "Accept", "text/csv", "Accept-Language", "en");
        asked.get("start/state", "/api/location-state/current", "Accept-Language", "en");
        asked.get("start/document", "/v21/actions", "Accept-Language", "en");
        asked.get("start/location-ids", "/api/location-ids", "Accept-Language", "en");
        asked.get(
                "start/location-ids-of",
                "/api/location-ids?orgId=Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi9mYmJmNGViYy0xN2M1LTRiYWMtOGY5OC1lYTQxM2ZhOWFlMDA");
        asked.get("start/async-info", "/api/location-jobs/async-info");
    }

    private void locations() throws IOException {
        for (String language : new String[] {"en", "es", "ca"}) {
            asked.send(
                    "locations/wrong-" + language,
                    "POST",
                    "/api/location-jobs",
                    WRONG,
                    "Content-Type",
                    "text/csv",
                    "Accept-Language",
                    language);
        }
        String job = id(asked.form("locations/uploaded", "/api/location-jobs", Part.file(SITES)));
        asked.form("locations/uploaded-again", "/api/location-jobs", Part.file(SITES));
        asked.get("locations/created", "/api/location-jobs/" + job);
        asked.get("locations/created-result", "/api/location-jobs/" + job + "/result");
        asked.get("locations/undo-too-early", "/api/jobs/" + job + "/undo", "Accept-Language", "en");
        asked.send("locations/retry-too-early", "POST", "/api/jobs/" + job + "/retry", "", "Accept-Language", "en");
        asked.post("locations/started", "/api/location-jobs/" + job + "/start");
        asked.until("/api/jobs/" + job, ENDED);
        asked.until("/api/jobs/" + job, DANGER);
        asked.get("locations/ended", "/api/location-jobs/" + job);
        asked.get("locations/ended-job", "/api/jobs/" + job);
        asked.get("locations/result", "/api/location-jobs/" + job + "/result");
        asked.get("locations/result-page", "/api/location-jobs/" + job + "/result?offset=1&limit=1");
        asked.get("locations/items", "/api/jobs/" + job + "/items");
        asked.get("locations/items-page", "/api/jobs/" + job + "/items?offset=2&limit=1");
        asked.get("locations/items-failed", "/api/jobs/" + job + "/items?state=failed");
        asked.get("locations/events", "/api/jobs/" + job + "/events");
        asked.get("locations/state", "/api/location-state/current");
        dryRun();
        asked.get("locations/plan", "/api/plan", "Accept-Language", "en");
        asked.get("locations/plan-csv", "/api/plan", "Accept", "text/csv");
        asked.send("locations/start-ended", "POST", "/api/jobs/" + job + "/start", "", "Accept-Language", "en");
        asked.get("locations/undo-plan", "/api/jobs/" + job + "/undo");
        String undo = id(asked.json("locations/undo", "POST", "/api/jobs/" + job + "/undo", asked.undoPlan(job)));
        asked.post("locations/undo-started", "/api/jobs/" + undo + "/start");
        asked.until("/api/jobs/" + undo, ENDED);
        asked.get("locations/undo-result", "/api/location-jobs/" + undo + "/result");
        asked.json(
                "locations/calling",
                "POST",
                "/api/location-wbxc-jobs",
                "[{\"name\": \"" + SITE + "\"}, {\"name\": \"Sede Norte\"}]");
        String json = id(asked.json(
                "locations/json",
                "POST",
                "/api/location-jobs",
                "[{\"name\": \"" + SITE + "\", \"city\": \"Toledo\"}]"));
        asked.post("locations/cancelled", "/api/jobs/" + json + "/cancel");
        asked.post("locations/cancelled-again", "/api/jobs/" + json + "/cancel");
        asked.get("locations/jobs", "/api/jobs");
    }

    /** As a dry run of the command leaves them. */
    private void dryRun() throws IOException {
        Path v21 = Files.createDirectories(folder.resolve("out/v21"));
        Files.writeString(
                v21.resolve("plan.csv"),
                "action_id,entity_type,entity_key,stage,mode,details\n"
                        + "location_upsert,location,Sede Norte,location,create,name: — → Sede Norte\n");
        Files.writeString(
                v21.resolve("run_state.json"),
                "{\"run_id\":\"1\",\"executed_at\":\"2026-11-29T07:34:40.408Z\",\"mode\":\"dry_run\",\n"
                        + "\"planned_actions\":[\n{\"action_id\":\"location_upsert\",\"entity_type\":\"location\","
                        + "\"entity_key\":\"Sede Norte\",\"stage\":\"location\",\"mode\":\"create\","
                        + "\"details\":\"name: — → Sede Norte\"}\n],\n"
                        + "\"planned_count\":1,\"completed_count\":0,\"failed_count\":0}\n");
    }

    private void actions() {
        asked.form("actions/plan", PERMISSIONS + "/plan", Part.file(THEIRS), Part.field("mapping", MAPPING));
        asked.json(
                "actions/plan-json",
                "POST",
                PERMISSIONS + "/plan?limit=1&offset=1",
                "{\"mapping\":" + MAPPING + ",\"rows\":[{\"Sede\":\"" + SITE
                        + "\",\"Perfil\":\"TOLL_FREE=BLOCK\"},{\"Sede\":\"" + OTHER
                        + "\",\"Perfil\":\"TOLL_FREE=BLOCK\"}]}");
        asked.csv(
                "actions/plan-csv-one-row",
                PERMISSIONS + "/plan?map=location_id=Sede&map=default_outgoing_profile=Perfil&rows=3",
                THEIRS);
        asked.form(
                "actions/plan-layers",
                PERMISSIONS + "/plan",
                Part.file("location_id\n" + SITE + "\n" + OTHER + "\n"),
                new Part("global", "global.csv", "default_outgoing_profile\nNATIONAL=BLOCK\n"),
                Part.field("values", "{\"org_id\": null}"));
        String kept = asked.csv(
                "actions/plan-kept",
                PERMISSIONS + "/plan?map=location_id=Sede&map=default_outgoing_profile=Perfil",
                THEIRS);
        String plan = kept.replaceAll("(?s).*\"plan_id\":\"([^\"]+)\".*", "$1");
        asked.json("actions/plan-of-another", "POST", NUMBERS + "/apply", "{\"plan\":\"" + plan + "\"}");
        asked.json("actions/plan-unknown", "POST", NUMBERS + "/apply", "{\"plan\":\"..\"}");
        String applied =
                id(asked.json("actions/apply-kept", "POST", PERMISSIONS + "/apply", "{\"plan\":\"" + plan + "\"}"));
        asked.until("/api/jobs/" + applied, ENDED);
        asked.get("actions/apply-kept-job", "/api/jobs/" + applied);
        asked.get("actions/apply-kept-items", "/api/jobs/" + applied + "/items");
        asked.get("actions/as-location-job", "/api/location-jobs/" + applied, "Accept-Language", "en");
        String numbers = "location_id;phone_numbers\n" + SITE + ";+34555010180\n" + SITE + ";+34555010181\n";
        String canary = id(asked.form(
                "actions/apply-one-row", NUMBERS + "/apply", Part.file(numbers), Part.field("max_rows", "1")));
        asked.until("/api/jobs/" + canary, "\"paused");
        asked.until("/api/jobs/" + canary, DANGER);
        asked.get("actions/paused", "/api/jobs/" + canary);
        asked.form("actions/apply-again", NUMBERS + "/apply", Part.file(numbers));
        asked.until("/api/jobs/" + canary, ENDED, "\"paused");
        asked.post("actions/cancel", "/api/jobs/" + canary + "/cancel");
        asked.get("actions/undo-plan", "/api/jobs/" + applied + "/undo");
        String undo = id(asked.json("actions/undo", "POST", "/api/jobs/" + applied + "/undo", asked.undoPlan(applied)));
        asked.get("actions/undo-of-created", "/api/jobs/" + undo + "/undo", "Accept-Language", "en");
        asked.post("actions/undo-started", "/api/jobs/" + undo + "/start");
        asked.until("/api/jobs/" + undo, ENDED);
        asked.get("actions/undo-ended", "/api/jobs/" + undo);
        for (String language : new String[] {"en", "es", "ca"}) {
            asked.json(
                    "actions/wrong-" + language,
                    "POST",
                    NUMBERS + "/apply",
                    "[{\"location_id\":\"Nowhere At All\",\"phone_numbers\":\"12\"},{\"phone_numbers\":\"3.49E+10\"}]",
                    "Accept-Language",
                    language);
            asked.json(
                    "actions/unknown-" + language,
                    "POST",
                    "/v21/actions/ubicacion_configurar_pst/plan",
                    "[]",
                    "Accept-Language",
                    language);
        }
    }

    private void document() {
        asked.json(
                "document/put",
                "PUT",
                "/v21/actions",
                "{\"meta\":{\"version\":7,\"autor\":{\"equipo\":\"voz\"}},\"acciones\":[{\"action\":"
                        + "\"ubicacion_actualizar_cabecera\",\"params\":{\"location_id\":\"Girona\"},\"nota\":\"x\"},"
                        + "{\"action\":\"no_such_action\"}]}");
        asked.get("document/get", "/v21/actions");
        String[] wrong = {"[]", "{", "{}", "{\"acciones\":{}}", "{\"acciones\":[{}]}", "{\"meta\":3,\"acciones\":[]}"};
        for (int i = 0; i < wrong.length; i++) {
            asked.json("document/wrong-" + (i + 1), "PUT", "/v21/actions", wrong[i], "Accept-Language", "en");
        }
    }

    private void hostile() throws IOException {
        HostileRequests.send(asked, THEIRS, PERMISSIONS);
    }

    private static String id(String answer) {
        return answer.replaceAll("(?s).*?\"job_id\":\"([^\"]+)\".*", "$1");
    }
}
