package org.spaceodt.inventory.report;

import java.util.List;
import org.spaceodt.inventory.report.data.FailureLine;
import org.spaceodt.inventory.report.data.InventoryReport;
import org.spaceodt.inventory.report.data.LocationPeople;
import org.spaceodt.inventory.report.data.MadeBy;
import org.spaceodt.inventory.report.data.ModuleLine;
import org.spaceodt.text.page.Pseudonyms;
import org.spaceodt.text.page.Pseudonyms.Kind;

/** A report for who is not of the house: without samples of the data, and tokens stand for names and ids. The organization's name stays. */
public final class RedactedInventory {
    private RedactedInventory() {}

    public static InventoryReport of(InventoryReport report, Pseudonyms redaction) {
        List<LocationPeople> places = report.peopleByLocation().stream()
                .map(place -> new LocationPeople(
                        redaction.name(Kind.LOCATION, place.name()),
                        "",
                        place.withCalling(),
                        place.withoutCalling(),
                        place.devices(),
                        place.numbers(),
                        place.queues()))
                .toList();
        return new InventoryReport(
                report.generatedAt(),
                report.elapsed(),
                where(report.where(), redaction),
                true,
                report.complete(),
                report.notAsked(),
                report.stopped().map(redaction::text),
                report.requests(),
                report.retries(),
                report.rateLimited(),
                report.modules().stream()
                        .map(module -> module(module, redaction))
                        .toList(),
                places,
                report.failures().stream().map(line -> failure(line, redaction)).toList(),
                report.failuresTotal(),
                report.notes(),
                List.of());
    }

    private static ModuleLine module(ModuleLine line, Pseudonyms redaction) {
        return new ModuleLine(
                line.module(),
                line.method(),
                line.foundation(),
                line.result(),
                line.httpStatus(),
                redaction.text(line.error()),
                line.rows(),
                line.expected(),
                line.failed(),
                line.skipped(),
                line.elapsedMs(),
                "");
    }

    /** What was asked for is known by its ids alone; a message may name anybody. */
    private static FailureLine failure(FailureLine line, Pseudonyms redaction) {
        return new FailureLine(
                line.module(),
                redaction.text(line.ids()),
                line.httpStatus(),
                line.errorCode(),
                line.trackingId(),
                redaction.text(line.message()),
                line.attempts(),
                redaction.text(line.next()));
    }

    /** Who and why in their own words may name anybody. */
    private static InventoryReport.Where where(InventoryReport.Where where, Pseudonyms redaction) {
        MadeBy by = where.by();
        return new InventoryReport.Where(
                where.apiHost(),
                new MadeBy(
                        by.organization(),
                        redaction.name(Kind.PERSON, by.operator()),
                        leftOut(by.host(), redaction),
                        redaction.name(Kind.PERSON, by.tokenPerson()),
                        leftOut(by.note(), redaction),
                        by.version()),
                where.simulated(),
                where.zone());
    }

    private static String leftOut(String text, Pseudonyms redaction) {
        return text.isEmpty() ? "" : redaction.leftOut();
    }
}
