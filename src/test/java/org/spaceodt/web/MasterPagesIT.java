package org.spaceodt.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Sized;
import org.spaceodt.web.Walk.Seen;

/** The tables that are loaded once, and the actions on them, without scripts. */
class MasterPagesIT {
    private static final String SITES = "Sede;Cabecera;Notas\nNowhere Nord;+34555010101;a\n;+34555010102;\n";
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    static Path folder;

    private static ConsoleServer server;
    private static Walk walk;

    @BeforeAll
    static void start() {
        server = ConsoleServer.in(folder);
        walk = new Walk(server.address(), "es");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Seen load(String dataset, String content) {
        return walk.uploads(
                "/masters/" + dataset,
                dataset + ".csv",
                bytes(content),
                "version",
                walk.opens("/masters").hidden("version"));
    }

    @Test
    void aTableIsLoadedByItselfAndItsFirstRowsAreShown() {
        load("users", "email;Nombre\nana@example.com;Ana\n");
        Seen seen = load("locations", SITES);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).contains("CSV 1 · Ubicaciones está cargada. Filas: 2", "Nowhere Nord", "locations.csv");
        assertThat(seen.html()).contains("ana@example.com");
        assertThat(seen.has("notes</th>\\s*<td[^>]*>Notas<")).isTrue();
        Seen rows = walk.opens("/masters/locations");
        assertThat(rows.status()).isEqualTo(200);
        assertThat(rows.html()).contains("Notas", "+34555010102", "1 a 2 de 2");
    }

    @Test
    void whatIsNoTableIsRefusedWithRowAndTheOneBeforeStays() {
        load("numbers", "location_id;phone_numbers\nNowhere Nord;+34555010111\n");
        Seen broken = load("numbers", "Sede;Tel\nGirona;1;2;3\n");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.html()).contains("Esta tabla no se ha cargado", "Fila 2", "+34555010111");
        assertThat(walk.uploads("/masters/numbers", "", new byte[0], "version", "1")
                        .status())
                .isEqualTo(400);
        assertThat(walk.uploads("/masters/nothing", "x.csv", bytes("a\n1\n"), "version", "1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoHasAnOlderPageIsToldWhoChangedItAndMayReplaceItKnowingly() {
        String old = walk.opens("/masters").hidden("version");
        load("users", "email\nberta@example.com\n");
        Seen conflict = walk.uploads("/masters/users", "u.csv", bytes("email\nclara@example.com\n"), "version", old);
        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.html()).contains("No se ha cargado nada", "berta@example.com");
        assertThat(conflict.html()).doesNotContain("clara@example.com");
        Seen replaced = walk.uploads(
                "/masters/users", "u.csv", bytes("email\nclara@example.com\n"), "version", conflict.hidden("version"));
        assertThat(replaced.html()).contains("clara@example.com").doesNotContain("berta@example.com");
    }

