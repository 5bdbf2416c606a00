package org.spaceodt.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.softphone.SettingFields;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.license.LicenseProduct;

/**
 * The people of an export as rows of a run of softphones, filled in with how things are: licence, line, forwarding, permissions
 * and queues. No module of an export reads voicemail and intercept: those stay as they are.
 */
final class ExportedSoftphones {
    static final String QUEUES = "call_queues_details";
    /** Modules, and the fields that each has. */
    static final Map<String, SettingFields> SETTINGS = Map.of(
            "person_call_forwarding", SettingFields.FORWARDING,
            "person_permissions_in", SettingFields.INCOMING,
            "person_permissions_out", SettingFields.OUTGOING);

    private static final String LIST = "|";

    private final Inventory inventory;
    private final Map<String, Map<String, Boolean>> queues = new HashMap<>();

    ExportedSoftphones(Inventory inventory) throws DamagedExport {
        this.inventory = inventory;
        for (int queue = 0; queue < inventory.size(QUEUES); queue++) {
            JsonNode details = inventory.itemOrDamaged(QUEUES, queue);
            String id = Texts.of(details, "id");
            for (JsonNode agent : details.path("agents")) {
                queues.computeIfAbsent(new WebexId(Texts.of(agent, "id")).bare(), key -> new LinkedHashMap<>())
                        .put(id, agent.path("joinEnabled").asBoolean());
            }
        }
    }

    /** @param person as the table of people has one */
    Candidate of(Candidate person) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("user_email", person.cell("email"));
        callingLicense(person).ifPresent(license -> cells.put("calling_license_id", license));
        for (String column : List.of("location_id", "location_name", "extension", "phone_number")) {
            cells.put(column, person.cell(column));
        }
        cells.put(
                "alternate_numbers",
                String.join(
                        LIST,
                        person.numbers().stream()
                                .filter(number -> !number.equals(person.cell("phone_number")))
                                .toList()));
        String id = person.cell("person_id");
        SETTINGS.forEach((module, fields) -> inventory
                .only(module, List.of(id))
                .ifPresent(setting -> cells.putAll(fields.cells(setting, unknown -> {}))));
        memberships(cells, queues.getOrDefault(new WebexId(id).bare(), Map.of()));
        return new Candidate(cells, person.numbers());
    }

    /** One cell says of all queues of a row whether the person has joined: where that differs, nothing is said of any. */
    private static void memberships(Map<String, String> cells, Map<String, Boolean> member) {
        if (member.values().stream().distinct().count() == 1) {
            cells.put("call_queue_ids", String.join(LIST, member.keySet()));
            cells.put("join_enabled", member.values().iterator().next().toString());
        }
    }

    /** By the code in the id, or else the name. */
    private static Optional<String> callingLicense(Candidate person) {
        String[] ids = person.cell("licenses").split(";");
        String[] names = person.cell("license_names").split("; ");
        return Arrays.stream(ids)
                .filter(id -> !id.isEmpty())
                .filter(id -> LicenseProduct.calls(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("name", name(names, Arrays.asList(ids).indexOf(id)))))
                .findFirst();
    }

    private static String name(String[] names, int n) {
        return n < names.length ? names[n] : "";
    }
}
