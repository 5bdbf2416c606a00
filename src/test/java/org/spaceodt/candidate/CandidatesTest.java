package org.spaceodt.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;

/** {@code v21_candidates}, from exports of the sandbox. */
@QuarkusTest
class CandidatesTest {
    private static final List<String> FILES = List.of(
            "LEEME.txt",
            "candidates.json",
            "global.csv",
            "numeraciones.csv",
            "rutas.csv",
            "ubicaciones.csv",
            "usuarios.csv",
            "workspaces.csv");

    private static final List<String> TABLES =
            List.of("global", "numeraciones", "rutas", "ubicaciones", "usuarios", "workspaces");

    /** Some columns that are in every table, by which the separator is found, and whatever else there is. */
    private static final TableShape SHAPE = new TableShape(
            Stream.of(
                            "location_id",
                            "location_name",
                            "display_name",
                            "premise_route_id",
                            "org_id",
                            "active",
                            "email",
                            "user_email")
                    .map(name -> Column.of(name, Kind.TEXT))
                    .toList(),
            List.of(),
            true);

    @TempDir
    Path folder;

    @Inject
    Catalogue catalogue;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theTablesOfAnExportAreGoodForTheActionsAsTheyAre(String language) throws IOException {
        try (SimulatedTenant tenant = SimulatedTenant.start(folder, "--workspaces", "5")) {
            Finished exported = at(tenant, language).run("inventory_run", "-q", "--token", "any", "--out-dir", "out");
            Finished written = command(language).run("v21_candidates", "--out-dir", "out");
            List<Finished> asTheyAre = List.of(
                    plan(tenant, language, "location_upsert"),
                    plan(tenant, language, "ubicacion_actualizar_cabecera", "--row", "2"),
                    plan(tenant, language, "usuarios_alta_scim"),
                    plan(tenant, language, "usuarios_asignar_location_desde_csv"),
                    plan(tenant, language, "workspaces_alta"),
                    plan(tenant, language, "workspaces_validar_estado_permisos"));
            List<Finished> everybody = List.of(
                    plan(tenant, language, "location_upsert", "-p", "selected=yes"),
                    plan(tenant, language, "usuarios_alta_scim", "-p", "selected=yes"),
                    plan(tenant, language, "workspaces_alta", "-p", "selected=yes"));
            Finished given = plan(
                    tenant,
                    language,
                    "ubicacion_configurar_permisos_salientes_defecto",
                    "-p",
                    "default_outgoing_profile=NATIONAL=BLOCK",
                    "-p",
                    "selected=yes",
                    "--row",
                    "2");
            Finished blocked = plan(
                    tenant,
                    language,
                    "usuarios_configurar_perfil_saliente_custom",
                    "-p",
                    "block_call_types=INTERNATIONAL",
                    "-p",
                    "selected=yes",
                    "--row",
                    "2");

            assertThat(exported.exitCode()).as(exported.stderr()).isZero();
            assertThat(written.exitCode())
                    .as(written.stdout() + written.stderr())
                    .isZero();
            assertThat(written.stderr()).isEmpty();
            assertThat(asTheyAre).allSatisfy(plan -> {
                assertThat(plan.stderr().lines().filter(line -> line.contains("WEBEX_BASE_URL")))
                        .hasSize(1);
                assertThat(plan.exitCode()).as(plan.stdout()).isZero();
                assertThat(plan.stdout()).doesNotContain(" → ", "  + ", "  - ");
            });
            assertThat(everybody).allSatisfy(plan -> {
                assertThat(plan.exitCode()).as(plan.stdout()).isZero();
                assertThat(plan.stdout()).doesNotContain(" → ", "  + ", "  - ", "left out");
            });
            assertThat(given.exitCode()).as(given.stdout() + given.stderr()).isZero();
            assertThat(given.stdout()).containsPattern("› na[ct]ional\\S* › ac\\S+ +ALLOW → BLOCK");
            assertThat(blocked.exitCode())
                    .as(blocked.stdout() + blocked.stderr())
                    .isZero();
            assertThat(blocked.stdout())
                    .containsPattern("(own settings|ajustes propios|ajustos propis) +false → true")
                    .doesNotContain("Y2lz");
            assertThat(tenant.writes()).isEmpty();
        }
    }

