package org.spaceodt.inventory.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spaceodt.inventory.report.data.DataTable;
import org.spaceodt.inventory.report.data.FailureLine;
import org.spaceodt.inventory.report.data.InventoryReport;
import org.spaceodt.inventory.report.data.LocationPeople;
import org.spaceodt.inventory.report.data.MadeBy;
import org.spaceodt.inventory.report.data.ModuleLine;

/** Invented runs. */
final class Samples {
    static final List<String> FOUNDATION = List.of("people", "groups", "locations", "licenses", "workspaces");
    private static final List<String> ARTIFACTS = List.of(
            "calling_locations",
            "calling_locations_details",
            "location_details",
            "location_pstn_connection",
            "people_details",
            "person_numbers",
            "person_call_forwarding",
            "person_permissions_in",
            "person_permissions_out",
            "person_out_access_codes",
            "person_out_digit_patterns",
            "person_transfer_numbers",
            "person_available_numbers_primary",
            "person_available_numbers_secondary",
            "person_available_numbers_call_forward",
            "person_available_numbers_call_intercept",
            "person_available_numbers_ecbn",
            "person_available_numbers_fax_message",
            "workspace_details",
            "workspace_call_forwarding",
            "workspace_capabilities",
            "workspace_permissions_in",
            "workspace_permissions_out",
            "workspace_numbers",
            "workspace_devices",
            "workspace_available_numbers_available",
            "workspace_available_numbers_primary",
            "workspace_available_numbers_secondary",
            "auto_attendants",
            "auto_attendant_details",
            "auto_attendant_announcement_files",
            "auto_attendant_forwarding",
            "hunt_groups",
            "hunt_group_details",
            "hunt_group_forwarding",
            "call_queues",
            "call_queue_details",
            "call_queue_settings",
            "call_queue_agents",
            "call_queue_forwarding",
            "virtual_lines",
            "virtual_line_details",
            "virtual_line_assigned_devices",
            "virtual_line_available_numbers_available",
            "virtual_line_available_numbers_primary",
            "virtual_line_available_numbers_secondary",
            "virtual_extensions",
            "virtual_extension_details",
            "virtual_extension_ranges",
            "virtual_extension_range_details",
            "group_members",
            "license_assigned_users",
            "devices",
            "schedules",
            "pstn_locations");

    private Samples() {}

    static InventoryReport complete() {
        return report(modules(1), locations(32), List.of(), 0, true, Optional.empty());
    }

    static InventoryReport emptyTenant() {
        return new InventoryReport(
                Instant.parse("2026-03-04T05:06:07Z"),
                Duration.ZERO,
                new InventoryReport.Where(
                        "api.example.com", MadeBy.UNKNOWN.of("Ajuntament d'Exemple"), true, ZoneId.of("UTC")),
                false,
                true,
                0,
                Optional.empty(),
                62,
                0,
                0,
                modules(0),
                List.of(),
                List.of(),
                0,
                0,
                List.of(new DataTable("people", "../exports/people.csv", List.of("person_id", "email"), List.of(), 0)));
    }

    /** A module without permission, one read in part, one without answer, one that had nothing to ask for. */
    static InventoryReport incomplete() {
        List<ModuleLine> modules = modules(1);
        replace(
                modules,
                failed("call_queues", false, "forbidden", 403, "The caller lacks spark-admin:telephony_config_read"));
        replace(modules, failed("call_queue_agents", false, "ok", 0, ""));
        replace(modules, failed("person_available_numbers_fax_message", false, "error", 502, "Bad gateway"));
        replace(modules, partial("people_details", 3_120, 3_287, 45));
        List<FailureLine> failures = new ArrayList<>();
        failures.add(failure(
                "call_queues", OptionalInt.of(403), "4030", "The caller lacks spark-admin:telephony_config_read"));
        failures.add(failure("person_available_numbers_fax_message", OptionalInt.of(502), "", "Bad gateway"));
        IntStream.range(0, 30)
                .forEach(
                        i -> failures.add(failure("people_details", OptionalInt.of(404), "25008", "Person not found")));
        IntStream.range(0, 12)
                .forEach(i -> failures.add(failure("people_details", OptionalInt.empty(), "", "Connection reset")));
        IntStream.range(0, 3)
                .forEach(i -> failures.add(failure("people_details", OptionalInt.of(429), "", "Too many requests")));
        return report(modules, locations(32), failures, 1_247, false, Optional.empty());
    }

    static InventoryReport stopped() {
        List<ModuleLine> modules = new ArrayList<>(modules(1).subList(0, 9));
        replace(modules, failed("people", true, "error", 401, "The request requires a valid access token"));
        return report(
                modules,
                List.of(),
                List.of(failure("people", OptionalInt.of(401), "", "The request requires a valid access token")),
                1,
                false,
                Optional.of("the token was refused after 12 minutes"));
    }

    /** More of everything than a run gives. */
    static InventoryReport huge() {
        List<ModuleLine> modules = modules(1);
        IntStream.range(modules.size(), 70)
                .forEach(i -> modules.add(partial("workspace_extra_module_number_" + i, 10 * i, 20 * i, 7)));
        List<FailureLine> failures = IntStream.range(0, 500)
                .mapToObj(i -> failure("people_details", OptionalInt.of(404), "25008", "Person not found: number " + i))
                .toList();
        return report(modules, locations(300), failures, 98_765, false, Optional.empty());
    }

