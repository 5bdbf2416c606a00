package org.spaceodt.earlier;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What the earlier version was asked to do, in an out-dir with its store. */
record EarlierWork(Path folder, EarlierStore store, SimulatedTenant tenant) {
    static final String SET = "usuarios_configurar_desvio_prefijo53";
    static final String MADE = "ubicacion_alta_numeraciones_desactivadas";
    static final int SITES = 12;
    static final int PEOPLE = 16;

    /** The same tenant at each start. */
    static SimulatedTenant tenant(Path folder, Path state) {
        return SimulatedTenant.withPeople(24, folder, "--seed", "1", "--lag-ms", "0", "--state", state.toString());
    }

    static String site(int number) {
        return "Sede Anterior " + number;
    }

    static String sites() {
        StringBuilder table = new StringBuilder(
                "name,time_zone,preferred_language,announcement_language,address1,city,state,postal_code,country\n");
        IntStream.rangeClosed(1, SITES)
                .forEach(
                        i -> table.append(site(i) + ",Europe/Madrid,es_es,es_es,Calle Ejemplo 1,Madrid,MD,28001,ES\n"));
        return table.toString();
    }

    /** The program, as a process. */
    CommandRun command() {
        CommandRun command = CommandRun.in(folder).withShortCalls();
        environment().forEach(command::with);
        return command;
    }

    /** This version, in this process. */
    Finished here(String... arguments) {
        Command command = Command.in(folder);
        environment().forEach(command::with);
        return command.run(with(arguments, "--out-dir", "out"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(store.environment());
        environment.put("SPACE_ODT_LANG", "en");
        environment.put("WEBEX_BASE_URL", tenant.baseUrl());
        environment.put("WEBEX_ACCESS_TOKEN", "s3cret-token");
        return environment;
    }

    Finished run(String... arguments) {
        return command().run(with(arguments, "--out-dir", "out"));
    }

    static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    static String[] sitesJob() {
        return new String[] {"v21_softphone_bulk_run", "-q", "--v21-apply"};
    }

    static String[] action(String action, String table, String... more) {
        return with(new String[] {"v21_action", action, "-q", "--csv", "out/" + table}, more);
    }
}
