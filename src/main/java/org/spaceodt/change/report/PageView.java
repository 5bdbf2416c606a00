package org.spaceodt.change.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.spaceodt.job.Origin;
import org.spaceodt.text.Moments;
import org.spaceodt.text.Words;

/** The whole page, worded and formatted. */
public record PageView(
        String language,
        BannerView banner,
        String what,
        String title,
        SummaryView summary,
        RowsView bad,
        RowsView changed,
        String footer) {

    /**
     * What stands above everything.
     *
     * @param style {@code real}, {@code rehearsal} or {@code unknown}
     * @param mark the same in words
     */
    public record BannerView(String style, String mark, String organization) {
        static BannerView of(RunReport report, Words words) {
            return new BannerView(mode(report), words.get("mark." + mode(report)), PageView.organization(report));
        }
    }

    static PageView of(RunReport report, Words words) {
        RowsView.Paper paper = new RowsView.Paper();
        RunReport.Totals totals = report.totals();
        int bad = totals.refused() + totals.failed();
        int listed = bad + totals.perhapsWritten();
        return new PageView(
                words.locale().getLanguage(),
                BannerView.of(report, words),
                told("title", report, words),
                label(report, words),
                SummaryView.of(
                        report,
                        bad > 0 ? "bad" : totals.perhapsWritten() + totals.waiting() > 0 ? "info" : "good",
                        verdict(totals, bad, words),
                        "",
                        words),
                RowsView.of(
                        RowsView.grouped(
                                report.bad(),
                                row -> why(row.end(), row.retryable(), row.reason(), row.nextStep(), words),
                                row -> RowsView.Row.of(row.row(), row.key(), row.end(), row.fields())),
                        more(listed - report.bad().size(), words),
                        paper,
                        words),
                RowsView.of(
                        RowsView.placed(
                                report.changed(),
                                RunReport.Changed::place,
                                row -> RowsView.Row.of(row.row(), row.key(), "changed", row.fields()),
                                words),
                        more(totals.changed() - report.changed().size(), words),
                        paper,
                        words),
                told("footer", report, words));
    }

    /** Rows that could not be done for the same reason. */
    static RowsView.Group why(String end, boolean again, String reason, String nextStep, Words words) {
        return new RowsView.Group(
                "", end, StagePageView.style(end), words.get("step." + end), again, reason, nextStep, List.of(), false);
    }

    static String organization(RunReport report) {
        return report.origin().where().map(Origin.Where::organization).orElseGet(report::account);
    }

    /** {@code real}, {@code rehearsal}, or {@code unknown} for jobs of versions that did not keep it. */
    private static String mode(RunReport report) {
        return report.origin().where().map(Origin.Where::mode).orElse("unknown");
    }

    /** A text that says Webex only when it was Webex. */
    static String told(String key, RunReport report, Words words) {
        String redacted = key + ".redacted";
        String other = report.redacted() && words.has(redacted) ? redacted : key + "." + mode(report);
        return words.get(words.has(other) ? other : key);
    }

    static String label(RunReport report, Words words) {
        String known = "subject." + report.action();
        return report.label().isEmpty() && words.has(known) ? words.get(known) : report.label();
    }

    /** In the time of the machine that made the job; of one that is not known, in that of Greenwich. */
    static ZoneId zone(RunReport report) {
        return report.origin().where().map(Origin.Where::zone).map(ZoneId::of).orElse(ZoneId.of("UTC"));
    }

    static String moment(Instant instant, ZoneId zone, Words words) {
        ZonedDateTime local = instant.atZone(zone);
        return Moments.of(FormatStyle.LONG, FormatStyle.SHORT, words.locale(), local)
                + DateTimeFormatter.ofPattern(" zzz", words.locale()).format(local);
    }

    static String took(RunReport report) {
        if (report.startedAt().isEmpty() || report.endedAt().isEmpty()) {
            return "—";
        }
        Duration took =
                Duration.between(report.startedAt().get(), report.endedAt().get());
        return took.toMinutes() > 0
                ? took.toMinutes() + " min " + took.toSecondsPart() + " s"
                : Math.max(1, took.toSeconds()) + " s";
    }

    static String verdict(RunReport.Totals totals, int bad, Words words) {
        if (bad > 0) {
            return words.get("verdict.bad", bad, totals.rows());
        }
        if (totals.perhapsWritten() > 0) {
            return words.get("verdict.perhaps", totals.perhapsWritten(), totals.rows());
        }
        if (totals.waiting() > 0) {
            return words.get("verdict.open", totals.waiting(), totals.rows());
        }
        if (totals.changed() == 0) {
            return words.get("verdict.nothing", totals.rows());
        }
        return totals.unchanged() == 0
                ? words.get("verdict.all", totals.rows())
                : words.get("verdict.good", totals.changed(), totals.rows(), totals.rows() - totals.changed());
    }

    private static String more(int more, Words words) {
        return more > 0 ? words.get("more", more) : "";
    }
}
