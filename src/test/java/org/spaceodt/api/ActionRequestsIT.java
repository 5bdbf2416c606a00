package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.spaceodt.change.input.KeptMappings;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.support.Ongoing;

/** What a request for rows of an action may say besides the rows: the same as the command line. */
class ActionRequestsIT {
    private static final String PERMISSIONS = "/v21/actions/ubicacion_configurar_permisos_salientes_defecto";
    private static final String NUMBERS = "/v21/actions/ubicacion_alta_numeraciones_desactivadas";
    private static final String MAPPING = "{\"location_id\": \"Sede\", \"default_outgoing_profile\": \"Perfil\"}";

    @TempDir
    static Path folder;

    private static Ongoing sandbox;
    private static Served served;
    private static List<String> locations;

    @BeforeAll
    static void start() {
        sandbox = Served.sandbox(folder);
        served = Served.at(sandbox, folder, "--out-dir", "out", "--max-upload-mb", "1");
        locations = calling(served.locations());
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

    /** Only where calling is on are there permissions. */
    private static List<String> calling(List<String> all) {
        StringBuilder csv = new StringBuilder(text("location_id", "default_outgoing_profile"));
        all.forEach(name -> csv.append(text(name, "INTERNATIONAL=ALLOW")));
        List<String> names = new ArrayList<>();
        body("text/csv", PERMISSIONS + "/plan", csv.toString())
                .json()
                .path("rows")
                .forEach(row -> {
                    if (row.path("mode").asText().equals("update")) {
                        names.add(row.path("key").asText());
                    }
                });
        assertThat(names).hasSizeGreaterThan(3);
        return names;
    }

    private static Reply body(String type, String path, String body, String... headers) {
        return served.to(path)
                .header("Content-Type", type)
                .headers(Stream.concat(Stream.of("Accept-Language", "en"), Stream.of(headers))
                        .toArray(String[]::new))
                .body(body)
                .send("POST");
    }

    private static Reply json(String path, String body) {
        return body("application/json", path, body);
    }

    private static String text(String... cells) {
        return String.join(";", cells) + "\n";
    }

    private static String theirs(String profile) {
        return text("Sede", "Perfil") + text(locations.get(0), profile) + text(locations.get(1), profile);
    }

    private static List<String> fields(Reply plan) {
        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        return plan.json().findValuesAsText("field");
    }

    @Test
    void theirColumnsAreFoundByAMappingInAFormInJsonAndInTheQuery() {
        String rows =
                "[{\"Sede\":\"%s\",\"Perfil\":\"TOLL_FREE=BLOCK\"},{\"Sede\":\"%s\",\"Perfil\":\"TOLL_FREE=BLOCK\"}]"
                        .formatted(locations.get(0), locations.get(1));
        String query = "?map=location_id=Sede&map=default_outgoing_profile%3DPerfil";

        List<Reply> mapped = List.of(
                served.form(
                        PERMISSIONS + "/plan",
                        Map.of("file", List.of(theirs("TOLL_FREE=BLOCK")), "mapping", List.of(MAPPING))),
                json(PERMISSIONS + "/plan", "{\"mapping\":" + MAPPING + ",\"rows\":" + rows + "}"),
                json(PERMISSIONS + "/plan" + query, rows),
                body("text/csv", PERMISSIONS + "/plan" + query, theirs("TOLL_FREE=BLOCK")));
        Reply unmapped = json(PERMISSIONS + "/plan", rows);

        assertThat(mapped).allSatisfy(plan -> assertThat(fields(plan))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(field -> field.contains("TOLL_FREE")));
        assertThat(unmapped.status()).isEqualTo(400);
    }

    @Test
    void aValueForAllWinsOverTheTableAndThatOverTheGeneralOne() {
        String table = text("location_id", "default_outgoing_profile", "otra")
                + text(locations.get(0), "", "x")
                + text(locations.get(1), "TOLL_FREE=BLOCK", "x");
        Map<String, List<String>> form = new HashMap<>(Map.of(
                "file",
                List.of(table),
                "global",
                List.of("default_outgoing_profile,unrelated\nINTERNATIONAL=ALLOW,x\n")));
        Reply layered = served.form(PERMISSIONS + "/plan", form);
        form.put("values", List.of("{\"default_outgoing_profile\": [\"NATIONAL=BLOCK\"]}"));
        Reply over = served.form(PERMISSIONS + "/plan", form);
        form.put("values", List.of("{\"default_outgoing_profile\": null}"));
        Reply hidden = served.form(PERMISSIONS + "/plan", form);

        assertThat(layered.json().at("/rows/0/details").asText())
                .contains("INTERNATIONAL")
                .doesNotContain("TOLL_FREE");
        assertThat(layered.json().at("/rows/1/details").asText())
                .contains("TOLL_FREE")
                .doesNotContain("INTERNATIONAL");
        assertThat(fields(over)).hasSizeGreaterThanOrEqualTo(2).allMatch(field -> field.contains("/NATIONAL/"));
        assertThat(hidden.json().at("/totals/nothing").asInt())
                .as(hidden.body())
                .isEqualTo(2);
    }

    @Test
    void digitsWithoutPlusAreOfTheCountryThatTheRequestElseTheLocationSays() {
        String csv = text("location_id", "phone_numbers") + text(locations.get(0), "34555010197");
        String row = "{\"location_id\":\"" + locations.get(0) + "\",\"phone_numbers\":\"34555010197\"}";
        String sites = text("name", "main_number") + text(locations.get(0), "34555010197");
        String jobs = "/api/location-wbxc-jobs";

        List<Reply> french = List.of(
                served.form(NUMBERS + "/plan", Map.of("file", List.of(csv), "country", List.of("FR"))),
                json(NUMBERS + "/plan", "{\"country\":\"fr\",\"rows\":[" + row + "]}"),
                json(NUMBERS + "/plan", "{\"country\":\"FR\",\"values\":" + row + "}"),
                body("text/csv", NUMBERS + "/plan?country=FR", csv),
                body("text/csv", jobs + "?country=FR", sites),
                served.form(jobs, Map.of("file", List.of(sites), "country", List.of("FR"))));
        Reply ofLocation = body("text/csv", NUMBERS + "/plan", csv);
        Reply job = body("text/csv", jobs, sites);
        Reply nowhere = body("text/csv", NUMBERS + "/plan?country=XX", csv);

        assertThat(french).allSatisfy(refused -> {
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/next_step").asText()).contains("+34555010197");
        });
        assertThat(fields(ofLocation)).anyMatch(field -> field.contains("+34555010197"));
        assertThat(List.of(ofLocation, job)).allSatisfy(read -> {
            assertThat(read.status()).as(read.body()).isEqualTo(200);
            assertThat(read.json().path("warnings")).hasSize(1);
        });
        assertThat(nowhere.json().at("/errors/0/column").asText()).isEqualTo("country");
    }

    @Test
    void valuesAloneAreOneRow() {
        String row = "{\"location_id\": \"" + locations.get(2)
                + "\", \"phone_numbers\": [\"+34555010170\", \"+34555010171\"]}";

        List<Reply> plans = List.of(
                json(NUMBERS + "/plan", "{\"values\":" + row + "}"),
                json(
                        NUMBERS + "/plan",
                        "{\"global\":" + row.replace("[", "").replace("]", "").replace("\", \"+", ";+") + "}"),
                served.form(NUMBERS + "/plan", Map.of("values", List.of(row))));

        assertThat(plans).allSatisfy(plan -> {
            assertThat(fields(plan)).hasSize(2);
            assertThat(plan.json().path("count").asInt()).isEqualTo(1);
        });
    }

    @Test
    void onlyTheRowsThatAreChosenArePlanned() {
        String csv = text("location_id", "phone_numbers")
                + text(locations.get(0), "+34555010160")
                + text(locations.get(0), "+34555010161")
                + text(locations.get(0), "+34555010162");
        String rows = "["
                + Stream.of("160", "161", "162")
                        .map(end -> "{\"location_id\":\"" + locations.get(0) + "\",\"phone_numbers\":\"+34555010" + end
                                + "\"}")
                        .reduce((one, other) -> one + "," + other)
                        .orElseThrow()
                + "]";

        List<Reply> chosen = List.of(
                served.form(NUMBERS + "/plan", Map.of("file", List.of(csv), "rows", List.of("2, 4"))),
                served.form(NUMBERS + "/plan", Map.of("file", List.of(csv), "rows", List.of("[4,2]"))),
                body("text/csv", NUMBERS + "/plan?rows=2&rows=4", csv),
                json(NUMBERS + "/plan", "{\"rows\":" + rows + ",\"only\":[2,4]}"));
        Reply none = json(NUMBERS + "/plan", "{\"rows\":" + rows + ",\"only\":[17]}");

        assertThat(chosen).allSatisfy(plan -> {
            assertThat(plan.json().path("rows").findValuesAsText("row_number"))
                    .as(plan.body())
                    .containsExactly("2", "4");
            assertThat(plan.json().path("count").asInt()).isEqualTo(2);
        });
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.json().at("/errors/0/summary").asText()).contains("17");
    }

