package org.spaceodt.inventory;

import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.read.ModuleRun;
import org.spaceodt.inventory.report.InventoryReportPage;
import org.spaceodt.inventory.report.RedactedInventory;
import org.spaceodt.inventory.report.data.DataTable;
import org.spaceodt.inventory.report.data.FailureLine;
import org.spaceodt.inventory.report.data.InventoryReport;
import org.spaceodt.inventory.report.data.LocationPeople;
import org.spaceodt.inventory.report.data.ModuleLine;
import org.spaceodt.text.page.Pseudonyms;
import org.spaceodt.webex.cause.Failure;

/** Gathers what the report shows: everything about the run, and a sample of the data. */
@Singleton
class HtmlReport implements ReportWriter {
    private static final int FAILURES = 500;
    /** Shown besides the foundation: what people look for first. */
    private static final Set<String> ALSO_SHOWN =
            Set.of("call_queues", "hunt_groups", "auto_attendants", "virtual_lines", "devices");

    private final InventoryReportPage page;

    HtmlReport(InventoryReportPage page) {
        this.page = page;
    }

    @Override
    public void write(Material material, Path file, Path redacted) throws IOException {
        Locale language = material.request().language();
        InventoryReport report = report(material);
        write(report, language, file);
        write(RedactedInventory.of(report, new Pseudonyms(language)), language, redacted);
    }

    private void write(InventoryReport report, Locale language, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            page.write(report, language, out);
        }
    }

    private static InventoryReport report(Material material) {
        ExportResult result = material.result();
        return new InventoryReport(
                material.begun(),
                result.elapsed(),
                new InventoryReport.Where(
                        material.request().host(),
                        material.by(),
                        material.request().simulated(),
                        ZoneId.systemDefault()),
                false,
                result.isComplete(),
                result.notAsked(),
                result.stopped(),
                result.traffic().requests(),
                result.traffic().retries(),
                result.traffic().refused(),
                result.modules().stream().map(HtmlReport::line).toList(),
                locations(material.people()),
                failures(material.runs(), material.request().language()),
                material.runs().stream().mapToLong(ModuleRun::failureCount).sum(),
                result.notes(),
                tables(material.runs()));
    }

    private static ModuleLine line(ModuleStatus status) {
        return new ModuleLine(
                status.name(),
                status.module().method(),
                status.module().foundation(),
                status.result(),
                status.httpStatus() == 0 ? OptionalInt.empty() : OptionalInt.of(status.httpStatus()),
                status.error(),
                status.count(),
                status.expected(),
                status.failed(),
                status.skipped(),
                status.elapsedMs(),
                csv(status.name()));
    }

    private static List<LocationPeople> locations(PeopleByLocation people) {
        return people.counts().stream()
                .map(count -> new LocationPeople(
                        count.location().name(),
                        count.location().city(),
                        count.withCalling(),
                        count.withoutCalling(),
                        count.devices(),
                        count.numbers(),
                        count.queues()))
                .toList();
    }

    private static List<FailureLine> failures(List<ModuleRun> runs, Locale language) {
        return runs.stream()
                .flatMap(run -> run.failureSample().stream())
                .limit(FAILURES)
                .map(failure -> new FailureLine(
                        failure.module(),
                        failure.ids(),
                        failure.failure().httpStatus(),
                        failure.failure().errorCode(),
                        failure.failure().trackingId(),
                        failure.failure().message(),
                        failure.failure().attempts(),
                        next(failure.failure(), language)))
                .toList();
    }

    /** A status of success says nothing of what was wrong with the answer. */
    private static String next(Failure failure, Locale language) {
        return failure.httpStatus().orElse(0) / 100 == 2
                ? failure.cause().map(cause -> cause.nextStep(language)).orElse("")
                : "";
    }

    private static List<DataTable> tables(List<ModuleRun> runs) {
        List<DataTable> tables = new ArrayList<>();
        for (ModuleRun run : runs) {
            InventoryModule module = run.module();
            if (module.foundation() || ALSO_SHOWN.contains(module.name())) {
                tables.add(new DataTable(
                        module.name(),
                        csv(module.name()),
                        readable(module.header()),
                        run.rowSample().stream()
                                .map(row -> readable(texts(row), module.header()))
                                .toList(),
                        run.status().count()));
            }
        }
        return tables;
    }

    /** The raw columns and the method are for programs. */
    private static List<String> readable(List<String> header) {
        return readable(header, header);
    }

    private static List<String> readable(List<String> cells, List<String> header) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!header.get(i).startsWith("raw_") && !header.get(i).equals("source_method")) {
                kept.add(cells.get(i));
            }
        }
        return kept;
    }

    private static List<String> texts(List<Object> row) {
        return row.stream().map(cell -> cell == null ? "" : cell.toString()).toList();
    }

    private static String csv(String module) {
        return "../exports/" + module + ".csv";
    }
}
