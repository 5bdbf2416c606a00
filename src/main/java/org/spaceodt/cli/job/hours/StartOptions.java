package org.spaceodt.cli.job.hours;

import java.util.Optional;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.job.hours.GivenHours;
import org.spaceodt.job.store.process.JobProcess;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** When a job is worked on, and by which process. */
public class StartOptions {
    @Mixin
    HoursOptions hours = new HoursOptions();

    @Option(names = "--detach")
    boolean detach;

    /** As it was when they were checked: a time that passes in between is another day. */
    private Optional<GivenHours> asked = Optional.empty();

    /**
     * Before anything is asked of Webex.
     *
     * @param starts whether a job is started at all
     * @throws UsageError for hours that cannot be, or that are for nothing
     */
    public void check(boolean starts, Console console) throws UsageError {
        asked = hours.read(console);
        if ((asked.isPresent() || detach) && !starts) {
            throw new UsageError(console.messages().get("start.nothing"));
        }
    }

    /**
     * Once they were checked.
     *
     * @throws UsageError when nobody is there whom the job could be left to
     */
    public Start of(JobContext place, JobServices services, Console console) throws UsageError {
        Optional<JobProcess> process = Optional.empty();
        if (detach) {
            process = services.server(place);
            if (process.isEmpty()) {
                throw new UsageError(
                        console.messages().get("start.nobody", place.where().organization()));
            }
        }
        return new Start(asked, process);
    }
}
