package org.spaceodt.golden;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.SimulatedTenant;

/**
 * What the commands print, and the files that they leave, in this process. Names of files are whole here where somebody gave one that is
 * relative; {@link GoldenCommandsIT} has them as they are, and all languages.
 */
@QuarkusTest
class GoldenCommandsTest {
    @TempDir
    Path folder;

    @TempDir
    Path tenants;

    @Test
    void whatIsPrintedAndWrittenInADayIsWhatItWas() throws IOException {
        Golden golden = Golden.withWholeNames("commands-en", folder);
        try (SimulatedTenant tenant = Tenants.smallHere(tenants)) {
            DaysWork.of(commands(golden, tenant, "en"), tenant, false);
        }
        golden.compare();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void anExportTheTablesMadeOfItAndTheHelpAreWhatTheyWere(String language) {
        Golden golden = Golden.withWholeNames("inventory-" + language, folder);
        try (SimulatedTenant tenant = Tenants.smallHere(tenants)) {
            ExportAndHelp.of(commands(golden, tenant, language), !language.equals("en"));
        }
        golden.compare();
    }

    private Commands commands(Golden golden, SimulatedTenant tenant, String language) {
        return new Commands(golden, folder, run -> {
            Command command = Command.in(folder).answering(run.typed());
            Commands.environment(tenant, language).forEach(command::with);
            return command.run(run.arguments());
        });
    }
}
