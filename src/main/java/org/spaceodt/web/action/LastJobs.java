package org.spaceodt.web.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.action.Description;
import org.spaceodt.api.job.SpokenJson;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.Messages;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.trace.Trace;
import org.spaceodt.console.master.BulkParts;
import org.spaceodt.console.master.RowAnswer;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobState;
import org.spaceodt.job.Outcome;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.text.Visible;
import org.spaceodt.web.part.StateView;

/** The last jobs of an action, and what the newest of them has done so far. */
@Singleton
class LastJobs {
    /** Jobs, rows and parts that are shown. */
    private static final int JOBS = 5;

    private static final int ROWS = 10;
    private static final int SHORT_ID = 8;
    /** Characters of the box of answers: a page has less than 500 KB. */
    private static final int LONGEST_ANSWER = 60_000;

    private static final int MOST_OF_PART = 1_000;

    private final Backend backend;

    LastJobs(Backend backend) {
        this.backend = backend;
    }

    List<RowJob> of(Description action) {
        return new RowJobs(backend.place())
                .newest(RowKind.ACTION, action.id(), JOBS).stream()
                        .map(job -> job.as(backend.seen(job.view())))
                        .toList();
    }

    ActionView.JobLine line(RowJob job, Locale language) {
        JobState state = job.view().state();
        StateView stands = StateView.of(job.view(), language);
        return new ActionView.JobLine(
                job.id(),
                job.id().substring(0, SHORT_ID),
                Visible.onPage(job.source()),
                NumberFormat.getIntegerInstance(language).format(job.rows()),
                stands.word(),
                stands.style(),
                Visible.onPage(job.view().job().origin().operator().orElse("")),
                Messages.in(language).time(job.view().createdAt()),
                !job.undoOf().isEmpty(),
                job.undoOf().isEmpty() && job.view().counts().done() > 0 && !state.inWork());
    }

    /**
     * The newest that undoes nothing.
     *
     * @param size rows of a part, as it was typed; empty text where nobody wants parts
     */
    Optional<ActionView.LastJob> last(Description action, List<RowJob> jobs, String size, Locale language) {
        return jobs.stream()
                .filter(job -> job.undoOf().isEmpty())
                .findFirst()
                .map(job -> last(action, job, size, language));
    }

    private ActionView.LastJob last(Description action, RowJob job, String size, Locale language) {
        JobContext place = backend.place().in(language);
        ResultWords words = place.words();
        ActionMessages said = ActionHeads.words(language);
        SpokenJson spoken = new SpokenJson(JsonFormat.MAPPER, language);
        int part = part(size);
        BulkParts parts = new BulkParts(Math.max(1, part));
        List<ActionView.RowLine> shown = new ArrayList<>();
        ArrayNode answers = JsonFormat.MAPPER.createArrayNode();
        new RowJobs(place).rows(job).each(0, part == 0 ? ROWS : ROWS * part, steps -> {
            RowAnswer row = RowAnswer.of(steps, words);
            if (part > 0) {
                parts.add(row.status());
            }
            if (shown.size() < ROWS) {
                shown.add(line(row, words, said));
                answers.add(answer(row, steps, spoken));
            }
        });
        int ended = job.view().counts().ended();
        int total = job.view().counts().total();
        NumberFormat numbers = NumberFormat.getIntegerInstance(language);
        return new ActionView.LastJob(
                line(job, language),
                ended,
                total,
                said.progress(numbers.format(ended), numbers.format(total)),
                shown,
                json(answers),
                Files.isRegularFile(log(action)),
                part == 0 ? List.of() : parts(parts, said),
                part == 0 ? "" : String.valueOf(part));
    }

    Path log(Description action) {
        return Trace.log(backend.place(), action.id());
    }

    /** 0 for none. */
    private static int part(String size) {
        return size.matches("[1-9][0-9]{0,3}") ? Math.min(MOST_OF_PART, Integer.parseInt(size)) : 0;
    }

    private static List<ActionView.Part> parts(BulkParts parts, ActionMessages words) {
        return parts.parts().stream()
                .map(one -> new ActionView.Part(
                        one.order(),
                        one.rows(),
                        one.rows() - one.pending(),
                        words.bulk_text(one.rows() - one.pending(), one.rows(), one.errors())))
                .toList();
    }

    private static ActionView.RowLine line(RowAnswer row, ResultWords texts, ActionMessages words) {
        return new ActionView.RowLine(
                row.row().number(),
                Visible.onPage(row.row().key()),
                word(row.status(), words),
                style(row.status()),
                row.httpStatus(),
                Visible.onPage(texts.readable(row.row().reason())),
                Visible.onPage(texts.readable(row.row().nextStep())));
    }

    private static String word(RowAnswer.Status status, ActionMessages words) {
        return switch (status) {
            case OK -> words.status_ok();
            case ERROR -> words.status_error();
            case MISSING_DEPENDENCIES -> words.status_missing_dependencies();
            case PENDING -> words.status_pending();
        };
    }

    private static String style(RowAnswer.Status status) {
        return switch (status) {
            case OK -> "tone-add sign-done";
            case ERROR -> "tone-remove sign-failed";
            case MISSING_DEPENDENCIES -> "tone-remove sign-refused";
            case PENDING -> "sign-wait";
        };
    }

    private static ObjectNode answer(RowAnswer row, List<ItemView> steps, SpokenJson spoken) {
        ObjectNode answer = JsonFormat.MAPPER
                .createObjectNode()
                .put("row_number", row.row().number())
                .put("key", row.row().key())
                .put("status", row.status().id())
                .put("http_status", row.httpStatus());
        ArrayNode results = answer.putArray("results");
        steps.stream()
                .flatMap(step -> step.outcome().stream())
                .map(Outcome::result)
                .map(spoken::of)
                .forEach(results::add);
        return answer;
    }

    static String json(Object content) {
        try {
            String text = Visible.onPage(
                    JsonFormat.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content));
            return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER) + "\n…";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