    /** What the folder and the screen recommend: with any action, and the one that is named. */
    @Test
    void whatIsRecommendedPlansNothingUntilSomebodyWritesSomething() throws IOException {
        try (SimulatedTenant tenant = SimulatedTenant.start(folder, "--workspaces", "5")) {
            at(tenant, "en").run("inventory_run", "-q", "--token", "any", "--out-dir", "out");
            Finished written = command("en").run("v21_candidates", "--out-dir", "out");
            String named =
                    written.stdout().replaceAll("(?s).*Next: space-odt ", "").strip();

            List<Finished> plans = new ArrayList<>();
            plans.add(at(tenant, "en").run((named + " --token any").split(" ")));
            // Stages of a run have a table of their own.
            catalogue.all().stream()
                    .map(Action::description)
                    .filter(action -> !action.stage())
                    .forEach(action -> plans.add(plan(tenant, "en", action.id())));
            Finished launched = at(tenant, "en")
                    .run(
                            "launcher_csv_dependencias",
                            "--token",
                            "any",
                            "--input-dir",
                            "out/v21/candidates",
                            "--apply",
                            "--auto-confirm",
                            "--out-dir",
                            "out");
            Finished sites = at(tenant, "en")
                    .run(
                            "v21_softphone_bulk_run",
                            "--token",
                            "any",
                            "--input",
                            "out/v21/candidates/ubicaciones.csv",
                            "--out-dir",
                            "out",
                            "--entity-type",
                            "location_webex_calling");

            plans.add(sites);
            assertThat(plans).allSatisfy(plan -> {
                assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
                assertThat(plan.stdout()).contains("Plan: 0 rows, 0 steps", "rows are left out");
            });
            assertThat(launched.exitCode())
                    .as(launched.stdout() + launched.stderr())
                    .isZero();
            assertThat(tenant.writes()).isEmpty();
            assertThat(candidates().resolve("LEEME.txt")).content().contains("selected");
        }
    }

    @Test
    void aRowHasAllThatTheExportKnowsAndTheRestIsEmptyForTheOperator() throws IOException {
        export("out", "--people", "12", "--locations", "3", "--workspaces", "4");
        command("en").run("v21_candidates", "--out-dir", "out");
        Exported export = new Exported(folder.resolve("out"));

        Map<String, String> location = export.csv("calling_locations_details").get(0);
        assertThat(table("ubicaciones.csv").get(0))
                .containsEntry("location_id", location.get("location_id"))
                .containsEntry("name", location.get("name"))
                .containsEntry("phone_number", location.get("direct_number"))
                .containsEntry("premise_route_type", location.get("connection_type"))
                .doesNotContainKeys("phone_numbers", "enable_unknown_extension_route_policy");
        assertThat(table("usuarios.csv"))
                .extracting(row -> row.get("email"))
                .containsExactlyElementsOf(export.csv("people").stream()
                        .map(row -> row.get("email"))
                        .toList());
        assertThat(table("usuarios.csv").get(0))
                .containsEntry("location_name", location.get("name"))
                .containsEntry(
                        "phone_number", export.csv("person_numbers").get(0).get("direct_number"))
                .containsEntry("selected", "false")
                .containsKeys("extension", "first_name", "licenses", "license_names")
                .doesNotContainKeys("target_location_id", "add_license_ids", "destination");
        assertThat(table("workspaces.csv").get(0))
                .containsEntry(
                        "primary_number", export.csv("workspace_numbers").get(0).get("direct_number"))
                .containsKey("extension");
        assertThat(table("global.csv").get(0))
                .containsOnly(Map.entry("org_id", export.csv("locations").get(0).get("org_id")));
        assertThat(table("rutas.csv"))
                .allSatisfy(row -> assertThat(row.get("premise_route_id")).isNotEmpty());
        assertThat(table("numeraciones.csv"))
                .anySatisfy(row -> assertThat(row).containsEntry("owner_type", "PEOPLE"))
                .anySatisfy(row -> assertThat(row).containsEntry("state", "INACTIVE"))
                .anySatisfy(row -> assertThat(row).containsEntry("main_number", "true"));
    }

