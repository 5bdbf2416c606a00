package org.spaceodt.change.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spaceodt.text.Words;

/** The whole page about what is still so of a job, worded and formatted. */
public record VerifiedPageView(
        String language,
        PageView.BannerView banner,
        String what,
        String title,
        SummaryView summary,
        RowsView steps,
        String footer) {
    /** As the style sheet knows them. */
    private static final Map<String, String> STYLES = Map.of(
            "still_so", "changed",
            "different", "failed",
            "gone", "refused",
            "unread", "perhaps_written",
            "perhaps_written", "perhaps_written",
            "unverifiable", "unchanged",
            "unchanged", "unchanged");

    static VerifiedPageView of(VerifiedReport report, Words words) {
        RunReport run = report.run();
        ZoneId zone = PageView.zone(run);
        return new VerifiedPageView(
                words.locale().getLanguage(),
                PageView.BannerView.of(run, words),
                PageView.told("verify.title", run, words),
                PageView.label(run, words),
                SummaryView.of(run, style(report), verdict(report, words), shares(report, words), words),
                RowsView.of(
                        RowsView.grouped(report.steps(), step -> group(step, words), step -> row(step, zone, words)),
                        report.more() > 0 ? words.get("verify.more", report.more()) : "",
                        new RowsView.Paper(),
                        words),
                PageView.told("verify.footer", run, words));
    }

    /** The words of the template: of a table of fields these columns are others. */
    static Map<String, String> columns(Words words) {
        Map<String, String> all = new HashMap<>(words.all());
        all.put("before", words.get("verify.written"));
        all.put("after", words.get("verify.now"));
        all.put("stage", words.get("action"));
        return all;
    }

    private static String style(VerifiedReport report) {
        return report.isOtherwise() ? "bad" : !report.complete() || report.isOpen() ? "info" : "good";
    }

    private static String verdict(VerifiedReport report, Words words) {
        int rows = report.counts().values().stream().mapToInt(Integer::intValue).sum();
        int otherwise = report.of("gone") + report.of("different");
        String found = report.isOtherwise()
                ? words.get("verify.verdict.otherwise", otherwise, rows)
                : report.isOpen()
                        ? words.get("verify.verdict.open", report.of("unread") + report.of("perhaps_written"), rows)
                        : rows == report.of("unchanged")
                                ? words.get("verify.verdict.nothing")
                                : words.get("verify.verdict.good");
        return report.complete() ? found : words.get("verify.verdict.incomplete", rows) + " " + found;
    }

    private static List<SummaryView.ShareView> shares(VerifiedReport report, Words words) {
        int rows = report.counts().values().stream().mapToInt(Integer::intValue).sum();
        List<SummaryView.ShareView> shares = new ArrayList<>();
        double from = 0;
        for (Map.Entry<String, Integer> one : report.counts().entrySet()) {
            double percent = rows == 0 ? 0 : 100.0 * one.getValue() / rows;
            if (one.getValue() > 0) {
                shares.add(new SummaryView.ShareView(
                        STYLES.get(one.getKey()),
                        words.get("verify.state." + one.getKey()),
                        words.get("count", one.getValue()),
                        SummaryView.decimal(from),
                        SummaryView.decimal(percent),
                        false,
                        one.getKey().equals("still_so") || one.getKey().equals("unchanged") ? "" : "steps"));
            }
            from += percent;
        }
        return shares;
    }

    private static RowsView.Group group(VerifiedReport.Step step, Words words) {
        return new RowsView.Group(
                "",
                STYLES.get(step.state()),
                StagePageView.style(STYLES.get(step.state())),
                words.get("verify.state." + step.state()),
                false,
                step.note(),
                step.nextStep(),
                List.of(),
                false);
    }

    private static RowsView.Row row(VerifiedReport.Step step, ZoneId zone, Words words) {
        String later = step.later().stream()
                .map(one -> words.get(
                        one.by().isPresent() ? "verify.later_of" : "verify.later",
                        one.job(),
                        one.by().orElse(""),
                        PageView.moment(one.at(), zone, words)))
                .distinct()
                .collect(Collectors.joining("; "));
        String end = STYLES.get(step.state());
        return new RowsView.Row(
                step.row(),
                step.key(),
                "",
                step.action(),
                end,
                StagePageView.style(end),
                "",
                later,
                step.fields(),
                false);
    }
}
