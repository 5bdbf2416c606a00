package org.spaceodt.cli.serve;

import org.spaceodt.api.request.StartPage;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.JobServices;
import org.spaceodt.job.store.JobDatabase;
import picocli.CommandLine.Command;

/** Serves the HTTP API until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "@|bold space-odt serve|@ [OPTIONS]")
public class ServeCommand extends Serving {
    public ServeCommand(JobDatabase database, JobServices jobs, Backend backend) {
        super(database, jobs, backend);
    }

    @Override
    int usualPort() {
        return 8_080;
    }

    @Override
    StartPage startPage() {
        return StartPage.ALL;
    }
}
