package org.spaceodt.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spaceodt.action.Catalogue;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Whatever a table says, and whatever is there: what was done as it was to be is planned to be nothing by the same table. */
@QuarkusTest
@Tag("sized")
class NothingIsLeftTest {
    /** What changes nothing, whatever its rows say. */
    private static final Set<String> ONLY_LOOK = Set.of("workspaces_validar_estado_permisos");

    private static final List<String> DOCUMENT = List.of(
            "ubicacion_alta_numeraciones_desactivadas",
            "ubicacion_configurar_permisos_salientes_defecto",
            "ubicacion_configurar_llamadas_internas",
            "usuarios_alta_people",
            "usuarios_alta_scim",
            "usuarios_configurar_desvio_prefijo53",
            "workspaces_alta",
            "workspaces_configurar_perfil_saliente_custom");

    private static final Set<String> GOOD = Set.of("changed", "unchanged", "nothing");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Tables that are drawn until one of them changes something. */
    private static final int MOST_TABLES = 5;

    @Inject
    Catalogue catalogue;

    @TempDir
    Path folder;

    static LongStream seeds() {
        return Draw.seeds(2, 12);
    }

    static LongStream fewer() {
        return Draw.seeds(2, 12);
    }

    @Test
    void everyActionHasRowsHere() {
        assertThat(RowsCommand.all().stream().map(RowsCommand::id))
                .containsAll(catalogue.all().stream()
                        .map(action -> action.description().id())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofWhatIsDone(long seed) {
        Draw draw = new Draw(seed);
        Set<String> idle = new TreeSet<>();
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(
                16, folder, "--workspaces", "6", "--lag-ms", "0", "--seed", String.valueOf(seed))) {
            Desk desk = new Desk(folder, tenant, "any");
            for (RowsCommand command : RowsCommand.all()) {
                long before = tenant.latestWrite();
                for (int tables = 0; tables < MOST_TABLES && tenant.latestWrite() == before; tables++) {
                    nothingIsLeft(desk, command, command.rows().rows(Sight.of(tenant), draw));
                }
                if (tenant.latestWrite() == before) {
                    idle.add(command.id());
                }
            }
        }
        assertThat(idle).isEqualTo(ONLY_LOOK);
    }

    private static void nothingIsLeft(Desk desk, RowsCommand command, List<Map<String, String>> rows) {
        Path table = desk.write(rows);
        Finished applied = desk.run(command, table, command.apply());
        assertThat(applied.exitCode()).as(said(command, rows, applied)).isIn(0, 1);
        Map<String, String> ends = desk.ends(command, Desk.job(applied.stderr()));

        Finished again = desk.run(command, table);

        Map<String, String> left = desk.planned(command);
        assertThat(ends.keySet()).as(said(command, rows, again)).containsAll(left.keySet());
        left.keySet().removeIf(row -> !command.good().contains(ends.get(row)));
        assertThat(left).as(said(command, rows, again)).isEmpty();
    }

    /** Actions that somebody serves are done in their order; these are about different things, whichever rows are drawn. */
    @ParameterizedTest
    @MethodSource("fewer")
    void ofADocumentOfActions(long seed) throws IOException {
        Draw draw = new Draw(seed);
        HttpServer served = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(16, folder, "--workspaces", "6", "--lag-ms", "0")) {
            byte[] document = document(Sight.of(tenant), draw);
            served.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, document.length);
                exchange.getResponseBody().write(document);
                exchange.close();
            });
            served.start();
            Desk desk = new Desk(folder, tenant, "any");
            String url = "http://127.0.0.1:" + served.getAddress().getPort() + "/";

            desk.run("launcher_tester_api_remota", "--remote-url", url, "--apply");
            desk.run("launcher_tester_api_remota", "--remote-url", url);

            List<JsonNode> lines = desk.log("launcher_tester_api_remota");
            assertThat(lines).hasSize(2 * DOCUMENT.size());
            for (int i = 0; i < DOCUMENT.size(); i++) {
                String end = lines.get(i).at("/rows/0/status").asText();
                String planned =
                        lines.get(DOCUMENT.size() + i).at("/rows/0/status").asText();
                assertThat(Set.of(end, planned))
                        .as(lines.get(i) + "\n" + lines.get(DOCUMENT.size() + i))
                        .isSubsetOf(GOOD);
            }
        }
        served.stop(0);
    }

    private static byte[] document(Sight tenant, Draw draw) throws IOException {
        ObjectNode document = JSON.createObjectNode();
        for (String action : DOCUMENT) {
            RowsCommand command = RowsCommand.all().stream()
                    .filter(one -> one.id().equals(action))
                    .findFirst()
                    .orElseThrow();
            ObjectNode wanted = document.withArray("acciones").addObject().put("action", action);
            command.rows().rows(tenant, draw).get(0).forEach(wanted.putObject("params")::put);
        }
        return JSON.writeValueAsBytes(document);
    }

    private static String said(RowsCommand command, List<Map<String, String>> rows, Finished run) {
        return command + ": " + rows + "\n" + run.stdout() + run.stderr();
    }
}
