package org.spaceodt.web.rehearsal;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.apply.Result;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.app.told.SubjectNames;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowView;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.rehearsal.CameOut;
import org.spaceodt.rehearsal.PlanRehearsal;
import org.spaceodt.rehearsal.Rehearsals;
import org.spaceodt.rehearsal.RehearsedStep;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.ProgressBar;
import org.spaceodt.web.part.StateView;

/** Makes what the page of a rehearsal shows. */
@Singleton
class RehearsalPages {
    private static final int NAMED = 5;

    private final Backend backend;

    RehearsalPages(Backend backend) {
        this.backend = backend;
    }

    static RehearsalMessages words(Frame frame) {
        return MessageBundles.get(RehearsalMessages.class, Localized.Literal.of(frame.language()));
    }

    /**
     * @param which steps, by their id; those that came out otherwise than planned where nothing is said and there are some
     * @param page from 1
     */
    RehearsalView of(PlanRehearsal rehearsal, String which, int page, Frame frame) throws IOException {
        JobContext place = backend.place().in(frame.locale());
        NumberFormat numbers = NumberFormat.getIntegerInstance(frame.locale());
        boolean working = rehearsal.state() == PlanRehearsal.State.RUNNING;
        Rehearsals.Which chosen = chosen(which, rehearsal);
        int asked = Math.max(1, page);
        Rehearsals.Steps steps = working
                ? new Rehearsals.Steps(List.of(), 0)
                : backend.rehearsals().steps(rehearsal.id(), chosen, (asked - 1) * Pager.SIZE, Pager.SIZE);
        String address = "/rehearsals/" + rehearsal.id();
        return new RehearsalView(
                rehearsal.id(),
                rehearsal.plan().id(),
                title(rehearsal, place, frame),
                state(rehearsal, frame),
                working,
                progress(rehearsal, numbers, frame),
                style(rehearsal),
                said(rehearsal, numbers, frame),
                missing(rehearsal, numbers, frame),
                filters(rehearsal, chosen, numbers, frame),
                rows(steps.steps(), place, frame),
                Pager.of(asked, Pager.SIZE, steps.matching(), address + "?show=" + chosen.id(), frame.locale()),
                facts(rehearsal, numbers, frame));
    }

    private static Rehearsals.Which chosen(String id, PlanRehearsal rehearsal) {
        for (Rehearsals.Which one : Rehearsals.Which.values()) {
            if (one.id().equals(id)) {
                return one;
            }
        }
        return rehearsal.different() > 0 ? Rehearsals.Which.DIFFERENT : Rehearsals.Which.ALL;
    }

    private static String title(PlanRehearsal rehearsal, JobContext place, Frame frame) {
        String named = new SubjectNames(place.catalogue(), place.language())
                .of(rehearsal.plan().subject());
        return Visible.onPage(
                new JobTexts(Messages.in(frame.locale())).title(rehearsal.plan().undoOf(), named));
    }

    private static StateView state(PlanRehearsal rehearsal, Frame frame) {
        RehearsalMessages words = words(frame);
        return switch (rehearsal.state()) {
            case RUNNING -> StateView.running(words.running());
            case ENDED -> StateView.good(words.ended());
            case STOPPED -> StateView.paused(words.stopped());
            case FAILED -> StateView.bad(words.failed());
        };
    }

    private static ProgressBar progress(PlanRehearsal rehearsal, NumberFormat numbers, Frame frame) {
        String done = words(frame)
                .rows_done(
                        numbers.format(rehearsal.rowsDone()),
                        numbers.format(rehearsal.plan().rows()));
        return new ProgressBar(
                rehearsal.rowsDone(),
                rehearsal.prepared() ? rehearsal.plan().rows() : 0,
                rehearsal.prepared() ? List.of(done) : List.of(),
                done);
    }

    private static String style(PlanRehearsal rehearsal) {
        return switch (rehearsal.state()) {
            case RUNNING -> "info";
            case ENDED -> rehearsal.different() == 0 ? "good" : "warning";
            case STOPPED -> "warning";
            case FAILED -> "bad";
        };
    }

    private static String said(PlanRehearsal rehearsal, NumberFormat numbers, Frame frame) {
        RehearsalMessages words = words(frame);
        return switch (rehearsal.state()) {
            case RUNNING -> rehearsal.prepared() ? words.said_running() : words.said_preparing();
            case STOPPED -> words.said_stopped();
            case FAILED -> trouble(rehearsal, words);
            case ENDED -> {
                int refused = rehearsal.of(CameOut.REFUSED) + rehearsal.of(CameOut.FAILED);
                if (rehearsal.different() > 0) {
                    yield words.said_different(numbers.format(rehearsal.different()));
                }
                yield refused == 0 ? words.said_good() : words.said_as_planned(numbers.format(refused));
            }
        };
    }

    private static String trouble(PlanRehearsal rehearsal, RehearsalMessages words) {
        String detail = Visible.onPage(rehearsal.detail());
        return switch (PlanRehearsal.Trouble.valueOf(rehearsal.trouble())) {
            case DAMAGED_EXPORT -> words.said_damaged(detail);
            case ALTERED_PLAN -> words.said_altered();
            case FAULT -> words.said_fault(detail);
        };
    }

