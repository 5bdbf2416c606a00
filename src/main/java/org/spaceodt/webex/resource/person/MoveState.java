package org.spaceodt.webex.resource.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * How far a job is.
 *
 * @param status such as {@code STARTED}, {@code COMPLETED}
 * @param exitCode such as {@code COMPLETED_WITH_ERRORS}; {@code UNKNOWN} until it has ended
 * @param job all that was answered
 */
public record MoveState(String jobId, String status, String exitCode, ObjectNode job) {
    private static final Set<String> ENDS = Set.of("COMPLETED", "FAILED", "ABANDONED");
    private static final String WELL = "COMPLETED";

    static MoveState of(ObjectNode job) {
        return new MoveState(
                job.path("id").asText(),
                job.path("latestExecutionStatus").asText(),
                job.path("latestExecutionExitCode").asText("UNKNOWN"),
                job);
    }

    public boolean ended() {
        return ENDS.contains(status);
    }

    /** Whether everybody was moved. A job that completed with errors or pending orders did not. */
    public boolean movedEverybody() {
        return status.equals(WELL) && exitCode.equals(WELL) && count("failed") == 0 && count("pending") == 0;
    }

    public int moved() {
        return count("moved");
    }

    public int failed() {
        return count("failed");
    }

    public int pending() {
        return count("pending");
    }

    private int count(String name) {
        return job.path("counts").path(name).asInt();
    }
}
