package org.spaceodt.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of what is done to people and workspaces alike. */
final class HolderRows {
    private static final List<String> TYPES = List.of(
            "NATIONAL", "international", "TOLL_FREE", "PREMIUM_SERVICES_I", "special_services_i", "OPERATOR_ASSISTED");

    static final Map<String, RowSource> ALL = Map.of(
            "usuarios_anadir_intercom_legacy", (tenant, draw) -> legacy(tenant, draw, "person_id"),
            "workspaces_anadir_intercom_legacy", (tenant, draw) -> legacy(tenant, draw, "workspace_id"),
            "usuarios_configurar_desvio_prefijo53", (tenant, draw) -> forwarded(tenant, draw, "person_id"),
            "workspaces_configurar_desvio_prefijo53", (tenant, draw) -> forwarded(tenant, draw, "workspace_id"),
            "usuarios_configurar_perfil_saliente_custom", (tenant, draw) -> profiles(tenant, draw, "person_id"),
            "workspaces_configurar_perfil_saliente_custom", (tenant, draw) -> profiles(tenant, draw, "workspace_id"),
            "workspaces_validar_estado_permisos", (tenant, draw) -> looked(tenant, draw));

    private HolderRows() {}

    /** Mostly of those who call. */
    private static List<JsonNode> holders(Sight tenant, Draw draw, String column) {
        List<JsonNode> some = new ArrayList<>(draw.some(all(tenant, column), 4));
        if (column.equals("person_id") && draw.oneIn(3)) {
            draw.perhaps(tenant.people(false)).ifPresent(some::add);
        }
        return some;
    }

    private static List<JsonNode> all(Sight tenant, String column) {
        return column.equals("person_id") ? tenant.people(true) : tenant.workspaces();
    }

    private static Map<String, String> row(JsonNode holder, String column, Draw draw) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(column, column.equals("person_id") ? draw.person(holder) : draw.reference(holder, "displayName"));
        return row;
    }

    /** The same number is never in two rows. */
    private static List<Map<String, String>> legacy(Sight tenant, Draw draw, String column) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (JsonNode holder : draw.shuffled(all(tenant, column))) {
            List<String> numbers =
                    new ArrayList<>(tenant.free(holder.path("locationId").asText()));
            holder.path("phoneNumbers").forEach(own -> {
                if (own.path("type").asText().equals("work") && draw.oneIn(4)) {
                    numbers.add(own.path("value").asText());
                }
            });
            numbers.removeAll(given);
            if (!numbers.isEmpty() && rows.size() < 4) {
                String number = draw.one(numbers);
                given.add(number);
                Map<String, String> row = row(holder, column, draw);
                row.put("legacy_phone_number", draw.number(number));
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Map<String, String>> forwarded(Sight tenant, Draw draw, String column) {
        List<Map<String, String>> rows = new ArrayList<>();
        String prefix = draw.one(List.of("prefix", "legacy_forward_prefix"));
        for (JsonNode holder : holders(tenant, draw, column)) {
            Map<String, String> row = row(holder, column, draw);
            row.put("extension", draw.one(List.of("2101", " 21 02 ", "10")));
            draw.maybe(row, "destination", List.of("+34 555 010 155", "(0034) 555-010-156", "*21#", "532101"));
            draw.maybe(row, prefix, List.of("53", "9 9", "*7"));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> profiles(Sight tenant, Draw draw, String column) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode holder : holders(tenant, draw, column)) {
            List<String> types = draw.shuffled(TYPES);
            int blocked = draw.oneIn(3) ? 0 : draw.upTo(3);
            Map<String, String> row = row(holder, column, draw);
            if (blocked > 0) {
                row.put("block_call_types", draw.list(types.subList(0, blocked)));
            }
            if (blocked == 0 || draw.oneIn(2)) {
                row.put("allow_call_types", draw.list(types.subList(blocked, blocked + 2)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> looked(Sight tenant, Draw draw) {
        return draw.some(tenant.workspaces(), 3).stream()
                .map(place -> row(place, "workspace_id", draw))
                .toList();
    }
}