    private static String missing(PlanRehearsal rehearsal, NumberFormat numbers, Frame frame) {
        List<String> modules = rehearsal.export().missing();
        if (modules.isEmpty()) {
            return "";
        }
        RehearsalMessages words = words(frame);
        String named =
                Visible.onPage(String.join(", ", modules.stream().limit(NAMED).toList()));
        int more = modules.size() - NAMED;
        return words.missing(more > 0 ? words.missing_more(named, numbers.format(more)) : named);
    }

    private static List<RehearsalView.Filter> filters(
            PlanRehearsal rehearsal, Rehearsals.Which chosen, NumberFormat numbers, Frame frame) {
        RehearsalMessages words = words(frame);
        List<RehearsalView.Filter> filters = new ArrayList<>();
        filters.add(filter(
                rehearsal,
                Rehearsals.Which.ALL,
                new StateView(words.all(), ""),
                rehearsal.stepsDone(),
                chosen,
                numbers));
        if (rehearsal.different() > 0) {
            filters.add(filter(
                    rehearsal,
                    Rehearsals.Which.DIFFERENT,
                    StateView.doubtful(words.different()),
                    rehearsal.different(),
                    chosen,
                    numbers));
        }
        for (CameOut end : CameOut.values()) {
            if (rehearsal.of(end) > 0) {
                Rehearsals.Which which = Rehearsals.Which.valueOf(end.name());
                filters.add(filter(rehearsal, which, came(end, frame), rehearsal.of(end), chosen, numbers));
            }
        }
        return filters;
    }

    private static RehearsalView.Filter filter(
            PlanRehearsal rehearsal,
            Rehearsals.Which which,
            StateView state,
            int count,
            Rehearsals.Which chosen,
            NumberFormat numbers) {
        return new RehearsalView.Filter(
                "/rehearsals/" + rehearsal.id() + "?show=" + which.id(), state, numbers.format(count), which == chosen);
    }

    private static StateView came(CameOut end, Frame frame) {
        RehearsalMessages words = words(frame);
        return switch (end) {
            case CHANGED -> StateView.good(words.came_changed());
            case UNCHANGED -> StateView.same(words.came_unchanged());
            case REFUSED -> StateView.refused(words.came_refused());
            case FAILED -> StateView.bad(words.came_failed());
            case LEFT_OUT -> StateView.waiting(words.came_left_out());
        };
    }

    private static List<RehearsalView.Row> rows(List<RehearsedStep> steps, JobContext place, Frame frame) {
        PlanBlocks blocks = new PlanBlocks(place);
        ResultWords words = place.words();
        List<PlanBlock> planned =
                steps.stream().map(step -> blocks.of(step.planned())).toList();
        List<List<FieldLine>> fields = new ArrayList<>();
        for (int n = 0; n < steps.size(); n++) {
            fields.add(planned.get(n).fields());
            fields.add(
                    words.fields(steps.get(n).result().map(RowView::differences).orElse(List.of())));
        }
        // Both sides are on one page, and share what fits on it.
        Iterator<List<DifferenceView>> shown = DifferenceView.ofRows(fields).iterator();
        List<RehearsalView.Row> rows = new ArrayList<>();
        for (int n = 0; n < steps.size(); n++) {
            rows.add(row(steps.get(n), planned.get(n), shown.next(), shown.next(), words, frame));
        }
        return rows;
    }

    private static RehearsalView.Row row(
            RehearsedStep step,
            PlanBlock block,
            List<DifferenceView> planned,
            List<DifferenceView> came,
            ResultWords words,
            Frame frame) {
        Optional<Result> result = step.result();
        String why = step.end() == CameOut.LEFT_OUT
                ? words(frame).left_out_why()
                : result.map(words::reason).orElse(step.fault());
        return new RehearsalView.Row(
                block.row(),
                Visible.onPage(block.key()),
                block.place().equals(block.key()) ? "" : Visible.onPage(block.place()),
                Visible.onPage(block.label()),
                StateView.of(block.mark(), frame.locale()),
                planned,
                came(step.end(), frame),
                came,
                Visible.onPage(words.readable(why)),
                Visible.onPage(result.map(words::nextStep).orElse("")),
                !step.asPlanned());
    }

    private static List<RehearsalView.Fact> facts(PlanRehearsal rehearsal, NumberFormat numbers, Frame frame) {
        RehearsalMessages words = words(frame);
        Messages messages = Messages.in(frame.locale());
        List<RehearsalView.Fact> facts = new ArrayList<>();
        facts.add(fact(words.organization(), Visible.onPage(frame.banner().organization())));
        facts.add(fact(words.export_read(), messages.time(rehearsal.export().readAt())));
        facts.add(fact(words.begun(), messages.time(rehearsal.startedAt())));
        if (!rehearsal.by().isEmpty()) {
            facts.add(fact(words.by(), Visible.onPage(rehearsal.by())));
        }
        rehearsal
                .endedAt()
                .ifPresent(end -> facts.add(fact(words.took(), time(Duration.between(rehearsal.startedAt(), end)))));
        facts.add(fact(words.calls(), numbers.format(rehearsal.calls())));
        facts.add(new RehearsalView.Fact(words.digest(), rehearsal.plan().digest(), true));
        facts.add(new RehearsalView.Fact(words.id(), rehearsal.id(), true));
        return facts;
    }

    private static RehearsalView.Fact fact(String name, String value) {
        return new RehearsalView.Fact(name, value, false);
    }

    /** Units are written alike in our languages. */
    private static String time(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
