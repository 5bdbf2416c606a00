package org.spaceodt.action.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spaceodt.action.Fields;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.json.JsonFormat;

class SettingFieldsTest {
    private static final JsonNode API = api();

    private static JsonNode api() {
        try {
            return JsonFormat.MAPPER.readTree(Files.readAllBytes(Path.of("src/test/resources/openapi-subset.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Map<SettingFields, String> FEATURES = Map.of(
            SettingFields.FORWARDING, "callForwarding",
            SettingFields.VOICEMAIL, "voicemail",
            SettingFields.INTERCEPT, "intercept",
            SettingFields.INCOMING, "incomingPermission",
            SettingFields.OUTGOING, "outgoingPermission");

    @ParameterizedTest
    @EnumSource
    void everyFieldThatCanBeWrittenHasAColumnAndNoOtherHas(SettingFields fields) {
        JsonNode put = API.at("/paths")
                .path("/people/{personId}/features/" + FEATURES.get(fields))
                .path("put");
        Set<String> writable = new LinkedHashSet<>();
        leaves("", put.at("/requestBody/content/application~1json/schema"), writable);

        assertThat(fields.fields().stream().map(SettingField::path)).containsExactlyInAnyOrderElementsOf(writable);
    }

    private static void leaves(String prefix, JsonNode schema, Set<String> found) {
        schema.path("properties").properties().forEach(property -> {
            JsonNode inner = property.getValue();
            String path = prefix + property.getKey();
            if (inner.has("properties")) {
                leaves(path + "/", inner, found);
            } else if (inner.path("type").asText().equals("array")) {
                JsonNode entry = inner.path("items");
                entry.at("/properties/callType/enum")
                        .forEach(type -> leaves(path + "/" + type.asText() + "/", entry, found));
            } else if (!property.getKey().equals("callType")) {
                found.add(path);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "cf_always_enabled, callForwarding/always/enabled",
        "cf_always_destination, callForwarding/always/destination",
        "cf_no_answer_number_of_rings, callForwarding/noAnswer/numberOfRings",
        "cf_noanswer_enabled, callForwarding/noAnswer/enabled",
        "cf_business_continuity_enabled, businessContinuity/enabled",
        "voicemail_enabled, enabled",
        "voicemail_send_busy_calls_enabled, sendBusyCalls/enabled",
        "intercept_enabled, enabled",
        "intercept_outgoing_type, outgoing/type",
        "incoming_external_transfer, externalTransfer",
        "outgoing_international_action, callingPermissions/INTERNATIONAL/action",
        "outgoing_special_services_ii_transfer_enabled, callingPermissions/SPECIAL_SERVICES_II/transferEnabled",
        "outgoing_use_custom_enabled, useCustomEnabled",
    })
    void columnsAreNamedByRule(String column, String path) {
        assertThat(Stream.of(SettingFields.values()).flatMap(fields -> fields.byColumn(column).stream()))
                .singleElement()
                .extracting(SettingField::path)
                .isEqualTo(path);
    }

    @Test
    void noColumnIsThereTwice() {
        List<String> columns = all().flatMap(
                        field -> Stream.concat(Stream.of(field.column()), field.oldNames().stream()))
                .toList();

        assertThat(columns).doesNotHaveDuplicates();
    }

    private static Stream<SettingField> all() {
        return Stream.of(SettingFields.values()).flatMap(fields -> fields.fields().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theExampleOfAColumnPasses(SettingField field) {
        assertThat(new CellReader(1_000).read(field.type(), new RawCell.Plain(field.example())))
                .satisfies(cell -> assertThat(cell.findings()).isEmpty())
                .satisfies(cell -> assertThat(cell.value()).isEqualTo(field.example()));
    }

    /** As the official document shows it, with the fields that only GET has. */
    @ParameterizedTest
    @EnumSource
    void whatTheApiAnswersBecomesCellsAndBack(SettingFields fields) {
        JsonNode answer = API.at("/paths")
                .path("/people/{personId}/features/" + FEATURES.get(fields))
                .at("/get/responses/200/content/application~1json/example");
        assertThat(answer.isObject()).isTrue();
        List<String> unknown = new ArrayList<>();

        Map<String, String> cells = fields.cells(answer, unknown::add);

        assertThat(unknown).isEmpty();
        assertThat(cells).isNotEmpty();
        JsonNode there = SettingFields.byType(answer);
        assertThat(fields.tree(cells)).isNotEmpty();
        fields.fields().forEach(field -> assertThat(Fields.at(fields.tree(cells), field.path()))
                .as(field.path())
                .isEqualTo(Fields.at(there, field.path())));
    }

    @ParameterizedTest
    @MethodSource("strange")
    void whatIsNoFieldIsNamedByItsPath(SettingFields fields, String json, List<String> paths) throws IOException {
        List<String> unknown = new ArrayList<>();

        fields.cells(JsonFormat.MAPPER.readTree(json), unknown::add);

        assertThat(unknown).isEqualTo(paths);
    }

    static Stream<Arguments> strange() {
        return Stream.of(
                strange(SettingFields.FORWARDING, "{'always':{'enabled':true}}", "always/enabled"),
                strange(SettingFields.FORWARDING, "{'callForwarding':{'always':true}}", "callForwarding/always"),
                strange(SettingFields.FORWARDING, "{'callForwarding':[1]}", "callForwarding"),
                strange(SettingFields.VOICEMAIL, "{'enabled':{'is':true}}", "enabled/is"),
                strange(SettingFields.VOICEMAIL, "{'enabled':null,'sendAllCalls':{'enabled':''}}"),
                strange(SettingFields.VOICEMAIL, "{'sendBusyCalls':{'greetingUploaded':true}}"),
                strange(SettingFields.VOICEMAIL, "{'enabled':[true]}", "enabled"),
                strange(
                        SettingFields.OUTGOING,
                        "{'callingPermissions':[{'callType':'CASUAL','action':'BLOCK'},{'callType':'LOCAL','action':'BLOCK'},"
                                + "{'callType':'NATIONAL','isCallTypeRestrictionEnabled':false}, 3]}",
                        "callingPermissions/LOCAL/action",
                        "callingPermissions/3"),
                strange(SettingFields.INTERCEPT, "[{'enabled':true}]", "/"),
                strange(SettingFields.INTERCEPT, "true", "/"),
                strange(SettingFields.INCOMING, "{}"));
    }

    private static Arguments strange(SettingFields fields, String json, String... paths) {
        return Arguments.of(fields, json.replace('\'', '"'), List.of(paths));
    }
}
