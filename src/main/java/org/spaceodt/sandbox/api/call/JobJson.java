package org.spaceodt.sandbox.api.call;

import java.time.Duration;
import java.util.OptionalLong;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.time.Times;

/**
 * What the API shows of each of its jobs, whatever they do.
 *
 * @param name of the kind of job, such as {@code moveusers}
 */
public record JobJson(Tenant tenant, String name) {
    /**
     * How far a job is.
     *
     * @param index counted from 0
     * @param since milliseconds since 1970
     * @param ended the same; empty while it is at work
     */
    public record Run(
            int index, String id, String trackingId, long since, OptionalLong ended, String status, String exitCode) {}

    /** Begins the object; what only this kind of job has comes behind it. */
    public void begin(Json json, Run run) {
        String organization = tenant.organizationId();
        json.object()
                .put("name", name)
                .put("id", run.id())
                .put("trackingId", run.trackingId())
                .put("sourceUserId", tenant.people().id(0))
                .put("sourceCustomerId", organization)
                .put("targetCustomerId", organization)
                .put("instanceId", run.index() + 1);
        json.list("jobExecutionStatus");
        execution(json, run);
        json.endList().put("latestExecutionStatus", run.status()).put("latestExecutionExitCode", run.exitCode());
    }

    private void execution(Json json, Run run) {
        long until = run.ended().orElseGet(tenant.times()::now);
        json.object()
                .put("id", run.index() + 1)
                .put("startTime", Times.text(run.since()))
                .given("endTime", run.ended().isPresent() ? Times.text(until) : "")
                .put("lastUpdated", Times.text(until))
                .put("statusMessage", run.status())
                .put("exitCode", run.exitCode())
                .put("createdTime", Times.text(run.since()))
                .put(
                        "timeElapsed",
                        Duration.ofMillis(Math.max(0, until - run.since())).toString())
                .end();
    }
}
