package org.spaceodt.inventory.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.spaceodt.inventory.report.data.LocationPeople;
import org.spaceodt.inventory.report.data.ModuleLine;

/** Works out the charts. */
record Charts(ReportLanguage language) {
    private static final int LOCATIONS = 25;
    private static final int SHOWN_AT_ONCE = 20;
    private static final int LABEL = 40;
    private static final int BARS_TOGETHER = 10;
    private static final int AXIS = 22;
    private static final int PITCH = 32;

    /** Rows of each module. The modules differ by factors of thousands, hence the logarithm. */
    ChartView rows(List<ModuleLine> modules) {
        Scale scale = Scale.logarithmic(most(modules, ModuleLine::rows));
        return ofModules(
                "rows",
                language.get("chartRows"),
                language.get("scaleLogarithmic"),
                new Lengths(modules, scale, ModuleLine::rows, language::count));
    }

    /** Time of each module, in proportion: the question is where the time went. */
    ChartView times(List<ModuleLine> modules) {
        Scale scale = Scale.time(most(modules, ModuleLine::elapsedMs));
        return ofModules(
                "times",
                language.get("chartTimes"),
                language.get("scaleLinear"),
                new Lengths(modules, scale, ModuleLine::elapsedMs, language::time));
    }

    /** People of each location, with and without calling; the locations after the 25th in one bar. */
    ChartView people(List<LocationPeople> locations) {
        List<LocationPeople> shown =
                new ArrayList<>(locations.stream().limit(LOCATIONS).toList());
        List<LocationPeople> others = locations.stream().skip(LOCATIONS).toList();
        String note = language.get("peopleNumbers");
        if (!others.isEmpty()) {
            note += ". " + language.get("locationsSummed", language.count(LOCATIONS), language.count(others.size()));
            shown.add(new LocationPeople(
                    language.get("otherLocations", language.count(others.size())),
                    "",
                    others.stream().mapToLong(LocationPeople::withCalling).sum(),
                    others.stream().mapToLong(LocationPeople::withoutCalling).sum(),
                    others.stream().mapToLong(LocationPeople::devices).sum(),
                    others.stream().mapToLong(LocationPeople::numbers).sum(),
                    others.stream().mapToLong(LocationPeople::queues).sum()));
        }
        Scale scale = Scale.linear(
                shown.stream().mapToLong(LocationPeople::people).max().orElse(0));
        List<BarData> bars =
                shown.stream().map(location -> bar(location, scale)).toList();
        return new ChartView(
                "people",
                language.get("chartPeople"),
                language.get("chartDescription", language.count(bars.size())),
                language.get("scaleLinear"),
                List.of(
                        new ChartView.Key("with", language.get("withCalling")),
                        new ChartView.Key("without", language.get("withoutCalling"))),
                note,
                plots(bars, scale.ticks(language::count)),
                "",
                List.of());
    }

    private BarData bar(LocationPeople location, Scale scale) {
        String name = location.name().isEmpty() ? language.get("noLocation") : ShownText.shown(location.name());
        String label = location.city().isEmpty() || location.city().equals(location.name())
                ? name
                : name + " · " + ShownText.shown(location.city());
        double with = scale.share(location.withCalling());
        return new BarData(
                label,
                language.count(location.withCalling()) + " / " + language.count(location.people()),
                List.of(
                        new ChartView.Segment("0", Scale.percent(with), "with"),
                        new ChartView.Segment(
                                Scale.percent(with),
                                Scale.percent(scale.share(location.withoutCalling())),
                                "without")));
    }

    private ChartView ofModules(String id, String title, String scale, Lengths lengths) {
        List<BarData> bars = lengths.bars();
        List<ChartView.Tick> ticks = lengths.scale().ticks(lengths.wording());
        // A fold that hides two or three bars is only in the way.
        int shown = bars.size() <= SHOWN_AT_ONCE + 3 ? bars.size() : SHOWN_AT_ONCE;
        return new ChartView(
                id,
                title,
                language.get("chartDescription", language.count(bars.size())),
                scale,
                keys(lengths),
                "",
                plots(bars.subList(0, shown), ticks),
                language.get("chartMore", language.count(bars.size() - shown)),
                plots(bars.subList(shown, bars.size()), ticks));
    }

    private List<ChartView.Key> keys(Lengths lengths) {
        List<ChartView.Key> keys = new ArrayList<>(List.of(
                new ChartView.Key("foundation", language.get("foundation")),
                new ChartView.Key("artifact", language.get("artifacts"))));
        if (lengths.modules().stream().anyMatch(lengths::unknown)) {
            keys.add(new ChartView.Key("unknown", language.get("notRead")));
        }
        return keys;
    }

    private static List<ChartView.Plot> plots(List<BarData> bars, List<ChartView.Tick> ticks) {
        List<ChartView.Plot> plots = new ArrayList<>();
        for (int from = 0; from < bars.size(); from += BARS_TOGETHER) {
            plots.add(plot(bars.subList(from, Math.min(bars.size(), from + BARS_TOGETHER)), ticks, from == 0));
        }
        return plots;
    }

    private static ChartView.Plot plot(List<BarData> bars, List<ChartView.Tick> ticks, boolean labelled) {
        int axis = labelled ? AXIS : 0;
        List<ChartView.Bar> placed = new ArrayList<>();
        for (BarData bar : bars) {
            int top = axis + PITCH * placed.size();
            placed.add(new ChartView.Bar(
                    ShownText.shortened(bar.label(), LABEL),
                    bar.label() + ": " + bar.value(),
                    bar.value(),
                    top,
                    top + 13,
                    top + 19,
                    bar.segments()));
        }
        return new ChartView.Plot(axis + PITCH * placed.size(), labelled, ticks, placed);
    }

    private static long most(List<ModuleLine> modules, ToLongFunction<ModuleLine> number) {
        return modules.stream().mapToLong(number).max().orElse(0);
    }

    private record BarData(String label, String value, List<ChartView.Segment> segments) {}

    /** One number of every module: first those without a number, then the greatest. */
    private record Lengths(
            List<ModuleLine> modules, Scale scale, ToLongFunction<ModuleLine> number, LongFunction<String> wording) {

        List<BarData> bars() {
            return modules.stream()
                    .sorted(Comparator.comparing(this::unknown)
                            .reversed()
                            .thenComparing(Comparator.comparingLong(number).reversed()))
                    .map(this::bar)
                    .toList();
        }

        private BarData bar(ModuleLine line) {
            long value = number.applyAsLong(line);
            return unknown(line)
                    ? new BarData(ShownText.shown(line.module()), ReportLanguage.UNKNOWN, segment("100%", "unknown"))
                    : new BarData(
                            ShownText.shown(line.module()),
                            wording.apply(value),
                            segment(Scale.percent(scale.share(value)), style(line)));
        }

        /** A module that could not be read has no number of rows, but it did take its time. */
        private boolean unknown(ModuleLine line) {
            return ModuleResult.of(line).unread() && number.applyAsLong(line) == 0;
        }

        private static String style(ModuleLine line) {
            return line.foundation() ? "foundation" : "artifact";
        }

        private static List<ChartView.Segment> segment(String width, String style) {
            return List.of(new ChartView.Segment("0", width, style));
        }
    }
}
