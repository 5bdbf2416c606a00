package org.spaceodt.web.lookup;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.lookup.LookupSources;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.told.SubjectNames;
import org.spaceodt.lookup.LookupColumn;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupQuery;
import org.spaceodt.lookup.LookupRun;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.WrongLookup;
import org.spaceodt.lookup.source.RememberedRows;
import org.spaceodt.lookup.subject.JobTouch;
import org.spaceodt.lookup.subject.LookupSubject;
import org.spaceodt.lookup.subject.SubjectAnswer;
import org.spaceodt.lookup.subject.SubjectFacts;
import org.spaceodt.lookup.subject.SubjectSearch;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;

/** Looking things up, on pages. */
@Path("/lookup")
public class LookupPages {
    private final Backend backend;
    private final Frames frames;
    private final RoutingContext exchange;

    LookupPages(Backend backend, Frames frames, RoutingContext exchange) {
        this.backend = backend;
        this.frames = frames;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response search() throws IOException {
        Frame frame = frames.of(exchange);
        LookupWords words = new LookupWords(frame.locale());
        String text = LookupAddress.first(exchange, "q").strip();
        if (text.isEmpty()) {
            return Rendering.answer(
                    LookupTemplates.search(
                            frame, new SearchView("", words.kinds(""), "", List.of(), List.of(), false, "")),
                    frame);
        }
        try {
            LookupSource source = source(false);
            SubjectSearch.Found found = new SubjectSearch(source).of(text, backend.country());
            if (found.best().size() == 1) {
                return Response.seeOther(URI.create(show(found.best().get(0).exactly(), false)))
                        .build();
            }
            return Rendering.answer(LookupTemplates.search(frame, several(text, found, source, words)), frame);
        } catch (WrongLookup e) {
            return Rendering.answer(
                    LookupTemplates.search(
                            frame,
                            new SearchView(text, words.kinds(""), "", List.of(), List.of(), false, words.said(e))),
                    frame);
        }
    }

    private LookupSource source(boolean live) throws IOException {
        return RememberedRows.of(LookupSources.of(backend, live, List.of(LookupKind.PEOPLE.module())));
    }

    private static String show(String what, boolean live) {
        return "/lookup/show?q=" + LookupAddress.encoded(what) + (live ? "&live=true" : "");
    }

    private SearchView several(String text, SubjectSearch.Found found, LookupSource source, LookupWords words) {
        return new SearchView(
                text,
                words.kinds(""),
                words.head(source.origin(), List.of()),
                found.best().stream().map(one -> candidate(one, words)).toList(),
                found.near().stream()
                        .map(name -> new SearchView.Link(
                                "/lookup?q=" + LookupAddress.encoded(name), LookupWords.shown(name), false))
                        .toList(),
                found.best().isEmpty(),
                "");
    }

    private static SearchView.Candidate candidate(LookupSubject subject, LookupWords words) {
        return new SearchView.Candidate(
                show(subject.exactly(), false),
                LookupWords.shown(subject.name()),
                words.words().get("one." + subject.kind().id()),
                LookupWords.shown(subject.detail()),
                LookupWords.shown(subject.exactly()));
    }

    @GET
    @Path("/show")
    @Operation(hidden = true)
    public Response subject() throws IOException {
        Frame frame = frames.of(exchange);
        LookupWords words = new LookupWords(frame.locale());
        String text = LookupAddress.first(exchange, "q").strip();
        boolean live = LookupAddress.first(exchange, "live").equals("true");
        try {
            LookupSource source = source(live);
            SubjectSearch.Found found = new SubjectSearch(source).of(text, backend.country());
            if (found.best().size() != 1) {
                return Response.seeOther(URI.create("/lookup?q=" + LookupAddress.encoded(text)))
                        .build();
            }
            SubjectAnswer answer = SubjectFacts.of(found.best().get(0), source);
            return Rendering.answer(
                    LookupTemplates.subject(
                            frame,
                            new SubjectWords(
                                            words,
                                            new SubjectNames(backend.place().catalogue(), frame.locale()))
                                    .of(answer, JobTouch.of(backend.store(), answer.touching(), source), text, live)),
                    frame);
        } catch (WrongLookup e) {
            return Response.seeOther(URI.create("/lookup?q=" + LookupAddress.encoded(text)))
                    .build();
        }
    }

    @GET
    @Path("/{kind}")
    @Operation(hidden = true)
    public Response list(@PathParam("kind") String name, @QueryParam("page") String page) throws IOException {
        Frame frame = frames.of(exchange);
        LookupAddress address = LookupAddress.of(kind(name), exchange);
        LookupLists lists = new LookupLists(backend, new LookupWords(frame.locale()), address);
        return Rendering.answer(LookupTemplates.list(frame, lists.of(number(page))), frame);
    }

    @GET
    @Path("/{kind}/rows.csv")
    @Operation(hidden = true)
    public Response csv(@PathParam("kind") String name) throws IOException {
        LookupAddress address = LookupAddress.of(kind(name), exchange);
        CsvForm form = backend.place().csv();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            LookupQuery query = address.query(backend.country(), "all", 0, 0);
            writer.write(
                    form.header(query.columns().stream().map(LookupColumn::name).toList()));
            new LookupRun(LookupSources.of(backend, address.live(), query.modules()))
                    .look(query, row -> writer.write(form.line(form.guarded(row))));
        } catch (WrongLookup e) {
            throw Refusal.of(
                    ProblemKind.BAD_LOOKUP, new LookupWords(frames.of(exchange).locale()).said(e));
        }
        return Response.ok(bytes.toByteArray(), Uploads.CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + address.kind().id() + ".csv\"")
                .build();
    }

    private static LookupKind kind(String name) {
        try {
            return LookupKind.named(name);
        } catch (WrongLookup e) {
            throw Refusal.of(ProblemKind.NO_SUCH_PLACE);
        }
    }

    /** A page that nobody has is the first. */
    private static int number(String page) {
        return page != null && page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
    }
}