    /** The same as it is: no stage changes anything of who calls, and none does anything before somebody says yes. */
    @Test
    void theTableOfSoftphonesIsFilledInWithHowThingsAre() throws IOException {
        try (SimulatedTenant tenant = SimulatedTenant.start(folder, "--workspaces", "5")) {
            at(tenant, "en").run("inventory_run", "-q", "--token", "any", "--out-dir", "out");
            Finished written = command("en").run("v21_candidates", "--out-dir", "out");
            Path file = folder.resolve("out/v2/input_softphones.csv");
            List<Map<String, String>> rows = table(file);
            int caller = IntStream.range(0, rows.size())
                    .filter(n -> rows.get(n).containsKey("calling_license_id"))
                    .findFirst()
                    .orElseThrow();

            assertThat(written.exitCode())
                    .as(written.stdout() + written.stderr())
                    .isZero();
            assertThat(written.stdout()).contains("For v2_bulk_run: ", "input_softphones.csv: 10 rows");
            assertThat(rows)
                    .allSatisfy(row ->
                            assertThat(row).containsEntry("selected", "false").containsKey("user_email"));
            assertThat(rows.get(caller))
                    .containsKeys(
                            "location_id",
                            "location_name",
                            "extension",
                            "cf_always_enabled",
                            "incoming_external_transfer",
                            "outgoing_international_action")
                    .doesNotContainKeys("voicemail_enabled", "intercept_enabled");
            List<String> stages = catalogue.all().stream()
                    .map(Action::description)
                    .filter(Description::stage)
                    .map(Description::id)
                    .toList();
            assertThat(stages).isNotEmpty();
            for (String stage : stages) {
                Finished asItIs = stage(tenant, stage, file);
                Finished said = stage(tenant, stage, file, "-p", "selected=yes", "--row", String.valueOf(caller + 2));
                assertThat(asItIs.exitCode())
                        .as(stage + asItIs.stdout() + asItIs.stderr())
                        .isZero();
                assertThat(asItIs.stdout()).contains("Plan: 0 rows");
                assertThat(asItIs.stdout() + asItIs.stderr() + said.stderr()).doesNotContain("is not known here");
                if (stage.equals("apply_call_queue_memberships")) {
                    // Nobody here is in a queue, and a change of queues has to name one.
                    assertThat(said.stdout() + said.stderr()).contains("call_queue_ids is missing", "1 error");
                } else {
                    assertThat(said.exitCode())
                            .as(stage + said.stdout() + said.stderr())
                            .isZero();
                    assertThat(said.stdout()).contains("Plan: 1 row").doesNotContain(" → ", "  + ", "  - ");
                }
            }
            assertThat(tenant.writes()).isEmpty();
        }
    }

