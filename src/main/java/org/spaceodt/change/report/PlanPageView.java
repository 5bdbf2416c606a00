package org.spaceodt.change.report;

import java.util.List;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.text.Words;

/** The whole page about a plan, worded and formatted. */
public record PlanPageView(
        String language,
        PageView.BannerView banner,
        String what,
        String title,
        SummaryView summary,
        List<StagePageView.Choice> ends,
        List<StagePageView.StageLine> stages,
        RowsView bad,
        RowsView changes,
        String more,
        String footer) {

    static PlanPageView of(PlanReport report, Words words) {
        RunReport run = report.run();
        RowsView.Paper paper = new RowsView.Paper();
        RunReport.Totals totals = run.totals();
        List<String> ends = StagePageView.planned(report.stages());
        return new PlanPageView(
                words.locale().getLanguage(),
                PageView.BannerView.of(run, words),
                PageView.told("plan.title", run, words),
                PageView.label(run, words),
                SummaryView.of(
                        run,
                        totals.refused() + totals.failed() > 0 ? "bad" : "good",
                        StagePageView.planned(totals, words),
                        "plan.",
                        words),
                StagePageView.choices(ends, words),
                report.stages().size() < 2
                        ? List.of()
                        : report.stages().stream()
                                .map(stage -> StagePageView.line(stage, ends, PageView.zone(run), words))
                                .toList(),
                RowsView.of(
                        RowsView.grouped(
                                report.bad(),
                                step -> PageView.why(step.mark().id(), false, step.note(), "", words),
                                step -> row(step, "", "")),
                        "",
                        paper,
                        words),
                RowsView.of(
                        RowsView.placed(
                                report.changes(),
                                PlanBlock::place,
                                step -> row(
                                        step,
                                        step.note(),
                                        words.get("step." + step.mark().id())),
                                words),
                        "",
                        paper,
                        words),
                report.left() > 0 ? words.get("plan.steps_more", report.left()) : "",
                PageView.told("plan.footer", run, words));
    }

    private static RowsView.Row row(PlanBlock step, String note, String endLabel) {
        String mark = step.mark().id();
        return new RowsView.Row(
                step.row(),
                step.key(),
                step.action(),
                step.label(),
                mark,
                StagePageView.style(mark),
                endLabel,
                note,
                step.fields(),
                false);
    }
}
