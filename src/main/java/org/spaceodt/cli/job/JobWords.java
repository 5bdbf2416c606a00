package org.spaceodt.cli.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.cli.job.stage.StageLines;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.hours.HourMark;
import org.spaceodt.job.hours.WorkingHours;
import org.spaceodt.json.JsonFormat;
import picocli.CommandLine.Help.Ansi;

/** Jobs in words, and as JsonFormat.MAPPER. */
public final class JobWords {
    private JobWords() {}

    static String state(JobState state, Messages messages) {
        return new JobTexts(messages).state(state);
    }

    /** Also whether a process works on it. */
    static String state(JobView job, Messages messages) {
        return new JobTexts(messages).state(job);
    }

    /** With what it undoes, if it does. */
    static String title(JobView job, Messages messages) {
        return new JobTexts(messages).title(job);
    }

    /** The job that it undoes; empty for one that undoes nothing. */
    static String undoOf(JobView job) {
        return JobTexts.undoOf(job);
    }

    static String coloured(JobView job, Messages messages, Ansi ansi, int width) {
        String colour = job.unattended()
                ? "yellow"
                : switch (job.state()) {
                    case COMPLETED -> "green";
                    case COMPLETED_WITH_FAILURES, FAILED -> "red";
                    case RUNNING -> "cyan";
                    default -> "yellow";
                };
        return ansi.string("@|" + colour + " " + String.format("%-" + width + "s", state(job, messages)) + "|@");
    }

    /** Why it is paused: a word of the engine, or what Webex said. */
    static String reason(JobView job, Messages messages) {
        return new JobTexts(messages).reason(job);
    }

    /** With the fields that the HTTP API has, too. */
    static ObjectNode json(JobView job) {
        ObjectNode json = JsonFormat.MAPPER
                .createObjectNode()
                .put("id", job.id())
                .put("kind", job.job().kind())
                .put("title", job.job().title())
                .put("account", job.job().account())
                .put("state", job.standing().toLowerCase(java.util.Locale.ROOT))
                .put("createdAt", job.createdAt().toString())
                .put("startedAt", job.startedAt().map(Object::toString).orElse(null))
                .put("endedAt", job.endedAt().map(Object::toString).orElse(null))
                .put("reason", job.why().orElse(null));
        job.hours().ifPresent(hours -> window(json.putObject("window"), job, hours));
        StageLines.counts(json.putObject("counts"), job.counts());
        job.job().origin().fields().forEach(json.putObject("origin")::put);
        if (!undoOf(job).isEmpty()) {
            json.put("undo_of", undoOf(job));
        }
        json.set("attributes", tree(job.job().attributes()));
        return json;
    }

    private static void window(ObjectNode json, JobView job, WorkingHours hours) {
        json.put("start_at", hours.start().map(HourMark::text).orElse(null));
        json.put("stop_at", hours.stop().map(HourMark::text).orElse(null));
        json.put("zone", hours.zone().getId());
        job.goesOn().ifPresent(at -> json.put("goes_on_at", at.toString()));
    }

    static JsonNode tree(String text) {
        try {
            JsonNode tree = JsonFormat.MAPPER.readTree(text);
            return tree == null ? JsonFormat.MAPPER.missingNode() : tree;
        } catch (JsonProcessingException e) {
            return JsonFormat.MAPPER.missingNode();
        }
    }

    public static String text(JsonNode json) {
        return json.toPrettyString();
    }
}
