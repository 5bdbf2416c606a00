package org.spaceodt.web.job;

import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spaceodt.api.request.ErrorFilesResource;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.notices.ToldLines;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.danger.DangerWords;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.RowView;
import org.spaceodt.change.job.Undoing;
import org.spaceodt.inventory.job.InventoryJobs;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.job.Progress;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.part.JobPart;
import org.spaceodt.job.store.part.PartRepository;
import org.spaceodt.text.Visible;
import org.spaceodt.web.hours.TypedHours;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.StateView;
import org.spaceodt.web.part.WhenView;

/** Makes what the page of a job shows. */
@Singleton
class JobPages {
    /** What people fetch, by the words for it. */
    private static final List<String> FILES = List.of("report.html", "results.csv", "changed_fields.csv", "verify.csv");

    private final Backend backend;
    private final LiveJobs live;

    JobPages(Backend backend, LiveJobs live) {
        this.backend = backend;
        this.live = live;
    }

    /** Which of its items stand below, and which page of them. */
    record Shown(Optional<ItemView.State> state, int page) {
        static Shown of(String state, int page) {
            return new Shown(
                    EnumSet.allOf(ItemView.State.class).stream()
                            .filter(one -> one.name().equalsIgnoreCase(state))
                            .findFirst(),
                    Math.max(1, page));
        }

        private String address(String jobId) {
            return address(jobId, state);
        }

        private static String address(String jobId, Optional<ItemView.State> state) {
            return "/jobs/" + jobId
                    + state.map(one -> "?state=" + one.name().toLowerCase(Locale.ROOT))
                            .orElse("");
        }
    }

    /** A file of a job; empty where there is none. */
    Optional<Path> file(String id, String name) {
        RowJobs jobs = backend.rows();
        return FILES.contains(name)
                ? jobs.find(backend.job(id).id())
                        .map(job -> jobs.files(job).resolve(name))
                        .filter(Files::isRegularFile)
                : Optional.empty();
    }

    /**
     * @param seen how it stood when the page was made that is told; empty for a page that is made now
     */
    LiveView live(String id, Shown shown, Optional<String> seen, JobsOnPages pages) {
        Progress now = live.of(id);
        JobView job = now.job();
        boolean again = seen.filter(before -> !before.equals(job.standing())).isPresent();
        String reason = job.state() == JobState.PAUSED || job.state() == JobState.FAILED
                ? Visible.onPage(pages.texts.reason(job))
                : "";
        String goesOn = new HoursTexts(pages.messages)
                .goesOn(job, Instant.now())
                .map(Visible::onPage)
                .orElse("");
        return new LiveView(
                pages.exactly(job),
                goesOn.isEmpty() ? reason : goesOn,
                pages.progress(now, live.traffic(job)),
                InventoryJobs.isOne(job) ? List.of() : choices(job, shown, pages),
                again ? shown.address(id) : "");
    }

    private static List<BoardView.Choice> choices(JobView job, Shown shown, JobsOnPages pages) {
        JobMessages words = pages.words;
        Map<ItemView.State, Integer> counts = new LinkedHashMap<>();
        counts.put(ItemView.State.DONE, job.counts().done());
        counts.put(ItemView.State.SKIPPED, job.counts().skipped());
        counts.put(ItemView.State.FAILED, job.counts().failed());
        counts.put(ItemView.State.PERHAPS_WRITTEN, job.counts().perhapsWritten());
        counts.put(ItemView.State.RUNNING, job.counts().running());
        counts.put(ItemView.State.WAITING, job.counts().waiting());
        List<BoardView.Choice> choices = new ArrayList<>();
        choices.add(new BoardView.Choice(
                Shown.address(job.id(), Optional.empty()),
                words.all(),
                pages.number(job.counts().total()),
                shown.state().isEmpty()));
        counts.forEach((state, count) -> {
            if (count > 0 || shown.state().equals(Optional.of(state))) {
                choices.add(new BoardView.Choice(
                        Shown.address(job.id(), Optional.of(state)),
                        word(state, words),
                        pages.number(count),
                        shown.state().equals(Optional.of(state))));
            }
        });
        return choices;
    }

    private static String word(ItemView.State state, JobMessages words) {
        return switch (state) {
            case DONE -> words.item_done();
            case SKIPPED -> words.item_skipped();
            case FAILED -> words.item_failed();
            case RUNNING -> words.item_running();
            case WAITING -> words.item_waiting();
            case PERHAPS_WRITTEN -> words.item_perhaps();
        };
    }

    /** @param fault why what was asked for was not done; null for nothing */
    JobPage page(JobView job, Shown shown, Frame frame, FaultsView fault) {
        return page(job, shown, frame, fault, TypedHours.of(job.hours()).view());
    }

