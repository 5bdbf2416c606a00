package org.spaceodt.change.launch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.trace.ScriptLog;

/**
 * {@code LAUNCHER.log} beside the logs of the actions: a line of JSON for each action that a launcher planned or did. Each row
 * of it is in the log of the action.
 */
public final class LaunchLog {
    private static final Logger LOG = Logger.getLogger(LaunchLog.class);

    private final JobContext place;
    private final String launcher;
    private final ScriptLog file;

    /** @param launcher its name */
    public LaunchLog(JobContext place, String launcher) {
        this.place = place;
        this.launcher = launcher;
        this.file = ScriptLog.of(place, launcher);
    }

    /**
     * What cannot be written is said in the log of the program: the action itself was done.
     *
     * @param applied whether Webex was to be changed
     */
    public void add(StepEnd step, boolean applied) {
        try {
            file.add(line(step, applied));
        } catch (IOException e) {
            LOG.warnf("The log of %s cannot be written: %s", launcher, e);
        }
    }

    private ObjectNode line(StepEnd step, boolean applied) {
        ObjectNode line = place.webex().json().createObjectNode();
        line.put("time", Instant.now().toString())
                .put("launcher", launcher)
                .put("mode", applied ? "apply" : "plan")
                .put("action", step.action())
                .put("job_id", step.jobId().orElse(null))
                .put("good", step.good());
        place.origin().operator().ifPresent(operator -> line.put("operator", operator));
        step.counts().forEach(line.putObject("counts")::put);
        ArrayNode rows = line.putArray("rows");
        step.lines().forEach(one -> rows.addObject()
                .put("row", one.row())
                .put("key", one.key())
                .put("status", one.status())
                .put("http_status", one.httpStatus() == 0 ? null : one.httpStatus())
                .put("details", one.details()));
        return line;
    }
}
