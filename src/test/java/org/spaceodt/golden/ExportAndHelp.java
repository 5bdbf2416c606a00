package org.spaceodt.golden;

import java.util.List;

/** What a whole export leaves, with its report; the tables that are made of it; and what each command says of itself. */
final class ExportAndHelp {
    private static final List<String> COMMANDS = List.of(
            "inventory_run",
            "whoami",
            "v21_softphone_bulk_run",
            "v21_candidates",
            "v2_bulk_run",
            "v21_actions",
            "v21_action",
            "guide",
            "jobs",
            "jobs list",
            "jobs show",
            "jobs watch",
            "jobs pause",
            "jobs resume",
            "jobs cancel",
            "jobs retry",
            "jobs undo",
            "launcher_prueba_real",
            "launcher_tester_api_remota",
            "launcher_csv_dependencias",
            "serve",
            "v21_softphone_ui",
            "v211_softphone_ui",
            "v11_inventory_ui",
            "ready",
            "sandbox");

    private ExportAndHelp() {}

    /** @param texts whether only what is said is of interest */
    static void of(Commands commands, boolean texts) {
        commands.run("help/all", "--help");
        for (String command : COMMANDS) {
            commands.run("help/" + command.replace(' ', '-'), (command + " --help").split(" "));
        }
        if (texts) {
            commands.keepOnly("report/", "v21/candidates/LEEME");
        }
        commands.run("export", "inventory_run", "-q", "--out-dir", "out", "--concurrent-requests", "1");
        commands.run("candidates", "v21_candidates", "--out-dir", "out");
    }
}
