package org.spaceodt.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spaceodt.action.softphone.SettingField;
import org.spaceodt.action.softphone.SettingFields;
import org.spaceodt.change.cell.Cell;

/** Rows of what the calls of people are set to. */
final class SettingRows {
    private static final List<String> DIALLED = List.of("+34 555 010 155", "2101", "53 2101", "*21#");

    static final Map<String, RowSource> ALL = Map.of(
            "apply_forwarding", (tenant, draw) -> rows(tenant, draw, SettingFields.FORWARDING),
            "apply_voicemail", (tenant, draw) -> rows(tenant, draw, SettingFields.VOICEMAIL),
            "apply_call_intercept", (tenant, draw) -> rows(tenant, draw, SettingFields.INTERCEPT),
            "apply_permissions_in_out",
                    (tenant, draw) -> rows(tenant, draw, SettingFields.INCOMING, SettingFields.OUTGOING));

    private SettingRows() {}

    private static List<Map<String, String>> rows(Sight tenant, Draw draw, SettingFields... settings) {
        List<Map<String, String>> rows = new ArrayList<>();
        String person = draw.one(List.of("person_id", "user_email", "email"));
        List<JsonNode> people = new ArrayList<>(draw.some(tenant.people(true), 4));
        if (draw.oneIn(3)) {
            draw.perhaps(tenant.people(false)).ifPresent(people::add);
        }
        for (JsonNode one : people) {
            Map<String, String> row = new LinkedHashMap<>(Map.of(person, draw.person(one)));
            for (SettingFields fields : settings) {
                draw.some(fields.fields(), 6).forEach(field -> put(row, field, fields, draw));
            }
            rows.add(row);
        }
        return rows;
    }

    /** What is switched on goes somewhere. */
    private static void put(Map<String, String> row, SettingField field, SettingFields fields, Draw draw) {
        boolean forwards = fields == SettingFields.FORWARDING;
        if (forwards && field.column().endsWith("_enabled")) {
            fields.byColumn(field.column().replace("_enabled", "_destination"))
                    .ifPresent(destination -> row.put(destination.column(), draw.one(DIALLED)));
        }
        boolean clears = !forwards && field.type().clearable() && draw.oneIn(4);
        row.put(field.column(), clears ? Cell.CLEAR : value(field, draw));
    }

    private static String value(SettingField field, Draw draw) {
        return switch (field.type().kind()) {
            case BOOLEAN -> draw.oneIn(2) ? draw.yes() : draw.no();
            case RINGS -> draw.one(List.of("2", " 12 ", "20"));
            case CHOICE -> {
                String choice = draw.one(field.type().choices());
                yield draw.oneIn(2) ? choice : choice.toLowerCase(Locale.ROOT);
            }
            case DIALLED -> draw.one(DIALLED);
            case EMAIL -> draw.one(List.of("Buzon.Ejemplo@example.com", "avisos@example.com"));
            case PHONE_NUMBER -> draw.one(List.of("+34555010157", "+34 555 010-157"));
            default -> draw.one(List.of("2101", " 21 02 "));
        };
    }
}
