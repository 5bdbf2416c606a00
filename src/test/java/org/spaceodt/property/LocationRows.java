package org.spaceodt.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of what is done to locations. */
final class LocationRows {
    static final String UPSERT = "location_upsert";

    private static final Map<String, List<String>> CELLS = new LinkedHashMap<>(Map.of(
            "time_zone", List.of("Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"),
            "preferred_language", List.of("es_es", "ca_ES", "en-US"),
            "announcement_language", List.of("es_es", "ca_ES", "en_gb"),
            "address1", List.of("Calle Ejemplo 1", "CALLE  EJEMPLO 2", "Avinguda de l'Exemple, 3"),
            "address2", List.of("Planta 1", "  Planta  2 ", "[clear]"),
            "city", List.of("Girona", "A Corun\u0303a", "Sant Cugat"),
            "state", List.of("MD", "NA"),
            "postal_code", List.of("28001", "08001"),
            "country", List.of("ES", "es")));

    private static final List<String> PROFILES = List.of(
            "INTERNATIONAL=ALLOW;PREMIUM_SERVICES_I=BLOCK",
            "international=auth_code | NATIONAL = allow",
            "{\"TOLL_FREE\": \"BLOCK\", \"NATIONAL\": {\"action\": \"ALLOW\", \"transferEnabled\": false}}",
            "{\"callingPermissions\": [{\"callType\": \"CASUAL\", \"action\": \"BLOCK\"},"
                    + " {\"callType\": \"OPERATOR_ASSISTED\", \"action\": \"TRANSFER_NUMBER_1\", \"transferEnabled\": true}]}");

    static final Map<String, RowSource> ALL = Map.of(
            UPSERT,
            LocationRows::sites,
            "location_enable_calling",
            LocationRows::enabled,
            "ubicacion_configurar_pstn",
            LocationRows::connected,
            "ubicacion_alta_numeraciones_desactivadas",
            LocationRows::numbers,
            "ubicacion_actualizar_cabecera",
            LocationRows::callerIds,
            "ubicacion_configurar_llamadas_internas",
            LocationRows::internalDialing,
            "ubicacion_configurar_permisos_salientes_defecto",
            LocationRows::permissions);

    private LocationRows() {}

