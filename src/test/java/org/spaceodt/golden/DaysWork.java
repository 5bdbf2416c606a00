package org.spaceodt.golden;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What the golden files of commands are made of: a day's work against one simulated tenant. */
final class DaysWork {
    private static final String LOCATIONS = """
            name,time_zone,preferred_language,announcement_language,address1,city,state,postal_code,country,route_group_id,main_number,default_outgoing_profile,external_id
            Sede Nueva,Europe/Madrid,es_es,es_es,Calle Ejemplo 1,Madrid,MD,28001,ES,RG Central,+34555010101,INTERNATIONAL=ALLOW,CUV-0001
            Sede Norte,Europe/Madrid,es_es,es_es,Calle Ejemplo 2,Madrid,MD,28001,ES,,,,
            Escola La Plaça Nova,,,,,Girona,,,,,,,
            """;
    private static final String WRONG_LOCATIONS = """
            name,time_zone,preferred_language,main_number,route_group_id,colour
            Sede Uno,Europe/Nowhere,spanish,3.49E+10,Nowhere,red
            Sede Dos,Europe/Madrix,,555,,
            sede uno,Europe/Madrid,es_es,,,
            """;
    private static final String PERMISSIONS = "ubicacion_configurar_permisos_salientes_defecto";
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";
    private static final String SITE = "Biblioteca Pública Los Jazmines";
    private static final String OTHER = "Escuela Infantil La Cañada";
    private static final String FAILS =
            "{\"rules\":[{\"where\":{\"method\":\"%s\",\"path\":\"%s\"}," + "\"what\":{\"status\":400}}]}";

    private DaysWork() {}

    /** @param texts whether only what is said is of interest */
    static void of(Commands commands, SimulatedTenant tenant, boolean texts) throws IOException {
        catalogue(commands, texts);
        locations(commands, tenant, texts);
        actions(commands, tenant, texts);
        if (!texts) {
            people(commands);
        }
        launchers(commands, texts);
    }

    private static void catalogue(Commands commands, boolean texts) {
        commands.run("catalogue/whoami", "whoami");
        commands.run("catalogue/all", "v21_actions");
        commands.run("catalogue/one", "v21_actions", "ubicacion_configurar_pstn");
        commands.run("catalogue/unknown", "v21_actions", "ubicacion_configurar_pst");
        if (!texts) {
            commands.run("catalogue/json", "v21_actions", "--json");
        }
    }

    private static Finished bulk(Commands commands, String step, String... options) {
        return commands.run(step, with(options, "v21_softphone_bulk_run", "--out-dir", "out", "-q"));
    }

    private static void locations(Commands commands, SimulatedTenant tenant, boolean texts) {
        bulk(commands, "locations/1-templates");
        commands.give("v21/input_locations.csv", WRONG_LOCATIONS);
        bulk(commands, "locations/2-wrong", "--v21-apply");
        commands.give("v21/input_locations.csv", LOCATIONS);
        bulk(commands, "locations/3-plan", "--save-plan", "out/plan.jsonl");
        tenant.faults(FAILS.formatted("POST", "/telephony/config/locations/{locationId}/numbers"));
        String job = job(bulk(commands, "locations/4-failed", "--v21-apply", "--concurrent-requests", "1"));
        tenant.noFaults();
        commands.run("locations/5-show-failed", "jobs", "show", job, "--out-dir", "out");
        commands.run("locations/6-undo-plan", "jobs", "undo", job, "--out-dir", "out");
        commands.run("locations/7-list", "jobs", "list", "--out-dir", "out");
        if (texts) {
            return;
        }
        commands.run("locations/8-retry", "jobs", "retry", job, "--out-dir", "out");
        bulk(commands, "locations/9-go-on", "--v21-apply", "--concurrent-requests", "1");
        bulk(commands, "locations/10-again", "--v21-apply", "--concurrent-requests", "1");
        bulk(commands, "locations/11-kept-plan", "--apply-plan", "out/plan.jsonl", "--concurrent-requests", "1");
        String[] undo = {"jobs", "undo", job, "--out-dir", "out", "--apply", "--concurrent-requests", "1"};
        commands.run("locations/12-undo", undo);
        commands.run("locations/13-list-json", "jobs", "list", "--out-dir", "out", "--json");
        commands.run("locations/14-show-json", "jobs", "show", job, "--out-dir", "out", "--json");
    }

    private static Finished action(Commands commands, String step, String... options) {
        return commands.run(step, with(options, "v21_action", "--out-dir", "out", "-q", "--concurrent-requests", "1"));
    }

