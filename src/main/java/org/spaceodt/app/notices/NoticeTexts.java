package org.spaceodt.app.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.job.store.notice.KeptNotice;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.notice.NotSent;
import org.spaceodt.notice.Notice;
import org.spaceodt.text.Visible;

/**
 * What people are told of a job that came to rest: in the language of who runs it, without anything of the rows, and of Webex' answers
 * only what they mean. The one person in it is who had the job made, whose note is in it, too.
 */
public final class NoticeTexts {
    private static final int VERSION = 1;

    private final Messages messages;
    private final Optional<String> pages;

    /** @param pages the address of the server that shows jobs, such as {@code https://space-odt.example.com} */
    public NoticeTexts(Messages messages, Optional<String> pages) {
        this.messages = messages;
        this.pages = pages.map(address -> address.replaceFirst("/+$", ""));
    }

    public Notice of(KeptNotice notice, JobView job) {
        JobState state = notice.standing();
        String word = new JobTexts(messages).state(state);
        String what = what(job);
        String subject = messages.get("notice.subject", Whereabouts.title(job.job(), messages.locale()), word, what);
        List<String> lines = new ArrayList<>();
        if (isRehearsal(job)) {
            lines.add(messages.get("notice.rehearsal"));
        }
        lines.add(Whereabouts.title(job.job(), messages.locale()));
        lines.add(messages.get("notice.what", what));
        Optional<String> why = notice.reason().map(this::reason);
        lines.add(messages.get("notice.state", word, why.orElse("")));
        JobView.Counts counts = job.counts();
        lines.add(messages.get(
                "jobs.counts",
                counts.total(),
                counts.done(),
                counts.skipped(),
                counts.failed(),
                counts.running(),
                counts.waiting(),
                counts.perhapsWritten()));
        Origin origin = job.job().origin();
        origin.operator().ifPresent(who -> lines.add(messages.get("jobs.origin.operator", who)));
        origin.note().ifPresent(note -> lines.add(messages.get("jobs.origin.note", note)));
        origin.host().ifPresent(host -> lines.add(messages.get("jobs.origin.host", host)));
        job.startedAt().ifPresent(at -> lines.add(messages.get("jobs.started", messages.time(at))));
        lines.add(messages.get(state.ended() ? "jobs.ended" : "notice.paused", messages.time(notice.rested())));
        lines.add(messages.get("notice.see", job.id()));
        page(job).ifPresent(page -> lines.add(messages.get("notice.page", page)));
        String text = String.join("\n", lines) + "\n";
        return new Notice(
                notice.id(),
                oneLine(subject),
                text,
                json(notice, job, why, oneLine(subject), text).toString());
    }

    /** A message that says nothing but that messages come. */
    public Notice test(String id, Instant now) {
        String subject = messages.get("notice.test.subject");
        String text = messages.get("notice.test.text", messages.time(now)) + "\n";
        return new Notice(id, subject, text, head(id, "test", subject, text).toString());
    }

    /** Why a message was not sent. */
    public static String why(NotSent failed, Messages messages) {
        return why(failed.getMessage(), messages);
    }

    /** As it is kept in the store. */
    public static String why(String kept, Messages messages) {
        String[] parts = kept.split(":", 2);
        return messages.find("notice.why." + parts[0]).isEmpty()
                ? kept
                : messages.get("notice.why." + parts[0], parts.length > 1 ? parts[1] : "");
    }

    private ObjectNode head(String id, String event, String subject, String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("version", VERSION)
                .put("id", id)
                .put("event", event)
                .put("language", messages.locale().getLanguage())
                .put("subject", subject)
                .put("text", text);
    }

    private ObjectNode json(KeptNotice notice, JobView job, Optional<String> why, String subject, String text) {
        ObjectNode json = head(notice.id(), notice.standing().ended() ? "ended" : "paused", subject, text);
        Origin origin = job.job().origin();
        json.put("mode", origin.where().map(Origin.Where::mode).orElse("unknown"));
        origin.where().ifPresent(where -> json.put("organization", where.organization()));
        ObjectNode told = json.putObject("job");
        told.put("id", job.id()).put("what", what(job));
        told.put("state", notice.standing().name().toLowerCase(Locale.ROOT));
        notice.reason().ifPresent(reason -> told.put("reason", code(reason)));
        why.ifPresent(words -> told.put("why", words));
        ObjectNode counts = told.putObject("counts");
        counts.put("total", job.counts().total())
                .put("done", job.counts().done())
                .put("skipped", job.counts().skipped())
                .put("failed", job.counts().failed())
                .put("running", job.counts().running())
                .put("waiting", job.counts().waiting())
                .put("perhaps_written", job.counts().perhapsWritten());
        origin.operator().ifPresent(who -> told.put("operator", who));
        origin.note().ifPresent(note -> told.put("note", note));
        origin.host().ifPresent(host -> told.put("host", host));
        told.put("created_at", job.createdAt().toString());
        job.startedAt().ifPresent(at -> told.put("started_at", at.toString()));
        told.put("rested_at", notice.rested().toString());
        told.put("command", messages.get("notice.command", job.id()));
        page(job).ifPresent(page -> told.put("page", page));
        return json;
    }

    private Optional<String> page(JobView job) {
        return pages.map(address -> address + "/jobs/" + job.id());
    }

    private static boolean isRehearsal(JobView job) {
        return job.job().origin().where().filter(Origin.Where::rehearsal).isPresent();
    }

    /** Without the name of the file that its rows came from: people name files after people. */
    private String what(JobView job) {
        return new JobTexts(messages)
                .title(JobTexts.undoOf(job), job.job().title().split(": ", 2)[0]);
    }

    private String reason(String reason) {
        return messages.get("jobs.reason." + code(reason));
    }

    /** A word of the engine, {@code token} or {@code other}: what Webex said may name people. */
    private String code(String reason) {
        if (reason.matches("[a-z-]{1,40}")
                && messages.find("jobs.reason." + reason).isPresent()) {
            return reason;
        }
        try {
            JsonNode trouble = JsonFormat.MAPPER.readTree(reason);
            if (trouble != null && trouble.path("kind").asText().equals("Unauthorized")) {
                return "token";
            }
        } catch (JsonProcessingException e) {
            // A fault of the program, in its own words.
        }
        return "other";
    }

    private static String oneLine(String text) {
        return Visible.of(text.replaceAll("\\R", " "));
    }
}
