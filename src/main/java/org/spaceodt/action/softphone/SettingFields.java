package org.spaceodt.action.softphone;

import static org.spaceodt.action.softphone.SettingField.at;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Image;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.webex.resource.calling.CallIntercept.IncomingType;
import org.spaceodt.webex.resource.calling.CallIntercept.OutgoingType;
import org.spaceodt.webex.resource.calling.CallType;
import org.spaceodt.webex.resource.calling.Greeting;
import org.spaceodt.webex.resource.calling.IncomingPermissions.ExternalTransfer;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;
import org.spaceodt.webex.resource.calling.Voicemail.StorageType;

/**
 * The settings of a person's calls as tables have them: a column a field that can be written, named by rule. It is the
 * prefix, then the path of the API's field in snake case: {@code cf_no_answer_number_of_rings}. The name of the object that
 * the prefix stands for is left out, and so is the list of permissions: {@code outgoing_international_action}.
 *
 * <p>Which fields there are is said by {@code PUT /people/{id}/features/…} of Cisco's OpenAPI specification.
 */
public enum SettingFields {
    /** {@code callForwarding} and {@code businessContinuity}. */
    FORWARDING(
            Image.FORWARDING,
            "cf_",
            "callForwarding/",
            Stream.of(
                            branch("callForwarding/always"),
                            Stream.of(at("callForwarding/always/ringReminderEnabled", Kind.BOOLEAN)),
                            branch("callForwarding/busy"),
                            branch("callForwarding/noAnswer"),
                            Stream.of(at("callForwarding/noAnswer/numberOfRings", Kind.RINGS)),
                            branch("businessContinuity"))
                    .flatMap(fields -> fields)),

    VOICEMAIL(
            Image.VOICEMAIL,
            "voicemail_",
            "",
            Stream.of(
                    at("enabled", Kind.BOOLEAN),
                    at("sendAllCalls/enabled", Kind.BOOLEAN),
                    at("sendBusyCalls/enabled", Kind.BOOLEAN),
                    at("sendBusyCalls/greeting", CellType.choice(Greeting.class))
                            .like("DEFAULT"),
                    at("sendUnansweredCalls/enabled", Kind.BOOLEAN),
                    at("sendUnansweredCalls/greeting", CellType.choice(Greeting.class))
                            .like("DEFAULT"),
                    at("sendUnansweredCalls/numberOfRings", Kind.RINGS),
                    at("notifications/enabled", Kind.BOOLEAN),
                    at("notifications/destination", Kind.EMAIL).orCleared(),
                    at("notifications/smsDestination", Kind.PHONE_NUMBER).orCleared(),
                    at("transferToNumber/enabled", Kind.BOOLEAN),
                    at("transferToNumber/destination", Kind.DIALLED)
                            .like("2101")
                            .orCleared(),
                    at("emailCopyOfMessage/enabled", Kind.BOOLEAN),
                    at("emailCopyOfMessage/emailId", Kind.EMAIL).orCleared(),
                    at("messageStorage/mwiEnabled", Kind.BOOLEAN),
                    at("messageStorage/storageType", CellType.choice(StorageType.class))
                            .like("INTERNAL"),
                    at("messageStorage/externalEmail", Kind.EMAIL).orCleared(),
                    at("faxMessage/enabled", Kind.BOOLEAN),
                    at("faxMessage/phoneNumber", Kind.PHONE_NUMBER).orCleared(),
                    at("faxMessage/extension", Kind.EXTENSION).orCleared())),

    INTERCEPT(
            Image.INTERCEPT,
            "intercept_",
            "",
            Stream.of(
                    at("enabled", Kind.BOOLEAN),
                    at("incoming/type", CellType.choice(IncomingType.class)).like("INTERCEPT_ALL"),
                    at("incoming/voicemailEnabled", Kind.BOOLEAN),
                    at("incoming/announcements/greeting", CellType.choice(Greeting.class))
                            .like("DEFAULT"),
                    at("incoming/announcements/newNumber/enabled", Kind.BOOLEAN),
                    at("incoming/announcements/newNumber/destination", Kind.DIALLED)
                            .orCleared(),
                    at("incoming/announcements/zeroTransfer/enabled", Kind.BOOLEAN),
                    at("incoming/announcements/zeroTransfer/destination", Kind.DIALLED)
                            .orCleared(),
                    at("outgoing/type", CellType.choice(OutgoingType.class)).like("INTERCEPT_ALL"),
                    at("outgoing/transferEnabled", Kind.BOOLEAN),
                    at("outgoing/destination", Kind.DIALLED).orCleared())),

    /** Which calls somebody may get. */
    INCOMING(
            Image.INCOMING_PERMISSIONS,
            "incoming_",
            "",
            Stream.of(
                    at("useCustomEnabled", Kind.BOOLEAN),
                    at("externalTransfer", CellType.choice(ExternalTransfer.class))
                            .like("ALLOW_ALL_EXTERNAL"),
                    at("internalCallsEnabled", Kind.BOOLEAN),
                    at("collectCallsEnabled", Kind.BOOLEAN))),

