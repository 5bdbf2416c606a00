package org.spaceodt.webex.resource.location;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.cause.Cause;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/**
 * Disables locations for Webex Calling, by a job each; it takes the connection to the PSTN, the numbers and the main number
 * along. A location with Webex Calling cannot be deleted before (Cisco's OpenAPI specification, locations.delete).
 */
public final class DisableCallingJobs {
    private static final Set<String> ENDS = Set.of("COMPLETED", "FAILED", "ABANDONED", "STOPPED");
    private static final WebexClient.Answered FOUND = new WebexClient.Answered(200, "");
    private static final int NOT_FOUND = 404;

    private final ResourceClient calls;

    public DisableCallingJobs(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /**
     * How far a job is.
     *
     * @param status such as {@code STARTED}, {@code COMPLETED}
     * @param locationName jobs do not tell the id of their location
     */
    public record State(String jobId, String status, String locationName) {
        static State of(JsonNode job) {
            return new State(
                    job.path("id").asText(),
                    job.path("latestExecutionStatus").asText(),
                    job.path("locationName").asText());
        }

        public boolean ended() {
            return ENDS.contains(status);
        }

        public boolean disabled() {
            return status.equals("COMPLETED");
        }
    }

    /** @param code such as {@code BATCH-1012007} */
    public record Issue(String code, String text) {
        public String inWords() {
            return code + " " + text;
        }
    }

    /**
     * What would hinder a job; nothing is changed.
     *
     * @return empty when there is no such location, or it is not enabled: answered 404
     */
    public Optional<DeletionCheck> check(String locationId) {
        Look unchanged = Optional::empty;
        try {
            Request request = calls.to("telephony.locations.precheckForDeletion", locationId);
            return Optional.of(DeletionCheck.of(calls.write(request, unchanged).object()));
        } catch (WebexException.Rejected e) {
            if (e.failure().httpStatus().orElse(0) == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Starts a job that disables the location as long as nothing is in it; one that is at work there already is taken for it.
     *
     * @param name of the location: names are unique
     * @return the answer, with the job's {@code id}
     */
    public Written start(String locationId, String name) {
        Look running = () -> atWork(name).map(JsonNode.class::cast);
        Optional<ObjectNode> found = atWork(name);
        if (found.isPresent()) {
            return new Written(found.get(), FOUND.status(), FOUND.trackingId(), Optional.empty());
        }
        ObjectNode body = calls.webex().json().createObjectNode();
        body.put("locationId", locationId).put("locationName", name).put("forceDelete", false);
        return calls.create(calls.to("jobs.disableCalling.start").body(body), running);
    }

    private Optional<ObjectNode> atWork(String name) {
        return calls.list(calls.to("jobs.disableCalling.list"), "items").stream()
                .filter(job -> {
                    State state = State.of(job);
                    return state.locationName().equals(name) && !state.ended();
                })
                .findFirst();
    }

    /** Waits until a job has ended, or as long as the watch allows; one that was started a moment ago may not be shown yet. */
    public Optional<State> watch(String jobId, Polling watch) {
        return watch.until(
                state -> state.filter(State::ended).isPresent(),
                () -> calls.find(calls.to("jobs.disableCalling.get", jobId)).map(State::of));
    }

    /** What went wrong. */
    public List<Issue> errors(String jobId) {
        List<Issue> issues = new ArrayList<>();
        calls.list(calls.to("jobs.disableCalling.errors", jobId), "items").forEach(item -> item.at("/error/message")
                .forEach(message -> issues.add(new Issue(
                        message.path("code").asText(),
                        message.path("description").asText()))));
        return issues;
    }

    /** What such an error of a job means. */
    public Optional<Cause> cause(Issue issue) {
        Request start = calls.to("jobs.disableCalling.start");
        return calls.webex()
                .refusedIn(start, FOUND, List.of(issue.code()), issue.text())
                .cause();
    }
}