    private Finished stage(SimulatedTenant tenant, String action, Path file, String... more) {
        return at(tenant, "en")
                .run(Stream.concat(
                                Stream.of(
                                        "v21_action",
                                        action,
                                        "--csv",
                                        file.toString(),
                                        "--token",
                                        "any",
                                        "--out-dir",
                                        "out"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aTableOfSoftphonesThatSomebodyFilledInIsKeptAndATemplateIsNot() throws IOException {
        export("out", "--people", "5", "--locations", "2");
        Path file = folder.resolve("out/v2/input_softphones.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "user_email,calling_license_id\n");

        Finished template = command("en").run("v21_candidates", "--out-dir", "out");
        Files.writeString(file, "user_email\nana.ejemplo@example.com\n");
        Finished kept = command("en").run("v21_candidates", "--out-dir", "out");
        String content = Files.readString(file);
        Finished forced = command("en").run("v21_candidates", "--out-dir", "out", "--force");

        assertThat(template.exitCode()).as(template.stderr()).isZero();
        assertThat(template.stdout()).contains("input_softphones.csv: 5 rows");
        assertThat(kept.exitCode()).as(kept.stderr()).isZero();
        assertThat(kept.stderr()).contains("input_softphones.csv is kept");
        assertThat(content).isEqualTo("user_email\nana.ejemplo@example.com\n");
        assertThat(forced.stdout()).contains("input_softphones.csv: 5 rows");
    }

    @Test
    void whatSomebodyFilledInIsNotOverwrittenUnlessItIsAskedFor() throws IOException {
        export("out", "--people", "5", "--locations", "2");
        command("en").run("v21_candidates", "--out-dir", "out");
        Finished unchanged = command("en").run("v21_candidates", "--out-dir", "out");
        Path people = candidates().resolve("usuarios.csv");
        String filledIn = Files.readString(people).replace(",false,", ",true,");
        Files.writeString(people, filledIn);
        Files.move(candidates().resolve("workspaces.csv"), candidates().resolve("Workspaces.csv"));
        String locations = Files.readString(candidates().resolve("ubicaciones.csv"));

        Finished refused = command("en").run("v21_candidates", "--out-dir", "out", "--location", someLocation());
        String kept = Files.readString(people);
        String others = Files.readString(candidates().resolve("ubicaciones.csv"));
        Finished forced = command("en").run("v21_candidates", "--out-dir", "out", "--force");

        assertThat(unchanged.exitCode()).as(unchanged.stderr()).isZero();
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains("usuarios.csv", "--force").doesNotContain("ubicaciones.csv");
        assertThat(kept).isEqualTo(filledIn);
        assertThat(others).isEqualTo(locations);
        assertThat(forced.exitCode()).as(forced.stderr()).isZero();
        assertThat(people).content().doesNotContain(",true,,");
        assertThat(candidates()).isDirectoryNotContaining("glob:**/.*");
        try (Stream<Path> all = Files.list(candidates())) {
            assertThat(all.map(file -> file.getFileName().toString().toLowerCase())
                            .sorted())
                    .containsExactlyElementsOf(
                            FILES.stream().map(String::toLowerCase).sorted().toList());
        }
    }

    @Test
    void workbooksHaveTheSameRowsAndTakeThePlacesOfTablesThatNobodyChanged() throws IOException {
        try (SimulatedTenant tenant = SimulatedTenant.start(folder, "--workspaces", "5")) {
            at(tenant, "es").run("inventory_run", "-q", "--token", "any", "--out-dir", "out");
            command("es").run("v21_candidates", "--out-dir", "out");
            List<List<Map<String, String>>> asCsv = new ArrayList<>();
            for (String file : TABLES) {
                asCsv.add(table(file + ".csv"));
            }
            List<Map<String, String>> softphones = table(folder.resolve("out/v2/input_softphones.csv"));

            Finished written = command("es").run("v21_candidates", "--out-dir", "out", "--xlsx");

            assertThat(written.exitCode())
                    .as(written.stdout() + written.stderr())
                    .isZero();
            assertThat(written.stdout()).contains("usuarios.xlsx: 10", "input_softphones.xlsx: 10");
            for (int i = 0; i < TABLES.size(); i++) {
                assertThat(table(TABLES.get(i) + ".xlsx")).as(TABLES.get(i)).isEqualTo(asCsv.get(i));
                assertThat(candidates().resolve(TABLES.get(i) + ".csv")).doesNotExist();
            }
            assertThat(table(folder.resolve("out/v2/input_softphones.xlsx"))).isEqualTo(softphones);
            assertThat(folder.resolve("out/v2/input_softphones.csv")).doesNotExist();
            assertThat(candidates().resolve("LEEME.txt"))
                    .content()
                    .contains("global.xlsx", "son textos")
                    .doesNotContain("CSV");
            Finished plan = plan(tenant, "es", "usuarios_alta_scim", "-p", "selected=yes");
            assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
            Finished run = at(tenant, "es").run("v2_bulk_run", "--plan", "--token", "any", "--out-dir", "out");
            assertThat(run.stderr()).doesNotContain("input_softphones.csv");
            assertThat(folder.resolve("out/v2/input_softphones.csv")).doesNotExist();
            assertThat(tenant.writes()).isEmpty();
        }
    }

    @Test
    void aWorkbookThatSomebodyFilledInIsNotLostToATable() throws IOException {
        export("out", "--people", "5", "--locations", "2");
        command("en").run("v21_candidates", "--out-dir", "out", "--xlsx");
        Path people = candidates().resolve("usuarios.xlsx");
        Path softphones = folder.resolve("out/v2/input_softphones.xlsx");
        Files.copy(candidates().resolve("ubicaciones.xlsx"), people, StandardCopyOption.REPLACE_EXISTING);
        Finished refused = command("en").run("v21_candidates", "--out-dir", "out");
        Files.copy(people, softphones, StandardCopyOption.REPLACE_EXISTING);
        Finished forced = command("en").run("v21_candidates", "--out-dir", "out", "--force");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains("usuarios.xlsx").doesNotContain("ubicaciones.xlsx");
        assertThat(forced.exitCode()).as(forced.stderr()).isZero();
        assertThat(people).doesNotExist();
        assertThat(softphones).doesNotExist();
        assertThat(table("usuarios.csv")).hasSize(5);
    }

    @Test
    void onlyWhatIsInTheLocationsThatWereAskedForIsWritten() throws IOException {
        export("out", "--people", "30", "--locations", "4", "--workspaces", "8");
        List<Map<String, String>> locations = new Exported(folder.resolve("out")).csv("locations");
        String first = locations.get(0).get("name").toUpperCase();
        String second = locations.get(1).get("location_id");

        Finished run =
                command("en").run("v21_candidates", "--out-dir", "out", "--location", first, "--location", second);
        Finished unknown = command("en").run("v21_candidates", "--out-dir", "out", "--location", "Nowhere");

        List<String> names =
                List.of(locations.get(0).get("name"), locations.get(1).get("name"));
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(table("ubicaciones.csv")).extracting(row -> row.get("name")).containsExactlyElementsOf(names);
        for (String file : List.of("usuarios.csv", "workspaces.csv", "numeraciones.csv")) {
            assertThat(table(file))
                    .isNotEmpty()
                    .extracting(row -> row.get("location_name"))
                    .isSubsetOf(names);
        }
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.stderr()).contains("Nowhere", locations.get(0).get("name"));
    }

    @Test
    void whatAnExportLacksIsSaidOnTheScreenInTheFolderAndByTheExitCode() throws IOException {
        export("out", "--people", "5", "--locations", "2");
        Files.delete(folder.resolve("out/exports/person_numbers.json"));
        Files.delete(folder.resolve("out/exports/devices.json"));
        Finished missing = command("en").run("v21_candidates", "--out-dir", "out");
        String readme = Files.readString(candidates().resolve("LEEME.txt"));
        JsonNode about = new ObjectMapper()
                .readTree(candidates().resolve("candidates.json").toFile());
        Files.delete(folder.resolve("out/exports/status.json"));
        Finished half = command("es").run("v21_candidates", "--inventory", "out/exports", "--out", "half");

        assertThat(missing.exitCode()).as(missing.stdout() + missing.stderr()).isEqualTo(1);
        assertThat(missing.stderr()).contains("person_numbers (not there)").doesNotContain("devices");
        assertThat(readme)
                .contains("NOT COMPLETE", "person_numbers: not there")
                .containsPattern("What it needs: .*\\bv21_actions ACTION( --out-dir \\S+)?\r\n")
                .contains("v21_action ACTION --input-dir " + candidates() + " --out-dir out\r\n")
                .doesNotContain("`");
        assertThat(about.path("complete").booleanValue()).isFalse();
        assertThat(about.path("missing").path("person_numbers").asText()).isEqualTo("none");
        assertThat(half.exitCode()).isEqualTo(1);
        assertThat(half.stderr()).contains("status.json");
        assertThat(folder.resolve("half/LEEME.txt")).content().contains("INCOMPLETO", "status.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"people.json | {\"person_id\":\"cut", "locations.json | [", "people_details.json | no json at all"
            })
    void ofAFileThatIsCutNothingIsWritten(String file, String content) throws IOException {
        export("out", "--people", "5", "--locations", "2");
        Files.writeString(folder.resolve("out/exports").resolve(file), content);

        Finished run = command("en").run("v21_candidates", "--out-dir", "out");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(2);
        assertThat(run.stderr()).contains(file);
        assertThat(candidates()).doesNotExist();
    }

    @Test
    void withoutAnExportItIsSaidHowToMakeOneAndOfSeveralTheNewestIsTaken() throws IOException {
        Finished none = command("en").run("v21_candidates", "--out-dir", "out");
        Finished nowhere = command("en").run("v21_candidates", "--inventory", "nowhere");
        export("out/monday", "--people", "5", "--locations", "2");
        export("out/tuesday", "--people", "7", "--locations", "2");
        Finished newest = command("en").run("v21_candidates", "--out-dir", "out");

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.stderr()).contains("inventory_run --out-dir " + folder.resolve("out"));
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.stderr()).contains("nowhere");
        assertThat(newest.stdout()).contains("tuesday", "usuarios.csv: 7 rows");
    }

    @Test
    void namesComeBackAsTheyWereAndExcelRunsNoneOfThem() throws IOException {
        List<String> names = List.of("Sede \"Norte\", planta 2", "Línea\nnueva; ñ·l'Ametlla", "-Sala-", "@x");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            rows.add(new ObjectMapper()
                    .writeValueAsString(
                            Map.of("id", "w" + i, "workspace_id", "w" + i, "name", names.get(i), "location_id", "l")));
        }
        write("workspaces.json", rows);
        write("people.json", List.of());
        write(
                "locations.json",
                List.of(
                        "{\"location_id\":\"l\",\"name\":\"+cmd|' /C calc'!A0\",\"org_id\":\"o\"}",
                        "{\"location_id\":\"k\",\"name\":\"=1+1\",\"org_id\":\"o\"}"));

        for (String language : List.of("en", "ca")) {
            Finished run = command(language).run("v21_candidates", "--out-dir", "out", "--out", language);

            assertThat(run.exitCode()).as(run.stderr()).isEqualTo(1);
            List<Map<String, String>> read = table(folder.resolve(language).resolve("workspaces.csv"));
            assertThat(read).extracting(row -> row.get("display_name")).containsExactlyElementsOf(names);
            assertThat(read).extracting(row -> row.get("location_name")).containsOnly("+cmd|' /C calc'!A0");
            assertThat(Files.readString(folder.resolve(language).resolve("workspaces.csv")))
                    .startsWith("\uFEFFworkspace_id" + (language.equals("en") ? "," : ";"))
                    .contains("'-Sala-", "'@x", "'+cmd");
            assertThat(Files.readString(folder.resolve(language).resolve("ubicaciones.csv")))
                    .contains("'=1+1");
        }
    }

    private void export(String outDir, String... size) {
        List<String> arguments = new ArrayList<>(List.of("inventory_run", "--sandbox", "-q", "--out-dir", outDir));
        arguments.addAll(List.of(size));
        Finished run = command("en").run(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
    }

    private void write(String file, List<String> rows) throws IOException {
        Path exports = Files.createDirectories(folder.resolve("out/exports"));
        Files.writeString(exports.resolve(file), rows.isEmpty() ? "[]" : "[\n" + String.join(",\n", rows) + "\n]\n");
    }

    private Finished plan(SimulatedTenant tenant, String language, String action, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "v21_action", action, "--token", "any", "--input-dir", "out/v21/candidates", "--out-dir", "out"));
        arguments.addAll(List.of(options));
        return at(tenant, language).run(arguments.toArray(String[]::new));
    }

    private Command at(SimulatedTenant tenant, String language) {
        return command(language).with("WEBEX_BASE_URL", tenant.baseUrl());
    }

    private Command command(String language) {
        return Command.in(folder).with("SPACE_ODT_LANG", language);
    }

    private Path candidates() {
        return folder.resolve("out/v21/candidates");
    }

    private String someLocation() {
        return new Exported(folder.resolve("out")).csv("locations").get(0).get("name");
    }

    private List<Map<String, String>> table(String file) throws IOException {
        return table(candidates().resolve(file));
    }

    /** As actions read it: cells that are empty are not there. */
    private static List<Map<String, String>> table(Path file) throws IOException {
        List<Map<String, String>> all = new ArrayList<>();
        Table table = Table.check(
                Source.of(file),
                SHAPE,
                Map.of(),
                TableLimits.USUAL,
                RowCountry.UNKNOWN,
                (row, found) -> all.add(row.cells()));
        assertThat(table.diagnostics().list())
                .as(file.toString())
                .noneMatch(found -> found.severity() == Diagnostic.Severity.ERROR);
        return all;
    }
}
