package org.spaceodt.web.plan;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.Facts;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.app.told.PlanFacts;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.plan.shown.PlanMark;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.job.store.PlanRepository;
import org.spaceodt.rehearsal.CameOut;
import org.spaceodt.rehearsal.PlanRehearsal;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.StateView;

/** Makes what the page of a plan shows. */
@Singleton
class PlanPages {
    private final Backend backend;

    PlanPages(Backend backend) {
        this.backend = backend;
    }

    static PlanMessages words(Frame frame) {
        return MessageBundles.get(PlanMessages.class, Localized.Literal.of(frame.language()));
    }

    static String shown(String text) {
        return Visible.onPage(text);
    }

    /** @throws Refusal when there is none with that id for whom this server works */
    SavedPlan find(String id, JobContext place) {
        return new StoredPlans(place).find(id).orElseThrow(() -> Refusal.unknownPlan(id));
    }

    /** What people call it: the name of the action, without its id. */
    static String title(SavedPlan plan, JobContext place, Messages messages) {
        String subject = place.catalogue()
                .find(plan.head().subject())
                .map(action -> action.description().label(messages.locale()))
                .orElse(plan.head().subject());
        String undone = plan.head().undoOf();
        return shown(undone.isEmpty() ? subject : messages.get("jobs.undoTitle", JobTexts.shortId(undone), subject));
    }

    /** Why whoever looks cannot apply it; empty text where they can. */
    String whyNot(SavedPlan plan, Frame frame) {
        if (!frame.who().operator()) {
            return words(frame).viewer();
        }
        return plan.kind().staged() && plan.head().undoOf().isEmpty()
                ? words(frame).staged()
                : "";
    }

    /** Gathers the steps of one page, and how many there are. For one thread. */
    private static final class Steps {
        private final Optional<PlanRow.Mode> mode;
        private final int first;
        private final PlanTotals totals = new PlanTotals();
        private final RouteMoves routes = new RouteMoves();
        private final List<PlanRow> shown = new ArrayList<>();
        private int seen;

        Steps(Optional<PlanRow.Mode> mode, int page) {
            this.mode = mode;
            this.first = (page - 1) * Pager.SIZE;
        }

        void add(PlanRow step) {
            totals.add(step);
            routes.add(step);
            if (mode.isEmpty() || mode.get() == step.mode()) {
                if (seen >= first && seen < first + Pager.SIZE) {
                    shown.add(step);
                }
                seen++;
            }
        }
    }

    PlanPage page(SavedPlan plan, String mode, int page, JobContext place, Frame frame) throws IOException {
        Messages messages = Messages.in(frame.locale());
        Optional<PlanRow.Mode> chosen = Arrays.stream(PlanRow.Mode.values())
                .filter(one -> one.id().equals(mode))
                .findFirst();
        int asked = Math.max(1, page);
        Steps steps = new Steps(chosen, asked);
        Optional<Facts> facts = Optional.empty();
        try {
            facts = Optional.of(PlanFacts.read(plan, place, messages, steps::add));
        } catch (PlanRepository.Altered e) {
            // Said on the page.
        }
        String id = plan.stored().id();
        String address = "/plans/" + id + chosen.map(one -> "?mode=" + one.id()).orElse("");
        return new PlanPage(
                id,
                title(plan, place, messages),
                facts.isEmpty(),
                facts.filter(Facts::writes).isPresent(),
                whyNot(plan, frame),
                facts.map(found -> warnings(plan, found, steps.routes, place, frame))
                        .orElse(List.of()),
                jobs(plan, place, messages),
                rehearsed(id, messages, frame),
                plan.head().undoOf(),
                filters(id, chosen, steps.totals, frame),
                rows(steps.shown, plan, place),
                Pager.of(asked, Pager.SIZE, steps.seen, address, frame.locale()),
                about(plan, steps.totals, messages, frame));
    }