    /** New ones, and some that are there by name or by id. */
    private static List<Map<String, String>> sites(Sight tenant, Draw draw) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = draw.upTo(3); i > 0; i--) {
            Map<String, String> row = cells(draw);
            CELLS.forEach((column, choices) -> row.putIfAbsent(column, choices.get(0)));
            row.put("name", draw.newName(draw.one(List.of("Sede  Azar Pla\u00E7a", "Sede Azar Place\u0327a"))));
            draw.maybe(row, "latitude", List.of("40.41680", "-3"));
            draw.maybe(row, "longitude", List.of("-3.70", "2.10"));
            draw.maybe(row, "notes", "Edificio  A");
            rows.add(row);
        }
        for (JsonNode there : draw.some(tenant.locations(), 3)) {
            Map<String, String> row = cells(draw);
            boolean byId = draw.oneIn(2);
            String name = there.path("name").asText();
            row.put("name", byId ? draw.newName("Sede  Nova") : draw.name(name));
            if (byId) {
                row.put("location_id", draw.id(there.path("id").asText()));
                if (draw.oneIn(2)) {
                    row.remove("name");
                }
            }
            asThere(row, there, draw);
            rows.add(row);
        }
        rows.forEach(row -> draw.maybe(row, "external_id", draw.newName("CUV")));
        return rows;
    }

    private static Map<String, String> cells(Draw draw) {
        Map<String, String> row = new LinkedHashMap<>();
        CELLS.forEach((column, choices) -> draw.maybe(row, column, choices));
        return row;
    }

    /** Some values of what is there, as somebody else would write them. */
    private static void asThere(Map<String, String> row, JsonNode there, Draw draw) {
        Map.of(
                        "city", there.at("/address/city").asText(),
                        "preferred_language",
                                there.path("preferredLanguage").asText().replace('_', '-'),
                        "latitude", there.path("latitude").asText() + "0",
                        "notes", there.path("notes").asText())
                .forEach((column, value) -> {
                    if (value.length() > 1 && draw.oneIn(3)) {
                        row.put(column, value);
                    }
                });
    }

    /** Those of {@code input_locations.csv}: a location with what else a row gives for it. */
    static List<Map<String, String>> whole(Sight tenant, Draw draw) {
        List<Map<String, String>> rows = sites(tenant, draw);
        for (Map<String, String> row : rows) {
            if (draw.maybe(row, "route_group_id", draw.reference(draw.one(tenant.routes("ROUTE_GROUP")), "name"))) {
                draw.maybe(row, "main_number", draw.newNumber());
                draw.maybe(row, "default_outgoing_profile", PROFILES);
            }
        }
        return rows;
    }

    /** The same of locations that are only enabled for calling. */
    static List<Map<String, String>> enabling(Sight tenant, Draw draw) {
        List<JsonNode> some = new ArrayList<>(draw.some(tenant.general(), 3));
        some.addAll(draw.some(tenant.locations(tenant.calling()), 2));
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode there : some) {
            Map<String, String> row = new LinkedHashMap<>();
            if (draw.oneIn(2)) {
                row.put("location_id", draw.id(there.path("id").asText()));
            } else {
                row.put("name", draw.name(there.path("name").asText()));
            }
            draw.maybe(row, "announcement_language", CELLS.get("announcement_language"));
            if (draw.maybe(row, "route_group_id", draw.reference(draw.one(tenant.routes("ROUTE_GROUP")), "name"))) {
                draw.maybe(row, "main_number", draw.newNumber());
                draw.maybe(row, "default_outgoing_profile", PROFILES);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> enabled(Sight tenant, Draw draw) {
        List<JsonNode> some = new ArrayList<>(draw.some(tenant.general(), 2));
        some.addAll(draw.some(tenant.locations(tenant.calling()), 2));
        return rows(
                some,
                draw,
                (there, row) -> draw.maybe(row, "announcement_language", CELLS.get("announcement_language")));
    }

    private static List<Map<String, String>> connected(Sight tenant, Draw draw) {
        return rows(draw.some(tenant.locations(), 4), draw, (there, row) -> {
            String type = draw.one(List.of("TRUNK", "ROUTE_GROUP"));
            row.put("premise_route_type", draw.oneIn(2) ? type : type.toLowerCase());
            row.put("premise_route_id", draw.reference(draw.one(tenant.routes(type)), "name"));
            draw.maybe(
                    row,
                    "pstn_connection_type",
                    List.of(
                            "LOCAL_GATEWAY",
                            "local_gateway",
                            "premises-based pstn",
                            "Proveedor Ejemplo",
                            "PROVEEDOR EJEMPLO",
                            "NON_INTEGRATED_CCP"));
            draw.maybe(row, "announcement_language", CELLS.get("announcement_language"));
        });
    }

    private static List<Map<String, String>> numbers(Sight tenant, Draw draw) {
        return rows(draw.some(tenant.locations(tenant.connected()), 4), draw, (there, row) -> {
            List<String> numbers = new ArrayList<>();
            for (int i = draw.upTo(5); i > 0; i--) {
                numbers.add(draw.number(draw.newNumber()));
            }
            List<String> has = tenant.numbers(there.path("id").asText());
            if (!has.isEmpty() && draw.oneIn(2)) {
                numbers.add(draw.number(draw.one(has)));
            }
            row.put("phone_numbers", draw.list(numbers));
            draw.maybe(row, "number_type", List.of("DID", "did", "MOBILE"));
        });
    }

    private static List<Map<String, String>> callerIds(Sight tenant, Draw draw) {
        List<JsonNode> some = tenant.locations(tenant.calling()).stream()
                .filter(there -> !tenant.numbers(there.path("id").asText()).isEmpty())
                .toList();
        return rows(draw.some(some, 4), draw, (there, row) -> {
            row.put(
                    "phone_number",
                    draw.number(draw.one(tenant.numbers(there.path("id").asText()))));
            draw.maybe(
                    row,
                    "calling_line_name",
                    List.of(
                            "Ejemplo SA",
                            "  Pla\u00E7a  Nova ",
                            "PLAC\u0327A",
                            there.path("name").asText()));
        });
    }

    private static List<Map<String, String>> internalDialing(Sight tenant, Draw draw) {
        return rows(draw.some(tenant.locations(tenant.calling()), 4), draw, (there, row) -> {
            boolean on = !draw.oneIn(3);
            String type = draw.one(List.of("TRUNK", "ROUTE_GROUP"));
            row.put("enable_unknown_extension_route_policy", on ? draw.yes() : draw.no());
            if (on || draw.oneIn(2)) {
                row.put("premise_route_type", type);
                row.put("premise_route_id", draw.reference(draw.one(tenant.routes(type)), "name"));
            }
        });
    }

    private static List<Map<String, String>> permissions(Sight tenant, Draw draw) {
        String column = draw.one(List.of("default_outgoing_profile", "profile"));
        return rows(
                draw.some(tenant.locations(tenant.calling()), 4),
                draw,
                (there, row) -> draw.maybe(row, column, PROFILES));
    }

    private interface Filling {
        void fill(JsonNode there, Map<String, String> row);
    }

    private static List<Map<String, String>> rows(List<JsonNode> locations, Draw draw, Filling filling) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode there : locations) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("location_id", draw.reference(there, "name"));
            filling.fill(there, row);
            rows.add(row);
        }
        return rows;
    }
}
