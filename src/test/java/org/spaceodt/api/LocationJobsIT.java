package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.sheet.xlsx.Books;
import org.spaceodt.support.Ongoing;

/** Jobs over HTTP, from the file to the undo. */
class LocationJobsIT {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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

    @AfterEach
    void everyAnswerIsAsTheDocumentSays() {
        assertThat(served.broken()).isEmpty();
    }

    private static String csv(String... names) {
        StringBuilder csv = new StringBuilder(Served.GIRONA.lines().findFirst().orElseThrow()).append('\n');
        for (String name : names) {
            csv.append(name).append(";Europe/Madrid;es_es;es_es;Carrer Nou 1;Girona;GI;17001;ES\n");
        }
        return csv.toString();
    }

    private static String made(String... names) {
        Reply created = served.upload("/api/location-jobs", "sites.csv", csv(names));
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        return created.json().at("/job/job_id").asText();
    }

    private static Reply ended(String id) {
        return served.until("/api/location-jobs/" + id, reply -> List.of("completed", "failed")
                .contains(reply.text("status")));
    }

    private static List<String> names() {
        return served.locations();
    }

    /** What is passed over would do more than was asked: all rows where one was meant. */
    @Test
    void nothingInAQueryOrAFormIsPassedOver() {
        int before = served.get("/api/jobs").json().path("total").asInt();
        String table = csv("Passed Over One", "Passed Over Two");
        for (String path : List.of("/api/location-jobs", "/api/location-wbxc-jobs")) {
            passedOver("rows", served.upload(path + "?rows=2", "sites.csv", table));
            passedOver("skip_bad_rows", served.upload(path + "?skip_bad_rows=1", "sites.csv", table));
            passedOver("country", served.upload(path + "?country=ES&country=FR", "sites.csv", table));
            passedOver("rows", served.form(path, Map.of("file", List.of(table), "rows", List.of("2"))));
            passedOver(
                    "country",
                    served.form(path + "?country=ES", Map.of("file", List.of(table), "country", List.of("FR"))));
            passedOver("file", served.form(path, Map.of("file", List.of(table, table))));
        }
        passedOver("row", served.upload("/v21/actions/usuarios_alta_people/apply?row=2", "people.csv", table));
        passedOver("failed", served.get("/api/jobs?failed=1"));
        passedOver("limit", served.get("/api/jobs?limit=many"));
        passedOver("redact", served.get("/api/jobs/none/report?redact=1"));
        passedOver("since", served.get("/api/audit?since=yesterday"));
        for (String path : List.of("/api/jobs/none/start", "/api/jobs/none/retry", "/api/location-jobs/none/start")) {
            passedOver("body", served.json(path, "{\"start_at\": \"22:00\"}"));
            passedOver("start_at", served.form(path, Map.of("start_at", List.of("22:00"))));
            assertThat(served.json(path, "{}").text("type")).isEqualTo("urn:space-odt:problem:unknown-job");
        }
        passedOver("now", served.post("/api/jobs/none/cancel?now=true"));
        assertThat(served.get("/api/jobs").json().path("total").asInt()).isEqualTo(before);
    }

    private static void passedOver(String named, Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/column").asText())
                .as(reply.body())
                .isEqualTo(named);
    }

