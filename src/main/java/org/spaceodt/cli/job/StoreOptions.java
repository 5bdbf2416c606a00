package org.spaceodt.cli.job;

import java.nio.file.Path;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.GivenJob;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;
import picocli.CommandLine.Option;

/** Where the jobs are, and which of them is meant. */
class StoreOptions {
    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--json")
    boolean json;

    Path folder() {
        return outDir.toAbsolutePath().normalize();
    }

    /** For commands that ask Webex nothing: those that do say it themselves. */
    static void sayPassedOver(Console console) {
        console.settings().notes().forEach(note -> console.err()
                .println(console.messages().get(note.key(), note.file())));
    }

    /** @param id the whole id, or its beginning if no other job's is the same */
    static JobView job(Jobs jobs, String id, Messages messages) throws UsageError {
        return GivenJob.of(jobs, id, messages);
    }
}
