package org.spaceodt.change.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.spaceodt.change.danger.DangerWords;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.job.Origin;
import org.spaceodt.text.Words;

/**
 * What stands on top of every page about a job or a plan, and what is folded away at its end.
 *
 * @param redacted what is not here as it was; empty text where everything is
 * @param facts who, where, when and why
 * @param placeHeads above the counts of places
 * @param places how many rows ended how, by location; none where no location is known
 * @param technical what only support asks for
 */
public record SummaryView(
        String redacted,
        String style,
        String verdict,
        List<ShareView> shares,
        List<FactView> facts,
        List<String> placeHeads,
        List<PlaceView> places,
        List<FactView> technical) {
    private static final Map<String, String> LISTED =
            Map.of("changed", "changed", "refused", "bad", "failed", "bad", "perhaps_written", "bad");
    private static final Map<String, ToIntFunction<RunReport.Totals>> ENDS = Map.of(
            "changed", RunReport.Totals::changed,
            "unchanged", RunReport.Totals::unchanged,
            "refused", RunReport.Totals::refused,
            "failed", RunReport.Totals::failed,
            "perhaps_written", RunReport.Totals::perhapsWritten,
            "waiting", RunReport.Totals::waiting);
    private static final List<String> ORDER =
            List.of("changed", "unchanged", "refused", "failed", "perhaps_written", "waiting");
    /** Facts of the origin that tell something to who did not run it. */
    private static final Set<String> FOR_EVERYBODY = Set.of("operator", "note", "danger", "include_protected");

    /** Something about the whole, such as where the rows came from. */
    public record FactView(String name, String value) {}

    /**
     * How many rows ended in one way.
     *
     * @param from where its part of the bar begins, in percent
     * @param percent of all rows, for the bar
     * @param none whether there is no such row
     * @param place of the page that has these rows; empty text for none
     */
    public record ShareView(
            String style, String label, String count, String from, String percent, boolean none, String place) {}

    /** A location, and how many rows there ended how. */
    public record PlaceView(String name, List<String> counts) {}

    /** @param way before the keys of the words, for a page about a plan */
    static SummaryView of(RunReport report, String style, String verdict, String way, Words words) {
        List<String> ends = ORDER.stream()
                .filter(end ->
                        report.places().stream().anyMatch(place -> ENDS.get(end).applyAsInt(place.totals()) > 0))
                .toList();
        return new SummaryView(
                report.redacted() ? words.get("redacted") : "",
                style,
                verdict,
                shares(report.totals(), way, words),
                facts(report, words),
                Stream.concat(
                                Stream.of(words.get("touched." + report.kind())),
                                ends.stream().map(end -> words.get(way + "end." + end, 2)))
                        .toList(),
                report.places().size() == 1 && report.places().get(0).name().isEmpty()
                        ? List.of()
                        : report.places().stream()
                                .map(place -> place(place, ends, words))
                                .toList(),
                technical(report, words));
    }

    /** On top of a page that counts something else than how rows ended. */
    static SummaryView of(RunReport report, String style, String verdict, List<ShareView> shares, Words words) {
        return new SummaryView(
                report.redacted() ? words.get("redacted") : "",
                style,
                verdict,
                shares,
                facts(report, words),
                List.of(),
                List.of(),
                technical(report, words));
    }

    private static PlaceView place(RunReport.Placed place, List<String> ends, Words words) {
        return new PlaceView(
                place.name().isEmpty() ? words.get("plan.nowhere") : place.name(),
                Stream.concat(Stream.of(place.totals().rows()), ends.stream().map(end -> ENDS.get(end)
                                .applyAsInt(place.totals())))
                        .map(count -> words.get("count", count))
                        .toList());
    }

    private static List<ShareView> shares(RunReport.Totals totals, String way, Words words) {
        List<ShareView> shares = new ArrayList<>();
        double from = 0;
        for (String end : ORDER) {
            int count = ENDS.get(end).applyAsInt(totals);
            double percent = totals.rows() == 0 ? 0 : 100.0 * count / totals.rows();
            if (count > 0 || !end.equals("perhaps_written")) {
                shares.add(new ShareView(
                        end,
                        words.get(way + "end." + end, count),
                        words.get("count", count),
                        decimal(from),
                        decimal(percent),
                        count == 0,
                        count == 0 || !way.isEmpty() ? "" : LISTED.getOrDefault(end, "")));
            }
            from += percent;
        }
        return shares;
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static List<FactView> facts(RunReport report, Words words) {
        List<FactView> facts = new ArrayList<>();
        facts.add(new FactView(words.get("account"), PageView.organization(report)));
        report.startedAt()
                .ifPresent(at -> facts.add(new FactView(
                        words.get(report.jobId().isEmpty() ? "planned" : "started"),
                        PageView.moment(at, PageView.zone(report), words))));
        if (report.endedAt().isPresent()) {
            facts.add(new FactView(words.get("took"), PageView.took(report)));
        }
        if (!report.jobId().isEmpty()) {
            facts.add(new FactView(words.get("state"), words.get("state." + report.state())));
        }
        report.window().ifPresent(window -> facts.add(new FactView(words.get("window"), window)));
        report.origin().details().forEach((name, value) -> {
            if (FOR_EVERYBODY.contains(name)) {
                facts.add(origin(name, value, words));
            }
        });
        facts.add(new FactView(words.get("source"), report.source()));
        return facts;
    }

    private static List<FactView> technical(RunReport report, Words words) {
        List<FactView> facts = new ArrayList<>(List.of(
                new FactView(words.get("action"), report.action()),
                new FactView(words.get("address"), report.account())));
        if (!report.jobId().isEmpty()) {
            facts.add(new FactView(words.get("job"), report.jobId()));
        }
        if (!report.undoOf().isEmpty()) {
            facts.add(new FactView(words.get("undo_of"), report.undoOf()));
        }
        report.origin().details().forEach((name, value) -> {
            if (!FOR_EVERYBODY.contains(name)) {
                facts.add(origin(name, value, words));
            }
        });
        report.origin()
                .where()
                .map(Origin.Where::zone)
                .ifPresent(zone -> facts.add(new FactView(words.get("zone"), zone)));
        return facts;
    }

    private static FactView origin(String name, String value, Words words) {
        String said = name.equals("danger")
                ? Dangers.of(value)
                        .map(found -> danger(found, words) + " (" + value + ")")
                        .orElse(value)
                : value.equals("true") ? words.get("yes") : value;
        return new FactView(words.get("origin." + name), said);
    }

    private static String danger(Dangers found, Words words) {
        List<String> lines = DangerWords.of(found, words.locale());
        return lines.isEmpty() ? words.get("origin.no_danger") : String.join("; ", lines);
    }
}