    /** Everything a stranger can put into a value. */
    static InventoryReport hostile(String value) {
        ModuleLine module = new ModuleLine(
                value, value, false, value, OptionalInt.of(500), value, 3, 9, 2, 1, 1_234, "javascript:" + value);
        return new InventoryReport(
                Instant.parse("2026-03-04T05:06:07Z"),
                Duration.ofSeconds(61),
                new InventoryReport.Where(
                        value, new MadeBy(value, value, value, value, value, value), false, ZoneId.of("UTC")),
                false,
                false,
                0,
                Optional.of(value),
                5,
                0,
                0,
                List.of(module),
                List.of(new LocationPeople(value, value, 3, 4, 2, 1, 0)),
                List.of(new FailureLine(value, value, OptionalInt.of(500), value, value, value, 2, value)),
                1,
                0,
                List.of(new DataTable(
                        value, value, List.of(value, "b"), List.of(List.of(value), List.of("x", value)), 2)));
    }

    static InventoryReport report(
            List<ModuleLine> modules,
            List<LocationPeople> locations,
            List<FailureLine> failures,
            long failuresTotal,
            boolean complete,
            Optional<String> stopped) {
        return new InventoryReport(
                Instant.parse("2026-03-04T05:06:07Z"),
                Duration.ofSeconds(1_395),
                new InventoryReport.Where(
                        "webexapis.example.com",
                        new MadeBy("Ajuntament d'Exemple", "marta", "salt-01", "Ana Ejemplo", "CHG-1234", "1.0"),
                        complete,
                        ZoneId.of("UTC")),
                false,
                complete,
                0,
                stopped,
                41_238,
                117,
                23,
                modules,
                locations,
                failures,
                failuresTotal,
                0,
                Stream.of("people", "locations", "workspaces", "call_queues", "hunt_groups", "person_numbers")
                        .map(Samples::table)
                        .toList());
    }

    static List<ModuleLine> modules(int factor) {
        List<ModuleLine> modules = new ArrayList<>();
        FOUNDATION.forEach(name -> modules.add(read(name, true, factor * (name.equals("people") ? 3_287 : 48))));
        for (int i = 0; i < ARTIFACTS.size(); i++) {
            String name = ARTIFACTS.get(i);
            int rows = name.startsWith("pe") ? 3_287 - 7 * i : (i * 37) % 211;
            modules.add(read(name, false, factor * rows));
        }
        return modules;
    }

    static ModuleLine read(String name, boolean foundation, int rows) {
        long skipped = name.startsWith("person_") ? rows / 60 : 0;
        String method = name.startsWith("person_")
                ? "person_settings." + name.substring(7) + ".read"
                : "telephony." + name + ".list";
        return new ModuleLine(
                name,
                method,
                foundation,
                "ok",
                OptionalInt.of(200),
                "",
                rows,
                Math.max(1, rows + skipped),
                0,
                skipped,
                180 + rows * 43L,
                "../exports/" + name + ".csv");
    }

    static ModuleLine partial(String name, long rows, long expected, long failed) {
        return new ModuleLine(
                name,
                "people." + name,
                false,
                "partial",
                OptionalInt.empty(),
                failed + " reads failed",
                rows,
                expected,
                failed,
                0,
                123_456,
                "../exports/" + name + ".csv");
    }

    /** Status 0 stands for a module without any read. */
    static ModuleLine failed(String name, boolean foundation, String result, int status, String error) {
        int reads = status == 0 ? 0 : 1;
        return new ModuleLine(
                name,
                "telephony." + name,
                foundation,
                result,
                status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
                error,
                0,
                reads,
                reads,
                0,
                310,
                "../exports/" + name + ".csv");
    }

    static void replace(List<ModuleLine> modules, ModuleLine with) {
        modules.replaceAll(line -> line.module().equals(with.module()) ? with : line);
    }

    static List<LocationPeople> locations(int count) {
        List<String> cities = List.of("Barcelona", "Girona", "Lleida", "Tarragona", "Vic", "Manresa", "Reus");
        List<LocationPeople> locations = new ArrayList<>();
        locations.add(new LocationPeople(
                "Hospital Universitari de la Vall, edifici de consultes externes",
                "Barcelona",
                812,
                190,
                640,
                1_200,
                12));
        locations.add(new LocationPeople("", "", 0, 214, 0, 3, 0));
        IntStream.range(2, count)
                .forEach(i -> locations.add(new LocationPeople(
                        "Centre " + i,
                        cities.get(i % cities.size()),
                        640 / i,
                        (i * 13) % 40,
                        320 / i,
                        700 / i,
                        i % 3)));
        return locations;
    }

    static FailureLine failure(String module, OptionalInt status, String code, String message) {
        return new FailureLine(
                module,
                "person_id=Y2lzY29zcGFyazovL3VzL1BFT1BMRS8wMDAwMDAwMC0wMDAw",
                status,
                code,
                "ROUTER_65F0A1B2-0000-01BB-0000-000000000000",
                message,
                status.isPresent() && status.getAsInt() < 429 ? 1 : 5,
                "");
    }

    private static DataTable table(String name) {
        List<String> columns = List.of(
                "id",
                "name",
                "email",
                "direct_number",
                "location_id",
                "fax_number",
                "webex_calling_enabled",
                "raw_json");
        List<List<String>> rows = IntStream.range(0, 200)
                .mapToObj(i -> List.of(
                        "Y2lzY29zcGFyazovL3VzL1BFT1BMRS8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0" + (100_000 + i),
                        "Núria Pérez " + i,
                        "nuria.perez" + i + "@example.com",
                        "+34555" + (100_000 + i),
                        "Y2lzY29zcGFyazovL3VzL0xPQ0FUSU9OLzAwMDAwMDAwLTAwMDA" + i % 7,
                        "",
                        i % 3 == 0 ? "false" : "true",
                        "{\"id\":\"" + i + "\"" + String.join("", Collections.nCopies(40, ",\"setting\":true")) + "}"))
                .toList();
        return new DataTable(name, "../exports/" + name + ".csv", columns, rows, 3_287);
    }
}
