package org.spaceodt.app.told;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.spaceodt.app.Messages;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.StopReason;
import org.spaceodt.json.JsonFormat;

/** Jobs in words. */
public final class JobTexts {
    private static final Set<String> REASONS = Set.of(
            StopReason.MAX_ROWS,
            StopReason.FAIL_FAST,
            StopReason.FAILURE_SHARE,
            StopReason.DISK_FULL,
            StopReason.RESTORED,
            StopReason.DECISION,
            StopReason.HOURS);

    /** So many characters tell jobs apart for people. */
    private static final int SHOWN = 8;

    private final Messages messages;

    public JobTexts(Messages messages) {
        this.messages = messages;
    }

    public String state(JobState state) {
        return messages.get("jobs.state." + state);
    }

    /** Also whether a process works on it. */
    public String state(JobView job) {
        return messages.get(job.goesOn().isPresent() ? "jobs.state.HOURS" : "jobs.state." + job.standing());
    }

    /** With what it undoes, if it does. */
    public String title(JobView job) {
        return title(undoOf(job), job.job().title());
    }

    /**
     * What is done, with what it undoes.
     *
     * @param undone the job that it undoes; empty text for none
     */
    public String title(String undone, String named) {
        return undone.isEmpty() ? named : messages.get("jobs.undoTitle", shortId(undone), named);
    }

    /** As much of an id as people need to tell jobs and plans apart. */
    public static String shortId(String id) {
        return id.substring(0, Math.min(SHOWN, id.length()));
    }

    /** The job that it undoes; empty for one that undoes nothing. */
    public static String undoOf(JobView job) {
        return tree(job.job().attributes()).path("undo_of").asText();
    }

    /** Why it is paused: a word of the engine, or what Webex said. */
    public String reason(JobView job) {
        String reason = job.reason().orElse("");
        if (reason.isEmpty()) {
            return messages.get("jobs.reason.asked");
        }
        if (REASONS.contains(reason)) {
            return messages.get("jobs.reason." + reason);
        }
        JsonNode trouble = tree(reason);
        if (!messages.isEnglish() && trouble.path("kind").asText().equals("Unauthorized")) {
            return messages.get("jobs.reason.token");
        }
        return trouble.path("message").isTextual()
                ? (trouble.path("call").asText() + ": "
                                + trouble.path("message").asText())
                        .trim()
                : reason;
    }

    private static JsonNode tree(String text) {
        try {
            JsonNode tree = JsonFormat.MAPPER.readTree(text);
            return tree == null ? JsonFormat.MAPPER.missingNode() : tree;
        } catch (JsonProcessingException e) {
            return JsonFormat.MAPPER.missingNode();
        }
    }
}
