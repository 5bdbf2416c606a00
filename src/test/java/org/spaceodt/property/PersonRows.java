package org.spaceodt.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of accounts, their licences and their locations; and of workspaces that are made. */
final class PersonRows {
    private static final String PROFESSIONAL = "Webex Calling - Professional";
    private static final String STANDARD = "Webex Calling - Standard";
    private static final String MESSAGING = "Messaging";

    static final Map<String, RowSource> ALL = Map.of(
            "usuarios_alta_people", PersonRows::people,
            "usuarios_alta_scim", PersonRows::scim,
            "usuarios_modificar_licencias", PersonRows::licenses,
            "usuarios_remover_licencias", PersonRows::taken,
            "usuarios_asignar_location_desde_csv", PersonRows::moved,
            "workspaces_alta", PersonRows::workspaces);

    private PersonRows() {}

    private static Map<String, String> account(Draw draw) {
        Map<String, String> row = new LinkedHashMap<>();
        String email = draw.newName("ana.ejemplo").replace(" ", ".") + "@example.com";
        row.put("email", draw.oneIn(2) ? email : email.toLowerCase(Locale.ROOT));
        row.put("first_name", draw.one(List.of("Ana", "Mari\u0301a  Jose\u0301", "N\u00FAria")));
        row.put("last_name", draw.one(List.of("Ejemplo", "  Exemple  i Pla\u00E7a ", "O'Example")));
        draw.maybe(row, "display_name", List.of("Ana E.", "ANA  EJEMPLO"));
        return row;
    }