    /** Which calls somebody may make; the API's list is an object by type of call here. */
    OUTGOING(
            Image.OUTGOING_PERMISSIONS,
            "outgoing_",
            SettingFields.PERMISSIONS + "/",
            Stream.concat(
                    Stream.of(at("useCustomEnabled", Kind.BOOLEAN), at("useCustomPermissions", Kind.BOOLEAN)),
                    Arrays.stream(CallType.values())
                            .flatMap(type -> Stream.of(
                                    at(
                                                    SettingFields.PERMISSIONS + "/" + type + "/action",
                                                    CellType.choice(OutgoingPermissions.Action.class))
                                            .like("BLOCK"),
                                    at(SettingFields.PERMISSIONS + "/" + type + "/transferEnabled", Kind.BOOLEAN)))));

    /** The path of an object that is none. */
    private static final String WHOLE = "/";

    private static final String PERMISSIONS = "callingPermissions";
    private static final String TYPE = "callType";
    private static final String RESTRICTED = "isCallTypeRestrictionEnabled";

    private final List<SettingField> fields;
    private final Image image;

    /** @param image leaves out what the API answers and does not take */
    SettingFields(Image image, String prefix, String unsaid, Stream<SettingField> fields) {
        this.image = image;
        this.fields = fields.map(field -> field.named(prefix, unsaid)).toList();
    }

    private static Stream<SettingField> branch(String path) {
        return Stream.of(
                at(path + "/enabled", Kind.BOOLEAN),
                at(path + "/destination", Kind.DIALLED).orCleared(),
                at(path + "/destinationVoicemailEnabled", Kind.BOOLEAN));
    }

    /** In the order of the API's objects. */
    public List<SettingField> fields() {
        return fields;
    }

    /** @param column by its name of today or an old one */
    public Optional<SettingField> byColumn(String column) {
        return fields.stream()
                .filter(field ->
                        field.column().equals(column) || field.oldNames().contains(column))
                .findFirst();
    }

    /**
     * The API's own object as cells, to be read as cells are. What the API answers and does not take is passed over, and so is
     * what says nothing: null and empty texts.
     *
     * @param object as the API answers it
     * @param unknownPath gets what is no field: names separated by slashes, an entry of a list by its type of call
     */
    public Map<String, String> cells(JsonNode object, Consumer<String> unknownPath) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (!object.isObject()) {
            unknownPath.accept(WHOLE);
        }
        Fields.values(byType(object)).forEach((path, value) -> fields.stream()
                .filter(field -> field.path().equals(path) && !value.isArray())
                .findFirst()
                .ifPresentOrElse(
                        field -> {
                            if (!value.isNull() && !value.asText().isBlank()) {
                                cells.put(field.column(), value.asText());
                            }
                        },
                        () -> {
                            if (!isReadOnly(path)) {
                                unknownPath.accept(path);
                            }
                        }));
        return cells;
    }

    private boolean isReadOnly(String path) {
        String[] names = path.split("/");
        boolean permission = this == OUTGOING && names.length == 3;
        return image.leavesOut(path)
                || permission && (OutgoingPermissions.isOnlyRead(names[1]) || names[2].equals(RESTRICTED));
    }

    /** Fields as an action compares them: what is a list in the API is an object by type of call. */
    static ObjectNode byType(JsonNode object) {
        ObjectNode tree = Fields.none();
        object.properties().forEach(field -> tree.set(field.getKey(), field.getValue()));
        if (object.path(PERMISSIONS) instanceof ArrayNode list) {
            ObjectNode types = tree.putObject(PERMISSIONS);
            for (JsonNode entry : list) {
                String type = entry.path(TYPE).asText();
                if (type.isEmpty()) {
                    types.set(entry.toString(), tree.booleanNode(true));
                } else {
                    ObjectNode permission = types.withObjectProperty(type);
                    permission.setAll((ObjectNode) entry);
                    permission.remove(TYPE);
                }
            }
        }
        return tree;
    }

    Image image() {
        return image;
    }

    /** Of an object the fields that have columns. */
    ObjectNode writable(ObjectNode tree) {
        return Fields.pick(tree, fields.stream().map(SettingField::path).toList());
    }

    /** @param path of a field that has one */
    String column(String path) {
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow()
                .column();
    }

    /** The fields that a row gives, by the API's paths and with its types; cells of other columns are passed over. */
    public ObjectNode tree(Map<String, String> cells) {
        ObjectNode tree = Fields.none();
        fields.forEach(
                field -> Optional.ofNullable(cells.get(field.column())).ifPresent(cell -> field.put(tree, cell)));
        return tree;
    }
}
