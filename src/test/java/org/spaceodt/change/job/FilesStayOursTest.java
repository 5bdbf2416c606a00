package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Everything that commands write in an out-dir: who may read it, through which links it is not written, and what stays of it. */
@QuarkusTest
class FilesStayOursTest {
    private static final String ACTION = "usuarios_alta_people";

    private static final Map<String, String> SAID =
            Map.of("en", "symbolic link", "es", "enlace simbólico", "ca", "enllaç simbòlic");

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
    void whateverIsWrittenIsItsOwnersAlone() throws IOException {
        everything("out");

        all("out", "rwx------", "rw-------");
    }

    @Test
    void anOutDirThatIsOpenToAGroupStaysThat() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxrwx---"));

        everything("out");

        all("out", "rwxrwx---", "rw-rw----");
    }

    @ParameterizedTest
    @CsvSource({
        "report, folder, inventory_run",
        "exports, folder, inventory_run",
        "space-odt.db, file, v21_action",
        "v21/transformacion/logs, folder, v21_action",
        "space-odt.db-wal, file, v21_action",
        "v21, folder, v21_action",
        "v21/transformacion/jobs, folder, v21_action",
        "v21/transformacion, folder, v21_action",
        "requests.jsonl, file, v21_action"
    })
    void nothingIsWrittenThroughALinkInTheOutDir(String place, String kind, String command) throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path theirs = Files.writeString(folder.resolve("theirs"), "");
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rw-r--r--"));
        Path link = folder.resolve("out").resolve(place);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, kind.equals("folder") ? elsewhere : theirs);

        for (String language : place.equals("exports") || place.contains("logs") || place.contains(".")
                ? List.of("en", "es", "ca")
                : List.of("en")) {
            Finished run = Command.in(folder)
                    .with("SPACE_ODT_LANG", language)
                    .with("WEBEX_BASE_URL", tenant.baseUrl())
                    .run(
                            command.equals("inventory_run")
                                    ? new String[] {"inventory_run", "--out-dir", "out", "--token", "any"}
                                    : person("out", "linked@example.com", "--request-log", "--apply"));

            assertThat(run.exitCode()).as(run.stderr()).isNotZero();
            assertThat(run.stderr()).contains(place, "--out-dir", SAID.get(language));
        }

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(theirs).hasContent("");
        assertThat(mode(theirs)).isEqualTo("rw-r--r--");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void theTraceOfADoneRowIsNotWrittenThroughALinkAndTheJobGoesOn() throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs"), "theirs");
        Path logs = Files.createDirectories(folder.resolve("out/v21/transformacion/logs"));
        Files.createSymbolicLink(logs.resolve(ACTION + "_ok.csv"), theirs);

        Finished run = run(person("out", "one@example.com", "--apply"));

        assertThat(run.stderr()).contains("symbolic link");
        assertThat(run.stdout()).contains("1 changed");
        assertThat(theirs).hasContent("theirs");
    }

    /** It was emptied, without a word, when an editor had saved it. */
    @Test
    void theTraceOfWhatWasDoneStaysWhenAnEditorHasSavedIt() throws IOException {
        assertThat(run(person("out", "one@example.com", "--apply")).exitCode()).isZero();
        Path done = folder.resolve("out/v21/transformacion/logs/" + ACTION + "_ok.csv");
        String saved = Files.readString(done).replace("\r\n", "\n");
        Files.writeString(done, saved.stripTrailing());

        assertThat(run(person("out", "two@example.com", "--apply")).exitCode()).isZero();

        assertThat(Files.readAllLines(done)).hasSize(3);
        assertThat(Files.readString(done)).startsWith(saved.stripTrailing());
    }

    private void everything(String out) throws IOException {
        run("inventory_run", "--out-dir", out, "--token", "any", "--debug-har", "--request-log");
        run("v21_candidates", "--out-dir", out);
        run(person(out, "one@example.com"));
        run(person(out, "one@example.com", "--apply", "--request-log"));
        run(person(out, "two@example.com", "--map", "a=b"));
        String id = Files.list(folder.resolve(out + "/v21/transformacion/jobs"))
                .findFirst()
                .orElseThrow()
                .getFileName()
                .toString();
        run("jobs", "undo", id, "--out-dir", out, "--token", "any", "--apply");
        run("v21_softphone_bulk_run", "--out-dir", out, "--token", "any");
        Files.writeString(folder.resolve("sites.csv"), LocationTables.sites(1));
        run("v21_softphone_bulk_run", "--out-dir", out, "--token", "any", "--input", "sites.csv");
        run("v21_softphone_bulk_run", "--out-dir", out, "--token", "any", "--input", "sites.csv", "--v21-apply");
        Files.writeString(folder.resolve("bad.csv"), "name,time_zone\nSede Dos,Nowhere\n");
        run("v21_softphone_bulk_run", "--out-dir", out, "--token", "any", "--input", "bad.csv");
        launchers(out);
    }

    private void launchers(String out) throws IOException {
        String location = tenant.someLocation().path("id").asText();
        run(
                "launcher_prueba_real",
                "--location-id",
                location,
                "--premise-route-id",
                tenant.routeGroup(),
                "--phone-number",
                "+34555010172",
                "--out-dir",
                out,
                "--token",
                "any",
                "--apply");
        Path tables = Files.createDirectories(folder.resolve("tables"));
        Files.writeString(
                tables.resolve("ubicaciones.csv"), "location_id,phone_numbers\n" + location + ",+34555010180\n");
        run(
                "launcher_csv_dependencias",
                "--input-dir",
                tables.toString(),
                "--out-dir",
                out,
                "--token",
                "any",
                "--auto-confirm",
                "--apply");
    }

    private void all(String out, String folders, String files) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder.resolve(out))) {
            all = found.toList();
        }
        for (Path one : all) {
            assertThat(mode(one))
                    .as(one.toString())
                    .isEqualTo(
                            Files.isDirectory(one)
                                    ? folders
                                    : one.getFileName().toString().equals("http.har") ? "rw-------" : files);
        }
        assertThat(all)
                .extracting(one -> folder.resolve(out)
                        .relativize(one)
                        .toString()
                        .replaceAll("[0-9TZ]{16}_|[0-9a-f-]{36}|[^/]{20,}/", "*"))
                .contains(
                        "space-odt.db",
                        "exports/people.csv",
                        "exports/status.json",
                        "cache.json",
                        "report/index.html",
                        "http.har",
                        "requests.jsonl",
                        "v21/candidates/candidates.json",
                        "v21/transformacion/usuarios_alta_people_plan.csv",
                        "v21/transformacion/logs/usuarios_alta_people.log",
                        "v21/transformacion/logs/usuarios_alta_people_ok.csv",
                        "v21/input_locations.csv",
                        "v21/plan.csv",
                        "v21/run_state.json",
                        "v21/results_locations.json",
                        "v21/errors/*bad/errors.csv",
                        "v21/transformacion/jobs/*/report.html",
                        "v21/jobs/*/results.csv",
                        "v21/transformacion/logs/launcher_prueba_real.log",
                        "v21/transformacion/logs/launcher_csv_dependencias.log");
    }

    private static String[] person(String out, String email, String... more) {
        return Stream.concat(
                        Stream.of(
                                "v21_action",
                                ACTION,
                                "--out-dir",
                                out,
                                "--token",
                                "any",
                                "-p",
                                "email=" + email,
                                "-p",
                                "first_name=Ana",
                                "-p",
                                "last_name=Roca"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private Finished run(String... arguments) {
        return Command.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()).run(arguments);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }
}
