package org.spaceodt.api.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.change.JobContext;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.text.Text;

/**
 * An unfinished job of somebody on the same organization.
 *
 * @param ended items
 * @param total items
 * @param since when it began, or was made
 * @param text the same as a line, in the reader's language
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OtherJob")
public record OtherJobJson(
        String jobId, String state, String operator, String host, int ended, int total, Instant since, String text) {

    /** @return null where there is none, which is left out of an answer */
    public static List<OtherJobJson> of(List<JobView> others, JobContext place) {
        List<Text> lines = place.others().lines(others, moment -> place.where().time(moment, place.language()));
        List<OtherJobJson> all = new ArrayList<>();
        for (JobView job : others) {
            Origin origin = job.job().origin();
            all.add(new OtherJobJson(
                    job.id(),
                    job.standing().toLowerCase(Locale.ROOT),
                    origin.operator().orElse(null),
                    origin.host().orElse(null),
                    job.counts().ended(),
                    job.counts().total(),
                    job.startedAt().orElse(job.createdAt()),
                    lines.get(all.size()).in(place.language())));
        }
        return all.isEmpty() ? null : all;
    }
}
