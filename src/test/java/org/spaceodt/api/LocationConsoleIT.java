package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.Ongoing;

/** The requests of the original's location console, and the keys and types that its scripts read. */
class LocationConsoleIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JOB =
            "{'job_id': '', 'created_at': '', 'input_path': '', 'status': '', 'totals': {'total': 0,"
                    + " 'processed': 0, 'success': 0, 'pending': 0, 'rejected': 0}, 'cursor': {'offset': 0}, 'entity_type': '',"
                    + " 'last_error': {}}";
    private static final String CREATED = "{'job': " + JOB + ", 'count': 0, 'preview': [{'name': ''}]}";
    private static final String RESULT = "{'job': " + JOB + ", 'totals': {'total': 0, 'processed': 0, 'success': 0,"
            + " 'pending': 0, 'rejected': 0}, 'remote_final_state': {'items': [%s]}, 'partial': true}";
    private static final String ERROR = "{'error': '', 'type': '', 'title': '', 'status': 0}";

    @TempDir
    static Path folder;

    private static Ongoing sandbox;
    private static Served served;

    @BeforeAll
    static void start() {
        sandbox = Served.sandbox(folder);
        served = Served.at(sandbox, folder, "--out-dir", "out");
    }

    @AfterAll
    static void stop() {
        served.close();
        sandbox.close();
    }

    @Test
    void exportsThatAreKeptAreListedAndTheirFilesGivenAndNothingElseIs() throws IOException {
        assertThat(CommandRun.in(folder)
                        .run("inventory_run", "--sandbox", "--only", "devices", "-q", "--out-dir", "kept")
                        .exitCode())
                .isZero();
        Path kept = Files.createDirectories(folder.resolve("out")).resolve("inventories");
        Files.move(folder.resolve("kept/inventories"), kept);

        Reply list = served.get("/api/inventories");
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        JsonNode one = list.json().at("/items/0");
        assertThat(one.path("whole").asBoolean(true)).isFalse();
        assertThat(one.path("asked")).hasSize(1);
        String files = "/api/inventories/" + one.path("id").asText() + "/files/";
        assertThat(served.get(files + "devices.csv").body()).startsWith("id,name,");
        for (String none : List.of("people.csv", "..%2Finventory.json", "%2e%2e", "devices.CSV", "devices.csv%00")) {
            assertThat(served.get(files + none).status()).as(none).isIn(400, 404);
        }
        assertThat(served.get("/api/inventories/..%2F..%2Fexports/files/devices.csv")
                        .status())
                .isIn(400, 404);
        Files.move(kept, folder.resolve("kept/again"));
    }

    @Test
    void everyRequestIsAnsweredWithItsKeysAndTypes() {
        has(served.get("/api/location-state/current"), 200, "{'items': [], 'source': 'none'}");
        assertThat(served.get("/api/location-state/current").text("source")).isEqualTo("none");
        has(served.get("/api/location-ids"), 400, ERROR);
        has(served.get("/api/location-jobs/none"), 404, ERROR);
        has(
                served.get("/api/location-ids?orgId=" + Served.ORGANIZATION),
                200,
                "{'orgId': '', 'count': 0, 'items': [{'locationId': '', 'name': '', 'timeZone': '', 'preferredLanguage': ''}]}");
        has(
                served.get("/api/location-jobs/async-info"),
                200,
                "{'uses_async_api': false, 'engine_method': '', 'session_class': '', 'locations_class': '', 'awaited_calls': []}");

        Reply created = served.upload("/api/location-jobs", "sites.csv", Served.GIRONA);
        has(created, 200, CREATED);
        assertThat(created.json().at("/job/status").asText()).isEqualTo("created");
        assertThat(created.json().at("/job/totals/pending").asInt()).isEqualTo(2);
        String id = created.json().at("/job/job_id").asText();
        has(served.get("/api/location-jobs/" + id + "/result"), 200, String.format(RESULT, ""));
        assertThat(served.get("/api/location-state/current").text("source")).isEqualTo("none");

        for (int i = 0; i < 2; i++) {
            Reply started = served.post("/api/location-jobs/" + id + "/start");
            if (started.status() != 409) {
                has(started, 200, "{'job': " + JOB + ", 'message': ''}");
            }
        }
        Reply ended = served.until(
                "/api/location-jobs/" + id, reply -> !reply.text("status").equals("running"));
        has(ended, 200, JOB);
        assertThat(ended.text("status")).isEqualTo("completed");
        assertThat(ended.json().at("/cursor/offset").asInt()).isEqualTo(2);
        assertThat(ended.json().at("/totals/success").asInt()).isEqualTo(2);
        has(
                served.get("/api/location-jobs/" + id + "/result"),
                200,
                String.format(RESULT, "{'remote_id': '', 'fields': {'name': '', 'address': {'city': ''}}}"));
        Reply state = served.get("/api/location-state/current");
        has(
                state,
                200,
                "{'items': [{'id': '', 'name': '', 'timeZone': '', 'preferredLanguage': '', 'address': {'city': ''}}],"
                        + " 'source': ''}");
        assertThat(state.text("source")).isEqualTo(id);
        assertThat(state.json().path("items")).hasSize(2);

        Reply calling = served.json(
                "/api/location-wbxc-jobs",
                "[{\"name\": \"" + state.json().at("/items/0/name").asText() + "\"}]");
        has(calling, 200, CREATED);
        assertThat(calling.json().at("/job/entity_type").asText()).isEqualTo("location_webex_calling");
        dryRun();
        Reply plan = served.get("/api/plan");
        has(
                plan,
                200,
                "{'items': [{'action_id': 0, 'entity_type': '', 'entity_key': '', 'stage': '', 'mode': '', 'details': ''}]}");
        assertThat(plan.json().at("/items/1/action_id").asInt()).isEqualTo(1);
        assertThat(served.broken()).isEmpty();
    }

    @Test
    void everyRequestOfTheConsoleOfTheInventoryIsAnsweredWithItsKeysAndTypes() throws IOException {
        String status = "{'status': '', 'message': '', 'artifact': '', 'rows': 0, 'csv_path': '', 'error': ''}";
        has(served.get("/api/status"), 200, status);
        assertThat(served.get("/api/status").text("status")).isEqualTo("idle");
        Reply names = served.get("/api/artifacts");
        has(names, 200, "{'items': ['']}");
        List<String> items = new ArrayList<>();
        names.json().path("items").forEach(item -> items.add(item.asText()));
        assertThat(items).contains("call_queues", "people").isSorted();
        for (String bad : List.of(
                "{\"artifact\": \"cows\"}", "{}", "{\"artifact\": 7}", "[]", "", "{\"artefact\": \"people\"}")) {
            has(served.json("/api/artifacts/generate", bad), 400, ERROR);
        }
        for (String name : List.of("call_queue_details", "person_numbers")) {
            Reply asked = served.json("/api/artifacts/generate", "{\"artifact\": \"" + name + "\"}");
            has(asked, 200, "{'ok': true, 'status': '', 'artifact': '', 'already': true, 'asked_by': ''}");
            assertThat(asked.text("status")).isEqualTo("running");
            assertThat(asked.json().path("already").asBoolean()).isFalse();
        }
        Reply done = served.until(
                "/api/status",
                reply -> reply.text("artifact").equals("person_numbers")
                        && !reply.text("status").equals("running"));
        has(done, 200, status);
        assertThat(done.text("status")).as(done.body()).isEqualTo("done");
        assertThat(done.text("csv_path")).isEqualTo("v11/exports/person_numbers.csv");
        for (String file : List.of("person_numbers.csv", "person_numbers.json", "call_queue_details.csv")) {
            assertThat(folder.resolve("out/v11/exports").resolve(file)).isNotEmptyFile();
        }
        Reply csv = served.get(done.text("csv_link"));
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.headers().getValue("Content-Disposition")).contains("person_numbers.csv");
        assertThat(csv.body()).isEqualTo(Files.readString(folder.resolve("out/v11/exports/person_numbers.csv")));
        for (String none :
                List.of("people.csv", "cows.csv", "status.json", "..%2Fstatus.json", "people.xlsx", "PEOPLE.csv")) {
            has(served.get("/api/artifacts/files/" + none), 404, ERROR);
        }
        assertThat(JSON.readTree(folder.resolve("out/v11/status.json").toFile())
                        .path("artifact")
                        .asText())
                .isEqualTo("person_numbers");
        assertThat(served.get("/api/artifacts").status()).isEqualTo(200);

        for (String item : List.of("routing_groups", "licenses")) {
            has(served.get("/api/json-query?item=" + item), 200, page("{'id': '', 'name': ''}"));
        }
        for (String id : List.of("person", "group", "location", "workspace")) {
            Reply ids = served.get("/api/json-query?item=" + id + "_ids&page=1&page_size=10");
            has(ids, 200, page("{'" + id + "_id': ''}"));
            assertThat(ids.json().at("/rows/0")).hasSize(1);
        }
        Reply first = served.get("/api/json-query?item=person_ids&page_size=10");
        Reply second = served.get("/api/json-query?item=person_ids&page_size=10&page=2");
        assertThat(second.text("read_at")).isEqualTo(first.text("read_at"));
        assertThat(first.json().path("total").asInt()).isEqualTo(12);
        assertThat(first.json().path("total_pages").asInt()).isEqualTo(2);
        assertThat(second.json().path("rows")).hasSize(2);
        assertThat(served.get("/api/json-query?item=person_ids&page=2147483647")
                        .json()
                        .path("rows"))
                .isEmpty();
        assertThat(served.get("/api/json-query?item=person_ids&refresh=true").text("read_at"))
                .isNotEqualTo(first.text("read_at"));
        for (String bad : List.of(
                "",
                "?item=cows",
                "?item=licenses&page=0",
                "?item=licenses&page_size=9",
                "?item=licenses&page_size=251",
                "?item=licenses&page=x",
                "?item=licenses&refresh=perhaps")) {
            has(served.get("/api/json-query" + bad), 400, ERROR);
        }
        assertThat(served.broken()).isEmpty();
    }

    private static String page(String row) {
        return "{'item': '', 'page': 0, 'page_size': 0, 'total': 0, 'total_pages': 0, 'rows': [" + row
                + "], 'read_at': ''}";
    }

    private static void dryRun() {
        try {
            Files.writeString(folder.resolve("again.csv"), Served.GIRONA);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        CommandRun.in(folder)
                .with("WEBEX_BASE_URL", Served.url(sandbox))
                .run("v21_softphone_bulk_run", "--token", "any", "--out-dir", "out", "--input", "again.csv");
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
            if (is.isEmpty()) {
                missing.add(path + " is empty");
            }
            is.forEach(item -> compare(path + "/0", wanted.get(0), item, missing));
        } else if (wanted.isObject()) {
            wanted.properties()
                    .forEach(field ->
                            compare(path + "/" + field.getKey(), field.getValue(), is.path(field.getKey()), missing));
        }
    }
}