    /** @param when its hours, or what somebody typed for them */
    JobPage page(JobView job, Shown shown, Frame frame, FaultsView fault, WhenView when) {
        JobsOnPages pages = new JobsOnPages(frame.locale(), backend.place().catalogue());
        JobContext place = backend.place().in(frame.locale());
        boolean foreign = !job.job().account().equals(place.account());
        boolean inventory = InventoryJobs.isOne(job);
        Optional<RowJob> rows = new RowJobs(place).find(job.id());
        int count = shown.state()
                .map(state -> count(job.counts(), state))
                .orElse(job.counts().total());
        int page = Math.max(1, Math.min(shown.page(), (count + Pager.SIZE - 1) / Pager.SIZE));
        return new JobPage(
                job.id(),
                pages.title(job),
                fault,
                live(job.id(), shown, Optional.empty(), pages),
                job.state().ended() ? "" : stream(job, shown),
                foreign ? List.of() : moves(job, pages.words),
                foreign || !mayChangeHours(job) ? null : when,
                !foreign && rows.isPresent() && Undoing.mayBeUndone(job),
                !foreign && rows.isPresent() && job.startedAt().isPresent(),
                foreign,
                job.job().holdFrom().isPresent() ? "/softphones/" + job.id() : "",
                job.job().origin().plan().map(Origin.Plan::id).orElse(""),
                JobTexts.undoOf(job),
                facts(job, pages, backend.store()),
                files(job, rows, place, pages.words),
                inventory,
                inventory ? modules(job, pages) : List.of(),
                rows.isPresent() ? rows(job, shown, page, place, pages) : List.of(),
                Pager.of(page, Pager.SIZE, count, shown.address(job.id()), frame.locale()));
    }

    /** Where no process works on it. */
    private static boolean mayChangeHours(JobView job) {
        return job.state() == JobState.CREATED
                || job.state() == JobState.PAUSED
                || job.goesOn().isPresent();
    }

    private static int count(JobView.Counts counts, ItemView.State state) {
        return switch (state) {
            case DONE -> counts.done();
            case SKIPPED -> counts.skipped();
            case FAILED -> counts.failed();
            case RUNNING -> counts.running();
            case WAITING -> counts.waiting();
            case PERHAPS_WRITTEN -> counts.perhapsWritten();
        };
    }

