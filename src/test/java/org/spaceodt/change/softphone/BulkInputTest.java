package org.spaceodt.change.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.xlsx.Books;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What people give {@code v2_bulk_run}, and what is wrong with it: known before anything is done. */
@QuarkusTest
class BulkInputTest {
    private static final String HEADER =
            "user_email,calling_license_id,location_id,location_name,extension,phone_number,"
                    + "cf_always_enabled,voicemail_enabled,intercept_enabled,incoming_permissions_json,"
                    + "outgoing_permissions_json,call_queue_ids,call_queue_names,join_enabled";

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;

    @TempDir
    Path folder;

    private RunDesk desk;
    private String ana;
    private String joan;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.untouched(tenant, 40, tenants);
        desk = new RunDesk(tenant, folder);
        ana = desk.newcomers().get(0);
        joan = desk.newcomers().get(1);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    private String row(String email, String extension) {
        return email + "," + desk.license() + ",," + desk.location() + "," + extension + ",,,true,,,,,,";
    }

    private Finished planned(String... lines) {
        desk.table(lines);
        return desk.run("--plan");
    }

    private static void isRefused(Finished run, String... saying) {
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(2);
        assertThat(run.stderr()).contains(saying);
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void templatesAreMadeWhereTheyAreMissingAndNothingElseIsDone() throws IOException {
        Finished first = desk.run();

        isRefused(first, "input_softphones.csv", "static_policy.json", "decisions.sample.json", "Fill in");
        assertThat(Files.readString(desk.v2().resolve("input_softphones.csv"))).isEqualTo("\uFEFF" + HEADER + "\r\n");
        JsonNode policy = JsonFormat.MAPPER.readTree(
                desk.v2().resolve("static_policy.json").toFile());
        assertThat(policy.fieldNames())
                .toIterable()
                .containsExactly(
                        "forwarding_defaults",
                        "voicemail_defaults",
                        "intercept_defaults",
                        "incoming_permissions_defaults",
                        "outgoing_permissions_defaults");
        assertThat(DecisionsFile.read(desk.v2().resolve("decisions.sample.json"), new OverridePlaces(List.of()))
                        .found())
                .isEmpty();
        isRefused(desk.run(), "nothing below it");
    }

    @Test
    void aTemplateWithExplanationsHasAllColumnsAndIsRefusedAsLongAsItHasThem() throws IOException {
        for (String language : List.of("en", "es", "ca")) {
            Files.deleteIfExists(desk.v2().resolve("input_softphones.csv"));
            Finished made = desk.command()
                    .with("SPACE_ODT_LANG", language)
                    .run("v2_bulk_run", "--template", "--out-dir", "out");
            assertThat(made.exitCode()).as(made.stdout() + made.stderr()).isZero();
            List<String> lines = Files.readAllLines(desk.v2().resolve("input_softphones.csv"));
            assertThat(lines).hasSize(2);
            assertThat(lines.get(0))
                    .contains("user_email", "cf_always_destination", "alternate_numbers", "location_name");
            char separator = language.equals("en") ? ',' : ';';
            Files.write(
                    desk.v2().resolve("input_softphones.csv"),
                    List.of(ana + separator + desk.license()),
                    java.nio.file.StandardOpenOption.APPEND);

            isRefused(desk.run("--plan"), "Row 2 is the row of explanations");
            isRefused(desk.run("--plan", "--skip-bad-rows"), "Row 2 is the row of explanations");
        }
    }

    @Test
    void aTableThatIsThereIsNeverReplacedByATemplate() throws IOException {
        desk.table(HEADER, row(ana, "7811"));

        Finished made = desk.run("--template");

        assertThat(made.exitCode()).isZero();
        assertThat(desk.v2().resolve("input_softphones.explained.csv")).exists();
        assertThat(Files.readString(desk.v2().resolve("input_softphones.csv"))).contains(ana);
    }

    @Test
    void aTemplateIsAWorkbookWhereThatIsAskedForAndRunsAsOne() throws IOException {
        Finished made = desk.run("--template", "--xlsx");

        assertThat(made.exitCode()).as(made.stderr()).isZero();
        assertThat(made.stderr()).contains("input_softphones.xlsx").doesNotContain(".csv");
        assertThat(desk.v2().resolve("input_softphones.csv")).doesNotExist();
        isRefused(desk.run("--plan"), "Row 2 is the row of explanations");

        desk.run("--template", "--xlsx");
        assertThat(desk.v2().resolve("input_softphones.explained.xlsx")).exists();
        desk.run("--template");
        assertThat(desk.v2().resolve("input_softphones.explained.csv")).exists();
        isRefused(desk.run("--xlsx"), "--xlsx goes with --template");
    }

    @Test
    void theOriginalsOwnFilesWorkAsTheyAre() {
        desk.policy("""
                {"forwarding_defaults": {}, "voicemail_defaults": {}, "intercept_defaults": {},
                 "incoming_permissions_defaults": {}, "outgoing_permissions_defaults": {}}
                """);
        Finished plan = planned(
                HEADER,
                "  " + ana.toUpperCase(java.util.Locale.ROOT) + "," + desk.license() + ",," + desk.location()
                        + ",7811,,true,1,no,"
                        + "\"{\"\"useCustomEnabled\"\": true, \"\"externalTransfer\"\": \"\"BLOCK_ALL_EXTERNAL\"\"}\","
                        + "\"{\"\"useCustomEnabled\"\": true, \"\"callingPermissions\"\": [{\"\"callType\"\": "
                        + "\"\"INTERNATIONAL\"\", \"\"action\"\": \"\"BLOCK\"\", \"\"transferEnabled\"\": false}]}\","
                        + ",,true");

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(plan.stdout())
                .contains(
                        "apply_forwarding", "apply_voicemail", "apply_call_intercept", "apply_permissions_in_out", ana);
    }

    @Test
    void theSameTableIsReadInEveryFormThatPeopleHave() {
        String comma = HEADER + "\n" + row(ana, "7811") + "\n";
        List<Charset> charsets =
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16);
        for (Charset charset : charsets) {
            for (String text : List.of(
                    comma, comma.replace(',', ';'), comma.replace(',', '\t').replace("\n", "\r\n"))) {
                desk.table(HEADER);
                writeBytes(text.getBytes(charset));
                Finished plan = desk.run("--plan");
                assertThat(plan.exitCode())
                        .as(charset + text + plan.stdout() + plan.stderr())
                        .isZero();
            }
        }
        String json = "{\"items\": [{\"user_email\": \"" + ana + "\", \"calling_license_id\": \"" + desk.license()
                + "\", \"location_name\": \"" + desk.location() + "\", \"extension\": \"7811\", "
                + "\"incoming_permissions_json\": {\"useCustomEnabled\": true}}]}";
        desk.write("rows.json", json);
        Finished plan = desk.run("--plan", "--input", "rows.json");
        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
    }

