package org.spaceodt.inventory.report.data;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What an inventory run did, as the report tells it.
 *
 * @param where it was read from
 * @param redacted whether names, addresses, numbers and ids were replaced
 * @param stopped why the run ended early, if it did
 * @param complete what the run says of itself; the page calls a run complete only when nothing else speaks against it
 * @param notAsked how many modules are not here since a part alone was asked for
 * @param failures a sample of the failed reads
 * @param failuresTotal how many failed reads there were in all
 * @param notes how many things were noted for which nothing is missing
 */
public record InventoryReport(
        Instant generatedAt,
        Duration elapsed,
        Where where,
        boolean redacted,
        boolean complete,
        long notAsked,
        Optional<String> stopped,
        long requests,
        long retries,
        long rateLimited,
        List<ModuleLine> modules,
        List<LocationPeople> peopleByLocation,
        List<FailureLine> failures,
        long failuresTotal,
        long notes,
        List<DataTable> tables) {
    /**
     * @param by who had it made, and of which organization it is
     * @param simulated whether the tenant is a simulated one
     * @param zone in which times are said
     */
    public record Where(String apiHost, MadeBy by, boolean simulated, ZoneId zone) {}

    public InventoryReport {
        modules = List.copyOf(modules);
        peopleByLocation = List.copyOf(peopleByLocation);
        failures = List.copyOf(failures);
        tables = List.copyOf(tables);
    }
}
