package org.spaceodt.web.plan;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.Facts;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.app.told.PlanFacts;
import org.spaceodt.app.told.SubjectNames;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.danger.DangerWords;
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
import org.spaceodt.rehearsal.CameOut;
import org.spaceodt.rehearsal.PlanRehearsal;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.SecondView;
import org.spaceodt.web.part.StateView;

/** Makes what the page of a plan shows. */
@Singleton
class PlanPages {
    private final ReadPlans plans;
    private final Backend backend;
    private final RoutingContext exchange;

    PlanPages(ReadPlans plans, Backend backend, RoutingContext exchange) {
        this.plans = plans;
        this.backend = backend;
        this.exchange = exchange;
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
        String subject = new SubjectNames(place.catalogue(), messages.locale())
                .of(plan.head().subject());
        return shown(new JobTexts(messages).title(plan.head().undoOf(), subject));
    }

    /** Why whoever looks cannot apply it; empty text where they can, or another person can. */
    String whyNot(SavedPlan plan, Frame frame) {
        if (!frame.who().operator()) {
            return words(frame).viewer();
        }
        if (isStaged(plan)) {
            return words(frame).staged();
        }
        return isAnother(plan) || plan.head().origin().operator().isPresent()
                ? ""
                : words(frame).second_unknown();
    }

    private static boolean isStaged(SavedPlan plan) {
        return plan.kind().staged() && plan.head().undoOf().isEmpty();
    }

    /** Whether whoever looks may apply what somebody planned, by their names. */
    boolean isAnother(SavedPlan plan) {
        JobContext place = backend.place();
        return place.second().maybeApplied(plan.stored(), place.origin());
    }

    private SecondView second(SavedPlan plan, Frame frame) {
        return frame.who().operator() && whyNot(plan, frame).isEmpty() && !isAnother(plan)
                ? SecondView.toPlanner(exchange, "/plans/" + plan.stored().id(), frame.locale())
                : null;
    }

    private String told(SavedPlan plan, Frame frame) {
        boolean said = backend.place().second().asked() && whyNot(plan, frame).isEmpty() && isAnother(plan);
        return said
                ? words(frame)
                        .second_other(
                                shown(plan.head().origin().operator().orElse("?")),
                                Messages.in(frame.locale()).time(plan.stored().createdAt()))
                : "";
    }

    /**
     * What somebody is told before it is applied, of a plan that was read before or is now.
     *
     * @throws org.spaceodt.job.store.PlanRepository.Altered when its steps are not those that it was made with
     */
    Facts facts(SavedPlan plan, JobContext place, Messages messages) throws IOException {
        ReadPlans.Read read = plans.of(plan, place);
        return read.altered()
                ? PlanFacts.read(plan, place, messages)
                : PlanFacts.of(plan, read.gathered(), read.dangers(), place, messages);
    }

    PlanPage page(SavedPlan plan, String mode, int page, JobContext place, Frame frame) throws IOException {
        Messages messages = Messages.in(frame.locale());
        Optional<PlanRow.Mode> chosen = Arrays.stream(PlanRow.Mode.values())
                .filter(one -> one.id().equals(mode))
                .findFirst();
        ReadPlans.Read read = plans.of(plan, place);
        PlanTotals totals = read.gathered().totals();
        int last = (read.count(chosen) + Pager.SIZE - 1) / Pager.SIZE;
        int asked = Math.max(1, Math.min(page, last));
        Optional<Facts> facts = read.altered()
                ? Optional.empty()
                : Optional.of(PlanFacts.of(plan, read.gathered(), read.dangers(), place, messages));
        List<PlanPage.Made> made = jobs(plan, place, messages);
        long since = since(plan, place);
        String id = plan.stored().id();
        String address = "/plans/" + id + chosen.map(one -> "?mode=" + one.id()).orElse("");
        return new PlanPage(
                id,
                title(plan, place, messages),
                facts.isEmpty(),
                facts.filter(Facts::writes).isPresent(),
                whyNot(plan, frame),
                second(plan, frame),
                told(plan, frame),
                made.isEmpty()
                        ? since == 0 ? words(frame).apply() : words(frame).apply_anyway()
                        : words(frame).apply_again(),
                made.isEmpty() && since == 0,
                facts.map(found -> warnings(found, read.routes(), since, place, frame))
                        .orElse(List.of()),
                made,
                rehearsed(id, messages, frame),
                plan.head().undoOf(),
                filters(id, chosen, totals, frame),
                rows(plans.steps(plan, read, chosen, (asked - 1) * Pager.SIZE, Pager.SIZE), plan, place),
                Pager.of(asked, Pager.SIZE, read.count(chosen), address, frame.locale()),
                about(plan, totals, messages, frame));
    }

    private static List<PlanPage.Warning> warnings(
            Facts facts, RouteMoves routes, long since, JobContext place, Frame frame) {
        List<PlanPage.Warning> warnings = new ArrayList<>();
        facts.dangers().filter(Dangers::any).ifPresent(found -> DangerWords.of(found, frame.locale())
                .forEach(line -> warnings.add(new PlanPage.Warning(line, true))));
        routes(routes, place, frame).forEach(line -> warnings.add(new PlanPage.Warning(line, true)));
        Messages messages = Messages.in(frame.locale());
        facts.gathered().forEach(gathered -> gathered.lost(frame.locale())
                .forEach((why, steps) ->
                        warnings.add(new PlanPage.Warning(shown(messages.get("question.lost", steps, why)), true))));
        facts.others().forEach(line -> warnings.add(new PlanPage.Warning(shown(line), false)));
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

    /** How many other jobs have ended since it was made. */
    private static long since(SavedPlan plan, JobContext place) {
        // An inventory changes nothing.
        return new RowJobs(place)
                .ours(plan.stored().createdAt()).stream()
                        .map(RowJob::view)
                        .filter(job -> job.state().ended() && !isOf(job, plan))
                        .count();
    }

    private static boolean isOf(JobView job, SavedPlan plan) {
        return job.job()
                .origin()
                .plan()
                .filter(named -> named.id().equals(plan.stored().id()))
                .isPresent();
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
        List<PlanBlock> shown = steps.stream().map(blocks::of).toList();
        Iterator<List<DifferenceView>> fields = DifferenceView.ofRows(
                        shown.stream().map(PlanBlock::fields).toList())
                .iterator();
        return shown.stream()
                .map(block -> row(block, fields.next(), several, language))
                .toList();
    }

    private static PlanPage.Row row(PlanBlock block, List<DifferenceView> fields, boolean several, Locale language) {
        return new PlanPage.Row(
                block.row(),
                shown(block.key()),
                block.place().equals(block.key()) ? "" : shown(block.place()),
                several ? shown(block.label()) : "",
                StateView.of(block.mark(), language),
                fields,
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
