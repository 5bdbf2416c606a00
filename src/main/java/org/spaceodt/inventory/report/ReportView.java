package org.spaceodt.inventory.report;

import java.util.List;
import org.spaceodt.inventory.report.data.InventoryReport;

/** The whole page, worded and formatted. */
public record ReportView(
        String language,
        String apiHost,
        String generated,
        String generatedIso,
        String took,
        List<FactView> made,
        boolean simulated,
        BannerView banner,
        List<CardView> cards,
        ModulesView foundation,
        ModulesView artifacts,
        List<ChartView> charts,
        FailuresView failures,
        List<DataTableView> tables) {

    static ReportView of(InventoryReport report, ReportLanguage language) {
        Completeness completeness = Completeness.of(report);
        Charts charts = new Charts(language);
        return new ReportView(
                language.locale().getLanguage(),
                ShownText.shown(report.apiHost()),
                language.moment(report.generatedAt()),
                report.generatedAt().toString(),
                language.time(report.elapsed().toMillis()),
                FactView.of(report.by(), language),
                report.simulated(),
                BannerView.of(completeness, language),
                new Cards(report, completeness, language).all(),
                ModulesView.foundation(report.modules(), language),
                ModulesView.artifacts(report.modules(), language),
                List.of(
                        charts.people(report.peopleByLocation()),
                        charts.rows(report.modules()),
                        charts.times(report.modules())),
                FailuresView.of(report, completeness, language),
                report.tables().stream()
                        .map(table -> DataTableView.of(table, language))
                        .toList());
    }
}
