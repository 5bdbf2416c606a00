package org.spaceodt.change.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What the command finds in tables of actions, and what it costs. */
@QuarkusTest
class PreflightTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LICENSES = "usuarios_modificar_licencias";
    private static final String HEAD =
            "person_id,add_license_ids,remove_license_ids,location_id,extension,phone_number\n";

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;
    private static List<JsonNode> people;
    private static List<JsonNode> locations;
    private static List<JsonNode> numbers;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.withPeople(300, tenants);
        people = tenant.all("/people?callingData=true&max=100");
        locations = new ArrayList<>();
        tenant.get("/telephony/config/locations").path("locations").forEach(locations::add);
        numbers = new ArrayList<>();
        tenant.get("/telephony/config/numbers?max=2000").path("phoneNumbers").forEach(numbers::add);
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

    private Finished preflight(String table, String rows, String... more) throws IOException {
        Files.writeString(folder.resolve("rows.csv"), rows);
        return run(Stream.concat(Stream.of("preflight", table, "--input", "rows.csv"), Stream.of(more))
                .toArray(String[]::new));
    }

    /** As {@code code row column}. */
    private List<String> found(String table, String rows, int exitCode) throws IOException {
        Finished run = preflight(table, rows, "--json");
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(exitCode);
        JsonNode said = JSON.readTree(run.stdout());
        assertThat(JSON.readTree(folder.resolve("out/preflight/findings.json").toFile()))
                .isEqualTo(said.path("findings"));
        List<String> found = new ArrayList<>();
        said.path("findings").forEach(one -> {
            assertThat(one.path("next_step").asText()).as(one.toString()).isNotEmpty();
            found.add(one.path("code").asText() + " " + one.path("row").asInt() + " "
                    + one.path("column").asText());
        });
        return found;
    }

    private static List<JsonNode> withoutCalling() {
        return people.stream()
                .filter(one -> !one.has("extension") && !one.has("locationId"))
                .toList();
    }

    private static String license(String name) {
        return tenant.get("/licenses")
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asText().endsWith(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private static String row(JsonNode person, String license, String location, String extension, String number) {
        return String.join(",", id(person), license, "", location, extension, number) + "\n";
    }

    @Test
    void aTableThatNothingStandsInTheWayOfHasNoFindings() throws IOException {
        JsonNode person = withoutCalling().get(0);

        Finished run =
                preflight(LICENSES, HEAD + row(person, license("Professional"), id(locations.get(0)), "44001", ""));

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(run.stdout()).contains("Nothing found in", "(1 row)");
        assertThat(folder.resolve("out/preflight/findings.csv"))
                .hasContent("severity,code,row,column,cell,message,next_step\n");
    }

    @Test
    void licencesThatAreTooFewAreSaidOnceAtTheFirstRowThatGetsNone() throws IOException {
        String license = license("Standard");
        JsonNode units = tenant.get("/licenses/" + license);
        int left =
                units.path("totalUnits").asInt() - units.path("consumedUnits").asInt();
        StringBuilder rows = new StringBuilder(HEAD);
        List<JsonNode> without = withoutCalling();
        assertThat(without.size()).isGreaterThan(left + 1);
        for (int n = 0; n < left + 2; n++) {
            rows.append(row(without.get(n), license, id(locations.get(0)), "44" + (100 + n), ""));
        }

        assertThat(found(LICENSES, rows.toString(), 1))
                .containsExactly("license.too_few " + (left + 2) + " add_license_ids");

        // Who gives one back makes room for one.
        JsonNode caller = people.stream()
                .filter(one -> one.path("licenses").toString().contains(license))
                .findFirst()
                .orElseThrow();
        rows.append(id(caller)).append(",,").append(license).append(",,,\n");
        assertThat(found(LICENSES, rows.toString(), 1))
                .containsExactly("license.too_few " + (left + 3) + " add_license_ids");
    }

    @Test
    void peopleAreLookedFor() throws IOException {
        String license = license("Professional");
        JsonNode caller =
                people.stream().filter(one -> one.has("extension")).findFirst().orElseThrow();
        JsonNode elsewhere = locations.stream()
                .filter(one -> !id(one).equals(caller.path("locationId").asText()))
                .findFirst()
                .orElseThrow();
        String nobody = id(people.get(0)).substring(0, id(people.get(0)).length() - 6) + "AAAAAA";

        assertThat(found(
                        LICENSES,
                        HEAD
                                + row(caller, license, id(elsewhere), "44002", "")
                                + String.join(",", nobody, license, "", id(elsewhere), "44003", "") + "\n",
                        1))
                .containsExactly("person.elsewhere 2 location_id", "person.unknown 3 person_id");
    }

    @Test
    void numbersAndExtensionsAreFreeAndInTheRightLocation() throws IOException {
        String license = license("Professional");
        List<JsonNode> without = withoutCalling();
        String here = id(locations.get(0));
        JsonNode taken = numbers.stream()
                .filter(one -> one.has("owner")
                        && one.path("extension").isTextual()
                        && one.at("/location/id").asText().equals(here))
                .findFirst()
                .orElseThrow();
        JsonNode takenNumber = numbers.stream()
                .filter(one -> one.has("owner")
                        && one.path("phoneNumber").isTextual()
                        && one.at("/location/id").asText().equals(here))
                .findFirst()
                .orElseThrow();
        JsonNode elsewhere = numbers.stream()
                .filter(one -> !one.has("owner")
                        && one.path("phoneNumber").isTextual()
                        && !one.path("state").asText().equals("INACTIVE")
                        && !one.at("/location/id").asText().equals(here))
                .findFirst()
                .orElseThrow();

        assertThat(found(
                        LICENSES,
                        HEAD
                                + row(
                                        without.get(0),
                                        license,
                                        here,
                                        taken.path("extension").asText(),
                                        "")
                                + row(without.get(1), license, here, "44001", "")
                                + row(without.get(2), license, here, "44001", "")
                                + row(
                                        without.get(3),
                                        license,
                                        here,
                                        "44004",
                                        takenNumber.path("phoneNumber").asText())
                                + row(
                                        without.get(4),
                                        license,
                                        here,
                                        "44005",
                                        elsewhere.path("phoneNumber").asText())
                                + row(without.get(5), license, here, "44006", "+34555999999"),
                        1))
                .filteredOn(text -> !text.startsWith("extension.short"))
                .containsExactly(
                        "extension.taken 2 extension",
                        "extension.twice 4 extension",
                        "number.taken 5 phone_number",
                        "number.other_location 6 phone_number",
                        "number.unknown 7 phone_number");
    }

    @Test
    void anExtensionIsNotInTheWayOfARoutingPrefix() throws IOException {
        String license = license("Professional");
        JsonNode prefixed = locations.stream()
                .filter(one -> !one.path("routingPrefix").asText("").isEmpty())
                .findFirst()
                .orElseThrow();
        String extension = (prefixed.path("routingPrefix").asText() + "7777").substring(0, 6);

        assertThat(found(
                        LICENSES, HEAD + row(withoutCalling().get(0), license, id(locations.get(1)), extension, ""), 1))
                .containsExactly("extension.prefix 2 extension");
    }

    @Test
    void aLocationWithoutCallingIsNoPlaceForALine() throws IOException {
        JsonNode plain = tenant.all("/locations").stream()
                .filter(one ->
                        locations.stream().noneMatch(calling -> id(calling).equals(id(one))))
                .findFirst()
                .orElseThrow();

        assertThat(found(
                        LICENSES,
                        HEAD + row(withoutCalling().get(0), license("Professional"), id(plain), "44001", ""),
                        1))
                .containsExactly("location.no_calling 2 location_id");
    }

    @Test
    void badRowsAreFindingsAmongTheOthers() throws IOException {
        JsonNode one = withoutCalling().get(0);
        String license = license("Professional");
        String here = id(locations.get(0));

        assertThat(found(
                        LICENSES,
                        HEAD
                                + row(one, license, here, "44001", "")
                                + row(one, license, here, "44002", "")
                                + row(withoutCalling().get(1), "No such license", here, "44003", "")
                                + row(withoutCalling().get(2), license, here, "44004", "+34555999999"),
                        1))
                .contains("row.same_object 3 person_id", "number.unknown 5 phone_number")
                .anyMatch(text -> text.startsWith("name.unknown.LICENSE") && text.endsWith("4 add_license_ids"));
    }

    @Test
    void numbersThatAreToBeMadeAreNowhereElse() throws IOException {
        String there = numbers.stream()
                .filter(one -> one.path("phoneNumber").isTextual()
                        && one.at("/location/id").asText().equals(id(locations.get(1))))
                .findFirst()
                .orElseThrow()
                .path("phoneNumber")
                .asText();

        assertThat(found(
                        "ubicacion_alta_numeraciones_desactivadas",
                        "location_id,phone_numbers\n" + id(locations.get(0)) + ",+34555998877;" + there + "\n",
                        1))
                .containsExactly("number.there 2 phone_numbers");
    }

    @Test
    void aTableOfLocationsIsLookedAtToo() throws IOException {
        Finished run = preflight("locations", "name,location_id\n" + ",".repeat(1) + id(locations.get(0)) + "\n");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"locatoins, rows.csv, No table locatoins", "usuarios_alta_people, none.csv, none.csv"})
    void whatCannotBeReadIsExitTwo(String table, String file, String said) throws IOException {
        Files.writeString(folder.resolve("rows.csv"), HEAD);

        Finished run = run("preflight", table, "--input", file);

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(2);
        assertThat(run.stderr()).contains(said);
    }

    @Test
    void aTableWithoutAColumnThatIsKnownIsExitTwo() throws IOException {
        Finished run = preflight(LICENSES, "\0\0\0");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(2);
    }

    @Test
    void listsAreReadInPagesAndNoRowCostsACall() throws IOException {
        String license = license("Professional");
        StringBuilder rows = new StringBuilder(HEAD);
        people.stream()
                .limit(250)
                .forEach(one -> rows.append(row(one, license, id(locations.get(0)), "", "+34555999999")));
        preflight(LICENSES, HEAD + row(people.get(0), license, id(locations.get(0)), "", "+34555999999"));
        long before = tenant.requests();
        preflight(LICENSES, HEAD + row(people.get(0), license, id(locations.get(0)), "", "+34555999999"));
        long one = tenant.requests() - before;
        before = tenant.requests();

        preflight(LICENSES, rows.toString());

        // Two people by themselves and three times 85 instead of one person.
        assertThat(tenant.requests() - before).isEqualTo(one + 4);
    }

    @ParameterizedTest
    @CsvSource({"es, Al token le falta", "ca, Al token li falta", "en, The token lacks"})
    void aScopeThatTheTokenLacksIsSaidInEveryLanguage(String language, String said) throws IOException {
        try (SimulatedTenant closed = SimulatedTenant.start(folder)) {
            closed.faults("{\"rules\": [{\"where\": {\"path\": \"/licenses\"}, \"what\": {\"status\": 403}}]}");
            Files.writeString(folder.resolve("rows.csv"), HEAD + row(people.get(0), license("Messaging"), "", "", ""));

            Finished run = Command.in(folder)
                    .with("SPACE_ODT_LANG", language)
                    .with("WEBEX_BASE_URL", closed.baseUrl())
                    .with("WEBEX_ACCESS_TOKEN", "any")
                    .run("preflight", LICENSES, "--input", "rows.csv", "--out-dir", "out");

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(1);
            assertThat(run.stdout()).contains(said, "spark-admin:licenses_read", LICENSES, "/licenses");
        }
    }

    @Test
    void aTokenThatEndsBeforeTheWorkIsSaid() throws IOException {
        Files.writeString(
                folder.resolve("rows.csv"), "location_id,phone_numbers\n" + id(locations.get(0)) + ",+34555998877\n");

        Finished run = Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .with("WEBEX_ACCESS_TOKEN_EXPIRES_AT", "2020-01-01T00:00:00Z")
                .run(
                        "preflight",
                        "ubicacion_alta_numeraciones_desactivadas",
                        "--input",
                        "rows.csv",
                        "--out-dir",
                        "out");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(1);
        assertThat(run.stdout()).contains("The token ends at 2020-01-01");
    }

    private void softphones(String rows) throws IOException {
        Files.createDirectories(folder.resolve("out/v2"));
        Files.writeString(
                folder.resolve("out/v2/input_softphones.csv"),
                "user_email,calling_license_id,location_name,extension,phone_number,call_queue_names\n" + rows);
    }

    private static String email(JsonNode person) {
        return person.at("/emails/0").asText();
    }

    @Test
    void aTableOfSoftphonesIsReadWhereItLiesAndNamesItsOwnColumns() throws IOException {
        List<JsonNode> without = withoutCalling();
        JsonNode caller = people.stream()
                .filter(one ->
                        one.has("extension") && !one.path("locationId").asText().equals(id(locations.get(0))))
                .findFirst()
                .orElseThrow();
        String here =
                "Webex Calling - Professional," + locations.get(0).path("name").asText() + ",";
        softphones(email(without.get(0)) + "," + here + "44001,,\n"
                + email(caller) + "," + here + "44001,,\n"
                + email(without.get(1)) + "," + here + "44003,+34555999999,\n"
                + "nadie.ejemplo@example.com," + here + "44004,,\n");

        Finished run = run("preflight", "softphones", "--json");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(1);
        List<String> found = new ArrayList<>();
        JSON.readTree(run.stdout())
                .path("findings")
                .forEach(one -> found.add(one.path("code").asText() + " "
                        + one.path("row").asInt() + " " + one.path("column").asText()));
        assertThat(found)
                .contains(
                        "extension.twice 3 extension",
                        "number.unknown 4 phone_number",
                        "name.unknown.PERSON 5 user_email")
                .anyMatch(text -> text.startsWith("person.elsewhere 3 location_"));
    }

    @Test
    void namesComeFromTheFilesOfTheOutDirAndAnIdThatIsGoneIsAFinding() throws IOException {
        JsonNode person = withoutCalling().get(0);
        String gone = id(person).substring(0, id(person).length() - 6) + "AAAAAA";
        String here =
                "Webex Calling - Professional," + locations.get(0).path("name").asText() + ",";
        softphones("ana.ejemplo@example.com," + here + "44001,,\n");
        Files.createDirectories(folder.resolve("out/v1_inventory"));
        Files.writeString(
                folder.resolve("out/v1_inventory/people.csv"),
                "person_id,email\n" + gone + ",ana.ejemplo@example.com\n");

        Finished known = run("preflight", "softphones");
        Finished live = run("preflight", "softphones", "--live");

        assertThat(known.exitCode()).as(known.stdout() + known.stderr()).isEqualTo(1);
        assertThat(known.stdout()).contains("There is no person " + gone, "Nothing in ", "says whether it is complete");
        assertThat(live.stdout())
                .contains("There is nobody with the e-mail address ana.ejemplo@example.com")
                .doesNotContain("says whether it is complete");
    }
}
