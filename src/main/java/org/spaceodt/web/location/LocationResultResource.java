package org.spaceodt.web.location;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.files.LocationJob;
import org.spaceodt.change.files.LocationResult;
import org.spaceodt.change.files.RemoteState;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowView;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.store.RowCounts;
import org.spaceodt.text.Visible;
import org.spaceodt.text.Words;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.page.Rendering;

/** What became of a job of locations: row by row, what is in Webex now, and what the API answers about it. */
@Path("/locations/jobs/{id}")
public class LocationResultResource {
    private static final int ROWS = 25;
    /** Rows that failed whose reasons are summed up. */
    private static final int FAILED = 500;

    private static final int SHOWN = 12;
    private static final String WORDS = "org.spaceodt.change.report.words";

    private final Backend backend;
    private final Frames frames;
    private final RoutingContext exchange;
    private final PastLocationJobs past;

    LocationResultResource(Backend backend, Frames frames, RoutingContext exchange, PastLocationJobs past) {
        this.backend = backend;
        this.frames = frames;
        this.exchange = exchange;
        this.past = past;
    }

    @GET
    @Operation(hidden = true)
    public Response result(@PathParam("id") String id, @QueryParam("page") @DefaultValue("1") int asked) {
        Frame frame = frames.of(exchange);
        int page = Math.max(1, asked);
        RowJob job = past.find(backend.job(id).id()).orElseThrow(() -> Refusal.unknownJob(id));
        JobContext place = backend.place().in(frame.locale());
        ResultWords words = place.words();
        List<LocationResultView.Line> lines = new ArrayList<>();
        ObjectMapper json = place.webex().json();
        ArrayNode remote = json.createArrayNode();
        backend.rows().rows(job).each((page - 1) * ROWS, ROWS, steps -> {
            lines.add(line(RowView.of(steps, words), frame.locale()));
            RemoteState.of(LocationResult.of(steps, words), steps, words).ifPresent(remote::add);
        });
        RowCounts counts = backend.jobs().rowCounts(job.id());
        RowJob seen = job.as(backend.seen(job.view()));
        LocationResultView view = new LocationResultView(
                past.line(job, frame.locale()),
                job.view().state().ended(),
                counts.rows() == 0 ? 100 : 100 * (counts.good() + counts.bad()) / counts.rows(),
                counts(counts, frame.locale()),
                problems(job, words, frame.locale()),
                lines,
                Pager.of(page, ROWS, counts.rows(), "/locations/jobs/" + job.id(), frame.locale()),
                remote.isEmpty() ? "" : Visible.onPage(text(json, remote)),
                "GET /api/location-jobs/" + job.id(),
                Visible.onPage(text(json, LocationJob.of(seen, counts))));
        return Rendering.answer(LocationTemplates.result(frame, view), frame);
    }

    private static String text(ObjectMapper json, Object tree) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LocationResultView.Line line(RowView row, Locale language) {
        return new LocationResultView.Line(
                row.number(),
                Visible.onPage(row.key()),
                word(row.end(), 1, language),
                style(row.end()),
                Visible.onPage(row.targetId()),
                Visible.onPage(differences(row)),
                Visible.onPage((row.reason() + " " + row.nextStep()).strip()));
    }

    /** By the names that people have for fields, not by those of the API, which the files have. */
    private static String differences(RowView row) {
        return row.fields().stream()
                .map(field -> field.label() + ": " + field.value())
                .collect(Collectors.joining("; "));
    }

    private static List<LocationResultView.Count> counts(RowCounts counts, Locale language) {
        LocationMessages words = LocationWords.in(language);
        List<LocationResultView.Count> all = new ArrayList<>();
        add(all, words.count_good(), counts.good(), "tone-add sign-done", language);
        add(all, words.count_bad(), counts.bad(), "tone-remove sign-failed", language);
        add(all, words.count_perhaps(), counts.perhapsWritten(), "tone-change sign-doubt", language);
        add(all, words.count_waiting(), counts.waiting(), "sign-wait", language);
        return all;
    }

    private static void add(
            List<LocationResultView.Count> all, String label, int count, String style, Locale language) {
        if (count > 0) {
            String number = NumberFormat.getIntegerInstance(language).format(count);
            all.add(new LocationResultView.Count(label, number, style));
        }
    }

    /** The reasons of those that failed, the most frequent first. */
    private List<LocationResultView.Count> problems(RowJob job, ResultWords words, Locale language) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        backend.jobs()
                .page(job.id(), EnumSet.of(ItemView.State.FAILED), 0, FAILED)
                .forEach(item -> {
                    RowView row = RowView.of(List.of(item), words);
                    reasons.merge((row.reason() + " " + row.nextStep()).strip(), 1, Integer::sum);
                });
        return reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(one -> new LocationResultView.Count(
                        Visible.onPage(one.getKey()),
                        NumberFormat.getIntegerInstance(language).format(one.getValue()),
                        ""))
                .toList();
    }

    private static String word(RowEnd end, int count, Locale language) {
        return Words.of(WORDS, language).get("end." + end.id(), count);
    }

    private static String style(RowEnd end) {
        return switch (end) {
            case CHANGED -> "tone-add sign-done";
            case UNCHANGED -> "sign-same";
            case REFUSED -> "tone-remove sign-refused";
            case FAILED -> "tone-remove sign-failed";
            case PERHAPS_WRITTEN -> "tone-change sign-doubt";
            case WAITING -> "sign-wait";
        };
    }
}
