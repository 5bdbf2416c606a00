package org.spaceodt.change.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.text.Words;

/** The whole page about stages, worded and formatted. */
public record StagePageView(
        String language,
        PageView.BannerView banner,
        String what,
        String title,
        SummaryView summary,
        List<Choice> ends,
        List<StageLine> stages,
        RowsView bad,
        RowsView changed,
        String badTitle,
        String changedTitle,
        String none,
        String more,
        String footer) {
    private static final Set<String> BAD = Set.of("refused", "failed", "perhaps_written");
    private static final List<String> PLANNED =
            List.of("create", "update", "remove", "nothing", "later", "refused", "failed");
    private static final List<String> DONE =
            List.of("changed", "unchanged", "waiting", "left_out", "blocked", "refused", "failed", "perhaps_written");
    private static final Map<String, String> STYLES = Map.of(
            "create", "changed",
            "update", "changed",
            "remove", "changed",
            "nothing", "unchanged",
            "later", "waiting",
            "left_out", "unchanged",
            "blocked", "waiting");

    /** One of the things that somebody can ask for alone. */
    public record Choice(String id, String label) {}

    /**
     * @param decision what was said of it; a dash for nothing
     * @param counts of steps, by end
     */
    public record StageLine(String id, String label, String decision, List<String> counts) {}

    static StagePageView of(StageReport report, Words words) {
        String way = report.planned() ? "plan." : "";
        RunReport run = report.run();
        RowsView.Paper paper = new RowsView.Paper();
        RunReport.Totals totals = run.totals();
        List<String> ends = ends(report.planned() ? PLANNED : DONE, report.stages());
        Map<String, String> labels = report.stages().stream()
                .collect(Collectors.toMap(StageReport.Stage::id, StageReport.Stage::label, (one, other) -> one));
        Map<Boolean, List<StageReport.Step>> steps =
                report.steps().stream().collect(Collectors.partitioningBy(step -> BAD.contains(step.end())));
        int failed = totals.refused() + totals.failed();
        return new StagePageView(
                words.locale().getLanguage(),
                PageView.BannerView.of(run, words),
                PageView.told(way + "title", run, words),
                PageView.label(run, words),
                SummaryView.of(
                        run,
                        failed > 0 ? "bad" : totals.perhapsWritten() + totals.waiting() > 0 ? "info" : "good",
                        report.planned() ? planned(totals, words) : PageView.verdict(totals, failed, words),
                        way,
                        words),
                choices(ends, words),
                report.stages().stream()
                        .map(stage -> line(stage, ends, PageView.zone(run), words))
                        .toList(),
                RowsView.of(
                        RowsView.grouped(
                                steps.get(true),
                                step -> PageView.why(
                                        step.end(), step.retryable(), step.reason(), step.nextStep(), words),
                                step -> row(step, labels, "")),
                        "",
                        paper,
                        words),
                RowsView.of(
                        List.of(RowsView.Group.of(
                                "",
                                steps.get(false).stream()
                                        .map(step -> row(step, labels, words.get("step." + step.end())))
                                        .toList())),
                        "",
                        paper,
                        words),
                words.get(way + "bad"),
                words.get(way + "changes"),
                words.get(way + "none"),
                report.left() > 0 ? words.get(way + "steps_more", report.left()) : "",
                PageView.told(way + "footer", run, words));
    }

    /** The modes that some step has. */
    static List<String> planned(List<StageReport.Stage> stages) {
        return ends(PLANNED, stages);
    }

    private static List<String> ends(List<String> all, List<StageReport.Stage> stages) {
        return all.stream()
                .filter(end -> stages.stream().anyMatch(stage -> stage.ends().getOrDefault(end, 0) > 0))
                .toList();
    }

    static List<Choice> choices(List<String> ends, Words words) {
        return ends.stream()
                .map(end -> new Choice(end, words.get("step." + end)))
                .toList();
    }

    static String style(String end) {
        return STYLES.getOrDefault(end, end);
    }

    static String planned(RunReport.Totals totals, Words words) {
        int bad = totals.refused() + totals.failed();
        if (bad > 0) {
            return words.get("plan.verdict.bad", bad, totals.rows());
        }
        return totals.changed() + totals.waiting() == 0
                ? words.get("plan.verdict.nothing", totals.rows())
                : words.get("plan.verdict.good", totals.changed() + totals.waiting(), totals.rows());
    }

    static StageLine line(StageReport.Stage stage, List<String> ends, ZoneId zone, Words words) {
        return new StageLine(
                stage.id(),
                stage.label(),
                stage.decision().map(one -> decision(one, zone, words)).orElse("—"),
                ends.stream()
                        .map(end -> words.get("count", stage.ends().getOrDefault(end, 0)))
                        .toList());
    }

    private static String decision(StageReport.Decision one, ZoneId zone, Words words) {
        return words.get("answer." + one.answer())
                + (one.override().isEmpty() ? "" : " " + one.override())
                + (one.by().isEmpty() ? "" : " · " + one.by())
                + one.at().map(at -> " · " + PageView.moment(at, zone, words)).orElse("");
    }

    private static RowsView.Row row(StageReport.Step step, Map<String, String> labels, String endLabel) {
        return new RowsView.Row(
                step.row(),
                step.key(),
                step.stage(),
                labels.getOrDefault(step.stage(), step.stage()),
                step.end(),
                style(step.end()),
                endLabel,
                BAD.contains(step.end()) ? "" : step.reason(),
                step.fields(),
                false);
    }
}