    @Test
    void aFileBecomesAJobThatIsStartedWatchedReadAndUndone() {
        Reply created = served.upload("/api/location-jobs", "C:\\mine\\sites.csv", csv("Flow One", "Flow Two"));
        String id = created.json().at("/job/job_id").asText();
        assertThat(created.json().at("/job/source").asText()).isEqualTo("sites.csv");
        assertThat(created.json().path("count").asInt()).isEqualTo(2);
        assertThat(created.json().at("/preview/1/name").asText()).isEqualTo("Flow Two");
        assertThat(names()).doesNotContain("Flow One");

        Reply before = served.get("/api/location-jobs/" + id + "/result");
        assertThat(before.json().path("partial").asBoolean()).isTrue();
        assertThat(before.json().at("/totals/pending").asInt()).isEqualTo(2);

        Reply started = served.post("/api/location-jobs/" + id + "/start");
        assertThat(started.json().at("/job/status").asText()).isIn("running", "completed");
        assertThat(started.text("message")).isEqualTo("It is started.");
        Reply events = served.get("/api/jobs/" + id + "/events");
        assertThat(events.type()).startsWith("text/event-stream");
        assertThat(events.body()).contains("event:ended").contains("\"done\":2");

        Reply result = served.get("/api/location-jobs/" + id + "/result");
        assertThat(result.json().path("partial").asBoolean()).isFalse();
        assertThat(result.json().path("rows").findValuesAsText("status")).containsExactly("success", "success");
        assertThat(result.json().at("/rows/0/remote_id").asText()).isNotEmpty();
        assertThat(names()).contains("Flow One", "Flow Two");
        Reply state = served.get("/api/location-state/current");
        assertThat(state.text("source")).isEqualTo(id);
        assertThat(state.json().path("items").findValuesAsText("name")).contains("Flow One", "Flow Two");
        assertThat(state.json().at("/items/0/address/city").asText()).isEqualTo("Girona");

        Reply plan = served.get("/api/jobs/" + id + "/undo");
        assertThat(plan.json().at("/totals/remove").asInt()).isEqualTo(2);
        assertThat(plan.json().has("plan_id")).isFalse();
        assertThat(folder.resolve("out/v21/jobs/" + id + "/undo_plan.jsonl")).doesNotExist();
        assertThat(names()).contains("Flow One");
        Reply unnamed = served.post("/api/jobs/" + id + "/undo");
        assertThat(unnamed.status()).as(unnamed.body()).isEqualTo(428);
        assertThat(unnamed.text("type")).isEqualTo("urn:space-odt:problem:plan-needed");
        for (String file : new String[] {"undo_plan.jsonl", "undo_plan.html", "undo_plan_fields.csv"}) {
            assertThat(folder.resolve("out/v21/jobs/" + id).resolve(file)).isRegularFile();
        }
        assertThat(served.undo(id, "none").status()).isEqualTo(404);
        Reply undo = served.undo(id, unnamed.text("plan"));
        assertThat(undo.text("undo_of")).isEqualTo(id);
        assertThat(served.post("/api/jobs/" + undo.text("job_id") + "/start").status())
                .isEqualTo(200);
        assertThat(ended(undo.text("job_id")).text("status")).isEqualTo("completed");
        assertThat(names()).doesNotContain("Flow One", "Flow Two");
    }

    @Test
    void aLocationThatIsProtectedIsRefusedUnlessTheRequestIncludesIt() throws IOException {
        String first = names().get(2);
        Path list = folder.resolve("out/protected.csv");
        String table = "name;city\n" + first + ";Girona\n";
        try {
            Files.writeString(list, "kind,value,reason,until\nlocation," + first + ",Frozen,\n");
            String refused = served.form("/api/location-jobs", Map.of("file", List.of(table)))
                    .json()
                    .at("/job/job_id")
                    .asText();
            served.post("/api/location-jobs/" + refused + "/start");
            ended(refused);
            Reply told = served.get("/api/location-jobs/" + refused + "/result");
            assertThat(told.body()).contains("Frozen");
            assertThat(told.json().at("/totals/success").asInt()).isZero();

            String included = served.form(
                            "/api/location-jobs", Map.of("file", List.of(table), "include_protected", List.of("true")))
                    .json()
                    .at("/job/job_id")
                    .asText();
            served.post("/api/location-jobs/" + included + "/start");
            ended(included);
            Reply done = served.get("/api/location-jobs/" + included + "/result");
            assertThat(done.json().at("/rows/0/status").asText())
                    .as(done.body())
                    .isEqualTo("success");
            assertThat(served.get("/api/jobs/" + included)
                            .json()
                            .at("/origin/include_protected")
                            .asBoolean())
                    .isTrue();
            assertThat(served.post("/api/jobs/" + included + "/undo/plan").body())
                    .contains("Frozen");
            assertThat(served.post("/api/jobs/" + included + "/undo/plan?include_protected=true")
                            .body())
                    .doesNotContain("Frozen");

            Files.writeString(list, "kind,value,reason,until\nlocation,,,\n");
            Reply faulty = served.form("/api/location-jobs", Map.of("file", List.of(table)));
            assertThat(faulty.status()).as(faulty.body()).isEqualTo(409);
            assertThat(faulty.text("type")).isEqualTo("urn:space-odt:problem:protected-list");
        } finally {
            Files.deleteIfExists(list);
        }
    }

