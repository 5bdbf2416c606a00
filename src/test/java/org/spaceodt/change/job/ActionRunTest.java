package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;

/** {@code v21_actions} and {@code v21_action}, against the sandbox. */
@QuarkusTest
class ActionRunTest {
    private static final String PERMISSIONS = "ubicacion_configurar_permisos_salientes_defecto";
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";
    private static final String TOKEN = "access-token-3f8a1c77";
    private static final String FAILS = "{\"rules\":[{\"where\":{\"method\":\"PUT\","
            + "\"path\":\"/telephony/config/locations/{locationId}/outgoingPermission\"},\"what\":{\"status\":400}}]}";

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

    @Test
    void ofAPlanThereIsAPageToApproveAndATableOfItsFieldsAlsoWhenTheNextOneIsMade() throws IOException {
        Finished planned = command()
                .with("SPACE_ODT_LANG", "es")
                .run(
                        "v21_action",
                        "--token",
                        TOKEN,
                        "--out-dir",
                        "out",
                        PERMISSIONS,
                        "--csv",
                        table("INTERNATIONAL=ALLOW", 2));
        String id = Pattern.compile("--apply-plan (\\S+)")
                .matcher(planned.stdout())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        String page = Files.readString(transformation().resolve(PERMISSIONS + "_plan.html"));
        byte[] table = Files.readAllBytes(transformation().resolve(PERMISSIONS + "_plan_fields.csv"));

        assertThat(planned.exitCode()).as(planned.stdout() + planned.stderr()).isZero();
        assertThat(page)
                .contains(
                        "<html lang=\"es\">",
                        id,
                        "ENSAYO",
                        "llamadas salientes › internacionales › acción",
                        "<ins>ALLOW</ins>")
                .contains("title=\"callingPermissions/INTERNATIONAL/action\"", names().get(0))
                .doesNotContain("<script", "Y2lz", "NOT_FOUND", "{page", "{words");
        assertThat(new String(table, StandardCharsets.UTF_8))
                .startsWith("\uFEFFrow;key;location;action;mode;field;name;before;after;note")
                .contains(
                        "2;" + names().get(0) + ";" + names().get(0) + ";" + PERMISSIONS
                                + ";update;callingPermissions/INTERNATIONAL/action;llamadas salientes › internacionales › acción;BLOCK;ALLOW;");
        try (Stream<Path> kept = Files.list(folder.resolve("out/v21/plans"))) {
            assertThat(kept).singleElement().satisfies(plan -> {
                assertThat(plan.resolve("plan.html")).hasContent(page);
                assertThat(plan.resolve("plan_fields.csv")).hasBinaryContent(table);
                assertThat(plan.resolve(PERMISSIONS + "_plan.csv")).exists();
            });
        }
    }

    @Test
    void whatIsPlannedIsSaidAndNothingIsWrittenUntilItIsAppliedAndThenOnlyOnce() throws IOException {
        String table = table("INTERNATIONAL=ALLOW", 3);

        Finished planned = run(PERMISSIONS, "--csv", table);
        int afterPlan = tenant.writes().size();
        Finished applied = run(PERMISSIONS, "--csv", table, "--apply");
        int afterApply = tenant.writes().size();
        Finished again = run(PERMISSIONS, "--csv", table, "--apply");

        assertThat(planned.exitCode()).as(planned.stdout() + planned.stderr()).isZero();
        assertThat(planned.stdout())
                .containsPattern("outgoing calls › international › action +BLOCK → ALLOW")
                .contains("Nothing was changed");
        assertThat(afterPlan).isZero();
        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isZero();
        assertThat(applied.stdout()).contains("3 rows: 3 changed, 0 unchanged, 0 refused, 0 failed");
        assertThat(afterApply).isEqualTo(3);
        assertThat(again.exitCode()).as(again.stdout() + again.stderr()).isZero();
        assertThat(again.stdout()).contains("3 rows: 0 changed, 3 unchanged, 0 refused, 0 failed");
        assertThat(tenant.writes()).hasSize(afterApply);
        assertThat(Exported.rows(transformation().resolve(PERMISSIONS + "_plan.csv")))
                .extracting(row -> row.get("mode"))
                .containsExactly("update", "update", "update");
    }

