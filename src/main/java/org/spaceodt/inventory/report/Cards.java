package org.spaceodt.inventory.report;

import java.util.List;
import java.util.Optional;
import org.spaceodt.inventory.report.data.InventoryReport;
import org.spaceodt.inventory.report.data.LocationPeople;
import org.spaceodt.inventory.report.data.ModuleLine;

/** The totals: a number only where it was really read. */
record Cards(InventoryReport report, Completeness completeness, ReportLanguage language) {

    List<CardView> totals() {
        return List.of(
                ofModule(language.get("people"), "people"),
                withCalling(),
                ofModule(language.get("locations"), "locations"),
                ofModule(language.get("workspaces"), "workspaces"),
                ofModule(language.get("callQueues"), "call_queues"),
                ofModule(language.get("huntGroups"), "hunt_groups"),
                ofModule(language.get("autoAttendants"), "auto_attendants"),
                ofModule(language.get("virtualLines"), "virtual_lines"),
                ofModule(language.get("devices"), "devices"),
                ofModule(language.get("numbers"), "numbers"));
    }

    /** What the run itself did. */
    List<CardView> traffic() {
        return List.of(
                rowsInAll(),
                CardView.known(language.get("requests"), language.count(report.requests())),
                CardView.known(language.get("requestsPerSecond"), perSecond()),
                CardView.known(language.get("retries"), language.count(report.retries())),
                CardView.known(language.get("rateLimited"), language.count(report.rateLimited())));
    }

    private CardView ofModule(String label, String module) {
        return find(module).map(line -> counted(label, line, line.rows())).orElseGet(() -> absent(label));
    }

    private CardView withCalling() {
        String label = language.get("peopleWithCalling");
        long calling = report.peopleByLocation().stream()
                .mapToLong(LocationPeople::withCalling)
                .sum();
        return find("people")
                // People without any breakdown: the number was not worked out, it is not 0.
                .filter(line -> line.rows() == 0 || !report.peopleByLocation().isEmpty())
                .map(line -> counted(label, line, calling))
                .orElseGet(() -> absent(label));
    }

    private CardView counted(String label, ModuleLine line, long number) {
        ModuleResult result = ModuleResult.of(line);
        // A module without ids to ask for tells nothing when the one that gives the ids may have failed.
        if (result.unread() || Completeness.isIdle(line) && !completeness.complete()) {
            return new CardView(label, ReportLanguage.UNKNOWN, "unknown", language.get("cardUnread"));
        }
        if (result == ModuleResult.PARTIAL) {
            return new CardView(label, "≥ " + language.count(number), "partial", language.get("cardPartial"));
        }
        return new CardView(label, language.count(number), "known", "");
    }

    private CardView absent(String label) {
        return new CardView(label, ReportLanguage.UNKNOWN, "unknown", language.get("cardAbsent"));
    }

    private CardView rowsInAll() {
        String rows = language.count(
                report.modules().stream().mapToLong(ModuleLine::rows).sum());
        String label = language.get("rowsExported");
        return completeness.complete()
                ? new CardView(label, rows, "known", "")
                : new CardView(label, rows, "partial", language.get("cardIncompleteRun"));
    }

    /** What there is at one place of what a module reads. */
    ModuleView.Figure at(String module, long number) {
        boolean read = find(module)
                .filter(line -> !ModuleResult.of(line).unread())
                .filter(line -> !Completeness.isIdle(line) || completeness.complete())
                .isPresent();
        return read ? ModuleView.Figure.count(number, language) : new ModuleView.Figure(ReportLanguage.UNKNOWN, -1);
    }

    private String perSecond() {
        double seconds = report.elapsed().toMillis() / 1_000.0;
        return seconds > 0 ? language.decimal(report.requests() / seconds) : ReportLanguage.UNKNOWN;
    }

    private Optional<ModuleLine> find(String module) {
        return report.modules().stream()
                .filter(line -> line.module().equals(module))
                .findFirst();
    }
}
