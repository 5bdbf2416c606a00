package org.spaceodt.web.job;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.inventory.job.InventoryWork;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Progress;
import org.spaceodt.job.board.BoardState;
import org.spaceodt.job.board.JobQuery;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.page.Rendering;

/** The board: all jobs, of every kind, by state; those at work get on before one's eyes. */
@Path("/jobs")
public class JobBoardResource {
    /** More at work at once than fit on a screen are in the table, as all are. */
    private static final int AT_WORK = 10;

    private static final String INVENTORY = "inventory";

    private final Backend backend;
    private final Frames frames;
    private final LiveJobs live;
    private final LiveStreams streams;
    private final RoutingContext exchange;

    JobBoardResource(Backend backend, Frames frames, LiveJobs live, LiveStreams streams, RoutingContext exchange) {
        this.backend = backend;
        this.frames = frames;
        this.live = live;
        this.streams = streams;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response board(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("page") @DefaultValue("1") int asked) {
        Frame frame = frames.of(exchange);
        JobsOnPages pages = new JobsOnPages(frame.locale(), backend.place().catalogue());
        JobQuery ofKind = ofKind(kind);
        Optional<BoardState> chosen = Arrays.stream(BoardState.values())
                .filter(one -> Codes.of(one).equals(state))
                .findFirst();
        JobQuery query = ofState(ofKind, chosen);
        int total = backend.jobs().count(query);
        int page = Math.max(1, Math.min(asked, (total + Pager.SIZE - 1) / Pager.SIZE));
        List<BoardView.Line> lines = backend.jobs().page(query, (page - 1) * Pager.SIZE, Pager.SIZE).stream()
                .map(backend::seen)
                .map(job -> line(job, pages))
                .toList();
        WorkView work = work(pages);
        BoardView view = new BoardView(
                states(ofKind, kind, chosen, pages),
                kinds(kind, chosen, pages),
                work,
                work.jobs().isEmpty() ? "" : "/jobs/live",
                lines,
                Pager.of(page, Pager.SIZE, total, address(chosen, kind), frame.locale()));
        return Rendering.answer(JobTemplates.board(frame, view), frame);
    }

    @GET
    @Path("/live")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        Frame frame = frames.of(exchange);
        JobsOnPages pages = new JobsOnPages(frame.locale(), backend.place().catalogue());
        return streams.stream(sse, exchange, () -> {
            WorkView work = work(pages);
            return new LiveStreams.Told(
                    Rendering.text(JobTemplates.work(work), frame), work.jobs().isEmpty());
        });
    }

    private WorkView work(JobsOnPages pages) {
        List<WorkView.One> jobs = new ArrayList<>();
        JobQuery running = ofState(JobQuery.ALL, Optional.of(BoardState.RUNNING));
        for (JobView job : backend.jobs().page(running, 0, AT_WORK)) {
            if (!job.state().inWork()) {
                continue;
            }
            try {
                Progress seen = live.of(job.id());
                jobs.add(new WorkView.One(
                        job.id(),
                        pages.title(job),
                        pages.exactly(seen.job()),
                        pages.progress(seen, live.traffic(seen.job()))));
            } catch (NoSuchElementException e) {
                // Removed in between.
            }
        }
        return new WorkView(
                jobs,
                String.join(
                        ". ", jobs.stream().map(job -> job.progress().spoken()).toList()));
    }

    private JobQuery ofState(JobQuery query, Optional<BoardState> state) {
        JobQuery wanted = new JobQuery(state, query.kind(), query.recipe(), Optional.empty());
        return backend.running() ? wanted.seenFrom(backend.place().account()) : wanted;
    }

    private static JobQuery ofKind(String kind) {
        if (kind.equals(INVENTORY)) {
            return new JobQuery(Optional.empty(), Optional.of(InventoryWork.KIND), Optional.empty(), Optional.empty());
        }
        return Arrays.stream(RowKind.values())
                .filter(one -> Codes.of(one).equals(kind))
                .findFirst()
                .map(one -> new JobQuery(
                        Optional.empty(), Optional.empty(), Optional.of(one.name() + " "), Optional.empty()))
                .orElse(JobQuery.ALL);
    }

    private static String address(Optional<BoardState> state, String kind) {
        List<String> parameters = new ArrayList<>();
        state.ifPresent(one -> parameters.add("state=" + Codes.of(one)));
        if (!ofKind(kind).equals(JobQuery.ALL)) {
            parameters.add("kind=" + kind);
        }
        return parameters.isEmpty() ? "/jobs" : "/jobs?" + String.join("&", parameters);
    }

    private List<BoardView.Choice> states(
            JobQuery ofKind, String kind, Optional<BoardState> chosen, JobsOnPages pages) {
        List<BoardView.Choice> choices = new ArrayList<>();
        choices.add(new BoardView.Choice(
                address(Optional.empty(), kind),
                pages.words.all(),
                pages.number(backend.jobs().count(ofKind)),
                chosen.isEmpty()));
        for (BoardState state : BoardState.values()) {
            choices.add(new BoardView.Choice(
                    address(Optional.of(state), kind),
                    pages.word(state),
                    pages.number(backend.jobs().count(ofState(ofKind, Optional.of(state)))),
                    chosen.equals(Optional.of(state))));
        }
        return choices;
    }

    private static List<BoardView.Choice> kinds(String kind, Optional<BoardState> state, JobsOnPages pages) {
        JobMessages words = pages.words;
        boolean all = ofKind(kind).equals(JobQuery.ALL);
        return List.of(
                new BoardView.Choice(address(state, ""), words.kind_all(), "", all),
                kind("action", words.kind_action(), kind, state),
                kind("location", words.kind_location(), kind, state),
                kind("softphone", words.kind_softphone(), kind, state),
                kind(INVENTORY, words.kind_inventory(), kind, state));
    }

    private static BoardView.Choice kind(String kind, String word, String chosen, Optional<BoardState> state) {
        return new BoardView.Choice(address(state, kind), word, "", kind.equals(chosen));
    }

    /** With when it goes on, where it waits for its window. */
    private static String exactly(JobView job, JobsOnPages pages) {
        String state = pages.texts.state(job);
        return new HoursTexts(pages.messages)
                .goesOn(job, Instant.now())
                .map(when -> state + ": " + Visible.onPage(when))
                .orElse(state);
    }

    private static BoardView.Line line(JobView job, JobsOnPages pages) {
        return new BoardView.Line(
                job.id(),
                JobTexts.shortId(job.id()),
                pages.title(job),
                pages.where(job),
                pages.board(job),
                exactly(job, pages),
                pages.counts(job),
                pages.time(job.createdAt()),
                Visible.onPage(job.job().origin().operator().orElse("")),
                Visible.onPage(job.job().origin().note().orElse("")));
    }
}
