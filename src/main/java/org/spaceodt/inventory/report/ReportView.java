package org.spaceodt.inventory.report;

import java.util.List;
import java.util.stream.Stream;
import org.spaceodt.inventory.report.data.InventoryReport;
import org.spaceodt.inventory.report.data.MadeBy;

/** The whole page, worded and formatted. */
public record ReportView(
        String language,
        String organization,
        boolean simulated,
        boolean redacted,
        BannerView banner,
        List<CardView> facts,
        List<CardView> cards,
        List<CardView> traffic,
        PlacesView places,
        ChartView people,
        ModulesView foundation,
        ModulesView artifacts,
        List<ChartView> charts,
        FailuresView failures,
        List<DataTableView> tables) {

    static ReportView of(InventoryReport report, ReportLanguage language) {
        Completeness completeness = Completeness.of(report);
        Cards cards = new Cards(report, completeness, language);
        Charts charts = new Charts(language);
        return new ReportView(
                language.locale().getLanguage(),
                organization(report),
                report.where().simulated(),
                report.redacted(),
                BannerView.of(completeness, language),
                facts(report, language),
                cards.totals(),
                technical(report, cards, language),
                PlacesView.of(report, cards, language),
                charts.people(report.peopleByLocation()),
                ModulesView.foundation(report.modules(), language),
                ModulesView.artifacts(report.modules(), language),
                List.of(charts.rows(report.modules()), charts.times(report.modules())),
                FailuresView.of(report, completeness, language),
                report.tables().stream()
                        .map(table -> DataTableView.of(table, language))
                        .toList());
    }

    private static String organization(InventoryReport report) {
        String name = report.where().by().organization();
        return ShownText.shown(name.isEmpty() ? report.where().apiHost() : name);
    }

    /** Who, where, when and why. */
    private static List<CardView> facts(InventoryReport report, ReportLanguage language) {
        MadeBy by = report.where().by();
        return said(Stream.of(
                CardView.known(language.get("organization"), organization(report)),
                CardView.known(
                        language.get("generated"),
                        language.moment(report.generatedAt(), report.where().zone())),
                CardView.known(
                        language.get("took"), language.time(report.elapsed().toMillis())),
                CardView.known(language.get("operator"), ShownText.shown(by.operator())),
                CardView.known(language.get("note"), ShownText.shown(by.note()))));
    }

    /** What only support asks for. */
    private static List<CardView> technical(InventoryReport report, Cards cards, ReportLanguage language) {
        MadeBy by = report.where().by();
        Stream<CardView> where = Stream.of(
                CardView.known(
                        language.get("apiHost"), ShownText.shown(report.where().apiHost())),
                CardView.known(language.get("host"), ShownText.shown(by.host())),
                CardView.known(language.get("tokenPerson"), ShownText.shown(by.tokenPerson())),
                CardView.known(language.get("version"), ShownText.shown(by.version())));
        return said(Stream.concat(where, cards.traffic().stream()));
    }

    private static List<CardView> said(Stream<CardView> facts) {
        return facts.filter(fact -> !fact.value().isEmpty()).toList();
    }
}