    @Test
    void aWideAndLongTableHasPagesOfRowsAndColumns() {
        String header = IntStream.range(0, 60).mapToObj(i -> "c" + i).collect(Collectors.joining(";"));
        String rows = IntStream.range(0, 120)
                .mapToObj(row -> IntStream.range(0, 60)
                        .mapToObj(column -> "r" + row + "c" + column)
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
        Seen loaded = load("numbers", header + "\n" + rows + "\n");
        assertThat(loaded.elements()).isLessThan(2_000);
        Seen second = walk.opens("/masters/numbers?page=2&columns=3");
        assertThat(second.html())
                .contains("r50c40", "r99c59", "Columnas 41 a 60 de 60")
                .doesNotContain("r50c39<");
        assertThat(second.elements()).isLessThan(2_000);
        assertThat(walk.opens("/masters/numbers?page=x&columns=-1").html()).contains("r0c0");
    }

    @Test
    void htmlTemplatesAndMarksOfDirectionAreShownAndNotObeyed() {
        String hostile = "<script>alert(1)</script>{frame.token}{#if x}\u202Egnp";
        Seen seen = walk.uploads(
                "/masters/users",
                "<b>{x}\u202E.csv",
                bytes("email;" + hostile + "\nana@example.com;" + hostile + "\n"),
                "version",
                walk.opens("/masters").hidden("version"));
        for (Seen page : List.of(
                seen,
                walk.opens("/masters/users"),
                walk.opens("/actions/usuarios_alta_people"),
                walk.opens("/actions/usuarios_alta_people/preview"))) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html()).doesNotContain("<script>alert", "\u202E", "<b>{x}");
        }
        assertThat(seen.html()).contains("&lt;script&gt;alert(1)&lt;/script&gt;{frame.token}{#if x}\uFFFDgnp");
    }

    /** As one table and for one action in the usual check, one file after the other; as each and for each in the profile {@code slow}. */
    @Test
    @Tag("sized")
    void everyFileOfTheCasesGivesAPage() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(CASES)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            byte[] content = Files.readAllBytes(file);
            for (String dataset : some(List.of("locations", "users", "numbers"), i)) {
                Seen seen = walk.uploads(
                        "/masters/" + dataset,
                        file.getFileName().toString(),
                        content,
                        "version",
                        walk.opens("/masters").hidden("version"));
                isPage(seen, file);
                isPage(walk.opens("/masters/" + dataset), file);
            }
            for (String upload : List.of(
                    "/softphones/tables",
                    "/locations/create/table",
                    "/locations/pstn/table",
                    "/locations/numbers/table")) {
                Seen seen = walk.uploads(upload, file.getFileName().toString(), content);
                isPage(seen, file);
                assertThat(seen.status()).as(file + " at " + upload).isNotEqualTo(404);
            }
            for (String action :
                    some(List.of("ubicacion_configurar_pstn", "usuarios_modificar_licencias", "workspaces_alta"), i)) {
                isPage(walk.opens("/actions/" + action), file);
                isPage(walk.opens("/actions/" + action + "/preview"), file);
                isPage(
                        walk.uploads(
                                "/actions/" + action + "/file",
                                file.getFileName().toString(),
                                content),
                        file);
            }
        }
    }

    private static List<String> some(List<String> all, int turn) {
        return Sized.of(1, all.size()) == 1 ? List.of(all.get(turn % all.size())) : all;
    }

    private static void isPage(Seen seen, Path file) {
        assertThat(seen.status()).as(file + " at " + seen.path()).isBetween(200, 499);
        assertThat(seen.html()).as(file + " at " + seen.path()).contains("<main id=\"content\"");
        assertThat(seen.elements()).as(file + " at " + seen.path()).isLessThan(2_000);
        assertThat(seen.html().length()).as(file + " at " + seen.path()).isLessThan(500_000);
    }

    @Test
    void everyActionHasAPageAndAFormForOneRecordInEachLanguage() {
        List<String> actions = Stream.of(walk.opens("/masters").html().split("href=\"/actions/"))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
        assertThat(actions).hasSizeGreaterThan(16);
        for (String language : List.of("es", "ca", "en")) {
            Walk reader = new Walk(server.address(), language);
            for (String action : actions) {
                assertThat(reader.opens("/actions/" + action).status())
                        .as(action)
                        .isEqualTo(200);
                assertThat(reader.opens("/actions/" + action + "/record").status())
                        .as(action)
                        .isEqualTo(200);
            }
        }
        assertThat(walk.opens("/actions/nada").status()).isEqualTo(404);
        assertThat(walk.opens("/actions/usuarios_alta_scim/log").status()).isEqualTo(404);
    }

    @Test
    void whatTheLastJobDidIsShownWithStatusAndHttpStatusAndItsLog() {
        load("users", "email;first_name;last_name\nprova.una@example.com;Ana;Prova\n;Clara;Prova\n");
        String applied = given().baseUri(server.address())
                .contentType("application/json")
                .body("{\"action_id\":\"usuarios_alta_people\"}")
                .post("/api/action/apply")
                .asString();
        assertThat(applied).contains("\"partial\":false");
        Seen seen = walk.opens("/actions/usuarios_alta_people?part=1");
        assertThat(seen.html())
                .contains("MISSING_PARAMS", "faltan parámetros", "CHANGED", "hecha", "prova.una@example.com")
                .contains("Parte 2", "&quot;http_status&quot;");
        String job = seen.found("href=\"/jobs/([0-9a-f-]{36})\"");
        assertThat(seen.html()).contains("action=\"/jobs/" + job + "/undo\"");
        Seen log = walk.opens("/actions/usuarios_alta_people/log");
        assertThat(log.status()).isEqualTo(200);
        assertThat(log.html()).contains(job, "\"action\":\"usuarios_alta_people\"");
    }

    @Test
    void columnsAreChosenKeptByNameAndUsedAgain() {
        load("locations", "Centro coste;Telefono;Otra\nNowhere Nord;+34555010101;x\n");
        String page = "/actions/ubicacion_actualizar_cabecera";
        Seen before = walk.opens(page + "/preview");
        assertThat(before.html()).contains("falta: location_id");
        Seen saved = walk.submits(
                page + "/columns",
                "version",
                walk.opens(page).hidden("version"),
                "column.location_id",
                "0",
                "column.phone_number",
                "1",
                "keep",
                "sedes");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.has("<option value=\"0\" selected>Centro coste</option>"))
                .isTrue();
        Seen preview = walk.opens(page + "/preview");
        assertThat(preview.html()).contains("Nowhere Nord").doesNotContain("falta: location_id");
        walk.submits(
                page + "/columns",
                "version",
                walk.opens(page).hidden("version"),
                "column.location_id",
                "-1",
                "column.phone_number",
                "-1");
        assertThat(walk.opens(page + "/preview").html()).contains("falta: location_id");
        walk.submits(page + "/columns", "version", walk.opens(page).hidden("version"), "use", "sedes");
        assertThat(walk.opens(page + "/preview").html()).doesNotContain("falta: location_id");
        assertThat(walk.submits(page + "/columns", "version", "0", "column.location_id", "0")
                        .status())
                .isEqualTo(412);
        assertThat(walk.submits(page + "/columns", "version", walk.opens(page).hidden("version"), "keep", "a/b")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFileOfItsOwnIsShownWithItsFaultsAndTheLoadedTableStays() {
        load("users", "email;first_name;last_name\nloaded@example.com;Ana;Prova\n");
        Seen seen = walk.uploads(
                "/actions/usuarios_alta_people/file",
                "altas.csv",
                bytes("email;Nombre;Apellidos\nno address;Ana;Prova\n"));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).contains("altas.csv", "no address", "class=\"bad\"");
        assertThat(walk.submits(seen.path() + "/plan").status()).isEqualTo(422);
        Seen empty = walk.uploads("/actions/usuarios_alta_people/file", "", new byte[0]);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(walk.opens("/masters").html()).contains("loaded@example.com");
        assertThat(walk.opens("/actions/usuarios_alta_people/file/00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRecordWithFaultsComesBackWithWhatWasTyped() {
        Seen seen = walk.submits(
                "/actions/usuarios_alta_people/record",
                "email",
                "no address",
                "first_name",
                "Ana <b>",
                "country",
                "ES");
        assertThat(seen.status()).isBetween(400, 499);
        assertThat(seen.html()).contains("value=\"no address\"", "Ana &lt;b&gt;", "id=\"p-email-fault\"");
        assertThat(seen.html()).contains("id=\"p-last_name-fault\"");
    }

    @Test
    void nothingIsPlannedOfATableThatIsNotAsThePageShowedIt() {
        load("users", "email;first_name;last_name\nana.prova@example.com;Ana;Prova\n");
        String page = "/actions/usuarios_alta_people";
        Seen late = walk.submits(page + "/plan", "version", "0");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.html()).contains("No se ha hecho nada");
        Seen bad = walk.submits(page + "/plan", "version", walk.opens(page).hidden("version"), "country", "ESP");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.html()).contains("value=\"ESP\"");
        String version = walk.opens(page).hidden("version");
        assertThat(walk.submits(page + "/plan", "version", version).path()).matches("/plans/[0-9a-f-]{36}");
        assertThat(walk.submits(page + "/plan", "version", version, "then", "apply")
                        .path())
                .matches("/plans/[0-9a-f-]{36}/apply");
    }
}
