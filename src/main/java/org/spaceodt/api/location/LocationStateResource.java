package org.spaceodt.api.location;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.KeptRows;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowView;
import org.spaceodt.change.recipe.RemoteLocations;
import org.spaceodt.webex.WebexClient;

/** The locations of the newest job that was started, as Webex has them now. */
@Path("/api/location-state/current")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
public class LocationStateResource {
    private static final String NO_JOB = "none";

    private final Backend backend;

    LocationStateResource(Backend backend) {
        this.backend = backend;
    }

    /**
     * What is in Webex.
     *
     * @param items fields of the API
     * @param source the id of the job
     */
    @RegisterForReflection
    @Schema(name = "LocationState")
    public record State(List<Map<String, Object>> items, String source) {}

    @GET
    @APIResponse(responseCode = "200", description = "As Webex answers them")
    public State current() {
        Optional<RowJob> newest = backend.rows().latest(RowKind.LOCATION);
        return newest.map(job -> new State(locations(job), job.id())).orElseGet(() -> new State(List.of(), NO_JOB));
    }

    private List<Map<String, Object>> locations(RowJob job) {
        JobContext place = backend.place();
        ResultWords words = place.words();
        KeptRows kept = new KeptRows(place.webex().json());
        Map<String, Set<String>> ids = new TreeMap<>();
        backend.rows().rows(job).each(steps -> {
            String id = RowView.of(steps, words).targetId();
            if (!id.isEmpty()) {
                ids.computeIfAbsent(kept.input(steps.get(0)).organization(), key -> new HashSet<>())
                        .add(id);
            }
        });
        List<Map<String, Object>> items = new ArrayList<>();
        ids.forEach((organization, some) -> RemoteLocations.those(of(organization), some)
                .forEach(location -> items.add(place.webex().json().convertValue(location, new TypeReference<>() {}))));
        return items;
    }

    private WebexClient of(String organization) {
        WebexClient own = backend.place().webex();
        return organization.isEmpty() ? own : own.inOrganization(organization);
    }
}
