package org.spaceodt.cli.keys;

import java.nio.file.Path;
import org.spaceodt.access.key.ApiKeys;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.job.store.access.ApiKeyRepository;
import picocli.CommandLine.Option;

/** A command about the keys of a store. It asks Webex nothing. */
abstract class KeysOfStore extends BaseCommand implements NeedsStore {
    private final JobDatabase database;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--json")
    boolean json;

    KeysOfStore(JobDatabase database) {
        this.database = database;
    }

    @Override
    public Path outDir() {
        return outDir;
    }

    final ApiKeys keys() {
        return new ApiKeys(new ApiKeyRepository(database.store()));
    }

    static String user() {
        return System.getProperty("user.name", "");
    }
}
