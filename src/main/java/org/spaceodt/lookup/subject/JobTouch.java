package org.spaceodt.lookup.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.touch.TouchRepository;
import org.spaceodt.job.store.touch.Touched;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.webex.WebexId;

/**
 * What a job did with a thing.
 *
 * @param action its id; empty text where nobody says it
 * @param state as it ended: {@code done} or {@code failed}
 * @param differences what was changed, field by field
 */
public record JobTouch(
        String jobId,
        String title,
        boolean rehearsal,
        Optional<String> operator,
        String action,
        String state,
        Instant at,
        List<Difference> differences) {
    /** So many are shown. */
    private static final int MOST = 50;

    /** Between the values of a list. */
    static final String AND = ", ";

    public JobTouch {
        differences = List.copyOf(differences);
    }

    /**
     * Texts as they are shown; empty for what was not there.
     *
     * @param beforeName what the ids before are called; empty text where they are none, or nobody knows
     * @param afterName the same of those after
     */
    public record Difference(String field, String before, String after, String beforeName, String afterName) {
        Difference(String field, String before, String after) {
            this(field, before, after, "", "");
        }

        Difference called(String nameBefore, String nameAfter) {
            return new Difference(field, before, after, nameBefore, nameAfter);
        }
    }

    JobTouch with(List<Difference> others) {
        return new JobTouch(jobId, title, rehearsal, operator, action, state, at, others);
    }

    /**
     * The last ones.
     *
     * @param id of the thing, as Webex gives it
     * @param source knows what ids are called
     * @throws org.spaceodt.job.StoreUnavailable when the jobs cannot be looked through
     */
    public static List<JobTouch> of(JobStore store, String id, LookupSource source) throws IOException {
        List<JobTouch> jobs = new TouchRepository(store)
                .of(id, new WebexId(id).bare(), MOST).stream().map(JobTouch::of).toList();
        return TouchNames.in(jobs, source);
    }

    private static JobTouch of(Touched touched) {
        List<Difference> differences = new ArrayList<>();
        tree(touched.result())
                .path("differences")
                .forEach(one -> differences.add(
                        new Difference(one.path("field").asText(), text(one.path("before")), text(one.path("after")))));
        return new JobTouch(
                touched.jobId(),
                touched.title(),
                touched.rehearsal(),
                touched.operator(),
                tree(touched.input()).path("action").asText(),
                touched.state() == ItemView.State.DONE ? "done" : "failed",
                touched.at(),
                differences);
    }

    /** A list of values, such as of e-mail addresses, is shown as they are, without what JSON puts around them. */
    static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        boolean plain = value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode);
        return plain
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(AND))
                : value.isValueNode() ? value.asText() : value.toString();
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