    @Test
    void onlyRowsThatAreSelectedBecomeAJob() {
        String rows = "[{\"name\":\"Nobody Wants\",\"selected\":\"no\"},{\"name\":\"" + names().get(0)
                + "\",\"city\":\"Girona\",\"selected\":\"si\"}]";
        Reply made = served.to("/api/location-jobs")
                .header("Content-Type", "application/json")
                .body(rows)
                .send("POST");
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.json().path("count").asInt()).isEqualTo(1);
        assertThat(made.json().path("left_out").asInt()).isEqualTo(1);
    }

    @Test
    void rowsMayComeAsJsonOrAsCsvWithoutAForm() {
        JsonNode example = served.get("/q/openapi?format=json")
                .json()
                .at("/paths/~1api~1location-jobs/post/requestBody/content/application~1json/examples/rows/value");
        Reply json = served.to("/api/location-jobs")
                .header("Content-Type", "application/json")
                .body(example.toString())
                .send("POST");
        assertThat(json.status()).as(json.body()).isEqualTo(200);
        assertThat(json.json().at("/preview/0/name").asText()).isEqualTo("Girona Centre");
        Reply csv = served.to("/api/location-jobs")
                .header("Content-Type", "text/csv")
                .body(csv("Órrius").getBytes(java.nio.charset.Charset.forName("windows-1252")))
                .send("POST");
        assertThat(csv.json().at("/preview/0/name").asText()).isEqualTo("Órrius");
    }

    @Test
    void aWorkbookIsTakenLikeACsvAndItsFaultsComeAsOne() throws IOException {
        String sites = csv("Of A Workbook").replace(';', ',');
        byte[] book = Files.readAllBytes(new Books()
                .sheet("Leeme", Books.csv("x"))
                .sheet("Sedes", Books.csv(sites.replaceFirst("name", "Delegación")))
                .save(Files.createTempFile("space-odt", ".xlsx")));
        Reply unclear = workbook("/api/location-jobs", book);
        assertThat(unclear.status()).isEqualTo(400);
        assertThat(unclear.json().at("/errors/0/code").asText()).isEqualTo("workbook.sheets");
        Reply made = workbook("/api/location-jobs?sheet=Sedes&map=name=Delegaci%C3%B3n", book);
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.json().at("/preview/0/name").asText()).isEqualTo("Of A Workbook");

        byte[] faulty = Files.readAllBytes(new Books()
                .sheet("Sedes", Books.csv(sites.replace("Europe/Madrid", "Marte/Olimpo")))
                .save(Files.createTempFile("space-odt", ".xlsx")));
        Reply refused = workbook("/api/location-jobs", faulty);
        assertThat(refused.status()).isEqualTo(400);
        String link = refused.text("errors_link").replace("errors.json", "with_errors.xlsx");
        Reply copy = served.get(link);
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.type()).startsWith(WORKBOOK);
    }

    private static Reply workbook(String path, byte[] book) {
        return served.to(path).header("Content-Type", WORKBOOK).body(book).send("POST");
    }

    @Test
    void theSameRowsGetNoSecondJobBeforeTheFirstHasEnded() {
        String id = made("Twice");
        Reply again = served.upload("/api/location-jobs", "other.csv", csv("Twice"));
        assertThat(again.json().path("already").asBoolean()).isTrue();
        assertThat(again.json().at("/job/job_id").asText()).isEqualTo(id);
    }

    @Test
    void aLocationIsEnabledForCallingByAJobOfItsOwn() {
        String id = made("To Be Enabled");
        served.post("/api/location-jobs/" + id + "/start");
        ended(id);
        Reply calling = served.upload("/api/location-wbxc-jobs", "calling.csv", csv("To Be Enabled"));
        assertThat(calling.json().at("/job/entity_type").asText()).isEqualTo("location_webex_calling");
        String callingId = calling.json().at("/job/job_id").asText();
        served.post("/api/location-jobs/" + callingId + "/start");
        assertThat(ended(callingId).text("status")).isEqualTo("completed");
    }

    @Test
    void jobsAreListedTheNewestFirstAndTheirItemsPageByPage() {
        String id = made("Paged One", "Paged Two", "Paged Three");
        assertThat(served.get("/api/jobs").json().at("/items/0/id").asText()).isEqualTo(id);
        JsonNode newest = served.get("/api/jobs?limit=1").json();
        assertThat(newest.path("items").findValuesAsText("id")).containsExactly(id);
        made("Paged Four");
        assertThat(served.get("/api/jobs?limit=1&offset="
                                + served.get("/api/jobs?limit=1").json().path("next_offset"))
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(id);
        assertThat(served.get("/api/jobs?limit=10001").status()).isEqualTo(400);
        assertThat(served.get("/api/jobs/" + id).text("state")).isEqualTo("created");
        JsonNode first = served.get("/api/jobs/" + id + "/items?limit=2").json();
        assertThat(first.path("items").findValuesAsText("key")).containsExactly("Paged One", "Paged Two");
        assertThat(first.path("next_offset").asInt()).isEqualTo(2);
        JsonNode second =
                served.get("/api/jobs/" + id + "/items?offset=2&state=waiting").json();
        assertThat(second.path("items").findValuesAsText("key")).containsExactly("Paged Three");
        assertThat(second.has("next_offset")).isFalse();
    }

    @Test
    void aJobIsCancelledAndItsStreamEnds() {
        String id = made("Never Made");
        assertThat(served.post("/api/jobs/" + id + "/cancel").text("state")).isEqualTo("cancelled");
        assertThat(served.get("/api/jobs/" + id + "/events").body()).contains("\"state\":\"cancelled\"");
        assertThat(names()).doesNotContain("Never Made");
    }

    @Test
    void whatCannotBeNowIsSaidWithTheStateInTheLanguageOfTheReader() {
        String id = made("Wrong State");
        for (String move : new String[] {"pause", "resume", "retry"}) {
            Reply refused = served.post("/api/jobs/" + id + "/" + move);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("type")).isEqualTo("urn:space-odt:problem:wrong-state");
            assertThat(refused.text("detail")).contains("created").contains(move);
        }
        assertThat(served.get("/api/jobs/" + id + "/undo").status()).isEqualTo(409);
        Reply spanish = served.to("/api/jobs/" + id + "/pause")
                .header("Accept-Language", "fr, es-MX;q=0.8, ca;q=0.5")
                .send("POST");
        assertThat(spanish.text("title")).isEqualTo("No en el estado actual del trabajo");
    }

    @Test
    void whatIsNotThereIsSaidAsAProblem() {
        for (String path : new String[] {
            "/api/jobs/none",
            "/api/jobs/none/items",
            "/api/jobs/none/events",
            "/api/jobs/none/undo",
            "/api/location-jobs/none",
            "/api/location-jobs/none/result"
        }) {
            Reply reply = served.get(path);
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.type()).startsWith("application/problem+json");
            assertThat(reply.text("type")).isEqualTo("urn:space-odt:problem:unknown-job");
            assertThat(reply.text("instance")).isEqualTo(path);
        }
        assertThat(served.post("/api/location-jobs/none/start").status()).isEqualTo(404);
        assertThat(served.get("/api/nothing").text("type")).isEqualTo("urn:space-odt:problem:no-such-place");
        assertThat(served.get("/api/plan").text("type")).isEqualTo("urn:space-odt:problem:nothing-yet");
        String id = made("Bad Parameters");
        assertThat(served.get("/api/jobs/" + id + "/items?limit=many").status()).isEqualTo(400);
        assertThat(served.get("/api/jobs/" + id + "/items?limit=0").status()).isEqualTo(400);
        assertThat(served.get("/api/jobs/" + id + "/items?state=odd").status()).isEqualTo(400);
    }

    @Test
    void everyFaultOfAFileIsSaidByRowAndColumn() {
        String bad = csv("Good One")
                + "Bad One;Europe/Madrid;es_es;es_es;Carrer Nou 1;Girona;GI;17001;Nowhere\n"
                + ";Europe/Madrid;es_es;es_es;Carrer Nou 1;Girona;GI;17001;ES\n";
        Reply refused = served.upload("/api/location-jobs", "bad.csv", bad, "Accept-Language", "ca");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.text("title")).isEqualTo("El fitxer no es pot fer servir");
        assertThat(refused.json().path("errors").findValuesAsText("row")).contains("3", "4");
        for (JsonNode error : refused.json().path("errors")) {
            assertThat(error.path("summary").asText()).isNotBlank();
            assertThat(error.path("next_step").asText()).isNotBlank();
            assertThat(error.path("severity").asText()).isIn("error", "warning");
        }
        assertThat(served.get("/api/jobs").body()).doesNotContain("bad.csv");
    }

    @Test
    void howJobsAreRunIsSaid() {
        JsonNode info = served.get("/api/location-jobs/async-info").json();
        assertThat(info.path("running").asBoolean()).isTrue();
        assertThat(info.path("entity_types")).hasSize(2);
        assertThat(info.path("max_upload_bytes").asLong()).isEqualTo(20L << 20);
    }

    @Test
    void theDocumentHasEveryOperationWithADescriptionAndItsErrors() {
        JsonNode document = served.get("/q/openapi?format=json").json();
        assertThat(document.path("paths").size()).isGreaterThanOrEqualTo(17);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String which = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().path("summary").asText())
                            .as(which)
                            .isNotBlank();
                    assertThat(operation.getValue().path("operationId").asText())
                            .as(which)
                            .isNotBlank();
                    // What stands in the file alone, and in no class, has no answer that is not an error.
                    assertThat(operation.getValue().path("responses").properties())
                            .as(which)
                            .anyMatch(answer -> answer.getKey().startsWith("2"));
                    assertThat(operation.getValue().path("responses").has("403"))
                            .as(which)
                            .isTrue();
                    // The catalogue needs neither the store nor Webex.
                    assertThat(operation.getValue().path("responses").has("503"))
                            .as(which)
                            .isNotEqualTo(path.getKey().equals("/v21/actions/catalog"));
                    operation.getValue().path("parameters").forEach(parameter -> {
                        String what = which + " " + parameter.path("name");
                        assertThat(parameter.path("description").asText())
                                .as(what)
                                .isNotBlank();
                        // The server goes by it.
                        assertThat(parameter.at("/schema/type").asText())
                                .as(what)
                                .isNotBlank();
                    });
                }));
        // What a field was and will be may be anything.
        document.at("/components/schemas").properties().stream()
                .filter(schema -> !schema.getKey().equals("FieldDifference"))
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> assertThat(field.getValue().properties())
                                .as("the class of %s has %s", schema.getKey(), field.getKey())
                                .anyMatch(
                                        said -> Set.of("type", "$ref", "allOf").contains(said.getKey()))));
        assertThat(served.get("/q/swagger-ui/").body()).contains("swagger");
    }

    @Test
    void namesOfFieldsAndParametersAreWrittenInOneWayButWhereTheOriginalHadThem() {
        JsonNode document = served.get("/q/openapi?format=json").json();
        List<String> names = new ArrayList<>();
        document.at("/components/schemas").properties().stream()
                .filter(schema -> !schema.getKey().startsWith("LocationId"))
                .forEach(schema ->
                        schema.getValue().path("properties").fieldNames().forEachRemaining(names::add));
        document.path("paths").properties().stream()
                .filter(path -> !path.getKey().equals("/api/location-ids"))
                .forEach(path -> path.getValue()
                        .findValues("parameters")
                        .forEach(parameters -> names.addAll(parameters.findValuesAsText("name"))));
        assertThat(names).hasSizeGreaterThan(100).allMatch(name -> name.matches("[a-z][a-z0-9_]*"), "snake_case");
    }

    @Test
    void noTokenIsInAnAnswerAFileOrALog() throws Exception {
        made("Secret Keeper");
        for (String path :
                new String[] {"/api/jobs", "/api/location-jobs/async-info", "/q/health", "/", "/q/openapi"}) {
            assertThat(served.get(path).body()).doesNotContain("s3cret-token");
        }
        assertThat(Files.readString(served.process().stderrFile())).doesNotContain("s3cret-token");
        try (var files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("s3cret-token");
            }
        }
    }
}