    private static List<PlanPage.Warning> warnings(
            SavedPlan plan, Facts facts, RouteMoves routes, JobContext place, Frame frame) {
        List<PlanPage.Warning> warnings = new ArrayList<>();
        facts.dangers().filter(Dangers::any).ifPresent(found -> dangers(found, frame)
                .forEach(line -> warnings.add(new PlanPage.Warning(line, true))));
        routes(routes, place, frame).forEach(line -> warnings.add(new PlanPage.Warning(line, true)));
        Messages messages = Messages.in(frame.locale());
        facts.gathered().forEach(gathered -> gathered.lost(frame.locale())
                .forEach((why, steps) ->
                        warnings.add(new PlanPage.Warning(shown(messages.get("question.lost", steps, why)), true))));
        facts.others().forEach(line -> warnings.add(new PlanPage.Warning(shown(line), false)));
        // An inventory changes nothing.
        long since = new RowJobs(place)
                .ours(plan.stored().createdAt()).stream()
                        .map(RowJob::view)
                        .filter(job -> job.state().ended()
                                && !job.job()
                                        .origin()
                                        .plan()
                                        .equals(Optional.of(plan.stored().named())))
                        .count();
        if (since > 0) {
            String count = NumberFormat.getIntegerInstance(frame.locale()).format(since);
            warnings.add(new PlanPage.Warning(words(frame).outrun(count), false));
        }
        return warnings;
    }

    private static List<String> routes(RouteMoves moves, JobContext place, Frame frame) {
        PlanMessages words = words(frame);
        NumberFormat numbers = NumberFormat.getIntegerInstance(frame.locale());
        List<String> lines = new ArrayList<>();
        moves.rows().forEach((move, count) -> {
            String from = place.names().of(move.from()).orElse(move.from());
            String to = place.names().of(move.to()).orElse(move.to());
            lines.add(words.route_moves(numbers.format(count), shown(from), shown(to)));
        });
        if (moves.others() > 0) {
            lines.add(words.route_moves_more(numbers.format(moves.others())));
        }
        return lines;
    }

    /** Each in words, with how many rows it is about. */
    private static List<String> dangers(Dangers found, Frame frame) {
        PlanMessages words = words(frame);
        NumberFormat numbers = NumberFormat.getIntegerInstance(frame.locale());
        NumberFormat shares = NumberFormat.getPercentInstance(frame.locale());
        List<String> lines = new ArrayList<>();
        if (found.emergency() > 0) {
            lines.add(words.danger_emergency(numbers.format(found.emergency())));
        }
        if (found.premium() > 0) {
            lines.add(words.danger_premium(numbers.format(found.premium())));
        }
        if (found.international() > 0) {
            lines.add(words.danger_international(numbers.format(found.international())));
        }
        if (found.mainNumber() > 0) {
            lines.add(words.danger_main_number(numbers.format(found.mainNumber())));
        }
        found.share()
                .filter(share -> share > found.limit())
                .ifPresent(share -> lines.add(words.danger_share(shares.format(share), shares.format(found.limit()))));
        return lines;
    }

    private PlanPage.Rehearsed rehearsed(String plan, Messages messages, Frame frame) throws IOException {
        return backend.rehearsals()
                .latestOf(plan)
                .map(one -> rehearsed(one, messages, frame))
                .orElse(PlanPage.Rehearsed.NEVER);
    }

    private static PlanPage.Rehearsed rehearsed(PlanRehearsal one, Messages messages, Frame frame) {
        PlanMessages words = words(frame);
        NumberFormat numbers = NumberFormat.getIntegerInstance(frame.locale());
        String by = one.by().isEmpty() ? "" : " (" + shown(one.by()) + ")";
        String when = messages.time(one.endedAt().orElse(one.startedAt())) + by;
        String bad = numbers.format(one.of(CameOut.FAILED) + one.of(CameOut.REFUSED));
        return switch (one.state()) {
            case RUNNING -> new PlanPage.Rehearsed(one.id(), words.rehearsal_running(when), "info");
            case STOPPED -> new PlanPage.Rehearsed(one.id(), words.rehearsal_stopped(when), "warning");
            case FAILED -> new PlanPage.Rehearsed(one.id(), words.rehearsal_failed(when), "warning");
            case ENDED ->
                one.isGood()
                        ? new PlanPage.Rehearsed(one.id(), words.rehearsal_good(when), "good")
                        : new PlanPage.Rehearsed(
                                one.id(), words.rehearsal_bad(when, numbers.format(one.different()), bad), "warning");
        };
    }

