package org.spaceodt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.spaceodt.bulk.Workplace;
import org.spaceodt.job.JobView;
import org.spaceodt.location.LocationJob;
import org.spaceodt.location.LocationJobs;
import org.spaceodt.location.LocationPlanning;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a job here until it rests, shows how it goes on, and says how it went. */
final class JobRunning {
    private final JobServices services;
    private final CommandSpec spec;
    private final Messages messages;
    private final boolean quiet;

    JobRunning(JobServices services, CommandSpec spec, Messages messages, boolean quiet) {
        this.services = services;
        this.spec = spec;
        this.messages = messages;
        this.quiet = quiet;
    }

    /** @return the exit code */
    int run(Workplace place, String jobId) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        JobWatch watch = new JobWatch(services.progress(jobId), new JobLine(err, messages, quiet));
        watch.endsAtInterrupt(messages.get("jobs.stopping", jobId));
        try (JobServices.Running running = services.run(place)) {
            watch.untilItRests();
        }
        JobView job = place.jobs().find(jobId).orElseThrow();
        LocationJobs locations = new LocationJobs(place);
        Optional<LocationJob> location = locations.find(jobId);
        if (location.isPresent()) {
            new LocationPlanning(place).writeRunState(location.get());
        }
        JobEnd end = new JobEnd(locations, job, messages);
        end.print(
                spec.commandLine().getOut(), spec.commandLine().getColorScheme().ansi(), locations.files(jobId));
        return end.exitCode();
    }
}