    private void writeBytes(byte[] bytes) {
        try {
            Files.write(desk.v2().resolve("input_softphones.csv"), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aTableInTwoEncodingsIsRefusedWithTheRow() {
        desk.table(HEADER);
        String good = row(ana, "7811") + "\n" + row(joan, "7812").replace(desk.location(), "Sede Peñón") + "\n";
        byte[] rare = (row(ana, "7813").replace(desk.location(), "Sede Peñón") + "\n")
                .getBytes(Charset.forName("windows-1252"));
        byte[] utf8 = ("\uFEFF" + HEADER + "\n" + good).getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(utf8, utf8.length + rare.length);
        System.arraycopy(rare, 0, all, utf8.length, rare.length);
        writeBytes(all);

        isRefused(desk.run("--plan"), "row 4", "location_name");
    }

    @ParameterizedTest
    @CsvSource({"IBM850,CSV (MS-DOS)", "x-MacRoman,CSV (Macintosh)"})
    void codePagesOfOtherComputersAreReadAndSaidAndFaultsAreInTheFolderOfSoftphones(String page, String said)
            throws IOException {
        desk.table(HEADER);
        writeBytes((HEADER + "\n" + row(ana, "7811").replace(desk.location(), "Sede Peñón") + "\n"
                        + row(joan, "7812").replace(desk.location(), "Estación España") + "\n")
                .getBytes(Charset.forName(page)));

        isRefused(desk.run("--plan"), said, "Sede Peñón", "Estación España");

        try (Stream<Path> folders = Files.list(desk.v2().resolve("errors"))) {
            assertThat(folders).hasSize(1).allSatisfy(one -> assertThat(one.resolve("with_errors.csv"))
                    .content(Charset.forName(page))
                    .contains("Sede Peñón"));
        }
        assertThat(desk.v2().resolveSibling("v21").resolve("errors")).doesNotExist();
    }

    @Test
    void aWorkbookIsReadLikeACsv() throws IOException {
        desk.table(HEADER);
        new Books()
                .sheet("Altas", Books.csv(HEADER + "\n" + row(ana, "7811")))
                .sheet("Otra", Books.csv("x"))
                .save(folder.resolve("altas.xlsx"));
        Finished plan = desk.run("--plan", "--input", "altas.xlsx", "--sheet", "Altas");
        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(desk.v2().resolve("plan.xlsx")).exists();
        isRefused(desk.run("--plan", "--input", "altas.xlsx"), "Altas, Otra", "--sheet");
    }

    @Test
    void twoRowsForOnePersonAreRefused() {
        isRefused(
                planned(HEADER, row(ana, "7811"), row(ana.toUpperCase(java.util.Locale.ROOT), "7812")),
                "user_email",
                ana);
    }

    @Test
    void whatARowMustHaveIsSaid() {
        isRefused(
                planned("user_email,calling_license_id", ana + "," + desk.license()),
                "Neither location_id nor location_name",
                "Neither extension nor phone_number");
        isRefused(planned("calling_license_id\n" + desk.license()), "user_email");
        isRefused(planned(HEADER, row(ana, "7811").replace(desk.license(), "")), "calling_license_id");
        isRefused(planned(HEADER, row("nobody@example.com", "7811")), "nobody@example.com");
        isRefused(planned(HEADER, row("nobody", "7811")), "nobody");
    }

    @Test
    void aPolicyWithUnknownFieldsIsRefusedWithPathAndNearest() {
        desk.policy("{\"forwarding_defaults\": {\"callForwarding\": {\"allways\": {\"enabled\": true}}}}");

        isRefused(
                planned(HEADER, row(ana, "7811")),
                "forwarding_defaults/callForwarding/allways/enabled",
                "callForwarding/always/enabled");
    }

    @Test
    void anUnknownColumnIsAWarningWithTheNearest() {
        Finished plan = planned(HEADER + ",voicemail_enabledd", row(ana, "7811") + ",true");

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(plan.stderr()).contains("voicemail_enabledd", "voicemail_enabled");
    }

    @Test
    void columnsOfTheirsAreMappedAndRowsAreSelected() {
        desk.table(
                "correo,licencia,sede,ext,selected",
                ana + "," + desk.license() + "," + desk.location() + ",7811,sí",
                joan + "," + desk.license() + "," + desk.location() + ",,no");

        Finished plan = desk.run(
                "--plan",
                "--map",
                "user_email=correo",
                "--map",
                "calling_license_id=licencia",
                "--map",
                "location_name=sede",
                "--map",
                "extension=ext");

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(plan.stdout()).contains(ana, "1 row is left out").doesNotContain(joan);
    }

    @Test
    void goodRowsCanBeDoneWithoutTheBad() {
        desk.table(HEADER, row(ana, "7811"), row("nobody@example.com", "7812"));

        Finished plan = desk.run("--plan", "--skip-bad-rows");

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isEqualTo(1);
        assertThat(plan.stdout()).contains("assign_calling_license", ana, "refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"555010101-19", "+34555010101/02", "None", "3,4555E+10", "555 010"})
    void aNumberThatIsNoneIsRefused(String number) {
        isRefused(planned(HEADER, row(ana, "").replace(",,,true", ",\"" + number + "\",,true")), "phone_number");
    }

    @Test
    void singleColumnsGoOverWholeObjectsAndThoseOverThePolicy() {
        desk.policy("""
                {"incoming_permissions_defaults": {"useCustomEnabled": true, "internalCallsEnabled": false,
                                                   "externalTransfer": "BLOCK_ALL_EXTERNAL"}}
                """);
        String caller = desk.callers().get(0);
        desk.table(
                "user_email,calling_license_id,location_id,extension,incoming_permissions_json,incoming_external_transfer",
                caller + "," + desk.license() + ","
                        + desk.person(caller).path("locationId").asText() + ","
                        + desk.person(caller).path("extension").asText()
                        + ",\"{\"\"internalCallsEnabled\"\": true, \"\"externalTransfer\"\": \"\"ALLOW_ALL_EXTERNAL\"\"}\""
                        + ",ALLOW_ONLY_TRANSFERRED_EXTERNAL");

        Finished run = desk.answering("no\nno\nyes\n");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        JsonNode incoming = desk.setting(caller, "incomingPermission");
        assertThat(incoming.path("useCustomEnabled").asBoolean()).isTrue();
        assertThat(incoming.path("internalCallsEnabled").asBoolean()).isTrue();
        assertThat(incoming.path("externalTransfer").asText()).isEqualTo("ALLOW_ONLY_TRANSFERRED_EXTERNAL");
    }
}
