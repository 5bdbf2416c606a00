package org.spaceodt.cli.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spaceodt.file.Folders;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;

/** {@code list} and {@code show}, from an export and live. */
@QuarkusTest
class LookupCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** One export for all tests, which change nothing in it. */
    private static Path exported;

    @TempDir
    Path folder;

    @BeforeAll
    static void export() throws IOException {
        exported = Files.createTempDirectory("lookup");
        Finished made = Command.in(exported).run("inventory_run", "--sandbox", "--no-report", "--quiet");
        assertThat(made.exitCode()).as(made.stderr()).isZero();
    }

    @AfterAll
    static void remove() throws IOException {
        Folders.delete(exported);
    }

    private static Finished list(String... arguments) {
        return Command.in(exported)
                .run(Stream.concat(Stream.of("list"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static JsonNode json(Finished told) throws IOException {
        return JSON.readTree(told.stdout());
    }

    @ParameterizedTest
    @EnumSource(LookupKind.class)
    void eachKindIsTheSameInThreeFormatsFromTheExportAndLive(LookupKind kind) throws IOException {
        Finished live = list(kind.id(), "--sandbox", "--live", "--json", "--columns", "all");
        Finished fromExport = list(kind.id(), "--sandbox", "--json", "--columns", "all");
        Finished csv = list(kind.id(), "--sandbox", "--format", "csv", "--columns", "all");
        Finished table = list(kind.id(), "--sandbox", "--columns", "all");

        assertThat(List.of(live, fromExport, csv, table))
                .allSatisfy(
                        told -> assertThat(told.exitCode()).as(told.stderr()).isZero());
        JsonNode rows = json(fromExport).path("rows");
        assertThat(rows).isNotEmpty();
        assertThat(json(live).path("rows")).isEqualTo(rows);
        assertThat(json(live).path("source").path("from").asText()).isEqualTo("live");
        assertThat(json(fromExport).path("source").path("from").asText()).isEqualTo("export");
        List<String> lines = csv.stdout().lines().toList();
        assertThat(lines.get(0)).isEqualTo(String.join(",", kind.columnNames()));
        assertThat(lines).hasSize(rows.size() + 1);
        assertThat(table.stdout().lines()).hasSize(rows.size() + 1);
        assertThat(table.stderr()).contains("[REHEARSAL]", "complete");
        String name = rows.get(0).path(kind.columnNames().get(0)).asText();
        assertThat(lines.get(1)).contains(name);
        assertThat(table.stdout()).contains(name);
    }

    @Test
    void aRehearsalsExportTellsItInItsExitCodeUnlessARehearsalIsMeant() {
        assertThat(list("licenses").exitCode()).isEqualTo(1);
        assertThat(list("licenses", "--sandbox").exitCode()).isZero();
    }

    @Test
    void anotherOrganizationsExportSaysSo() {
        Finished told = list("licenses", "--sandbox", "--org-id", "00000000-0000-0000-0000-000000000001");

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.stderr()).contains("ANOTHER organization");
    }

    @Test
    void whatIsIncompleteIsNamedAndWhatIsNotThereIsToldHowToGet() throws IOException {
        Files.createDirectories(folder.resolve("part"));
        for (String file : List.of("people.json", "locations.json", "inventory.json")) {
            Files.copy(
                    exported.resolve(".artifacts/exports").resolve(file),
                    folder.resolve("part").resolve(file));
        }
        Files.writeString(
                folder.resolve("part/status.json"),
                "[{\"module\":\"people\",\"result\":\"partial\",\"failed\":1},"
                        + "{\"module\":\"locations\",\"result\":\"ok\",\"failed\":0}]");
        String part = folder.resolve("part").toString();
        Finished people = list("people", "--sandbox", "--exports", part, "--limit", "2");
        Finished numbers = list("numbers", "--sandbox", "--exports", part);

        assertThat(people.exitCode()).isEqualTo(1);
        assertThat(people.stderr()).contains("INCOMPLETE: people is incomplete, numbers was not read");
        assertThat(people.stdout().lines()).hasSize(3);
        assertThat(numbers.exitCode()).isEqualTo(2);
        assertThat(numbers.stderr()).contains("no module numbers", "inventory_run --only module:numbers");
    }

    @Test
    void anExportOfTheVersionBeforeComesFirst() throws IOException {
        Files.createDirectories(folder.resolve("v1_inventory"));
        Files.writeString(
                folder.resolve("v1_inventory/locations.csv"),
                "location_id,name,org_id,city\nL1,Sede Alameda,O1,Girona\nL2,Seu Núria,O1,Olot\n");
        Finished told = Command.in(folder)
                .run("list", "locations", "--name", "nuria", "--out-dir", ".", "--columns", "name,city,location_id");

        assertThat(told.stdout()).contains("Seu Núria  Olot  L2").doesNotContain("Alameda");
        assertThat(told.stderr()).contains("v1_inventory", "organization O1", "locations is incomplete");
        assertThat(told.exitCode()).isEqualTo(1);
    }

    @Test
    void withoutAnExportWebexIsReadAndWithoutATokenNothing() {
        Finished sandbox = Command.in(folder).run("list", "route-groups", "--sandbox");
        Finished nothing = Command.in(folder.resolve("none")).run("list", "route-groups");

        assertThat(sandbox.exitCode()).as(sandbox.stderr()).isZero();
        assertThat(sandbox.stderr()).contains("live");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.stderr()).contains("no export", "inventory_run");
    }

    @Test
    void aListIsWrittenAsCsvAndWorkbook() throws IOException {
        Path file = folder.resolve("numbers.csv");
        Finished told = list("numbers", "--sandbox", "--free", "--csv", file.toString());

        assertThat(told.exitCode()).as(told.stderr()).isZero();
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(1);
        assertThat(folder.resolve("numbers.xlsx")).isNotEmptyFile();
    }

    @Test
    void formulasOfOthersAreNoneInACsv() throws IOException {
        Files.writeString(
                folder.resolve("locations.json"), "[\n{\"location_id\":\"L1\",\"name\":\"=HYPERLINK(1)\"}\n]\n");
        Finished told =
                Command.in(folder).run("list", "locations", "--exports", ".", "--columns", "name", "--format", "csv");

        assertThat(told.stdout()).contains("'=HYPERLINK");
    }

    @Test
    void questionsThatCannotBeAnsweredStartNothing() {
        Finished kind = list("peple");
        Finished filter = list("people", "--model", "8841");
        Finished column = list("people", "--sort", "nmae");
        Finished near = list("people", "--sandbox", "--name", "Juan Tena Palares");

        assertThat(kind.stderr()).contains("Did you mean people?");
        assertThat(filter.stderr()).contains("Filters: location, name, number, license, calling");
        assertThat(column.stderr()).contains("Did you mean name?");
        assertThat(List.of(kind, filter, column)).extracting(Finished::exitCode).containsOnly(2);
        assertThat(near.exitCode()).isEqualTo(1);
        assertThat(near.stderr()).contains("Did you mean Juan Tena Pallarès?");
    }

    private static Finished show(String... arguments) {
        return Command.in(exported)
                .run(Stream.concat(Stream.of("show"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static JsonNode first(String kind) throws IOException {
        return json(list(kind, "--sandbox", "--json", "--columns", "all"))
                .path("rows")
                .get(0);
    }

    @Test
    void aPersonIsShownFromTheExportAndLiveWithTheJobsThatTouchedThem() throws IOException {
        JsonNode person = first("people");
        String id = person.path("person_id").asText();
        Finished applied = Command.in(exported)
                .run(
                        "v21_action",
                        "apply_forwarding",
                        "-p",
                        "person_id=" + id,
                        "-p",
                        "cf_always_enabled=true",
                        "-p",
                        "cf_always_destination=+34555010100",
                        "--sandbox",
                        "--apply",
                        "--operator",
                        "ana");
        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isZero();

        Finished told = show(person.path("email").asText(), "--sandbox");
        Finished live = show(id, "--sandbox", "--live", "--json");

        assertThat(told.exitCode()).as(told.stderr()).isZero();
        assertThat(told.stdout())
                .contains(
                        person.path("name").asText() + " · person",
                        person.path("location").asText(),
                        person.path("number").asText(),
                        "not read here; --live reads it",
                        "LOCAL_GATEWAY",
                        "apply_forwarding · ana",
                        "forwarding › always › destination: – -> +34555010100");
        assertThat(live.exitCode()).as(live.stderr()).isZero();
        JsonNode json = json(live);
        assertThat(json.path("subject").path("id").asText()).isEqualTo(id);
        assertThat(json.path("sections").path("forwarding").toString()).contains("always", "+34555010100");
        assertThat(json.path("sections").path("voicemail")).isNotEmpty();
        assertThat(json.path("not_read")).isEmpty();
        assertThat(json.path("jobs")).hasSize(1);
        assertThat(json.path("jobs")
                        .get(0)
                        .path("differences")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("callForwarding/always/enabled");
        assertThat(json.path("sections").path("queues").toString())
                .isEqualTo(json(show(id, "--sandbox", "--json"))
                        .path("sections")
                        .path("queues")
                        .toString());
    }

    @Test
    void aNumberSaysWhoHasItAndALocationWhatIsInIt() throws IOException {
        JsonNode person = first("people");
        String number = person.path("number").asText();
        Finished ofNumber = show(number.replaceFirst("(\\+34)(...)", "$1 $2 "), "--sandbox");
        Finished ofLocation = show(person.path("location").asText(), "--sandbox");
        Finished ofQueue = show(first("queues").path("queue_id").asText(), "--sandbox");

        assertThat(ofNumber.stdout())
                .startsWith(number + " · number")
                .contains(person.path("person_id").asText(), "Licences", "Call queues");
        assertThat(ofLocation.stdout())
                .contains(
                        " · location",
                        person.path("location_id").asText(),
                        "Main number",
                        "Free numbers",
                        "Route group");
        assertThat(ofQueue.stdout()).contains(" · call queue", "Agents");
        assertThat(List.of(ofNumber, ofLocation, ofQueue))
                .extracting(Finished::exitCode)
                .containsOnly(0);
    }

    @Test
    void whatSeveralAreMeantByIsListedWithHowToSayItExactlyAndWhatNobodyIsHasANearName() throws IOException {
        Finished extension = show(first("people").path("extension").asText(), "--sandbox");
        Finished nobody = show("Juan Tena Palares", "--sandbox");
        Finished json = show("zzz-nobody", "--sandbox", "--json");

        assertThat(extension.exitCode()).isEqualTo(1);
        assertThat(extension.stderr()).contains("fit. Say which one:", "space-odt show +34555");
        assertThat(nobody.exitCode()).isEqualTo(1);
        assertThat(nobody.stderr()).contains("Did you mean Juan Tena Pallarès?");
        assertThat(json(json).path("candidates")).isEmpty();
        assertThat(show(" ", "--sandbox").exitCode()).isEqualTo(2);
    }

    @Test
    void shellsCompleteTheKinds() {
        for (String shell : new String[] {"bash", "fish"}) {
            assertThat(Command.in(folder).run("completion", shell).stdout()).contains("route-groups");
        }
    }
}