    private static JsonNode state(Reply started, String... states) {
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return served.until(started.json().at("/links/job").asText(), reply -> List.of(states)
                        .contains(reply.text("state")))
                .json();
    }

    @Test
    void aJobPausesAfterAsManyRowsAsAreAskedFor() {
        // What an unfinished job is to change is refused to another.
        String csv = numbers("140", "141", "142");
        String others = numbers("143", "144", "145");

        List<Reply> started = List.of(
                served.form(
                        NUMBERS + "/apply",
                        Map.of("file", List.of(csv), "max_rows", List.of("1"), "fail_fast", List.of("true"))),
                body("text/csv", NUMBERS + "/apply?max_rows=1&rows=3,4&failure_limit=0.1", others));

        assertThat(started).allSatisfy(one -> {
            JsonNode job = state(one, "paused");
            assertThat(job.at("/counts/done").asInt()
                            + job.at("/counts/skipped").asInt())
                    .as(job.toString())
                    .isEqualTo(1);
            served.post(one.json().at("/links/job").asText() + "/cancel");
        });
    }

    private static String numbers(String... ends) {
        return text("location_id", "phone_numbers")
                + Stream.of(ends)
                        .map(end -> text(locations.get(3), "+34555010" + end))
                        .collect(Collectors.joining());
    }

