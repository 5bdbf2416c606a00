package org.spaceodt.sandbox.api.moves;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;
import org.spaceodt.sandbox.api.call.JobJson;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.tenant.Tenant;

/** A job that moves people, as the API shows it. */
final class MoveJobJson {
    private final Tenant tenant;
    private final JobJson shown;
    private final Moves moves;

    MoveJobJson(Tenant tenant, Moves moves) {
        this.tenant = tenant;
        this.shown = new JobJson(tenant, "moveusers");
        this.moves = moves;
    }

    void write(Json json, int index) {
        ObjectNode job = moves.job(index);
        boolean ended = job.has("ended");
        shown.begin(
                json,
                new JobJson.Run(
                        index,
                        moves.id(index),
                        job.path("trackingId").asText(),
                        job.path("since").asLong(),
                        ended ? OptionalLong.of(job.path("ended").asLong()) : OptionalLong.empty(),
                        status(job),
                        exitCode(job)));
        json.object("counts")
                .put("totalMoves", job.path("users").size())
                .put("moved", job.path("moved").asInt())
                .put("failed", job.path("errors").size())
                .put("pending", ended ? 0 : job.path("users").size())
                .put("skipped", 0)
                .end()
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
