package org.spaceodt.change.danger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.location.SetOutgoingPermissions;
import org.spaceodt.action.location.UpdateCallerId;
import org.spaceodt.action.owner.OutgoingProfile;
import org.spaceodt.action.softphone.SettingFields;
import org.spaceodt.json.JsonFormat;

/** What a step will write that cannot be looked at yet, by what its cells say. */
final class LaterFields {
    /** Columns that are no settings, and the fields that they become. */
    private static final Map<String, String> FIELDS = Map.of(
            "extension", "extension",
            "phone_number", "phoneNumbers/work",
            "primary_number", "phoneNumbers/work",
            "target_phone_number", "phoneNumbers/work",
            "legacy_phone_number", "phoneNumbers/work",
            "destination", "callForwarding/always/destination");

    private static final Action<?> MAIN_NUMBER = new UpdateCallerId();
    private static final Action<?> PERMISSIONS = new SetOutgoingPermissions();

    private static final Map<String, String> OF_LOCATIONS = Map.of("phone_number", DangerCount.MAIN_NUMBER);
    private static final Map<String, SettingFields> OBJECTS = Map.of(
            "incoming_permissions_json", SettingFields.INCOMING,
            "outgoing_permissions_json", SettingFields.OUTGOING);

    private LaterFields() {}

    /** As if nothing were there before. */
    static Change of(ActionInput step) {
        Map<String, String> cells = new LinkedHashMap<>();
        OBJECTS.forEach((column, fields) ->
                Optional.ofNullable(step.cells().get(column)).ifPresent(json -> cells.putAll(object(fields, json))));
        cells.putAll(step.cells());
        ObjectNode after = Fields.none();
        Stream.of(SettingFields.FORWARDING, SettingFields.VOICEMAIL, SettingFields.INTERCEPT, SettingFields.OUTGOING)
                .forEach(fields ->
                        Fields.values(fields.tree(cells)).forEach((path, value) -> Fields.put(after, path, value)));
        Optional<String> person = Optional.ofNullable(cells.get("person_id"));
        Optional<String> location =
                person.isPresent() ? Optional.empty() : Optional.ofNullable(cells.get("location_id"));
        Map<String, String> fields =
                step.action().equals(MAIN_NUMBER.description().id()) ? OF_LOCATIONS : FIELDS;
        if (fields == OF_LOCATIONS) {
            // Also where the plan has kept no cells: it sets nothing else.
            Fields.put(after, DangerCount.MAIN_NUMBER, Optional.of("+"));
        }
        if (step.action().equals(PERMISSIONS.description().id())) {
            RowValues row = RowValues.of(new Row(0, cells), PERMISSIONS.description());
            after.setAll(OutgoingProfile.fields(OutgoingProfile.read(row, "default_outgoing_profile")));
        }
        fields.forEach((column, path) -> Fields.put(after, path, Optional.ofNullable(cells.get(column))));
        Target target = person.map(id -> new Target("person", id, ""))
                .or(() -> location.map(id -> new Target("location", id, "")))
                .orElse(new Target(fields == OF_LOCATIONS ? "location" : "", "", ""));
        return new Change.Update(target, Fields.none(), after, Fields.none());
    }

    private static Map<String, String> object(SettingFields fields, String json) {
        try {
            return fields.cells(JsonFormat.MAPPER.readTree(json), path -> {});
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }
}
