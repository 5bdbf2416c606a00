package org.spaceodt.action.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Change;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.action.owner.HolderStage;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.webex.Request;

/** What each column is in Webex: as the page for people says it, and as the API has it once it was written. */
class ColumnsTest {
    private static final Path PAGE = Path.of("docs/softphones-columns.md");
    private static final String FROM = "<!-- fields of Webex, from here on -->\n";

    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    private static final Map<SettingFields, String> FEATURES = new LinkedHashMap<>();
    private static final Map<SettingFields, SettingsStage> STAGES = Map.of(
            SettingFields.FORWARDING, new ApplyForwarding(),
            SettingFields.VOICEMAIL, new ApplyVoicemail(),
            SettingFields.INTERCEPT, new ApplyCallIntercept(),
            SettingFields.INCOMING, new ApplyPermissions(),
            SettingFields.OUTGOING, new ApplyPermissions());

    static {
        FEATURES.put(SettingFields.FORWARDING, "callForwarding");
        FEATURES.put(SettingFields.VOICEMAIL, "voicemail");
        FEATURES.put(SettingFields.INTERCEPT, "intercept");
        FEATURES.put(SettingFields.INCOMING, "incomingPermission");
        FEATURES.put(SettingFields.OUTGOING, "outgoingPermission");
    }

    /** Read without the program's own names for anything. */
    @ParameterizedTest
    @EnumSource
    void eachColumnIsWrittenAndIsThereUnderTheNameOfTheApi(SettingFields fields) {
        HolderStage.of(STAGE);
        SettingsStage action = STAGES.get(fields);
        SoftAssertions all = new SoftAssertions();
        for (SettingField field : fields.fields()) {
            Map<String, String> row = new LinkedHashMap<>(Map.of("user_email", HolderStage.PERSON));
            if (fields == SettingFields.FORWARDING && field.column().endsWith("_enabled")) {
                fields.byColumn(field.column().replace("_enabled", "_destination"))
                        .ifPresent(destination -> row.put(destination.column(), "2199"));
            }
            String value = other(field);
            row.put(field.column(), value);
            Change change = STAGE.plan(action, row);
            if (change instanceof Change.Nothing) {
                value = value.equals("true") ? "false" : "true";
                row.put(field.column(), value);
                change = STAGE.plan(action, row);
            }
            STAGE.done(action, change);

            all.assertThat(read(
                                    FEATURES.get(fields),
                                    field.path(),
                                    change.target().id())
                            .asText())
                    .as(field.column())
                    .isEqualTo(value);
        }
        all.assertAll();
    }

    /** Another value than a new person has; of a truth value perhaps the same. */
    private static String other(SettingField field) {
        CellType type = field.type();
        return switch (type.kind()) {
            case BOOLEAN -> "true";
            case RINGS -> "19";
            case CHOICE ->
                type.choices().contains("AUTH_CODE")
                        ? "AUTH_CODE"
                        : type.choices().get(type.choices().indexOf(field.example()) == 0 ? 1 : 0);
            case EMAIL -> "otra.ejemplo@example.com";
            case PHONE_NUMBER -> "+34555010177";
            default -> "2188";
        };
    }

    private static JsonNode read(String feature, String path, String person) {
        JsonNode node = STAGE.webex()
                .call(Request.of(STAGE.webex().operation("person." + feature + ".get"), person))
                .body();
        for (String name : path.split("/")) {
            node = node.isArray()
                    ? node.valueStream()
                            .filter(one -> one.path("callType").asText().equals(name))
                            .findFirst()
                            .orElseThrow()
                    : node.path(name);
        }
        return node;
    }

    @Test
    void aPlanOfAllSettingsOfAPersonReadsEachObjectOnce() {
        HolderStage.of(STAGE);
        List<Action<?>> actions =
                List.of(new ApplyForwarding(), new ApplyVoicemail(), new ApplyCallIntercept(), new ApplyPermissions());
        Plans plans = new Plans(new Catalogue(actions), STAGE.webex().rememberingReads());
        Map<String, String> row = new LinkedHashMap<>(Map.of("person_id", HolderStage.PERSON));
        FEATURES.keySet().forEach(fields -> fields.fields().stream()
                .filter(field -> field.type().kind() == Kind.BOOLEAN)
                .forEach(field -> row.put(field.column(), "false")));
        STAGE.forgetCalls();

        actions.forEach(action -> plans.plan(
                ((Plans.Checked.Good) plans.check(action.description().id(), new Row(2, row))).input()));

        assertThat(STAGE.calls()).as("the address, the person, five settings").isEqualTo(7);
    }

    @Test
    void thePageHasEveryColumnWithItsFieldTypeAndExample() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(FROM) + FROM.length());
        String wanted =
                head + FEATURES.keySet().stream().map(ColumnsTest::table).collect(Collectors.joining());
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(wanted);
    }

    private static String table(SettingFields fields) {
        return "\n## `" + STAGES.get(fields).description().id() + "`: `people/{id}/features/" + FEATURES.get(fields)
                + "`\n\n| column | field of Webex | type | example |\n|---|---|---|---|\n"
                + fields.fields().stream().map(ColumnsTest::line).collect(Collectors.joining());
    }

    private static String line(SettingField field) {
        String old =
                field.oldNames().stream().map(name -> " (also `" + name + "`)").collect(Collectors.joining());
        String path = field.path()
                .replace('/', '.')
                .replaceFirst("callingPermissions\\.([A-Z_]+)\\.", "callingPermissions[callType = $1].");
        return "| `" + field.column() + "`" + old + " | `" + path + "` | " + type(field.type()) + " | `"
                + field.example() + "` |\n";
    }

    private static String type(CellType type) {
        String what =
                switch (type.kind()) {
                    case BOOLEAN -> "yes or no";
                    case RINGS -> "2 to 20";
                    case CHOICE ->
                        type.choices().stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
                    case DIALLED -> "number, extension or short code";
                    case EMAIL -> "e-mail address";
                    case PHONE_NUMBER -> "phone number";
                    case EXTENSION -> "extension";
                    default -> throw new IllegalStateException(type.toString());
                };
        return type.clearable() ? what + "; `[clear]`" : what;
    }

    @Test
    void everyColumnOfASettingIsAParameterOfItsAction() {
        FEATURES.keySet().forEach(fields -> assertThat(
                        STAGES.get(fields).description().parameters())
                .extracting(parameter -> parameter.name())
                .containsAll(fields.fields().stream().map(SettingField::column).toList()));
    }
}
