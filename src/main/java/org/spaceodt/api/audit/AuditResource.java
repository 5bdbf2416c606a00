package org.spaceodt.api.audit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.server.Backend;
import org.spaceodt.audit.AuditTime;
import org.spaceodt.job.store.audit.AuditQuery;
import org.spaceodt.job.store.audit.AuditRepository;

/** The audit trail, read. */
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who had what done")
@APIResponse(responseCode = "200", description = "The newest first")
public class AuditResource {
    private final Backend backend;

    AuditResource(Backend backend) {
        this.backend = backend;
    }

    @GET
    public AuditEntryJson.Page list(
            @BeanParam PageQuery query,
            @QueryParam("since")
                    @Parameter(
                            description = "Began then or later: 2026-11-30, 2026-11-30T08:00:00Z, or 7d, 12h, 90m ago")
                    String since,
            @QueryParam("until") @Parameter(description = "Began before, or on that day; as since") String until,
            @QueryParam("who") @Parameter(description = "By that user, key or operator") String who,
            @QueryParam("operation") @Parameter(description = "operationId, or the words of a command")
                    String operation,
            @QueryParam("job") @Parameter(description = "About that job: its id, or the beginning of it") String job) {
        PageQuery.Page page = query.page();
        AuditRepository trail = new AuditRepository(backend.store());
        AuditQuery asked = new AuditQuery(
                given(since).map(text -> moment("since", AuditTime.first(text, ZoneId.systemDefault(), trail.now()))),
                given(until).map(text -> moment("until", AuditTime.behind(text, ZoneId.systemDefault(), trail.now()))),
                given(who),
                given(operation),
                given(job));
        List<AuditEntryJson> shown = trail.page(asked, page.offset(), page.limit()).stream()
                .map(AuditEntryJson::of)
                .toList();
        int total = trail.count(asked);
        return new AuditEntryJson.Page(shown, total, page.next(shown.size(), total));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }

    private static Instant moment(String name, Optional<Instant> understood) {
        return understood.orElseThrow(() -> Refusal.part(name, "moment"));
    }
}
