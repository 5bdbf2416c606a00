package org.spaceodt.cli.serve;

import org.spaceodt.api.request.StartPage;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.JobServices;
import org.spaceodt.job.store.JobDatabase;
import picocli.CommandLine.Command;

/** The same server where operators look for their pages of locations. */
@Command(
        name = "v21_softphone_ui",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "@|bold space-odt v21_softphone_ui|@ [OPTIONS]")
public class SoftphoneUiCommand extends Serving {
    public SoftphoneUiCommand(JobDatabase database, JobServices jobs, Backend backend) {
        super(database, jobs, backend);
    }

    @Override
    int usualPort() {
        return 8_765;
    }

    @Override
    StartPage startPage() {
        return StartPage.LOCATIONS;
    }
}
