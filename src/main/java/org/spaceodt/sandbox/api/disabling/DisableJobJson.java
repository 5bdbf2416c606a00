package org.spaceodt.sandbox.api.disabling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.time.Times;

/** A job that disables Webex Calling, as the API shows it. */
final class DisableJobJson {
    private final Tenant tenant;
    private final DisableJobs jobs;

    DisableJobJson(Tenant tenant, DisableJobs jobs) {
        this.tenant = tenant;
        this.jobs = jobs;
    }

    void write(Json json, int index) {
        ObjectNode job = jobs.job(index);
        String organization = tenant.organizationId();
        json.object()
                .put("name", "deletecallinglocation")
                .put("id", jobs.id(index))
                .put("trackingId", job.path("trackingId").asText())
                .put("sourceUserId", tenant.people().id(0))
                .put("sourceCustomerId", organization)
                .put("targetCustomerId", organization)
                .put("instanceId", index + 1);
        json.list("jobExecutionStatus");
        execution(json, index, job);
        json.endList()
                .put("latestExecutionStatus", jobs.status(index).name())
                .put("latestExecutionExitCode", exitCode(index));
        if (job.has("ended")) {
            counts(json, job.path("features").asInt());
        }
        json.put("locationName", job.path("name").asText()).end();
    }

    private void execution(Json json, int index, ObjectNode job) {
        long since = job.path("created").asLong();
        boolean ended = job.has("ended");
        long until = ended ? job.path("ended").asLong() : tenant.times().now();
        json.object()
                .put("id", index + 1)
                .put("startTime", Times.text(since))
                .given("endTime", ended ? Times.text(until) : "")
                .put("lastUpdated", Times.text(until))
                .put("statusMessage", jobs.status(index).name())
                .put("exitCode", exitCode(index))
                .put("createdTime", Times.text(since))
                .put(
                        "timeElapsed",
                        Duration.ofMillis(Math.max(0, until - since)).toString())
                .end();
    }

    private static void counts(Json json, int features) {
        json.object("counts")
                .put("totalVirtualExtensionsAccount", 0)
                .put("virtualExtensionsDeleted", 0)
                .put("virtualExtensionsDeleteFailed", 0)
                .put("totalFeatureAccounts", features)
                .put("featureAccountsDeleted", features)
                .put("featureAccountsDeleteFailed", 0)
                .end();
    }

    private String exitCode(int index) {
        return jobs.job(index).has("ended") ? jobs.status(index).name() : "UNKNOWN";
    }
}