    private static List<PlanPage.Made> jobs(SavedPlan plan, JobContext place, Messages messages) {
        JobTexts texts = new JobTexts(messages);
        List<JobView> made = place.jobs().ofPlan(plan.stored().id());
        return made.stream()
                .map(job -> new PlanPage.Made(job.id(), texts.state(job)))
                .toList();
    }

    private static List<PlanPage.Filter> filters(
            String id, Optional<PlanRow.Mode> chosen, PlanTotals totals, Frame frame) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(frame.locale());
        List<PlanPage.Filter> filters = new ArrayList<>();
        filters.add(new PlanPage.Filter(
                "/plans/" + id,
                new StateView(words(frame).all(), ""),
                numbers.format(totals.steps()),
                chosen.isEmpty()));
        for (PlanRow.Mode mode : PlanRow.Mode.values()) {
            if (totals.of(mode) > 0) {
                filters.add(new PlanPage.Filter(
                        "/plans/" + id + "?mode=" + mode.id(),
                        StateView.of(PlanMark.valueOf(mode.name()), frame.locale()),
                        numbers.format(totals.of(mode)),
                        chosen.equals(Optional.of(mode))));
            }
        }
        return filters;
    }

    private static List<PlanPage.Row> rows(List<PlanRow> steps, SavedPlan plan, JobContext place) {
        PlanBlocks blocks = new PlanBlocks(place);
        Locale language = place.language();
        // A plan of one action is called after it.
        boolean several = steps.stream()
                .anyMatch(step -> !step.input().action().equals(plan.head().subject()));
        return steps.stream()
                .map(blocks::of)
                .map(block -> row(block, several, language))
                .toList();
    }

    private static PlanPage.Row row(PlanBlock block, boolean several, Locale language) {
        return new PlanPage.Row(
                block.row(),
                shown(block.key()),
                block.place().equals(block.key()) ? "" : shown(block.place()),
                several ? shown(block.label()) : "",
                StateView.of(block.mark(), language),
                DifferenceView.of(block.fields()),
                shown(block.note()));
    }

    private static List<PlanPage.Fact> about(SavedPlan plan, PlanTotals totals, Messages messages, Frame frame) {
        PlanMessages words = words(frame);
        StoredPlan stored = plan.stored();
        Origin origin = plan.head().origin();
        List<PlanPage.Fact> facts = new ArrayList<>();
        origin.where()
                .ifPresent(where ->
                        facts.add(new PlanPage.Fact(words.organization(), shown(where.organization()), false)));
        facts.add(new PlanPage.Fact(words.made(), messages.time(stored.createdAt()), false));
        origin.operator().ifPresent(who -> facts.add(new PlanPage.Fact(words.by(), shown(who), false)));
        origin.host().ifPresent(host -> facts.add(new PlanPage.Fact(words.host(), shown(host), false)));
        origin.note().ifPresent(note -> facts.add(new PlanPage.Fact(words.note(), shown(note), false)));
        facts.add(new PlanPage.Fact(words.source(), shown(plan.head().source()), false));
        facts.add(new PlanPage.Fact(
                words.count(), NumberFormat.getIntegerInstance(frame.locale()).format(totals.rows()), false));
        if (origin.includesProtected()) {
            facts.add(new PlanPage.Fact(words.protected_included(), words.yes(), false));
        }
        facts.add(new PlanPage.Fact(words.digest(), stored.digest(), true));
        facts.add(new PlanPage.Fact(words.id(), stored.id(), true));
        return facts;
    }
}
