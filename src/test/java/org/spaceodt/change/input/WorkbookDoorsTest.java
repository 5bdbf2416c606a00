package org.spaceodt.change.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.sheet.CsvAndWorkbook;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.sheet.xlsx.Books;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Workbooks and mappings with a name, in every command that takes a table. */
@QuarkusTest
class WorkbookDoorsTest {
    private static final String SITES =
            "name,time_zone,preferred_language,announcement_language,address1,city,state,postal_code,country\n"
                    + "Sede Nueva,Europe/Madrid,es_es,es_es,Calle Ejemplo 1,Madrid,MD,08001,ES\n";
    private static final String IN_SPANISH =
            "Sede,Zona horaria,Idioma,Idioma de locuciones,Dirección,Población,Provincia,Código postal,País\n"
                    + SITES.lines().skip(1).findFirst().orElseThrow() + "\n";

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        tenant = SimulatedTenant.untouched(tenant, tenants);
        new Books()
                .sheet("Leeme", Books.csv("Instrucciones\nRellene la otra hoja\n"))
                .sheet("Sedes", Books.csv(SITES))
                .save(folder.resolve("sedes.xlsx"));
        new Books().sheet("Sedes", Books.csv(IN_SPANISH)).save(folder.resolve("en_castellano.xlsx"));
        Files.writeString(folder.resolve("sedes.csv"), SITES);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    private Finished run(String... words) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(Stream.concat(Stream.of(words), Stream.of("--out-dir", "out"))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v21_softphone_bulk_run --input",
                "v21_action location_upsert --csv",
                "launcher_csv_dependencias --action location_upsert --ubicaciones",
                "preflight location_upsert --input"
            })
    void aWorkbookIsReadLikeTheCsv(String command) {
        String[] words = command.split(" ");
        Finished csv = run(with(words, "sedes.csv"));
        Finished book = run(with(words, "sedes.xlsx", "--sheet", "Sedes"));
        Finished spanish = run(with(words, "en_castellano.xlsx"));

        assertThat(csv.exitCode()).as(csv.stdout() + csv.stderr()).isZero();
        for (Finished other : List.of(book, spanish)) {
            assertThat(other.exitCode()).as(other.stdout() + other.stderr()).isZero();
            assertThat(told(other)).isEqualTo(told(csv));
        }
        assertThat(tenant.writes()).isEmpty();
    }

    /** Without what differs from run to run, and the name of the file. */
    private static String told(Finished run) {
        return run.stdout()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("\\d{1,2}:\\d\\d(:\\d\\d)?", "TIME")
                .replaceAll("\\b[0-9a-f]{64}\\b", "DIGEST")
                .replaceAll("(sedes|en_castellano)\\.(csv|xlsx)", "FILE")
                .replaceAll(" --sheet \\S+", "");
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void theSheetHasToBeSaidWhereMoreThanOneHasRows() {
        Finished run = run("v21_action", "location_upsert", "--csv", "sedes.xlsx");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("Leeme, Sedes", "--sheet");
    }

    @Test
    void aFaultyWorkbookHasACopyWithItsFaultsThatCanBeGivenAgain() throws IOException {
        new Books()
                .sheet("Sedes", Books.csv(SITES + "Otra,Marte/Olimpo,es_es,es_es,Calle 2,Madrid,MD,28001,ES\n"))
                .save(folder.resolve("mal.xlsx"));
        Finished run = run("v21_action", "location_upsert", "--csv", "mal.xlsx");
        assertThat(run.exitCode()).isEqualTo(2);
        Path copy;
        try (Stream<Path> files = Files.walk(folder.resolve("out/v21/errors"))) {
            copy = files.filter(file -> file.endsWith("with_errors.xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
        Finished again = run("v21_action", "location_upsert", "--csv", copy.toString(), "--sheet", "Sedes");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.stderr()).contains("Error, row 3, column time_zone").doesNotContain("column errors");
    }

    @Test
    void aMappingIsKeptByNameAndUsedInEveryCommand() throws IOException {
        Files.writeString(folder.resolve("otra.csv"), SITES.replace("name,", "Delegación,"));

        Finished first = run(
                "v21_action",
                "location_upsert",
                "--csv",
                "otra.csv",
                "--map",
                "name=Delegación",
                "--save-mapping",
                "sedes");
        assertThat(first.exitCode()).as(first.stderr()).isZero();
        assertThat(Files.readString(folder.resolve("out/mappings/sedes.json"))).contains("\"name\" : \"Delegación\"");

        for (String command : List.of(
                "v21_softphone_bulk_run --input otra.csv",
                "launcher_csv_dependencias --action location_upsert --ubicaciones otra.csv",
                "preflight location_upsert --input otra.csv")) {
            Finished run = run(with(command.split(" "), "--mapping", "sedes"));
            assertThat(run.exitCode()).as(command + run.stderr()).isZero();
            Finished map = run(with(command.split(" "), "--map", "name=Delegación"));
            assertThat(map.exitCode()).as(command + map.stderr()).isZero();
        }
        Finished unknown = run("preflight", "location_upsert", "--input", "otra.csv", "--mapping", "../sedes");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.stderr()).contains("../sedes", "Kept are: sedes");
        Finished badName = run(
                "v21_action",
                "location_upsert",
                "--csv",
                "otra.csv",
                "--map",
                "name=Delegación",
                "--save-mapping",
                "a/b");
        assertThat(badName.exitCode()).isEqualTo(2);
    }

    @Test
    void aFolderOfTablesMayHoldWorkbooks() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("datos"));
        new Books().sheet("x", Books.csv(IN_SPANISH)).save(tables.resolve("Ubicaciones.xlsx"));
        Finished run = run("v21_action", "location_upsert", "--input-dir", "datos");
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        Files.writeString(tables.resolve("ubicaciones.csv"), SITES);
        assertThat(run("v21_action", "location_upsert", "--input-dir", "datos").exitCode())
                .isEqualTo(2);
    }

    @Test
    void aPlanAndTheResultsOfAJobHaveAWorkbookWithTheSameRows() throws IOException {
        assertThat(run("v21_action", "location_upsert", "--csv", "sedes.csv").exitCode())
                .isZero();
        assertThat(run("v21_softphone_bulk_run", "--input", "sedes.csv").exitCode())
                .isZero();
        Finished applied = run("v21_softphone_bulk_run", "--input", "sedes.csv", "--v21-apply", "--yes");
        assertThat(applied.exitCode()).as(applied.stderr()).isZero();
        assertThat(run("v21_action", "location_upsert", "--csv", "sedes.csv", "--apply", "--yes")
                        .exitCode())
                .isZero();
        List<Path> tables;
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            tables = files.filter(file -> file.toString().matches(".*(plan|results)\\.csv"))
                    .toList();
        }
        assertThat(tables).hasSizeGreaterThanOrEqualTo(6).allSatisfy(csv -> assertThat(
                        cells(CsvAndWorkbook.beside(csv)))
                .as("%s", csv)
                .isNotEmpty()
                .isEqualTo(cells(csv)));
    }

    @Test
    void anExportHasWorkbooksWhereTheyAreWantedAndNoneOfARunBefore() throws IOException {
        assertThat(run("inventory_run", "--xlsx", "--no-report").exitCode()).isZero();
        Path exports = folder.resolve("out/exports");
        for (String module : List.of("people", "locations", "licenses")) {
            Path csv = exports.resolve(module + ".csv");
            assertThat(cells(CsvAndWorkbook.beside(csv))).isNotEmpty().isEqualTo(cells(csv));
        }
        Files.writeString(exports.resolve("mine.xlsx"), "x");

        assertThat(run("inventory_run", "--no-report").exitCode()).isZero();
        assertThat(exports.resolve("people.xlsx")).doesNotExist();
        assertThat(exports.resolve("mine.xlsx")).exists();
    }

    @Test
    void aLauncherTakesNoHeadingOfOneActionForAColumnOfAnother() throws IOException {
        Files.writeString(
                folder.resolve("usuarios.csv"),
                "Correo,Nombre,Apellidos,Extensión\nana@example.com,Ana,Ejemplo,1001\n");
        Finished all = run("launcher_csv_dependencias", "--bulk-all", "--usuarios", "usuarios.csv");
        assertThat(all.stdout())
                .contains("usuarios_alta_people")
                .doesNotContain("usuarios_configurar_desvio_prefijo53");
        assertThat(all.stderr()).contains("usuarios_configurar_desvio_prefijo53");
        Files.writeString(folder.resolve("ubicaciones.csv"), IN_SPANISH);
        Finished sites = run("launcher_csv_dependencias", "--bulk-all", "--ubicaciones", "ubicaciones.csv");
        assertThat(sites.stdout())
                .as(sites.stderr())
                .contains("location_upsert")
                .doesNotContain("location_enable_calling");
    }

    private static List<Map<String, String>> cells(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Table.check(
                Source.of(file),
                TableShape.anything(),
                Map.of(),
                TableLimits.USUAL,
                RowCountry.UNKNOWN,
                (row, found) -> rows.add(row.cells()));
        return rows;
    }
}