    private static void actions(Commands commands, SimulatedTenant tenant, boolean texts) {
        commands.give(
                "wrong.csv",
                "location_id,phone_numbers\n" + SITE + ",\nNowhere,+34555010101\n" + SITE + ",3.49E+10\n" + SITE
                        + ",555\n");
        action(commands, "actions/1-wrong", NUMBERS, "--csv", "out/wrong.csv", "--apply");
        commands.give(
                "sites.csv", "Sede;Perfil\n" + SITE + ";INTERNATIONAL=ALLOW\n" + OTHER + ";INTERNATIONAL=ALLOW\n");
        String[] table = {
            PERMISSIONS,
            "--csv",
            "out/sites.csv",
            "--map",
            "location_id=Sede",
            "--map",
            "default_outgoing_profile=Perfil"
        };
        action(commands, "actions/2-plan", with(new String[] {"--save-plan", "out/plan.jsonl"}, table));
        tenant.faults(FAILS.formatted("PUT", "/telephony/config/locations/{locationId}/outgoingPermission"));
        action(commands, "actions/3-failed", with(new String[] {"--apply"}, table));
        tenant.noFaults();
        String job = job(
                action(commands, "actions/4-only-failures", with(new String[] {"--apply", "--only-failures"}, table)));
        if (texts) {
            return;
        }
        action(commands, "actions/5-kept-plan", PERMISSIONS, "--apply-plan", "out/plan.jsonl");
        commands.run("actions/6-undo-plan", "jobs", "undo", job, "--out-dir", "out");
        String[] undo = {"jobs", "undo", job, "--out-dir", "out", "--apply", "--concurrent-requests", "1"};
        commands.run("actions/7-undo", undo);
        commands.run("actions/8-show", "jobs", "show", job, "--out-dir", "out");
    }

    private static void people(Commands commands) {
        action(
                commands,
                "people/1-person",
                "usuarios_alta_people",
                "--apply",
                "-p",
                "email=marta.ejemplo@example.com",
                "-p",
                "first_name=Marta",
                "-p",
                "last_name=Ejemplo");
        String room = "display_name=Sala Ejemplo";
        action(commands, "people/2-workspace", "workspaces_alta", "-p", room, "--apply");
        String[] forward = {"usuarios_configurar_desvio_prefijo53", "-p", "person_id=juan.tena.pallares@example.com"};
        action(commands, "people/3-forward", with(new String[] {"-p", "extension=1001", "--apply"}, forward));
    }

    private static void launchers(Commands commands, boolean texts) throws IOException {
        String[] ready = {
            "launcher_prueba_real",
            "-q",
            "--out-dir",
            "out",
            "--location-id",
            SITE,
            "--premise-route-id",
            "RG Central",
            "--phone-number",
            "+34555010172,+34555010173",
            "--concurrent-requests",
            "1"
        };
        commands.run("launchers/1-ready-plan", with(new String[] {"--plan"}, ready));
        if (!texts) {
            commands.run("launchers/2-ready", with(new String[] {"--apply"}, ready));
        }
        commands.give("csv/ubicaciones.csv", "location_id,phone_numbers\n" + OTHER + ",+34555010180\n");
        commands.give("csv/global.csv", "premise_route_type,premise_route_id\nROUTE_GROUP,RG Central\n");
        String[] folder = {"launcher_csv_dependencias", "-q", "--out-dir", "out", "--input-dir", "out/csv"};
        commands.answering("a\n1\nn\n", "launchers/3-folder-asked", folder);
        if (texts) {
            return;
        }
        commands.run("launchers/4-folder", with(new String[] {"--auto-confirm", "--apply"}, folder));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] document = ("{\"meta\":{\"v\":1},\"acciones\":[{\"action\":\"ubicacion_configurar_pst\",\"params\":{}},"
                        + "{\"action\":\"ubicacion_actualizar_cabecera\",\"params\":{}},{\"action\":\"" + NUMBERS
                        + "\",\"params\":{\"location_id\":\"" + OTHER + "\",\"phone_numbers\":[\"+34555010181\"]}}]}")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/actions", exchange -> {
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/actions";
            String[] remote = {"launcher_tester_api_remota", "-q", "--out-dir", "out", "--remote-url", url};
            commands.run("launchers/5-remote-plan", remote);
            commands.run("launchers/6-remote", with(new String[] {"--apply"}, remote));
        } finally {
            server.stop(0);
        }
    }

    private static String job(Finished run) {
        return run.stdout().replaceAll("(?s).*?([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");
    }

    private static String[] with(String[] more, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }
}
