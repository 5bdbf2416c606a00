package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.Ongoing;

/** Actions over HTTP: the catalogue, plans, jobs of rows, and the document that the remote launcher reads. */
class ActionsOverHttpIT {
    private static final String NUMBERS = "/v21/actions/ubicacion_alta_numeraciones_desactivadas";

    @TempDir
    static Path folder;

    private static Ongoing sandbox;
    private static Served served;

    @BeforeAll
    static void start() {
        sandbox = Served.sandbox(folder);
        served = Served.at(sandbox, folder, "--out-dir", "out", "--max-upload-mb", "1");
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

    private static String someLocation() {
        return served.locations().get(0);
    }

    private static Reply json(String method, String path, String body, String... headers) {
        return served.to(path)
                .header("Content-Type", "application/json")
                .headers(headers)
                .body(body)
                .send(method);
    }

    private static String row(String location, String numbers) {
        return "{\"location_id\":\"" + location + "\",\"phone_numbers\":\"" + numbers + "\"}";
    }

    @ParameterizedTest
    @CsvSource({"en,number", "es,numer", "ca,numer"})
    void theCatalogueHasEveryActionInTheLanguageOfTheReader(String language, String word) {
        JsonNode all = served.to("/v21/actions/catalog")
                .header("Accept-Language", language)
                .send("GET")
                .json();
        assertThat(all.findValuesAsText("id")).contains("location_upsert", "ubicacion_configurar_pstn");
        for (JsonNode action : all) {
            assertThat(action.path("label").asText()).isNotBlank();
            assertThat(action.path("help").asText()).isNotBlank();
            assertThat(action.path("scopes")).isNotEmpty();
            assertThat(action.at("/schema/properties").size())
                    .isGreaterThanOrEqualTo(action.path("parameters").size());
            for (JsonNode parameter : action.path("parameters")) {
                assertThat(parameter.path("help").asText()).isNotBlank();
                assertThat(parameter.path("example").asText()).isNotBlank();
            }
        }
        JsonNode numbers = named(all, "ubicacion_alta_numeraciones_desactivadas");
        assertThat(numbers.path("label").asText().toLowerCase()).contains(word);
        assertThat(numbers.at("/schema/required").toString()).isEqualTo("[\"location_id\",\"phone_numbers\"]");
        assertThat(numbers.path("undo").asText()).isEqualTo("yes");
        assertThat(named(all, "location_enable_calling").path("undo").asText()).isEqualTo("partly");
    }

    private static JsonNode named(JsonNode all, String id) {
        for (JsonNode action : all) {
            if (action.path("id").asText().equals(id)) {
                return action;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void onlyRowsThatAreSelectedAreWorkedOnWhereThereIsSuchAField() {
        String site = someLocation();
        String rows = "[" + row(site, "+34555010188").replace("}", ",\"selected\":\"no\"}") + ","
                + row(site, "nonsense") + "," + row(site, "+34555010189").replace("}", ",\"selected\":true}") + "]";

        Reply plan = json("POST", NUMBERS + "/plan", rows);
        Reply all = json("POST", NUMBERS + "/plan", "[" + row(site, "+34555010188") + "]");
        Reply applied = json("POST", NUMBERS + "/apply", rows);
        Reply none = json("POST", NUMBERS + "/apply", rows.replace("\"selected\":true", "\"selected\":false"));
        Reply ended = served.until(
                "/api/jobs/" + none.text("job_id"), job -> job.text("state").startsWith("completed"));

        assertThat(none.json().path("count").asInt()).isZero();
        assertThat(none.json().path("left_out").asInt()).isEqualTo(3);
        assertThat(ended.text("state")).isEqualTo("completed");
        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        assertThat(plan.json().path("count").asInt()).isEqualTo(1);
        assertThat(plan.json().path("left_out").asInt()).isEqualTo(2);
        assertThat(plan.json().at("/rows/0/row_number").asInt()).isEqualTo(4);
        assertThat(all.json().has("left_out")).isFalse();
        assertThat(applied.status()).as(applied.body()).isEqualTo(202);
        assertThat(applied.json().path("left_out").asInt()).isEqualTo(2);
        assertThat(applied.json().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void aPlanSaysEveryDifferencePageByPageAndWritesNothing() {
        String rows = "[" + row(someLocation(), "+34555010190") + "," + row(someLocation(), "+34555010191") + "]";
        for (int again = 0; again < 2; again++) {
            Reply plan = json("POST", NUMBERS + "/plan?limit=1", rows);
            assertThat(plan.status()).as(plan.body()).isEqualTo(200);
            assertThat(plan.json().path("count").asInt()).isEqualTo(2);
            assertThat(plan.json().at("/totals/update").asInt()).isEqualTo(2);
            assertThat(plan.json().path("rows")).hasSize(1);
            assertThat(plan.json().at("/rows/0/differences/0/field").asText()).contains("+34555010190");
            assertThat(plan.json().path("next_offset").asInt()).isEqualTo(1);
        }
        Reply second = json("POST", NUMBERS + "/plan?limit=1&offset=1", rows);
        assertThat(second.json().at("/rows/0/differences/0/field").asText()).contains("+34555010191");
        assertThat(second.json().has("next_offset")).isFalse();
    }

    @Test
    void applyStartsAJobAndSaysWhereToLook() {
        String csv = "location_id;phone_numbers\n" + someLocation() + ";+34555010180\n";
        Reply started = served.upload(NUMBERS + "/apply", "numbers.csv", csv);
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String job = started.json().at("/links/job").asText();
        assertThat(started.headers().getValue("Location")).endsWith(job);
        Reply ended = served.until(
                job, reply -> List.of("completed", "completed_with_failures").contains(reply.text("state")));
        assertThat(ended.text("state")).isEqualTo("completed");
        assertThat(served.get(started.json().at("/links/items").asText()).body())
                .contains("+34555010180");
        Reply after = served.upload(NUMBERS + "/plan", "numbers.csv", csv);
        assertThat(after.json().at("/totals/nothing").asInt()).isEqualTo(1);
    }

    @Test
    void whatAJobOfAnActionDidIsUndoneOverHttpAndOnlyOnce() {
        String rows = "[" + row(someLocation(), "+34555010170;+34555010171") + "]";
        String job = json("POST", NUMBERS + "/apply", rows).text("job_id");
        ended(job);

        Reply plan = served.get("/api/jobs/" + job + "/undo");
        Reply undo = served.undo(job);
        String undoing = undo.text("job_id");
        Reply unfinished = served.get("/api/jobs/" + undoing + "/undo");
        served.post("/api/jobs/" + undoing + "/start");
        ended(undoing);
        Reply planAgain = json("POST", NUMBERS + "/plan", rows);
        Reply secondUndo = served.get("/api/jobs/" + job + "/undo");

        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        assertThat(plan.json().path("rows").asInt()).isEqualTo(1);
        assertThat(plan.json().at("/steps/0/details").asText()).contains("+34555010170", "+34555010171");
        assertThat(undo.status()).as(undo.body()).isEqualTo(200);
        assertThat(undo.text("action")).isEqualTo("ubicacion_alta_numeraciones_desactivadas");
        assertThat(undo.text("undo_of")).isEqualTo(job);
        assertThat(undo.json().has("entity_type")).isFalse();
        assertThat(unfinished.status()).isEqualTo(409);
        assertThat(planAgain.json().at("/totals/update").asInt()).isEqualTo(1);
        assertThat(secondUndo.json().at("/totals/nothing").asInt()).isEqualTo(1);

        String beginning = undoing.substring(0, 30);
        assertThat(served.get("/api/jobs/" + beginning).text("undo_of")).isEqualTo(job);
        assertThat(served.get("/api/jobs/" + job).json().has("undo_of")).isFalse();
        assertThat(served.get("/api/jobs/" + beginning + "/items").body()).contains("items");
        Reply nothingLeft = served.undo(job.substring(0, 30));
        assertThat(nothingLeft.status()).as(nothingLeft.body()).isEqualTo(409);
        assertThat(nothingLeft.text("type")).endsWith("nothing-to-undo");
    }

    @Test
    void whoPlanAnUndoAtTheSameTimeDoNotSpoilEachOthersPlan() {
        int count = 40;
        String rows = IntStream.range(0, count)
                .mapToObj(i -> row(someLocation(), "+34555010" + (200 + i)))
                .collect(Collectors.joining(",", "[", "]"));
        String job = json("POST", NUMBERS + "/apply", rows).text("job_id");
        ended(job);

        List<CompletableFuture<Reply>> plans = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> served.post("/api/jobs/" + job + "/undo/plan")))
                .limit(4)
                .toList();

        assertThat(plans).extracting(CompletableFuture::join).allSatisfy(plan -> {
            assertThat(plan.status()).as(plan.body()).isEqualTo(200);
            assertThat(plan.json().path("rows").asInt()).isEqualTo(count);
        });
        Reply undo = served.undo(job, plans.get(0).join().text("plan_id"));
        assertThat(undo.json().at("/counts/waiting").asInt()).as(undo.body()).isEqualTo(count);
    }

    @Test
    void whatIsProtectedIsRefusedUnlessTheRequestIncludesIt() throws IOException {
        Path list = folder.resolve("out/protected.csv");
        String rows = "[" + row(someLocation(), "+34555010170") + "]";
        try {
            Files.writeString(list, "kind,value,reason,until\nnumber,+34555010170,Switchboard,\n");
            Reply plan = json("POST", NUMBERS + "/plan", rows);
            Reply included = json("POST", NUMBERS + "/plan?include_protected=true", rows);
            Reply both = json("POST", NUMBERS + "/plan?include_protected=perhaps", rows);
            Reply applied = json("POST", NUMBERS + "/apply", "{\"rows\":" + rows + ",\"include_protected\":true}");
            String job = applied.text("job_id");
            ended(job);
            Reply undo = served.post("/api/jobs/" + job + "/undo/plan");
            Reply all = served.post("/api/jobs/" + job + "/undo/plan?include_protected=true");
            Files.writeString(list, "kind,value,reason,until\nnumber,abc,,\n");
            Reply faulty = json("POST", NUMBERS + "/plan", rows);
            Reply still = json("POST", NUMBERS + "/apply?include_protected=true", rows);

            assertThat(plan.body()).contains("Switchboard", "refused");
            assertThat(included.body()).doesNotContain("Switchboard");
            assertThat(both.status()).isEqualTo(400);
            assertThat(served.get("/api/jobs/" + job)
                            .json()
                            .at("/origin/include_protected")
                            .asBoolean())
                    .isTrue();
            assertThat(undo.body()).contains("Switchboard");
            assertThat(all.body()).doesNotContain("Switchboard");
            for (Reply refused : List.of(faulty, still)) {
                assertThat(refused.status()).as(refused.body()).isEqualTo(409);
                assertThat(refused.body()).contains("protected-list", "\"row\":2", "\"column\":\"value\"");
            }
        } finally {
            Files.deleteIfExists(list);
        }
    }

    @Test
    void plansSayWhoElseIsAtWorkAndRefuseOnlyTheRowsThatTheyHave() {
        String mine = "[" + row(someLocation(), "+34555010181") + "," + row(someLocation(), "+34555010182") + "]";
        String done = json("POST", NUMBERS + "/apply", "[" + row(someLocation(), "+34555010183") + "]")
                .text("job_id");
        ended(done);
        assertThat(json("POST", NUMBERS + "/plan", mine).json().has("others")).isFalse();
        String job = json("POST", NUMBERS + "/apply?max_rows=1", mine).text("job_id");
        served.until("/api/jobs/" + job, reply -> reply.text("state").equals("paused"));
        try {
            JsonNode plan = json(
                            "POST",
                            NUMBERS + "/plan",
                            "[" + row(someLocation(), "+34555010182") + "," + row(someLocation(), "+34555010184") + "]",
                            "Accept-Language",
                            "es")
                    .json();

            assertThat(plan.path("others")).as(plan.toString()).hasSize(1);
            JsonNode other = plan.at("/others/0");
            assertThat(other.path("job_id").asText()).isEqualTo(job);
            assertThat(other.path("state").asText()).isEqualTo("paused");
            assertThat(other.path("ended").asInt()).isEqualTo(1);
            assertThat(other.path("total").asInt()).isEqualTo(2);
            assertThat(other.path("text").asText()).contains("no ha terminado", "1 de 2", job.substring(0, 8));
            assertThat(plan.path("rows").findValuesAsText("mode")).containsExactly("refused", "update");
            assertThat(json("POST", NUMBERS + "/plan", mine).json().has("others"))
                    .as("of the same rows, which is one's own")
                    .isFalse();
            assertThat(served.post("/api/jobs/" + done + "/undo/plan").json().at("/others/0/job_id"))
                    .isEqualTo(other.path("job_id"));
            assertThat(served.get("/api/jobs/" + done + "/undo").json().at("/others/0/job_id"))
                    .isEqualTo(other.path("job_id"));
            assertThat(served.post("/api/jobs/" + job + "/undo/plan").json().has("others"))
                    .isFalse();
        } finally {
            served.post("/api/jobs/" + job + "/cancel");
        }
    }

    private static void ended(String job) {
        Reply end =
                served.until("/api/jobs/" + job, reply -> reply.text("state").startsWith("completed"));
        assertThat(end.text("state")).as(end.body()).isEqualTo("completed");
    }

    @Test
    void whatIsWrongWithRowsIsSaidInTheLanguageOfTheReader() {
        Reply bad = json(
                "POST",
                NUMBERS + "/apply",
                "[{\"location_id\":\"Nowhere At All\",\"phone_numbers\":\"12\"}]",
                "Accept-Language",
                "es");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.text("type")).isEqualTo("urn:space-odt:problem:bad-file");
        assertThat(bad.json().path("errors").findValuesAsText("column")).contains("location_id", "phone_numbers");
        assertThat(json("POST", NUMBERS + "/plan?limit=0", "[]").status()).isEqualTo(400);
        assertThat(json("POST", NUMBERS + "/plan", "no json").status()).isEqualTo(400);
    }

    @Test
    void anUnknownActionIsAnsweredWithNamesThatAreNear() {
        for (String end : new String[] {"/plan", "/apply"}) {
            Reply unknown = json("POST", "/v21/actions/ubicacion_configurar_pst" + end, "[]");
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.text("type")).isEqualTo("urn:space-odt:problem:unknown-action");
            assertThat(unknown.text("detail")).contains("ubicacion_configurar_pstn");
        }
    }

    @Test
    void theDocumentOfActionsIsKeptWithWhatNobodyKnowsInIt() throws Exception {
        String document = "{\"meta\":{\"version\":7,\"autor\":{\"equipo\":\"voz\"}},\"acciones\":[{\"action\":"
                + "\"ubicacion_actualizar_cabecera\",\"params\":{\"location_id\":\"Girona\"},\"nota\":\"x\"},"
                + "{\"action\":\"no_such_action\"}]}";
        Reply kept = json("PUT", "/v21/actions", document);
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.json().path("count").asInt()).isEqualTo(2);
        assertThat(kept.json().at("/warnings/0/summary").asText()).contains("no_such_action");
        JsonNode read = served.get("/v21/actions").json();
        assertThat(read.at("/meta/autor/equipo").asText()).isEqualTo("voz");
        assertThat(read.at("/acciones/0/nota").asText()).isEqualTo("x");
        assertThat(Files.readString(folder.resolve("out/v21/transformacion/acciones.json")))
                .contains("\"equipo\"");

        Reply table = served.upload("/api/location-jobs", "acciones.json", Served.GIRONA);
        assertThat(table.status()).as(table.body()).isEqualTo(200);
        // Else it would be at work for the plans of other tests.
        served.post("/api/jobs/" + table.json().at("/job/job_id").asText() + "/cancel");
        assertThat(served.get("/v21/actions").json())
                .as("a file that somebody calls so is another")
                .isEqualTo(read);
    }

    @Test
    void theDocumentOfActionsOutlivesAServerThatIsKilled() {
        String document = "{\"meta\":{\"version\":8},\"acciones\":[{\"action\":\"ubicacion_actualizar_cabecera\","
                + "\"params\":{\"location_id\":\"Girona\"},\"nota\":\"mañana\"}]}";
        try (Served first = Served.at(sandbox, folder, "--out-dir", "restart")) {
            assertThat(first.to("/v21/actions")
                            .header("Content-Type", "application/json")
                            .body(document)
                            .send("PUT")
                            .status())
                    .isEqualTo(200);
        }
        try (Served second = Served.at(sandbox, folder, "--out-dir", "restart")) {
            assertThat(second.get("/v21/actions").json().toString()).isEqualTo(document);
            assertThat(second.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{}",
                "{\"acciones\":{}}",
                "{\"acciones\":[{}]}",
                "{\"acciones\":[{\"action\":\"x\",\"params\":[]}]}",
                "{\"meta\":3,\"acciones\":[]}"
            })
    void aDocumentThatIsNoneIsRefusedAndTheOneBeforeStays(String document) {
        assertThat(json("PUT", "/v21/actions", "{\"meta\":{\"good\":true},\"acciones\":[]}")
                        .status())
                .isEqualTo(200);
        Reply refused = json("PUT", "/v21/actions", document, "Accept-Language", "ca");
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("errors")).isNotEmpty();
        assertThat(served.get("/v21/actions").json().at("/meta/good").asBoolean())
                .isTrue();
    }

    @Test
    void nobodyElsesPageMayAskAndNothingThatIsTooLargeIsTaken() {
        for (String path : new String[] {NUMBERS + "/plan", NUMBERS + "/apply"}) {
            assertThat(json("POST", path, "[]", "Origin", "http://evil.example.com")
                            .status())
                    .isEqualTo(403);
            assertThat(json("POST", path, "[\"" + "x".repeat(2 << 20) + "\"]").status())
                    .isEqualTo(413);
        }
        assertThat(json("PUT", "/v21/actions", "{}", "Origin", "http://evil.example.com")
                        .status())
                .isEqualTo(403);
        String large = "{\"meta\":{\"x\":\"" + "x".repeat(3 << 20) + "\"},\"acciones\":[]}";
        assertThat(json("PUT", "/v21/actions", large).status()).isEqualTo(413);
    }
}
