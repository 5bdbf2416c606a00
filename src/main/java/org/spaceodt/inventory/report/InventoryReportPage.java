package org.spaceodt.inventory.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Locale;
import org.spaceodt.inventory.report.data.InventoryReport;
import org.spaceodt.text.page.StyleSheet;

/** Writes the report of an inventory run as one HTML file that needs nothing else. */
@Singleton
public class InventoryReportPage {
    private final StyleSheet style = StyleSheet.ofReports();
    private final Template template;

    public InventoryReportPage(@Location("report/index.html") Template template) {
        this.template = template;
    }

    /**
     * Writes the page in the language of the locale: English, Spanish or Catalan, and English for any other.
     *
     * @param out takes characters; whoever opens the file chooses UTF-8
     */
    public void write(InventoryReport report, Locale locale, Appendable out) throws IOException {
        ReportLanguage language = ReportLanguage.of(locale);
        out.append(template.data("page", ReportView.of(report, language))
                .data("words", language.words().all())
                .data("style", style)
                .render());
    }
}
