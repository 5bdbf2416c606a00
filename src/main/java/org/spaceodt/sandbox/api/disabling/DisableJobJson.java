package org.spaceodt.sandbox.api.disabling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;
import org.spaceodt.sandbox.api.call.JobJson;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.tenant.Tenant;

/** A job that disables Webex Calling, as the API shows it. */
final class DisableJobJson {
    private final JobJson shown;
    private final DisableJobs jobs;

    DisableJobJson(Tenant tenant, DisableJobs jobs) {
        this.shown = new JobJson(tenant, "deletecallinglocation");
        this.jobs = jobs;
    }

    void write(Json json, int index) {
        ObjectNode job = jobs.job(index);
        boolean ended = job.has("ended");
        String status = jobs.status(index).name();
        shown.begin(
                json,
                new JobJson.Run(
                        index,
                        jobs.id(index),
                        job.path("trackingId").asText(),
                        job.path("created").asLong(),
                        ended ? OptionalLong.of(job.path("ended").asLong()) : OptionalLong.empty(),
                        status,
                        ended ? status : "UNKNOWN"));
        if (ended) {
            counts(json, job.path("features").asInt());
        }
        json.put("locationName", job.path("name").asText()).end();
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
}
