package org.spaceodt.sandbox.api.moves;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.time.Times;

/** A job that moves people, as the API shows it. */
final class MoveJobJson {
    private final Tenant tenant;
    private final Moves moves;

    MoveJobJson(Tenant tenant, Moves moves) {
        this.tenant = tenant;
        this.moves = moves;
    }

    void write(Json json, int index) {
        ObjectNode job = moves.job(index);
        String organization = tenant.organizationId();
        json.object()
                .put("name", "moveusers")
                .put("id", moves.id(index))
                .put("trackingId", job.path("trackingId").asText())
                .put("sourceUserId", tenant.people().id(0))
                .put("sourceCustomerId", organization)
                .put("targetCustomerId", organization)
                .put("instanceId", index + 1);
        json.list("jobExecutionStatus");
        execution(json, index, job);
        json.endList()
                .put("latestExecutionStatus", status(job))
                .put("latestExecutionExitCode", exitCode(job))
                .object("counts")
                .put("totalMoves", job.path("users").size())
                .put("moved", job.path("moved").asInt())
                .put("failed", job.path("errors").size())
                .put("pending", job.has("ended") ? 0 : job.path("users").size())
                .put("skipped", 0)
                .end()
                .end();
    }

    private void execution(Json json, int index, ObjectNode job) {
        long since = job.path("since").asLong();
        long until =
                job.has("ended") ? job.path("ended").asLong() : tenant.times().now();
        json.object()
                .put("id", index + 1)
                .put("startTime", Times.text(since))
                .put("endTime", job.has("ended") ? Times.text(until) : null)
                .put("lastUpdated", Times.text(until))
                .put("statusMessage", status(job))
                .put("exitCode", exitCode(job))
                .put("createdTime", Times.text(since))
                .put(
                        "timeElapsed",
                        Duration.ofMillis(Math.max(0, until - since)).toString())
                .end();
    }

    private String status(ObjectNode job) {
        if (job.has("ended")) {
            return failed(job) ? "FAILED" : "COMPLETED";
        }
        boolean started = tenant.times()
                .passed(job.path("since").asLong(), tenant.times().lags().jobStep());
        return started ? "STARTED" : "STARTING";
    }

    private static String exitCode(ObjectNode job) {
        if (!job.has("ended")) {
            return "UNKNOWN";
        }
        if (failed(job)) {
            return "FAILED";
        }
        return job.path("errors").isEmpty() ? "COMPLETED" : "COMPLETED_WITH_ERRORS";
    }

    /** Whether nobody could be moved. */
    private static boolean failed(ObjectNode job) {
        return job.path("moved").asInt() == 0;
    }
}
