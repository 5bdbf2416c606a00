package org.spaceodt.golden;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** What the packaged commands print, and the files that they leave, byte for byte, in each language. */
@Tag("slow")
class GoldenCommandsIT {
    @TempDir
    Path folder;

    @TempDir
    Path tenants;

    @BeforeAll
    static void program() {
        Golden.chooseProgram();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void whatIsPrintedAndWrittenInADayIsWhatItWas(String language) throws IOException {
        Golden golden = new Golden("commands-" + language, folder);
        try (SimulatedTenant tenant = Tenants.small(tenants)) {
            DaysWork.of(commands(golden, tenant, language), tenant, !language.equals("en"));
        }
        golden.compare();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void anExportTheTablesMadeOfItAndTheHelpAreWhatTheyWere(String language) {
        Golden golden = new Golden("inventory-" + language, folder);
        try (SimulatedTenant tenant = Tenants.small(tenants)) {
            ExportAndHelp.of(commands(golden, tenant, language), !language.equals("en"));
        }
        golden.compare();
    }

    private Commands commands(Golden golden, SimulatedTenant tenant, String language) {
        return new Commands(golden, folder, run -> {
            CommandRun command = CommandRun.in(folder).answering(run.typed());
            Commands.environment(tenant, language).forEach(command::with);
            return command.run(run.arguments());
        });
    }
}