    @Test
    void aPlanThatWasKeptIsAppliedExactlyAndARowThatMovedSinceIsRefused() {
        String csv = text("location_id", "default_outgoing_profile")
                + text(locations.get(2), "NATIONAL=BLOCK")
                + text(locations.get(3), "NATIONAL=BLOCK");
        Reply kept = body("text/csv", PERMISSIONS + "/plan", csv);
        String plan = kept.text("plan_id");
        Reply moved = json(
                PERMISSIONS + "/apply",
                "{\"values\":{\"location_id\":\"" + locations.get(2) + "\",\"default_outgoing_profile\":"
                        + "\"{\\\"NATIONAL\\\": {\\\"action\\\": \\\"ALLOW\\\", \\\"transferEnabled\\\": false}}\"}}");
        state(moved, "completed");
        Reply other = json(NUMBERS + "/apply", "{\"plan\":\"" + plan + "\"}");
        Reply applied = json(PERMISSIONS + "/apply", "{\"plan\":\"" + plan + "\"}");
        JsonNode ended = state(applied, "completed_with_failures");

        assertThat(plan).as(kept.body()).isNotBlank();
        assertThat(body("text/csv", PERMISSIONS + "/plan", csv).text("plan_id")).isNotEqualTo(plan);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text("type")).isEqualTo("urn:space-odt:problem:unknown-plan");
        assertThat(ended.at("/counts/done").asInt()).isEqualTo(1);
        assertThat(ended.at("/counts/failed").asInt()).isEqualTo(1);
        assertThat(served.form(PERMISSIONS + "/apply", Map.of("plan", List.of(plan)))
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mapping | {\"rows\":[{\"a\":\"b\"}],\"mapping\":[]}",
                "mapping | {\"rows\":[{\"a\":\"b\"}],\"mapping\":{\"location_id\":7.5e3,\"x\":{}}}",
                "mapping | {\"rows\":[{\"a\":\"b\"}],\"mapping\":{\"location_id\":true}}",
                "mapping | {\"rows\":[{\"a\":\"b\"}],\"mapping\":{\"location_id\":\" \"}}",
                "mapping | {\"values\":{\"location_id\":\"x\"},\"mapping\":{\"location_id\":\"Sede\"}}",
                "values | {\"values\":\"location_id=x\"}",
                "values | {\"values\":{\"location_id\":{\"id\":\"x\"}}}",
                "values | {\"values\":{\"location_id\":[[\"x\"]]}}",
                "values | {\"values\":{\"location_id\":\"x\",\"location_id \":\"y\"}}",
                "location_id | {\"values\":{\"location_id\":\"x\",\"location_id\":\"y\"}}",
                "values | {\"values\":{},\"values\":{}}",
                "rows | {\"rows\":[],\"rows\":[]}",
                "global | {\"global\":[{\"location_id\":\"x\"}]}",
                "only | {\"rows\":[{\"a\":\"b\"}],\"only\":3}",
                "only | {\"rows\":[{\"a\":\"b\"}],\"only\":[]}",
                "only | {\"rows\":[{\"a\":\"b\"}],\"only\":[0]}",
                "only | {\"rows\":[{\"a\":\"b\"}],\"only\":[2.5]}",
                "only | {\"rows\":[{\"a\":\"b\"}],\"only\":[99999999999999999999]}",
                "only | {\"values\":{\"location_id\":\"x\"},\"only\":[2]}",
                "max_rows | {\"rows\":[{\"a\":\"b\"}],\"max_rows\":-1}",
                "max_rows | {\"rows\":[{\"a\":\"b\"}],\"max_rows\":\"many\"}",
                "fail_fast | {\"rows\":[{\"a\":\"b\"}],\"fail_fast\":\"perhaps\"}",
                "failure_limit | {\"rows\":[{\"a\":\"b\"}],\"failure_limit\":1.5}",
                "failure_limit | {\"rows\":[{\"a\":\"b\"}],\"failure_limit\":\"NaN\"}",
                "plan | {\"rows\":[{\"a\":\"b\"}],\"plan\":\"x\"}",
                "plan | {\"plan\":[]}",
                "maping | {\"rows\":[{\"a\":\"b\"}],\"maping\":{}}",
                "body | {\"rows\":[{\"a\":\"b\"}]",
                "body | {\"rows\":[{\"a\":\"b\"}]} {}",
                "body | {"
            })
    void aMemberThatCannotBeUsedIsNamedInTheLanguageOfTheReader(String part, String body) {
        for (String end : new String[] {"/plan", "/apply"}) {
            Reply refused = body("application/json", PERMISSIONS + end, body, "X-Nothing", "x");
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.text("type")).isEqualTo("urn:space-odt:problem:bad-part");
            assertThat(refused.json().path("errors")).as(refused.body()).hasSize(1);
            assertThat(refused.body()).contains(part);
        }
        assertThat(served.get("/api/jobs").body()).doesNotContain("permisos");
    }

    @ParameterizedTest
    @CsvSource({
        "en,mapping cannot be used. Nothing was done.",
        "es,mapping no se puede usar. No se ha hecho nada.",
        "ca,mapping no es pot fer servir. No s'ha fet res."
    })
    void aPartThatCannotBeUsedIsSaidInThreeLanguages(String language, String detail) {
        for (String mapping :
                new String[] {"[]", "{", "", "{\"a\":true}", "{\"location_id\":\"A\",\"location_id\":\"B\"}", "null"}) {
            Reply refused = served.form(
                    PERMISSIONS + "/plan",
                    Map.of("file", List.of(theirs("")), "mapping", List.of(mapping)),
                    "Accept-Language",
                    language);
            assertThat(refused.status()).as(mapping + refused.body()).isEqualTo(400);
            assertThat(refused.text("detail")).as(mapping + refused.body()).isEqualTo(detail);
            assertThat(refused.json().at("/errors/0/column").asText()).isEqualTo("mapping");
            assertThat(refused.json().at("/errors/0/next_step").asText()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapping", "values", "rows", "max_rows", "fail_fast", "file", "global"})
    void aPartThatIsThereTwiceIsRefused(String part) {
        Map<String, List<String>> parts = new HashMap<>(Map.of("file", List.of(theirs(""))));
        parts.put(part, List.of("2", "2"));

        Reply refused = served.form(PERMISSIONS + "/apply", parts);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/summary").asText()).contains(part, "twice");
        assertThat(body("text/csv", PERMISSIONS + "/plan?max_rows=1&max_rows=2", theirs(""))
                        .status())
                .isEqualTo(400);
        assertThat(served.form(PERMISSIONS + "/plan?rows=2", Map.of("file", List.of(theirs("")), "rows", List.of("2")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMappingToWhatIsNotThereAndUnknownNamesAreFaultsOfTheTable() {
        Reply column = served.form(
                PERMISSIONS + "/apply",
                Map.of("file", List.of(theirs("")), "mapping", List.of("{\"location_id\": \"Edificio\"}")));
        Reply name = served.form(
                PERMISSIONS + "/apply",
                Map.of(
                        "file",
                        List.of(theirs("")),
                        "mapping",
                        List.of("{\"location_id\":\"Sede\",\"colour\": \"Perfil\"}")));
        Reply value = body("text/csv", PERMISSIONS + "/apply?map=location_id=Sede&value=colour=red", theirs(""));
        Reply general = served.form(
                PERMISSIONS + "/apply", Map.of("file", List.of(theirs("")), "global", List.of("location_id\nA\nB\n")));

        assertThat(List.of(column, name, value)).allSatisfy(refused -> {
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.text("type")).isEqualTo("urn:space-odt:problem:bad-file");
        });
        assertThat(column.body()).contains("Edificio");
        assertThat(name.body()).contains("colour");
        assertThat(value.body()).contains("colour");
        assertThat(general.text("type")).isEqualTo("urn:space-odt:problem:bad-part");
        assertThat(general.text("detail")).contains("global");
    }

    @Test
    void rowsAboutOneObjectAreRefused() {
        String csv = text("location_id", "default_outgoing_profile")
                + text(locations.get(0), "NATIONAL=BLOCK")
                + text(locations.get(1), "NATIONAL=BLOCK")
                + text(locations.get(0), "TOLL_FREE=BLOCK");

        Reply refused = body("text/csv", PERMISSIONS + "/apply", csv);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/row").asInt()).isEqualTo(4);
        assertThat(refused.json().at("/errors/0/summary").asText()).contains("2");
    }

    @Test
    void whatIsTooLargeIsRefusedWhereverItStands() {
        String huge = "x".repeat(10 << 20);
        String large = "x".repeat(40_000);
        List<Reply> refused = List.of(
                json(PERMISSIONS + "/apply", "{\"values\":{\"location_id\":\"" + huge + "\"}}"),
                json(PERMISSIONS + "/apply", "{\"values\":{\"location_id\":\"" + large + "\"}}"),
                json(PERMISSIONS + "/apply", "{\"values\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                json(PERMISSIONS + "/apply", "{\"values\":{" + many(20_000) + "}}"),
                served.form(PERMISSIONS + "/apply", Map.of("values", List.of("{\"location_id\":\"" + huge + "\"}"))),
                served.form(PERMISSIONS + "/apply", Map.of("values", List.of("{\"location_id\":\"" + large + "\"}"))));

        assertThat(refused).allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.body()).isIn(400, 413);
            assertThat(reply.type()).startsWith("application/problem+json");
            assertThat(reply.body()).hasSizeLessThan(2_000).doesNotContain("{0}");
        });
        assertThat(served.get("/api/jobs").body()).doesNotContain("xxxx");
    }

    private static String many(int count) {
        StringBuilder fields = new StringBuilder("\"a\":1");
        for (int n = 0; n < count; n++) {
            fields.append(",\"a" + n + "\":1");
        }
        return fields.toString();
    }

    @Test
    void aMappingIsKeptByNameUsedReplacedAndRemoved() throws Exception {
        String sedes = "/api/mappings/sedes_2026";
        Reply kept = put(sedes, "{\"mapping\":" + MAPPING + "}");
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.json().has("replaced")).isFalse();
        assertThat(served.get(sedes).json().at("/mapping/location_id").asText()).isEqualTo("Sede");
        assertThat(served.get("/api/mappings").json().path("items"))
                .extracting(JsonNode::asText)
                .contains("sedes_2026");
        assertThat(new KeptMappings(folder.resolve("out"), JsonFormat.MAPPER).find("sedes_2026"))
                .as("where commands look for it")
                .contains(Map.of("location_id", "Sede", "default_outgoing_profile", "Perfil"));
        assertThat(fields(body("text/csv", PERMISSIONS + "/plan?mapping=sedes_2026", theirs("TOLL_FREE=BLOCK"))))
                .allMatch(field -> field.contains("TOLL_FREE"));

        Reply other = put(sedes, "{\"mapping\":{\"location_id\":\"Centro\"}}");
        assertThat(other.json().at("/replaced/location_id").asText()).isEqualTo("Sede");
        assertThat(other.json().path("mapping")).hasSize(1);

        Reply removed = served.to(sedes).send("DELETE");
        assertThat(removed.status()).as(removed.body()).isEqualTo(200);
        assertThat(removed.json().at("/mapping/location_id").asText()).isEqualTo("Centro");
        assertThat(served.to(sedes).send("DELETE").status()).isEqualTo(404);
        assertThat(served.get(sedes).status()).isEqualTo(404);
        assertThat(body("text/csv", PERMISSIONS + "/plan?mapping=sedes_2026", theirs(""))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a%20b | name | {\"mapping\":{\"location_id\":\"Sede\"}}",
                "..%2Fsedes | name | {\"mapping\":{\"location_id\":\"Sede\"}}",
                "sedes | mapping | {\"mapping\":{}}",
                "sedes | mapping | {\"mapping\":\"otra\"}",
                "sedes | mapping | {}",
                "sedes | mapping | {\"mapping\":{\"location_id\":\" \"}}",
                "sedes | mapping | {\"mapping\":{\"location_id\":[7]}}",
                "sedes | other | {\"other\":1}",
                "sedes | body | []"
            })
    void whatIsNoMappingIsNotKept(String name, String part, String body) {
        Reply refused = put("/api/mappings/" + name, body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/column").asText()).isEqualTo(part);
        assertThat(served.get("/api/mappings/sedes").status()).isEqualTo(404);
    }

    private static Reply put(String path, String body) {
        return served.to(path)
                .header("Content-Type", "application/json")
                .body(body)
                .send("PUT");
    }

    @Test
    void aLongMappingIsTaken() {
        StringBuilder wide = new StringBuilder("{\"location_id\": \"Sede\"");
        String column = "x".repeat(4_000);
        wide.append(",\"default_outgoing_profile\": \"" + column + "\"}");
        String table = text("Sede", column) + text(locations.get(0), "TOLL_FREE=BLOCK");

        assertThat(fields(served.form(
                        PERMISSIONS + "/plan", Map.of("file", List.of(table), "mapping", List.of(wide.toString())))))
                .allMatch(field -> field.contains("TOLL_FREE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..", "../../acciones", "00000000-0000-0000-0000-000000000000", "%00"})
    void aPlanThatIsNotThereIsSaidSo(String plan) {
        Reply refused = json(PERMISSIONS + "/apply", "{\"plan\":\"" + plan + "\"}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(404);
        assertThat(refused.text("type")).isEqualTo("urn:space-odt:problem:unknown-plan");
    }

    @Test
    void badRowsAreLeftOutWhenTheRequestSaysSoAndTakenUpWhenCorrected() {
        String form =
                text("location_id", "phone_numbers") + text(locations.get(0), "+34555010174") + text("Nowhere", "x");
        Reply first = body("text/csv", NUMBERS + "/apply?skip_bad_rows=true", form);
        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(state(first, "completed_with_failures").at("/counts/failed").asInt())
                .isEqualTo(1);
        Reply faults = served.to(first.json().at("/links/errors").asText()).send("GET");
        assertThat(faults.status()).as(faults.body()).isEqualTo(200);
        assertThat(faults.body()).contains("\"cell\":\"Nowhere\"");

        Reply second = json(
                NUMBERS + "/plan",
                "{\"only_failures\":true,\"rows\":[{},{\"location_id\":\"%s\",\"phone_numbers\":\"+34555010175\"}]}"
                        .formatted(locations.get(0)));
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(second.json().path("rows")).hasSize(1);
        assertThat(second.json().at("/rows/0/row_number").asInt()).isEqualTo(3);
    }

    @Test
    void wordsForNothingAreMeantWhenTheRequestSaysSo() {
        String row = "[{\"display_name\":\"None\"}]";
        Reply refused = json("/v21/actions/workspaces_alta/plan", row);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("text.placeholder");
        for (Reply meant : List.of(
                json("/v21/actions/workspaces_alta/plan?accept=display_name", row),
                json("/v21/actions/workspaces_alta/plan", "{\"accept\":[\"display_name\"],\"rows\":" + row + "}"),
                json(
                        "/v21/actions/workspaces_alta/plan",
                        "[{\"display_name\":\"None\",\"accept\":\"display_name\"}]"))) {
            assertThat(meant.status()).as(meant.body()).isEqualTo(200);
        }
    }

    @Test
    void allFaultsOfATableThatWasRefusedAreWhereTheProblemSays() {
        StringBuilder text = new StringBuilder(text("location_id", "phone_numbers"));
        for (int i = 0; i < 11_000; i++) {
            text.append(text(locations.get(0), "x" + i));
        }
        Reply refused = body("text/csv", NUMBERS + "/plan", text.toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors")).hasSize(10_000);
        assertThat(refused.json().path("more_errors").asInt()).isEqualTo(1_000);
        String link = refused.json().path("errors_link").asText();
        assertThat(served.get(link).json()).hasSize(11_000);
        assertThat(served.get(link.replace("errors.json", "with_errors.csv")).body())
                .startsWith("location_id;phone_numbers;errors");
        assertThat(served.get("/api/errors/..%2Fx/errors.json").status()).isEqualTo(404);
        assertThat(served.get("/api/errors/nobody/errors.json").status()).isEqualTo(404);
    }
}
