package org.spaceodt.change.report;

import java.util.Comparator;
import java.util.List;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.plan.shown.PlanMark;
import org.spaceodt.text.Words;

/** The whole page about a plan, worded and formatted. */
public record PlanPageView(
        String language,
        PageView.BannerView banner,
        String what,
        String title,
        String style,
        String verdict,
        List<PageView.ShareView> shares,
        List<PageView.FactView> facts,
        List<StagePageView.Choice> ends,
        List<StagePageView.StageLine> stages,
        List<PlaceView> bad,
        List<PlaceView> changes,
        String more,
        String footer) {

    /** @param name of the location; empty text where there is nothing to say beside the rows */
    public record PlaceView(String name, List<RowView> rows) {}

    /**
     * All steps of a row.
     *
     * @param style of the step that says most of it: one that cannot be done, else the first that changes something
     */
    public record RowView(int number, String key, String style, List<StepView> steps) {}

    /**
     * @param label of the action; empty text where a row is one step
     * @param style of its mode, of those that reports have
     */
    public record StepView(
            String label, String mode, String style, String modeLabel, String note, List<FieldLine> fields) {}

    static PlanPageView of(PlanReport report, Words words) {
        RunReport run = report.run();
        RunReport.Totals totals = run.totals();
        List<String> ends = StagePageView.planned(report.stages());
        return new PlanPageView(
                words.locale().getLanguage(),
                PageView.BannerView.of(run, words),
                PageView.told("plan.title", run, words),
                PageView.label(run, words),
                totals.refused() + totals.failed() > 0 ? "bad" : "good",
                StagePageView.planned(totals, words),
                PageView.shares(totals, "plan.", words),
                PageView.facts(run, words),
                StagePageView.choices(ends, words),
                report.stages().size() < 2
                        ? List.of()
                        : report.stages().stream()
                                .map(stage -> StagePageView.line(stage, ends, PageView.zone(run), words))
                                .toList(),
                places(report.bad(), words),
                places(report.changes(), words),
                report.left() > 0 ? words.get("plan.steps_more", report.left()) : "",
                PageView.told("plan.footer", run, words));
    }

    private static List<PlaceView> places(List<PlanBlock> blocks, Words words) {
        List<PlanBlock.Place> places = PlanBlock.grouped(blocks);
        boolean some = places.stream().anyMatch(place -> !place.name().isEmpty());
        return places.stream()
                .map(place -> new PlaceView(
                        place.rows().stream().allMatch(row -> row.key().equals(place.name()))
                                ? ""
                                : place.name().isEmpty() && some ? words.get("plan.nowhere") : place.name(),
                        place.rows().stream().map(row -> row(row, words)).toList()))
                .toList();
    }

    private static RowView row(PlanBlock.Row row, Words words) {
        PlanMark most = row.steps().stream()
                .map(PlanBlock::mark)
                .min(Comparator.comparing((PlanMark mark) -> !mark.isBad()).thenComparing(Comparator.naturalOrder()))
                .orElse(PlanMark.NOTHING);
        return new RowView(
                row.number(),
                row.key(),
                StagePageView.style(most.id()),
                row.steps().stream()
                        .map(step -> new StepView(
                                step.label(),
                                step.mark().id(),
                                StagePageView.style(step.mark().id()),
                                words.get("step." + step.mark().id()),
                                step.note(),
                                step.fields()))
                        .toList());
    }
}