    private static String stream(JobView job, Shown shown) {
        return "/jobs/" + job.id() + "/live?seen=" + job.standing()
                + shown.state()
                        .map(state -> "&state=" + state.name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    private static List<JobPage.Move> moves(JobView job, JobMessages words) {
        List<JobPage.Move> moves = new ArrayList<>();
        add(job, JobMove.START, words.start(), " main", moves);
        add(job, JobMove.RESUME, words.resume(), " main", moves);
        if (job.counts().failed() > 0) {
            add(job, JobMove.RETRY, words.retry(), job.state().ended() ? " main" : "", moves);
        }
        add(job, JobMove.PAUSE, words.pause(), "", moves);
        add(job, JobMove.CANCEL, words.cancel(), " danger", moves);
        return moves;
    }

    private static void add(JobView job, JobMove move, String word, String style, List<JobPage.Move> moves) {
        if (move.from(job.state()).isPresent()) {
            moves.add(new JobPage.Move(
                    "/jobs/" + job.id() + "/" + move.name().toLowerCase(Locale.ROOT),
                    word,
                    move == JobMove.CANCEL,
                    style));
        }
    }

    private static List<JobPage.Fact> facts(JobView job, JobsOnPages pages, JobStore store) {
        JobMessages words = pages.words;
        Origin origin = job.job().origin();
        List<JobPage.Fact> facts = new ArrayList<>();
        facts.add(new JobPage.Fact(words.organization(), pages.where(job)));
        origin.plannedBy().ifPresent(who -> facts.add(new JobPage.Fact(words.planned_by(), Visible.onPage(who))));
        String made = origin.plannedBy().isPresent() ? words.applied_by() : words.operator();
        origin.operator().ifPresent(who -> facts.add(new JobPage.Fact(made, Visible.onPage(who))));
        origin.host().ifPresent(host -> facts.add(new JobPage.Fact(words.host(), Visible.onPage(host))));
        origin.note().ifPresent(note -> facts.add(new JobPage.Fact(words.note(), Visible.onPage(note))));
        job.hours()
                .map(hours -> new HoursTexts(pages.messages).span(hours) + " ("
                        + hours.zone().getId() + ")")
                .ifPresent(hours -> facts.add(new JobPage.Fact(words.window(), Visible.onPage(hours))));
        facts.add(new JobPage.Fact(words.created(), pages.time(job.createdAt())));
        job.startedAt().ifPresent(time -> facts.add(new JobPage.Fact(words.started(), pages.time(time))));
        job.endedAt().ifPresent(time -> facts.add(new JobPage.Fact(words.ended(), pages.time(time))));
        if (job.state().inWork() && !job.unattended()) {
            job.owner().ifPresent(owner -> facts.add(new JobPage.Fact(words.owner(), Visible.onPage(owner))));
        }
        origin.danger()
                .flatMap(Dangers::of)
                .filter(Dangers::any)
                .ifPresent(danger -> facts.add(
                        new JobPage.Fact(words.danger(), String.join("; ", DangerWords.of(danger, pages.language)))));
        if (origin.includesProtected()) {
            facts.add(new JobPage.Fact(words.protected_included(), words.yes()));
        }
        ToldLines.of(store, job.id())
                .in(pages.messages)
                .forEach(line -> facts.add(new JobPage.Fact(words.told(), Visible.onPage(line))));
        facts.add(new JobPage.Fact(words.id(), job.id()));
        return facts;
    }

    private List<JobPage.File> files(JobView job, Optional<RowJob> rows, JobContext place, JobMessages words) {
        List<JobPage.File> files = new ArrayList<>();
        rows.ifPresent(found -> {
            List<String> names =
                    List.of(words.file_report(), words.file_results(), words.file_fields(), words.file_verify());
            for (int i = 0; i < FILES.size(); i++) {
                if (Files.isRegularFile(new RowJobs(place).files(found).resolve(FILES.get(i)))) {
                    files.add(new JobPage.File("/jobs/" + job.id() + "/files/" + FILES.get(i), names.get(i)));
                }
            }
            files.add(new JobPage.File("/api/jobs/" + job.id() + "/report?redact=true", words.file_redacted()));
            String faults = ErrorFilesResource.ofJob(found, place);
            if (faults != null) {
                files.add(new JobPage.File(faults, words.file_faults()));
            }
        });
        job.job()
                .origin()
                .document()
                .ifPresent(id -> files.add(new JobPage.File("/api/documents/" + id, words.file_table())));
        files.add(new JobPage.File("/api/jobs/" + job.id(), words.file_json()));
        return files;
    }

    private List<JobPage.Module> modules(JobView job, JobsOnPages pages) {
        return new PartRepository(backend.store())
                .of(job.id()).stream().map(part -> module(part, pages)).toList();
    }

    private static JobPage.Module module(JobPart part, JobsOnPages pages) {
        JobMessages words = pages.words;
        long ended = part.done() + part.skipped() + part.failed();
        StateView state = part.result().equals("ok")
                ? StateView.good(words.module_ok())
                : !part.result().isEmpty()
                        ? StateView.bad(words.module_incomplete(part.result()))
                        : ended > 0
                                ? StateView.running(words.module_reading())
                                : StateView.waiting(words.module_waiting());
        return new JobPage.Module(
                part.name(),
                state,
                pages.number(ended) + "/" + (part.allKnown() ? "" : "≥") + pages.number(part.known()),
                pages.number(part.failed()),
                pages.number(part.rows()));
    }

    private List<JobPage.Row> rows(JobView job, Shown shown, int page, JobContext place, JobsOnPages pages) {
        EnumSet<ItemView.State> states =
                shown.state().map(EnumSet::of).orElseGet(() -> EnumSet.allOf(ItemView.State.class));
        ResultWords words = place.words();
        List<ItemView> items = place.jobs().page(job.id(), states, (page - 1) * Pager.SIZE, Pager.SIZE);
        boolean several = items.stream().anyMatch(item -> !job.job().title().startsWith(words.action(item) + ":"));
        List<RowView> rows =
                items.stream().map(item -> RowView.of(List.of(item), words)).toList();
        List<List<DifferenceView>> fields =
                DifferenceView.ofRows(rows.stream().map(RowView::fields).toList());
        return IntStream.range(0, items.size())
                .mapToObj(n -> row(items.get(n), rows.get(n), fields.get(n), several, place, pages.words))
                .toList();
    }

    /** @param several whether its rows are done by several actions: else the job is called after the one */
    private JobPage.Row row(
            ItemView item,
            RowView row,
            List<DifferenceView> fields,
            boolean several,
            JobContext place,
            JobMessages said) {
        ResultWords words = place.words();
        String action = words.action(item);
        return new JobPage.Row(
                row.number(),
                Visible.onPage(row.key()),
                several
                        ? place.catalogue()
                                .find(action)
                                .map(one -> one.description().label(place.language()))
                                .orElse(Visible.onPage(action))
                        : "",
                state(item, row.end(), said),
                fields,
                Visible.onPage(words.readable(row.reason())),
                Visible.onPage(words.readable(row.nextStep())),
                row.httpStatus() == 0 ? "" : String.valueOf(row.httpStatus()));
    }

    private static StateView state(ItemView item, RowEnd end, JobMessages words) {
        if (item.state() == ItemView.State.RUNNING) {
            return StateView.running(words.item_running());
        }
        return switch (end) {
            case CHANGED -> StateView.good(words.row_changed());
            case UNCHANGED -> StateView.same(words.row_unchanged());
            case REFUSED -> StateView.refused(words.row_refused());
            case FAILED -> StateView.bad(words.row_failed());
            case PERHAPS_WRITTEN -> StateView.doubtful(words.row_perhaps());
            case WAITING -> StateView.waiting(words.row_waiting());
        };
    }
}
