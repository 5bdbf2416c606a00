package org.spaceodt.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.spaceodt.app.StoreAccess;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ContainerCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.job.store.StoreLocation;
import org.spaceodt.job.store.copy.StoreCopies;
import org.spaceodt.job.store.copy.StoreCopyRefused;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about the SQLite store of an out-dir, as a file: it is not opened as the store that jobs are made in. */
abstract class StoreCopyCommand extends BaseCommand implements ContainerCommand {
    @Parameters(paramLabel = "FILE")
    Path file;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Override
    public Map<String, String> prepareRuntime(Console console) throws UsageError {
        if (!StoreAccess.location(outDir, console.settings(), console.messages())
                .toString()
                .equals("sqlite")) {
            throw new UsageError(console.messages().get("store.copy.postgresql"));
        }
        return ContainerCommand.super.prepareRuntime(console);
    }

    @Override
    public Integer call() throws UsageError {
        StoreCopies copies = new StoreCopies(outDir);
        try {
            copy(copies);
        } catch (StoreCopyRefused e) {
            throw new UsageError(messages()
                    .get(
                            "store.copy.refused." + e.reason(),
                            shown(file),
                            shown(outDir.resolve(StoreLocation.FILE)),
                            shown(before())));
        } catch (IOException e) {
            err().println(messages().get("store.copy.failed", messages().said(e)));
            return ExitCodes.INCOMPLETE;
        }
        out().flush();
        return ExitCodes.COMPLETE;
    }

    /** Does it, and says what was done. */
    abstract void copy(StoreCopies copies) throws StoreCopyRefused, IOException;

    /** Where the store is kept that something is put in the place of. */
    Path before() {
        return file;
    }

    static String shown(Path path) {
        return Visible.of(path.toString());
    }
}
