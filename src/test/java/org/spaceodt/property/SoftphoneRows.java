package org.spaceodt.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of the stages of a softphone. */
final class SoftphoneRows {
    private static final List<String> CALLING = List.of("Webex Calling - Professional", "Webex Calling - Standard");

    static final Map<String, RowSource> ALL = Map.of(
            "assign_calling_license", SoftphoneRows::licensed,
            "apply_numbers_update", SoftphoneRows::numbered,
            "apply_call_queue_memberships", SoftphoneRows::queued);

    private SoftphoneRows() {}

    /** Mostly of those who do not call yet. */
    private static List<Map<String, String>> licensed(Sight tenant, Draw draw) {
        List<JsonNode> people = new ArrayList<>(draw.some(tenant.people(false), 3));
        if (draw.oneIn(2)) {
            people.add(draw.one(tenant.people(true)));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        String place = draw.one(List.of("location_id", "location_name"));
        for (JsonNode person : people) {
            Map<String, String> row = row(person, draw);
            JsonNode license = tenant.license(draw.one(CALLING));
            row.put(
                    "calling_license_id",
                    draw.oneIn(2)
                            ? license.path("id").asText()
                            : license.path("name").asText());
            JsonNode location = draw.one(tenant.locations(tenant.callable()));
            row.put(place, draw.reference(location, "name"));
            List<String> free = tenant.free(location.path("id").asText());
            boolean numbered = !free.isEmpty() && draw.oneIn(2);
            if (numbered) {
                row.put("phone_number", draw.number(draw.one(free)));
            }
            if (!numbered || draw.oneIn(2)) {
                row.put("extension", draw.newExtension());
            }
            rows.add(row);
        }
        return rows;
    }

    /** No number is in two rows. */
    private static List<Map<String, String>> numbered(Sight tenant, Draw draw) {
        List<JsonNode> people = new ArrayList<>(draw.some(tenant.people(true), 4));
        if (draw.oneIn(3)) {
            draw.perhaps(tenant.people(false)).ifPresent(people::add);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (JsonNode person : people) {
            Map<String, String> row = row(person, draw);
            List<String> free =
                    new ArrayList<>(tenant.free(person.path("locationId").asText()));
            free.removeAll(given);
            List<String> some = free.size() < 2 ? List.of() : draw.some(free, 3);
            given.addAll(some);
            if (some.isEmpty() || draw.oneIn(2)) {
                row.put("extension", draw.newExtension());
            }
            boolean first = !some.isEmpty() && draw.oneIn(2);
            if (first) {
                row.put("phone_number", draw.number(some.get(0)));
            }
            List<String> alternates = some.subList(first ? 1 : 0, some.size()).stream()
                    .map(number -> draw.number(number)
                            + (draw.oneIn(3) ? "=" + draw.one(List.of("LONG_LONG", "short_short_long", "NORMAL")) : ""))
                    .toList();
            if (!alternates.isEmpty()) {
                row.put("alternate_numbers", draw.list(alternates));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Several people want to be in the same queues, and some are already. */
    private static List<Map<String, String>> queued(Sight tenant, Draw draw) {
        List<JsonNode> queues = draw.some(tenant.queues(), 3);
        boolean named = draw.oneIn(2);
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode person : draw.some(tenant.people(true), 6)) {
            Map<String, String> row = row(person, draw);
            List<String> some = draw.some(queues, 2).stream()
                    .map(queue -> named
                            ? draw.name(queue.path("name").asText())
                            : queue.path("id").asText())
                    .toList();
            row.put(named ? "call_queue_names" : "call_queue_ids", String.join(draw.one(List.of(";", "|")), some));
            draw.maybe(row, "join_enabled", draw.oneIn(2) ? draw.yes() : draw.no());
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, String> row(JsonNode person, Draw draw) {
        return new LinkedHashMap<>(Map.of("person_id", draw.person(person)));
    }
}