    @Test
    void theirColumnsAreFoundByAMappingInOptionsOrInAFile() {
        String table = write("sedes.csv", "Inmueble;Reglas\n" + names().get(0) + ";INTERNATIONAL=ALLOW\n");
        String mapping = write("map.json", "{\"location_id\": \"Inmueble\", \"default_outgoing_profile\": \"Reglas\"}");

        Finished unmapped = run(PERMISSIONS, "--csv", table);
        Finished options = run(
                PERMISSIONS,
                "--csv",
                table,
                "--map",
                "location_id=Inmueble",
                "--map",
                "default_outgoing_profile=Reglas");
        Finished file = run(PERMISSIONS, "--csv", table, "--map", mapping);
        Finished wrong = run(
                PERMISSIONS,
                "--csv",
                table,
                "--map",
                "location_id=Edificio",
                "--map",
                "default_outgoing_profile=Reglas");

        assertThat(unmapped.exitCode()).isEqualTo(2);
        assertThat(options.exitCode()).as(options.stdout() + options.stderr()).isZero();
        assertThat(file.stdout()).containsPattern("international › action +BLOCK → ALLOW");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.stderr()).contains("Edificio");
    }

    @Test
    void theCommandLineWinsOverTheDomainsFileAndThatOverTheGeneralOne() {
        write("datos/Global.CSV", "default_outgoing_profile,unrelated\nINTERNATIONAL=ALLOW,x\n");
        write(
                "datos/UBICACIONES.csv",
                "location_id,default_outgoing_profile,phone_numbers\n" + names().get(0) + ",,\n" + names().get(1)
                        + ",TOLL_FREE=BLOCK,\n");
        String datos = folder.resolve("datos").toString();

        Finished layered = run(PERMISSIONS, "--input-dir", datos);
        Finished over = run(PERMISSIONS, "--input-dir", datos, "-p", "default_outgoing_profile=NATIONAL=BLOCK");

        assertThat(layered.exitCode()).as(layered.stdout() + layered.stderr()).isZero();
        assertThat(layered.stderr()).contains("not Webex").doesNotContain("arning");
        assertThat(rows(layered))
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row).contains("international").doesNotContain("toll-free"),
                        row -> assertThat(row).contains("toll-free").doesNotContain("international"));
        assertThat(rows(over)).hasSize(2).allSatisfy(row -> assertThat(row).contains("› national › action"));
    }

    /** Of the plan on the screen, each with its fields. */
    private static List<String> rows(Finished plan) {
        return Stream.of(plan.stdout().split("Plan: ")[0].split("(?m)^(?=~ row)"))
                .filter(row -> row.startsWith("~"))
                .toList();
    }

    @Test
    void inAFolderAColumnForAnotherActionIsNoReasonForAWarningAndAMisspeltOneIs() {
        String row = "\n" + names().get(0) + ",+34555010190,\n";
        write("good/ubicaciones.csv", "location_id,phone_numbers,phone_number" + row);
        write("odd/ubicaciones.csv", "location_id,phone_numbers,phone_nmbers" + row);

        Finished good = run(NUMBERS, "--input-dir", folder.resolve("good").toString());
        Finished odd = run(NUMBERS, "--input-dir", folder.resolve("odd").toString());

        assertThat(good.exitCode()).as(good.stdout() + good.stderr()).isZero();
        assertThat(good.stderr()).contains("not Webex").doesNotContain("arning");
        assertThat(odd.stderr()).contains("phone_nmbers");
    }

    @Test
    void oneRowComesFromTheCommandLineAlone() {
        Finished run = run(
                NUMBERS,
                "-p",
                "location_id=" + names().get(0),
                "-p",
                "phone_numbers=+34555010190|+34555010191",
                "--apply");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(run.stdout()).contains("1 row: 1 changed");
    }

    @Test
    void digitsWithoutPlusAreOfTheCountryThatTheOptionElseTheEnvironmentElseTheLocationSays() {
        String[] row = {NUMBERS, "-p", "location_id=" + names().get(0), "-p", "phone_numbers=34555010192"};
        String[] french =
                Stream.concat(Stream.of(row), Stream.of("--country", "FR")).toArray(String[]::new);
        String[] nowhere =
                Stream.concat(Stream.of(row), Stream.of("--country", "XX")).toArray(String[]::new);

        Finished ofLocation = run(row);
        Finished ofOption = run(french);
        Finished ofEnvironment = command()
                .with("SPACE_ODT_COUNTRY", "fr")
                .run(Stream.concat(Stream.of("v21_action", "--token", TOKEN, "--out-dir", "out"), Stream.of(row))
                        .toArray(String[]::new));
        Finished ofNothing = run(nowhere);

        assertThat(ofLocation.exitCode())
                .as(ofLocation.stdout() + ofLocation.stderr())
                .isZero();
        assertThat(ofLocation.stdout()).contains("+34555010192");
        assertThat(ofLocation.stderr()).contains("was read as +34555010192");
        assertThat(List.of(ofOption, ofEnvironment)).allSatisfy(refused -> {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.stderr()).contains("34555010192 has no country code", "here it would be +34555010192");
        });
        assertThat(ofNothing.exitCode()).isEqualTo(2);
        assertThat(ofNothing.stderr()).contains("--country is XX");
    }

    @Test
    void digitsWithoutPlusOfAPersonOrWorkspaceAreOfTheCountryOfTheirLocation() {
        Finished person = run(
                "usuarios_anadir_intercom_legacy",
                "-p",
                "person_id="
                        + somebodyIn("/people?callingData=true&max=50")
                                .at("/emails/0")
                                .asText(),
                "-p",
                "legacy_phone_number=34555010155");
        Finished workspace = run(
                "workspaces_anadir_intercom_legacy",
                "-p",
                "workspace_id=" + somebodyIn("/workspaces?max=50").path("id").asText(),
                "-p",
                "legacy_phone_number=34555010155");

        assertThat(List.of(person, workspace))
                .allSatisfy(run -> assertThat(run.stderr()).contains("was read as +34555010155"));
    }

    private static JsonNode somebodyIn(String list) {
        return tenant.get(list)
                .path("items")
                .valueStream()
                .filter(one -> !one.path("locationId").asText().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsWritten() {
        String bad = write(
                "bad.csv",
                "location_id,phone_numbers\n" + names().get(0) + ",\nNowhere,+34555010101\n" + names().get(0)
                        + ",3.49E+10\n");

        Finished run = run(NUMBERS, "--csv", bad, "--apply");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr())
                .contains("row 2, column phone_numbers", "row 3, column location_id", "row 4, column phone_numbers");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void rowsAboutOneObjectAreRefusedHoweverItIsSpelledAndNothingIsWritten() {
        JsonNode location = tenant.get("/locations?max=1").path("items").get(0);
        String name = location.path("name").asText();
        String id = location.path("id").asText();
        String person = tenant.get("/people?max=1").at("/items/0/emails/0").asText();
        String permissions = write(
                "permisos.csv",
                "Sede,default_outgoing_profile\n" + name + ",INTERNATIONAL=ALLOW\n" + names().get(1) + ",\n" + id
                        + ",TOLL_FREE=BLOCK\n");
        String numbers = write(
                "numeros.csv",
                "location_id,phone_numbers\n" + name + ",+34555010190\n" + id + ",+34555010191;+34 555 010 190\n");
        String licences = write(
                "licencias.csv",
                "person_id,add_license_ids\n" + person + ",Messaging\n" + person.toUpperCase() + ",Messaging\n");
        String upsert = write(
                "sedes.csv", "name,location_id,city\n" + name + ",,Toledo\n,," + "\n,," + "\n," + id + ",Madrid\n");

        Finished permitted = run(PERMISSIONS, "--csv", permissions, "--map", "location_id=Sede", "--apply");
        Finished added = run(NUMBERS, "--csv", numbers, "--apply");
        Finished licensed = run("usuarios_modificar_licencias", "--csv", licences, "--apply");
        Finished upserted = run("location_upsert", "--csv", upsert, "--apply");

        assertThat(List.of(permitted, added, licensed, upserted)).allSatisfy(run -> assertThat(run.exitCode())
                .as(run.stdout() + run.stderr())
                .isEqualTo(2));
        assertThat(permitted.stderr()).contains("row 4, column Sede", "Row 2 is about the same", "one after the other");
        assertThat(added.stderr()).contains("row 3, column phone_numbers", "Row 2 is about the same: +34555010190");
        assertThat(licensed.stderr()).contains("row 3, column person_id", "Row 2");
        assertThat(upserted.stderr()).contains("row 5, column location_id", "Row 2");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void whatIsOnlyAddedToMayBeInSeveralRowsAndNoneIsLost() {
        String name = names().get(0);
        StringBuilder rows = new StringBuilder("location_id,phone_numbers\n");
        for (int n = 100; n < 120; n++) {
            rows.append('"' + name + "\",+34555010" + n + "\n");
        }

        Finished run = run(NUMBERS, "--csv", write("numeros.csv", rows.toString()), "--apply");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(run.stdout()).contains("20 rows: 20 changed");
    }

    @Test
    void candidatesOfAMoveMayBeThereSeveralTimesAsLongAsOneIsSelected() {
        String person = tenant.get("/people?max=1").at("/items/0/emails/0").asText();
        String header = "selected,person_id,target_location_id\n";
        String one = ",%s,\"%s\"\n".formatted(person, names().get(0));
        String other = ",%s,\"%s\"\n".formatted(person, names().get(1));

        Finished chosen = run(
                "usuarios_asignar_location_desde_csv", "--csv", write("uno.csv", header + "no" + one + "x" + other));
        Finished both =
                run("usuarios_asignar_location_desde_csv", "--csv", write("dos.csv", header + "x" + one + "x" + other));

        assertThat(chosen.stderr()).doesNotContain("Row 2");
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.stderr()).contains("row 3, column person_id", "Row 2 is about the same: " + person);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ubicacion_configurar_pst -p a=b | ubicacion_configurar_pstn",
                "ubicacion_configurar_pstn | --csv",
                "ubicacion_configurar_pstn --csv nowhere.csv | nowhere.csv",
                "ubicacion_configurar_pstn --input-dir nowhere | nowhere",
                "ubicacion_configurar_pstn --input-dir . | ubicaciones.csv",
                "ubicacion_configurar_pstn -p location_id=x --row 3 | --row",
                "ubicacion_configurar_pstn -p colour=red | colour",
                "ubicacion_configurar_pstn -p location_id=x --plan --apply | --plan",
                "ubicacion_configurar_pstn --apply-plan nowhere.jsonl | nowhere.jsonl",
                "ubicacion_configurar_pstn -p location_id=x --only-failures | no earlier job"
            })
    void whatCannotBeIsRefusedWithAReason(String arguments, String said) {
        Finished run = run(arguments.strip().split(" "));

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(2);
        assertThat(run.stderr()).contains(said.strip());
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void onlyTheRowsThatFailedAreTriedAgain() throws IOException {
        String table = table("INTERNATIONAL=ALLOW", 3);
        run(PERMISSIONS, "--csv", table, "--row", "2", "--apply");
        tenant.faults(FAILS);
        Finished failed = run(PERMISSIONS, "--csv", table, "--apply");
        tenant.noFaults();
        int before = tenant.writes().size();
        Finished again = run(PERMISSIONS, "--csv", table, "--apply", "--only-failures");
        Finished nothing = run(PERMISSIONS, "--csv", table, "--apply", "--only-failures");

        assertThat(failed.exitCode()).as(failed.stdout() + failed.stderr()).isEqualTo(1);
        assertThat(failed.stdout()).contains("3 rows: 0 changed, 1 unchanged, 0 refused, 2 failed");
        assertThat(again.exitCode()).as(again.stdout() + again.stderr()).isZero();
        assertThat(again.stdout()).contains("2 rows: 2 changed");
        assertThat(tenant.writes()).hasSize(before + 2);
        assertThat(nothing.exitCode()).isZero();
        assertThat(nothing.stderr()).contains("Nothing failed");
        List<String> errors = Files.readAllLines(logs().resolve(PERMISSIONS + "_error.jsonl"));
        assertThat(errors).hasSize(2);
        assertThat(new ObjectMapper().readTree(errors.get(0)).path("params").path("default_outgoing_profile"))
                .hasToString("\"INTERNATIONAL=ALLOW\"");
    }

    @Test
    void aPlanThatWasKeptIsAppliedExactlyAndARowThatMovedSinceIsRefused() {
        String table = table("INTERNATIONAL=ALLOW", 2);
        String plan = folder.resolve("plan.jsonl").toString();
        Finished kept = run(PERMISSIONS, "--csv", table, "--save-plan", plan);
        Finished moved = run(
                PERMISSIONS,
                "-p",
                "location_id=" + names().get(0),
                "-p",
                "default_outgoing_profile={\"INTERNATIONAL\": {\"action\": \"ALLOW\", \"transferEnabled\": false}}",
                "--apply");
        Finished other = run(NUMBERS, "--apply-plan", plan);
        Finished applied = run(PERMISSIONS, "--apply-plan", plan);

        assertThat(kept.exitCode()).as(kept.stderr()).isZero();
        assertThat(moved.exitCode()).as(moved.stdout() + moved.stderr()).isZero();
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isEqualTo(1);
        assertThat(applied.stdout()).contains("2 rows: 1 changed, 0 unchanged, 1 refused");
    }

    @Test
    void everyPlanIsKeptAndNamedByIdAndItsJobSaysWhoseAndWhichItWas() throws IOException {
        Finished plan = run(PERMISSIONS, "--csv", table("INTERNATIONAL=ALLOW", 2), "--plan");
        Matcher kept = Pattern.compile("kept as (\\S+), digest ([0-9a-f]{64})").matcher(plan.stdout());
        assertThat(kept.find()).as(plan.stdout() + plan.stderr()).isTrue();

        Finished unknown = run(PERMISSIONS, "--apply-plan", kept.group(1).replace('-', '_'));
        Finished applied =
                run(PERMISSIONS, "--apply-plan", kept.group(1), "--operator", "Operadora de nit", "--note", "CHG-17");
        Finished shown = command().run("jobs", "show", newestJob(), "--out-dir", "out", "--json");
        String report = Files.readString(transformation().resolve("jobs/" + newestJob() + "/report.html"));

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(applied.stdout()).contains("2 rows: 2 changed");
        JsonNode origin = new ObjectMapper().readTree(shown.stdout()).path("origin");
        assertThat(origin.path("plan_id").asText()).isEqualTo(kept.group(1));
        assertThat(origin.path("plan_digest").asText()).isEqualTo(kept.group(2));
        assertThat(origin.path("operator").asText()).isEqualTo("Operadora de nit");
        assertThat(origin.path("host").asText()).isNotEmpty();
        assertThat(origin.path("note").asText()).isEqualTo("CHG-17");
        assertThat(report).contains(kept.group(1), kept.group(2), "Operadora de nit", "CHG-17");
    }

    @Test
    void withoutANameTheOperatorIsTheUserOfTheSystem() throws IOException {
        run(PERMISSIONS, "--csv", table("INTERNATIONAL=ALLOW", 1), "--apply");

        Finished shown = command().run("jobs", "show", newestJob(), "--out-dir", "out");

        assertThat(shown.stdout()).contains("Operator: " + System.getProperty("user.name"));
    }

    @Test
    void aPlanWhoseFileWasChangedIsNotApplied() throws IOException {
        Path plan = folder.resolve("plan.jsonl");
        run(PERMISSIONS, "--csv", table("INTERNATIONAL=ALLOW", 2), "--save-plan", plan.toString());
        List<String> lines = Files.readAllLines(plan);
        Files.write(plan, lines.subList(0, 2));

        Finished applied = run(PERMISSIONS, "--apply-plan", plan.toString());

        assertThat(applied.exitCode()).as(applied.stdout()).isEqualTo(2);
        assertThat(applied.stderr()).contains("not those that it was made with");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void theSameRowsAreNotInWorkTwiceWhetherAtOnceOrByAPlan() {
        String table = table("INTERNATIONAL=ALLOW", 2);
        Path plan = folder.resolve("plan.jsonl");
        run(PERMISSIONS, "--csv", table, "--save-plan", plan.toString());

        Finished begun = run(PERMISSIONS, "--csv", table, "--apply", "--max-rows", "1");
        Finished planned = run(PERMISSIONS, "--apply-plan", plan.toString());

        assertThat(begun.stdout()).contains("1 changed");
        assertThat(planned.stderr()).contains("going on with job");
        assertThat(planned.stdout()).contains("2 rows: 2 changed");
    }

    @Test
    void whatIsOtherwiseThanThePlanSawIsRefusedAlsoWhereThePlanFoundItInOrder() {
        run(PERMISSIONS, "--csv", table("INTERNATIONAL=ALLOW", 2), "--apply");
        Finished planned = run(PERMISSIONS, "--csv", table("INTERNATIONAL=ALLOW", 3), "--save-plan", "approved.jsonl");
        run(PERMISSIONS, "--csv", table("INTERNATIONAL=TRANSFER_NUMBER_1", 1), "--apply");

        Finished applied = run(
                PERMISSIONS, "--apply-plan", folder.resolve("approved.jsonl").toString());

        assertThat(planned.exitCode()).as(planned.stdout() + planned.stderr()).isZero();
        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isEqualTo(1);
        assertThat(applied.stdout())
                .contains(
                        "3 rows: 1 changed, 1 unchanged, 1 refused, 0 failed",
                        "INTERNATIONAL/action has changed since the plan: it was ALLOW then and is TRANSFER_NUMBER_1 now");
    }

    @Test
    void whatWasDoneCanBeUndone() throws IOException {
        run(PERMISSIONS, "--csv", table("INTERNATIONAL=ALLOW", 2), "--apply");
        String job = newestJob();

        Finished undone = command().run("jobs", "undo", job, "--out-dir", "out", "--token", TOKEN, "--apply");
        Finished planned = run(PERMISSIONS, "--csv", table("INTERNATIONAL=BLOCK", 2));

        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        assertThat(undone.stdout()).contains("2 rows: 2 changed");
        assertThat(planned.stdout()).contains("nothing").doesNotContain("→", "  + ", "  - ");
    }

    @Test
    void anUndoPlanSaysTheNameOfALocationThatTheTableNamedByItsId() throws IOException {
        JsonNode site = tenant.someLocation();
        Path table = Files.writeString(
                folder.resolve("ids.csv"),
                "location_id,default_outgoing_profile\n" + site.path("id").asText() + ",INTERNATIONAL=ALLOW\n");
        run(PERMISSIONS, "--csv", table.toString(), "--apply");

        Finished plan = command().run("jobs", "undo", newestJob(), "--out-dir", "out", "--token", TOKEN, "--plan");

        assertThat(plan.stdout())
                .as(plan.stderr())
                .contains("row 2 · " + site.path("name").asText())
                .doesNotContain("Y2lz");
    }

    @Test
    void whatCannotBeUndoneCountsInTheJobOfTheUndoAndItsFiles() throws IOException {
        run(PERMISSIONS, "--csv", table("INTERNATIONAL=ALLOW", 2), "--apply");
        String job = newestJob();
        run(PERMISSIONS, "--csv", table("INTERNATIONAL=TRANSFER_NUMBER_1", 1), "--apply");

        Finished undone = command().run("jobs", "undo", job, "--out-dir", "out", "--token", TOKEN, "--apply");
        String undo = newestJob();

        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isEqualTo(1);
        assertThat(undone.stdout())
                .contains("2 rows: 1 changed, 0 unchanged, 1 refused", "INTERNATIONAL/action has changed since");
        assertThat(Files.readString(transformation().resolve("jobs/" + undo + "/results.csv")))
                .contains(",refused,", ",changed,");
        assertThat(new ObjectMapper()
                        .readTree(transformation()
                                .resolve("jobs/" + undo + "/job.json")
                                .toFile())
                        .at("/totals/refused")
                        .asInt())
                .isEqualTo(1);
        assertThat(Files.readString(transformation().resolve("jobs/" + undo + "/report.html")))
                .contains("INTERNATIONAL/action has changed since");

        Finished again = command().run("jobs", "undo", job, "--out-dir", "out", "--token", TOKEN, "--apply");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.stdout()).contains("1 row: 0 changed, 0 unchanged, 1 refused");
    }

    @Test
    void routesAreSaidByNameThoughWebexTakesIds() throws IOException {
        String site = names().get(0);

        Finished one = route(site, "RG Central", "--apply");
        Finished planned = route(site, "RG Nord");
        Finished applied = route(site, "RG Nord", "--apply");
        String report = Files.readString(transformation().resolve("jobs/" + newestJob() + "/report.html"));

        assertThat(one.exitCode()).as(one.stdout() + one.stderr()).isZero();
        assertThat(planned.stdout()).containsPattern("PSTN connection › route +RG Central → RG Nord");
        assertThat(applied.stdout()).contains("1 row: 1 changed", "space-odt jobs undo " + newestJob());
        assertThat(report).contains("RG Central", "RG Nord");
        assertThat(Files.readString(logs().resolve("ubicacion_configurar_pstn_ok.csv")))
                .contains("RG Central → RG Nord");
    }

    private Finished route(String site, String group, String... more) {
        List<String> options = new ArrayList<>(List.of("ubicacion_configurar_pstn", "-p", "location_id=" + site));
        options.addAll(List.of("-p", "premise_route_type=ROUTE_GROUP", "-p", "premise_route_id=" + group));
        options.addAll(List.of(more));
        return run(options.toArray(String[]::new));
    }

    @Test
    void theTraceHasEveryCallAndTheReportEveryDifferenceAndNoneOfThemASecret() throws IOException {
        Finished run = run(PERMISSIONS, "--csv", table("INTERNATIONAL=ALLOW", 2), "--apply");
        JsonNode line = new ObjectMapper()
                .readTree(
                        Files.readAllLines(logs().resolve(PERMISSIONS + ".log")).get(0));
        String report = Files.readString(transformation().resolve("jobs/" + newestJob() + "/report.html"));

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(line.at("/calls/0/request/method").asText()).isEqualTo("PUT");
        assertThat(line.at("/calls/0/request/path").asText())
                .isEqualTo("/telephony/config/locations/{locationId}/outgoingPermission");
        assertThat(line.at("/calls/0/request/body/callingPermissions")).isNotEmpty();
        assertThat(line.at("/calls/0/answer/status").asInt()).isEqualTo(204);
        assertThat(line.at("/calls/0/tracking_id")).isEqualTo(line.at("/tracking_ids/0"));
        assertThat(line.at("/before/callingPermissions/INTERNATIONAL/action").asText())
                .isEqualTo("BLOCK");
        assertThat(line.at("/after/callingPermissions/INTERNATIONAL/action").asText())
                .isEqualTo("ALLOW");
        assertThat(Exported.rows(logs().resolve(PERMISSIONS + "_ok.csv"))).hasSize(2);
        assertThat(report)
                .contains("callingPermissions/INTERNATIONAL/action", names().get(0))
                .doesNotContain("src=", "href=\"http");
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> assertThat(text(file)).as(file.toString()).doesNotContain(TOKEN));
        }
    }

    @ParameterizedTest
    @CsvSource({"en,can be undone in part", "es,se puede deshacer en parte", "ca,es pot desfer en part"})
    void theCatalogueIsSaidInEveryLanguage(String language, String undo) throws IOException {
        Finished table = command().with("SPACE_ODT_LANG", language).run("v21_actions");
        Finished all = command().with("SPACE_ODT_LANG", language).run("v21_actions", "--json");

        assertThat(table.exitCode()).as(table.stderr()).isZero();
        assertThat(table.stdout()).contains(undo, "ubicacion_configurar_pstn", "premise_route_id*");
        JsonNode catalogue = new ObjectMapper().readTree(all.stdout());
        assertThat(catalogue.size()).isGreaterThan(5);
        catalogue.forEach(action -> {
            assertThat(Stream.of("id", "section", "label", "help", "undo"))
                    .allSatisfy(field -> assertThat(action.path(field).asText()).isNotBlank());
            assertThat(action.path("parameters"))
                    .allSatisfy(parameter -> assertThat(Stream.of("name", "type", "example", "help"))
                            .allSatisfy(field ->
                                    assertThat(parameter.path(field).asText()).isNotBlank()));
            assertThat(action.path("scopes")).isNotEmpty();
        });
    }

    private List<String> names() {
        return tenant.get("/locations?max=3").path("items").findValuesAsText("name");
    }

    private String table(String profile, int rows) {
        StringBuilder text = new StringBuilder("location_id,default_outgoing_profile\n");
        names().stream().limit(rows).forEach(name -> text.append('"' + name + "\"," + profile + "\n"));
        return write("sedes.csv", text.toString());
    }

    private String write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finished run(String... options) {
        return command()
                .run(Stream.concat(Stream.of("v21_action", "--token", TOKEN, "--out-dir", "out"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private Command command() {
        return Command.in(folder).with("SPACE_ODT_LANG", "en").with("WEBEX_BASE_URL", tenant.baseUrl());
    }

    private Path transformation() {
        return folder.resolve("out/v21/transformacion");
    }

    private Path logs() {
        return transformation().resolve("logs");
    }

    private String newestJob() throws IOException {
        try (Stream<Path> jobs = Files.list(transformation().resolve("jobs"))) {
            Map<String, Long> times = new java.util.TreeMap<>();
            jobs.forEach(
                    job -> times.put(job.getFileName().toString(), job.toFile().lastModified()));
            return times.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }
    }
}
