package org.spaceodt.change.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spaceodt.job.Origin;
import org.spaceodt.text.Words;

/** The whole page, worded and formatted. */
public record PageView(
        String language,
        BannerView banner,
        String what,
        String title,
        List<FactView> facts,
        String style,
        String verdict,
        List<ShareView> shares,
        List<RunReport.Bad> bad,
        String badMore,
        List<RunReport.Changed> changed,
        String changedMore,
        String footer) {

    private static final Map<String, String> PLACES =
            Map.of("changed", "changed", "refused", "bad", "failed", "bad", "perhaps_written", "bad");

    /**
     * What stands above everything.
     *
     * @param style {@code real}, {@code rehearsal} or {@code unknown}
     * @param mark the same in words
     */
    public record BannerView(String style, String mark, String organization) {
        static BannerView of(RunReport report, Words words) {
            return new BannerView(
                    mode(report),
                    words.get("mark." + mode(report)),
                    report.origin().where().map(Origin.Where::organization).orElseGet(report::account));
        }
    }

    /** Something about the whole, such as where the rows came from. */
    public record FactView(String name, String value) {}

    /**
     * How many rows ended in one way.
     *
     * @param percent of all rows, for the bar
     * @param none whether there is no such row
     * @param place of the page that has these rows; empty text for none
     */
    public record ShareView(String style, String label, String count, String percent, boolean none, String place) {}

    static PageView of(RunReport report, Words words) {
        RunReport.Totals totals = report.totals();
        int bad = totals.refused() + totals.failed();
        int listed = bad + totals.perhapsWritten();
        return new PageView(
                words.locale().getLanguage(),
                BannerView.of(report, words),
                told("title", report, words),
                label(report, words),
                facts(report, words),
                bad > 0 ? "bad" : totals.perhapsWritten() + totals.waiting() > 0 ? "open" : "good",
                verdict(totals, bad, words),
                shares(totals, "", words),
                report.bad(),
                more(listed - report.bad().size(), words),
                report.changed(),
                more(totals.changed() - report.changed().size(), words),
                told("footer", report, words));
    }

    /** {@code real}, {@code rehearsal}, or {@code unknown} for jobs of versions that did not keep it. */
    private static String mode(RunReport report) {
        return report.origin().where().map(Origin.Where::mode).orElse("unknown");
    }

    /** A text that says Webex only when it was Webex. */
    static String told(String key, RunReport report, Words words) {
        String other = key + "." + mode(report);
        return words.get(words.has(other) ? other : key);
    }

    /** @param way before the keys of the words, for a page about a plan */
    static List<ShareView> shares(RunReport.Totals totals, String way, Words words) {
        return Stream.of(
                        share("changed", totals.changed(), totals, way, words),
                        share("unchanged", totals.unchanged(), totals, way, words),
                        share("refused", totals.refused(), totals, way, words),
                        share("failed", totals.failed(), totals, way, words),
                        share("perhaps_written", totals.perhapsWritten(), totals, way, words),
                        share("waiting", totals.waiting(), totals, way, words))
                .filter(share -> totals.perhapsWritten() > 0 || !share.style().equals("perhaps_written"))
                .toList();
    }

    static String label(RunReport report, Words words) {
        String known = "subject." + report.action();
        return report.label().isEmpty() && words.has(known) ? words.get(known) : report.label();
    }

    /** Of a plan there is no job, and nothing that was begun. */
    static List<FactView> facts(RunReport report, Words words) {
        List<FactView> facts = new ArrayList<>(List.of(
                new FactView(words.get("action"), report.action()),
                new FactView(words.get("source"), report.source()),
                new FactView(words.get("account"), report.account())));
        if (!report.jobId().isEmpty()) {
            facts.add(new FactView(words.get("job"), report.jobId()));
            facts.add(new FactView(words.get("state"), words.get("state." + report.state())));
            facts.add(new FactView(
                    words.get("started"),
                    report.startedAt()
                            .map(at -> moment(at, zone(report), words))
                            .orElse("—")));
            facts.add(new FactView(words.get("took"), took(report)));
        }
        report.window().ifPresent(window -> facts.add(new FactView(words.get("window"), window)));
        if (!report.undoOf().isEmpty()) {
            facts.add(new FactView(words.get("undo_of"), report.undoOf()));
        }
        report.origin()
                .details()
                .forEach((name, value) -> facts.add(new FactView(words.get("origin." + name), said(value, words))));
        return facts;
    }

    private static String said(String value, Words words) {
        return value.equals("true") ? words.get("yes") : value;
    }

    /** In the time of the machine that made the job; of one that is not known, in that of Greenwich. */
    static ZoneId zone(RunReport report) {
        return report.origin().where().map(Origin.Where::zone).map(ZoneId::of).orElse(ZoneId.of("UTC"));
    }

    static String moment(Instant instant, ZoneId zone, Words words) {
        ZonedDateTime local = instant.atZone(zone);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(words.locale())
                        .format(local)
                + DateTimeFormatter.ofPattern(" zzz", words.locale()).format(local);
    }

    private static String took(RunReport report) {
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

    private static ShareView share(String style, int count, RunReport.Totals totals, String way, Words words) {
        double percent = totals.rows() == 0 ? 0 : 100.0 * count / totals.rows();
        return new ShareView(
                style,
                words.get(way + "end." + style, count),
                words.get("count", count),
                String.format(java.util.Locale.ROOT, "%.2f", percent),
                count == 0,
                count == 0 ? "" : PLACES.getOrDefault(style, ""));
    }

    private static String more(int more, Words words) {
        return more > 0 ? words.get("more", more) : "";
    }
}
