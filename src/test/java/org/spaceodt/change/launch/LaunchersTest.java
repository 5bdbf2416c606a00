package org.spaceodt.change.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.HostilePeer;
import org.spaceodt.support.RealTenant;
import org.spaceodt.support.SimulatedTenant;

/** The launchers, against the sandbox. */
@QuarkusTest
class LaunchersTest {
    private static final String TOKEN = "s3cret-token";

    @TempDir
    Path folder;

    private SimulatedTenant tenant;
    private RealTenant real;
    private HttpServer others;
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        tenant = SimulatedTenant.start(folder);
        real = new RealTenant(tenant);
        others = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        others.setExecutor(Executors.newCachedThreadPool());
        others.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        others.stop(0);
        real.close();
        tenant.close();
    }

    private Finished run(String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", TOKEN)
                .run(arguments);
    }

    private String served(String path, String body) {
        others.createContext(path, exchange -> answer(exchange, 200, body));
        return url(path);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + others.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        authorizations.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String location() {
        return tenant.someLocation().path("name").asText();
    }

    private String numbers(String number) {
        return "{\"action\":\"ubicacion_alta_numeraciones_desactivadas\",\"params\":{\"location_id\":\"" + location()
                + "\",\"phone_numbers\":[\"" + number + "\"]}}";
    }

    private Path write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve("csv"));
            return Files.writeString(folder.resolve("csv").resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoSitsAtATerminalIsAskedBeforeTheActionsOfADocumentAreDoneUnlessAnOptionAnswers() {
        String url = served("/acciones", "{\"meta\":{},\"acciones\":[" + numbers("+34555010171") + "]}");
        String[] remote = {"launcher_tester_api_remota", "--remote-url", url, "--apply"};

        Finished refused = command().seated().answering("n\n").run(remote);
        assertThat(refused.stderr())
                .containsSubsequence("[REAL] ", "Action: " + url, "Rows: 1", "Type the number of rows");
        assertThat(refused.stdout()).containsPattern("desactivadas +update").contains("Nothing was changed");
        assertThat(tenant.writes()).isEmpty();

        Finished meant = command().seated().answering("1\n").run(remote);
        assertThat(meant.exitCode()).as(meant.stdout() + meant.stderr()).isZero();
        assertThat(meant.stdout()).containsPattern("desactivadas +changed");

        Finished beforehand = command()
                .seated()
                .run(Stream.concat(Stream.of(remote), Stream.of("--yes")).toArray(String[]::new));
        assertThat(beforehand.stderr()).doesNotContain("Type the number");
        assertThat(beforehand.exitCode()).isZero();
    }

    @Test
    void anActionWhoseLastJobIsAtWorkIsLeftOutAndItIsNotSaidThatNothingFailed() {
        write(
                "ubicaciones.csv",
                "location_id,phone_numbers\n" + location() + ",+34555010172\n" + location() + ",+34555010173\n");
        String action = "ubicacion_alta_numeraciones_desactivadas";
        run("v21_action", action, "--csv", "csv/ubicaciones.csv", "--apply", "--max-rows", "1");
        String job = run("jobs", "list")
                .stdout()
                .lines()
                .reduce((one, next) -> next)
                .orElseThrow()
                .split(" ")[0];
        Finished resumed = run("jobs", "resume", job);
        assertThat(resumed.exitCode()).as(resumed.stderr()).isZero();

        Finished run = run(
                "launcher_csv_dependencias", "--input-dir", "csv", "--action", action, "--bulk-all", "--only-failures");

        assertThat(run.stderr()).contains("its last job, " + job, "is at work").doesNotContain("nothing failed");
    }

    private static final String PERMISSIONS = "ubicacion_configurar_permisos_salientes_defecto";

    /** Somebody else, between the plan that was shown and the answer. */
    private void somebodyChangesPermissions() {
        tenant.put(
                "/telephony/config/locations/"
                        + tenant.someLocation().path("id").asText() + "/outgoingPermission",
                "{\"callingPermissions\":[{\"callType\":\"INTERNATIONAL\",\"action\":\"AUTH_CODE\","
                        + "\"transferEnabled\":false}]}");
    }

    private String international() {
        for (JsonNode one : tenant.get("/telephony/config/locations/"
                        + tenant.someLocation().path("id").asText() + "/outgoingPermission")
                .path("callingPermissions")) {
            if (one.path("callType").asText().equals("INTERNATIONAL")) {
                return one.path("action").asText();
            }
        }
        throw new AssertionError();
    }

    @Test
    void whatHasChangedSinceItWasShownIsRefusedByADocument() {
        String url = served(
                "/acciones",
                "{\"meta\":{},\"acciones\":[" + permissions("INTERNATIONAL=ALLOW") + "," + numbers("+34555010178")
                        + "]}");

        Finished applied = command()
                .seated()
                .answering("2\n")
                .meanwhile(this::somebodyChangesPermissions)
                .run("launcher_tester_api_remota", "--remote-url", url, "--apply");

        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isEqualTo(1);
        assertThat(applied.stdout()).containsPattern("defecto +refused").containsPattern("desactivadas +changed");
        assertThat(international()).isEqualTo("AUTH_CODE");
    }

    @Test
    void whatHasChangedSinceItWasShownIsRefusedByFilesAndEachJobSaysWhichPlanItIs() throws IOException {
        write("ubicaciones.csv", "location_id;default_outgoing_profile\n" + location() + ";INTERNATIONAL=ALLOW\n");
        String[] files = {
            "launcher_csv_dependencias", "--input-dir", "csv", "--action", PERMISSIONS, "--bulk-all", "--apply"
        };

        Finished refused = command()
                .seated()
                .answering("y\n")
                .meanwhile(this::somebodyChangesPermissions)
                .run(files);
        assertThat(refused.stdout()).as(refused.stderr()).containsPattern("defecto +refused");
        assertThat(international()).isEqualTo("AUTH_CODE");

        Finished done = command().seated().answering("y\n").run(files);
        assertThat(done.exitCode()).as(done.stdout() + done.stderr()).isZero();
        assertThat(international()).isEqualTo("ALLOW");
        JsonNode job = new ObjectMapper()
                .readTree(run("jobs", "list", "--json").stdout())
                .path(0);
        assertThat(job.at("/origin/plan_digest").asText()).hasSize(64);
        assertThat(done.stderr())
                .contains(job.at("/origin/plan_digest").asText().substring(0, 8));
    }

    @Test
    void ofTwoStepsThatWriteTheSameFieldTheSecondIsRefusedForItWasShownAgainstWhatTheFirstHasChanged() {
        String first = permissions("INTERNATIONAL=AUTH_CODE");
        String second = permissions("INTERNATIONAL=TRANSFER_NUMBER_1");
        String url = served("/acciones", "{\"meta\":{},\"acciones\":[" + first + "," + second + "]}");

        Finished applied =
                command().seated().answering("2\n").run("launcher_tester_api_remota", "--remote-url", url, "--apply");

        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isEqualTo(1);
        assertThat(applied.stdout())
                .containsPattern(
                        "defecto +update(.|\\n)*defecto +update(.|\\n)*defecto +changed(.|\\n)*defecto +refused");
        assertThat(international()).isEqualTo("AUTH_CODE");
    }

    private String permissions(String profile) {
        return "{\"action\":\"" + PERMISSIONS + "\",\"params\":{\"location_id\":\"" + location()
                + "\",\"default_outgoing_profile\":\"" + profile + "\"}}";
    }

    @Test
    void aStepOfADocumentThatNeedsTheOneBeforeItIsShownAsLaterAndDoneAfterIt() {
        String number = "+34555010179";
        String url = served(
                "/acciones",
                "{\"meta\":{},\"acciones\":[" + numbers(number)
                        + ",{\"action\":\"ubicacion_actualizar_cabecera\",\"params\":{\"location_id\":\"" + location()
                        + "\",\"phone_number\":\"" + number + "\"}}]}");

        Finished applied =
                command().seated().answering("2\n").run("launcher_tester_api_remota", "--remote-url", url, "--apply");

        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isZero();
        assertThat(applied.stdout()).containsPattern("cabecera +later").containsPattern("cabecera +changed");
        assertThat(mainNumber()).isEqualTo(number);
    }

    @Test
    void anUnknownRemoteActionIsRejectedAndTheOthersRun() {
        String url = served(
                "/acciones",
                "{\"meta\":{\"v\":1},\"acciones\":[{\"action\":\"ubicacion_configurar_pst\",\"params\":{}},"
                        + "{\"action\":\"ubicacion_actualizar_cabecera\",\"params\":{}},"
                        + numbers("+34555010170") + "]}");

        Finished plan = run("launcher_tester_api_remota", "--remote-url", url);
        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isEqualTo(1);
        assertThat(plan.stdout()).contains("http_status", "Nothing was changed");
        assertThat(plan.stdout()).containsPattern("ubicacion_configurar_pst +rejected .*ubicacion_configurar_pstn");
        assertThat(plan.stdout()).containsPattern("ubicacion_actualizar_cabecera +rejected");
        assertThat(plan.stdout()).containsPattern("desactivadas +update");
        assertThat(tenant.writes()).isEmpty();

        Finished applied = run("launcher_tester_api_remota", "--remote-url", url, "--apply");
        assertThat(applied.exitCode()).isEqualTo(1);
        assertThat(applied.stdout()).containsPattern("desactivadas +changed");
        assertThat(tenant.writes()).isNotEmpty();
        assertThat(authorizations).isEmpty();
        assertThat(plan.stdout() + plan.stderr() + applied.stdout() + applied.stderr())
                .doesNotContain(TOKEN);
    }

    @Test
    void withoutAUsableDocumentNothingIsDone() throws IOException {
        others.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", url("/good"));
            answer(exchange, 302, "");
        });
        others.createContext("/slow", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        served("/good", "{\"acciones\":[" + numbers("+34555010171") + "]}");
        List<String> bad = List.of(
                url("/moved"),
                url("/slow"),
                url("/none"),
                served("/html", "<html>"),
                served("/large", "{\"x\":\"" + "x".repeat(3 << 20) + "\"}"),
                "file:///etc/passwd",
                "http://user:pass@127.0.0.1/");
        for (String url : bad) {
            Finished run = run("launcher_tester_api_remota", "--remote-url", url, "--timeout-s", "2", "--apply");
            assertThat(run.exitCode()).as(url + run.stdout() + run.stderr()).isEqualTo(2);
            assertThat(run.stderr()).isNotBlank().doesNotContain("user:pass");
        }
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void aDocumentThatDoesNotEndIsGivenUpAndSaidInTheLanguageOfTheReader() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        try (HostilePeer large = HostilePeer.repeating(head + "Content-Length: 99999999999\r\n\r\n", " ".repeat(8192));
                HostilePeer slow = HostilePeer.trickling(head + "Transfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n");
                HostilePeer cut = HostilePeer.breakingOff(head + "Content-Length: 50\r\n\r\n{}")) {
            assertThat(remote("es", large)).contains("mayor de lo que puede ser una respuesta");
            assertThat(remote("ca", slow)).contains("no ha acabat en el temps permès");
            assertThat(remote("es", cut)).contains("se cortó");
            assertThat(remote("en", cut)).contains("in the middle of the answer");
        }
    }

    private String remote(String language, HostilePeer peer) {
        Finished run = command()
                .with("SPACE_ODT_LANG", language)
                .run("launcher_tester_api_remota", "--remote-url", peer.baseUrl(), "--timeout-s", "1");
        assertThat(run.exitCode()).isEqualTo(2);
        return run.stderr();
    }

    private Command command() {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", real.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", TOKEN);
    }

    private String[] site(String... more) {
        String[] site = {
            "launcher_prueba_real",
            "--location-id",
            location(),
            "--premise-route-id",
            tenant.routeGroup(),
            "--phone-number",
            "+34555010172,+34555010173",
            "--header-phone-number",
            "+34555010173",
            "--out-dir",
            "out"
        };
        return Stream.concat(Stream.of(site), Stream.of(more)).toArray(String[]::new);
    }

    private String mainNumber() {
        return tenant.get("/telephony/config/locations/"
                        + tenant.someLocation().path("id").asText())
                .at("/callingLineId/phoneNumber")
                .asText();
    }

    @Test
    void aPlanOfALocationStopsBeforeAnythingIsAskedOrDone() {
        Finished planned = command().seated().answering("y\n").run(site("--plan"));

        assertThat(planned.exitCode()).as(planned.stdout() + planned.stderr()).isZero();
        assertThat(planned.stdout()).containsPattern("desactivadas +update").containsPattern("cabecera +later");
        assertThat(planned.stdout()).contains("without --plan");
        assertThat(planned.stderr()).doesNotContain("Type the number");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void whereNobodyCanBeAskedALocationIsPlannedAndTheOptionIsNamed() {
        Finished unasked = command().answering("y\n").run(site());

        assertThat(unasked.exitCode()).isEqualTo(2);
        assertThat(unasked.stdout()).containsPattern("desactivadas +update");
        assertThat(unasked.stderr()).contains("--yes");
        assertThat(tenant.writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n\n", "y\n", "1\n", "\n", ""})
    void anythingButTheNumberOfRowsLeavesTheLocationAsItIs(String answer) {
        Finished no = command().seated().answering(answer).run(site());

        assertThat(no.exitCode()).as(no.stdout() + no.stderr()).isZero();
        assertThat(no.stderr()).containsSubsequence("[REAL] ", "Rows: 3", "later 1", "Type the number of rows");
        assertThat(no.stdout()).contains("Nothing was changed");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void theNumberOfRowsAtTheTerminalMakesTheLocationReadyAndThenNothingIsLeftToAsk() {
        Finished applied = command().seated().answering("3\n").run(site());
        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isZero();
        assertThat(applied.stdout()).containsPattern("cabecera +changed").doesNotContain("Nothing was changed");
        assertThat(mainNumber()).isEqualTo("+34555010173");

        int written = tenant.writes().size();
        Finished again = command().run(site());
        assertThat(again.exitCode()).as(again.stdout() + again.stderr()).isZero();
        assertThat(again.stderr()).doesNotContain("--yes");
        assertThat(tenant.writes()).hasSize(written);
    }

    @Test
    void anOptionAnswersBeforehandAndApplyIsNone() {
        assertThat(command().run(site("--apply")).exitCode()).isEqualTo(2);
        assertThat(tenant.writes()).isEmpty();
        Finished applied = command().run(site("--yes"));

        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isZero();
        assertThat(applied.stderr()).doesNotContain("Type the number");
        assertThat(mainNumber()).isEqualTo("+34555010173");
    }

    @Test
    void aLauncherKeepsALogOfItsOwnBesideThoseOfTheActions() throws IOException {
        command().run(site("--plan"));
        command().run(site("--yes", "--operator", "Nora"));

        Path log = folder.resolve("out/v21/transformacion/logs/launcher_prueba_real.log");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines)
                .extracting(line -> line.path("mode").asText())
                .containsExactly("plan", "plan", "plan", "plan", "plan", "plan", "apply", "apply", "apply");
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.path("launcher").asText()).isEqualTo("launcher_prueba_real");
        assertThat(last.path("action").asText()).isEqualTo("ubicacion_actualizar_cabecera");
        assertThat(last.path("job_id").asText()).isNotEmpty();
        assertThat(last.path("operator").asText()).isEqualTo("Nora");
        assertThat(last.at("/rows/0/status").asText()).isEqualTo("changed");
        assertThat(Files.readString(log)).doesNotContain(TOKEN);
    }

    @Test
    void aStepThatDoesNotWorkKeepsTheNextOnesFromBeingTried() {
        Finished run = run(
                "launcher_prueba_real",
                "--location-id",
                location(),
                "--premise-route-id",
                "No Such Route",
                "--phone-number",
                "+34555010174",
                "--apply");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.stdout()).containsPattern("pstn +rejected").containsPattern("desactivadas +skipped");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void rowsOfFilesByDomainAreDoneWithTheValuesThatWin() throws IOException {
        write("Ubicaciones.CSV", "location_id;phone_numbers\n" + location() + ";+34555010175\n");
        write("GLOBAL.csv", "number_type;phone_number\nTOLLFREE;+34555010175\n");
        String[] common = {
            "launcher_csv_dependencias", "--input-dir", "csv", "--set", "number_type=DID", "--out-dir", "out"
        };

        Finished plan = with(common, "--auto-confirm", "--action", "ubicacion_alta_numeraciones_desactivadas");
        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(plan.stdout()).containsPattern("desactivadas +update").contains("DID");
        assertThat(tenant.writes()).isEmpty();

        Finished leftOut = with(common, "--no-bulk-all");
        assertThat(leftOut.stderr()).contains("ubicacion_configurar_pstn", "premise_route_id");

        Finished applied = with(
                common,
                "--auto-confirm",
                "--apply",
                "--action",
                "ubicacion_alta_numeraciones_desactivadas,ubicacion_actualizar_cabecera");
        assertThat(applied.stdout()).as(applied.stderr()).containsPattern("desactivadas +changed");
        assertThat(Files.readString(
                        folder.resolve("out/v21/transformacion/logs/ubicacion_alta_numeraciones_desactivadas_ok.csv")))
                .contains("changed");
    }

    @Test
    void filesWithoutRowsAreNotAskedAbout() {
        write("ubicaciones.csv", "location_id;phone_numbers\n");
        write("usuarios.csv", "person_id;extension\n");

        Finished run = command()
                .seated()
                .answering("y\n".repeat(40))
                .run("launcher_csv_dependencias", "--input-dir", "csv", "--apply", "--out-dir", "out");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(run.stderr()).contains("ubicaciones.csv").doesNotContain("0 rows", "[y");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void anActionForWhichAFileIsNotMeantIsLeftOutWhateverElseIsWrongWithIt() {
        // No column of usuarios_alta_scim at all, and nobody has that address: no action of people can be done.
        write("usuarios.csv", "person_id;puesto\nnobody@example.com;12\n");

        Finished run =
                command().run("launcher_csv_dependencias", "--input-dir", "csv", "--bulk-all", "--out-dir", "out");

        assertThat(run.stderr())
                .contains("usuarios_alta_scim", "usuarios_alta_people", "usuarios_modificar_licencias")
                .contains("usuarios_anadir_intercom_legacy");
        assertThat(run.stdout())
                .doesNotContain("usuarios_alta_scim", "usuarios_modificar_licencias")
                .doesNotContain("usuarios_anadir_intercom_legacy", "usuarios_remover_licencias");
    }

    @Test
    void aValueThatNoActionTakesIsRefusedWithTheNearestName() {
        write("ubicaciones.csv", "location_id;phone_numbers\n" + location() + ";+34555010175\n");

        Finished run = command()
                .run("launcher_csv_dependencias", "--input-dir", "csv", "--bulk-all", "--set", "numbertype=DID");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("numbertype", "number_type");
        assertThat(run.stdout()).isEmpty();

        Finished older = command()
                .run(
                        "launcher_csv_dependencias",
                        "--input-dir",
                        "csv",
                        "--bulk-all",
                        "--set",
                        "legacy_forward_prefix=8",
                        "--set",
                        "country=ES");
        assertThat(older.exitCode()).as(older.stdout() + older.stderr()).isNotEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "es,acción,estado,cambiar,update",
        "ca,acció,estat,canviar,update",
        "en,action,http_status,update,cambiar"
    })
    void theTableIsInTheOperatorsLanguage(String language, String action, String status, String change, String other) {
        Finished run = command().with("SPACE_ODT_LANG", language).run(site("--plan"));

        assertThat(run.stdout()).contains(action, status, change).doesNotContain(other);
    }

    private Finished with(String[] common, String... more) {
        return run(java.util.stream.Stream.concat(java.util.Arrays.stream(common), java.util.Arrays.stream(more))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"launcher_prueba_real", "launcher_tester_api_remota", "launcher_csv_dependencias"})
    void helpIsThereInEveryLanguageWithExamples(String command) {
        for (String language : new String[] {"en", "es", "ca"}) {
            Finished help = Command.in(folder).with("SPACE_ODT_LANG", language).run(command, "--help");
            assertThat(help.exitCode()).isZero();
            assertThat(help.stdout()).contains("--apply", "space-odt " + command + " --");
        }
    }
}