    private static List<Map<String, String>> people(Sight tenant, Draw draw) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = draw.upTo(3); i > 0; i--) {
            Map<String, String> row = account(draw);
            List<String> licenses = new ArrayList<>();
            if (draw.oneIn(2)) {
                licenses.add(spelled(tenant.license(MESSAGING), draw));
            }
            if (draw.oneIn(2)) {
                licenses.add(spelled(tenant.license(draw.one(List.of(PROFESSIONAL, STANDARD))), draw));
                line(row, "phone_number", tenant, draw);
            }
            if (!licenses.isEmpty()) {
                row.put("licenses", draw.list(licenses));
            }
            rows.add(row);
        }
        if (draw.oneIn(2)) {
            Map<String, String> there = account(draw);
            there.put("email", draw.one(tenant.people()).at("/emails/0").asText());
            rows.add(there);
        }
        return rows;
    }

    private static String spelled(JsonNode license, Draw draw) {
        return draw.one(List.of(
                license.path("id").asText(),
                license.path("name").asText(),
                license.path("name").asText().toLowerCase(Locale.ROOT)));
    }

    /** A location with an extension that nobody has, or a number, or both. */
    private static void line(Map<String, String> row, String number, Sight tenant, Draw draw) {
        JsonNode location = draw.one(tenant.locations(tenant.callable()));
        List<String> free = tenant.free(location.path("id").asText());
        row.put("location_id", draw.reference(location, "name"));
        boolean numbered = !free.isEmpty() && draw.oneIn(2);
        if (numbered) {
            row.put(number, draw.number(draw.one(free)));
        }
        if (!numbered || draw.oneIn(2)) {
            row.put("extension", draw.newExtension());
        }
    }

    private static List<Map<String, String>> scim(Sight tenant, Draw draw) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = draw.upTo(3); i > 0; i--) {
            Map<String, String> row = account(draw);
            draw.maybe(row, "active", draw.oneIn(2) ? draw.yes() : draw.no());
            rows.add(row);
        }
        String organization = tenant.organization().orElseThrow();
        rows.forEach(row -> row.put("org_id", draw.id(organization)));
        return rows;
    }

    private static List<Map<String, String>> licenses(Sight tenant, Draw draw) {
        List<Map<String, String>> rows = new ArrayList<>();
        JsonNode messaging = tenant.license(MESSAGING);
        for (JsonNode person : draw.some(tenant.people(true), 3)) {
            Map<String, String> row = new LinkedHashMap<>(Map.of("person_id", draw.person(person)));
            switch (draw.upTo(4)) {
                case 1 -> row.put("remove_license_ids", spelled(messaging, draw));
                case 2 -> row.put("remove_license_ids", list(calling(person, tenant), draw));
                case 3 ->
                    row.put(
                            "add_license_ids",
                            draw.list(List.of(spelled(messaging, draw), spelled(tenant.license(PROFESSIONAL), draw))));
                default -> {
                    row.put("add_license_ids", spelled(tenant.license(PROFESSIONAL), draw));
                    row.put("remove_license_ids", spelled(tenant.license(STANDARD), draw));
                }
            }
            rows.add(row);
        }
        for (JsonNode person : draw.some(tenant.people(false), 3)) {
            Map<String, String> row = new LinkedHashMap<>(Map.of("person_id", draw.person(person)));
            row.put("add_license_ids", spelled(tenant.license(draw.one(List.of(PROFESSIONAL, STANDARD))), draw));
            line(row, "phone_number", tenant, draw);
            rows.add(row);
        }
        return rows;
    }

    private static List<JsonNode> calling(JsonNode person, Sight tenant) {
        return tenant.licenses().stream()
                .filter(license -> tenant.isCalling(license.path("id").asText())
                        && person.path("licenses").valueStream().anyMatch(id -> id.equals(license.path("id"))))
                .toList();
    }

    private static String list(List<JsonNode> licenses, Draw draw) {
        return draw.list(
                licenses.stream().map(license -> spelled(license, draw)).toList());
    }

    private static List<Map<String, String>> taken(Sight tenant, Draw draw) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode person : draw.some(tenant.people(), 4)) {
            Map<String, String> row = new LinkedHashMap<>(Map.of("person_id", draw.person(person)));
            List<JsonNode> some = draw.some(tenant.licenses(), 3);
            row.put("remove_license_ids", list(some, draw));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> moved(Sight tenant, Draw draw) {
        List<JsonNode> some = new ArrayList<>(draw.some(tenant.people(true), 4));
        some.addAll(draw.some(tenant.people(false), 2));
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode person : some) {
            boolean calls = person.has("extension") || person.has("phoneNumbers");
            JsonNode location = draw.one(tenant.locations(calls ? tenant.callable() : tenant.calling()));
            Map<String, String> row = new LinkedHashMap<>(Map.of("person_id", draw.person(person)));
            row.put("target_location_id", draw.reference(location, "name"));
            if (calls) {
                List<String> free = tenant.free(location.path("id").asText());
                draw.maybe(row, "target_extension", draw.newExtension());
                if (!free.isEmpty() && draw.oneIn(3)) {
                    row.put("target_phone_number", draw.number(draw.one(free)));
                } else if (!draw.oneIn(4)) {
                    row.put("remove_phone_number", draw.yes());
                }
            }
            rows.add(row);
        }
        if (draw.oneIn(3)) {
            rows.forEach(row -> row.put("selected", draw.oneIn(4) ? draw.no() : draw.yes()));
        }
        return rows;
    }

    private static List<Map<String, String>> workspaces(Sight tenant, Draw draw) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = draw.upTo(3); i > 0; i--) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("display_name", draw.newName(draw.one(List.of("Sala", "Sala  Pla\u00E7a", "Sala Place\u0327a"))));
            if (draw.oneIn(2)) {
                line(row, "primary_number", tenant, draw);
            } else {
                draw.maybe(row, "location_id", draw.reference(draw.one(tenant.locations(tenant.calling())), "name"));
            }
            rows.add(row);
        }
        if (draw.oneIn(2)) {
            rows.add(new LinkedHashMap<>(Map.of(
                    "display_name",
                    draw.name(draw.one(tenant.workspaces()).path("displayName").asText()))));
        }
        return rows;
    }
}
