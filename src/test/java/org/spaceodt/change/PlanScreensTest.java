package org.spaceodt.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Directory;
import org.spaceodt.action.softphone.SettingField;
import org.spaceodt.action.softphone.SettingFields;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.plan.shown.PlanMark;
import org.spaceodt.change.plan.shown.PlanScreen;

/** How plans stand on a terminal; {@code -Dgolden.record=true} puts the screens there as they are now. */
class PlanScreensTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCREENS = Path.of("src/test/resources/golden/screens");
    private static final String LICENSE = "licenses/fbbf1c0e-7d6a-4a5c-9f0b-1de7c4b1a001";
    private static final String QUEUE = "callQueues/Atenció (2f3d1c0e-7d6a-4a5c-9f0b-1de7c4b1a002)";
    private static final String ID =
            "Y2lzY29zcGFyazovL3VzL0NBTExfUVVFVUUvMmYzZDFjMGUtN2Q2YS00YTVjLTlmMGItMWRlN2M0YjFhMDAy";

    @ParameterizedTest
    @CsvSource({"en,80", "es,80", "ca,80", "en,120", "es,120", "ca,120", "es,20"})
    void aPlanStandsOnTheScreenAsItDid(String language, int columns) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        PlanScreen screen = new PlanScreen(locale, columns, PlanScreen.Paint.NONE);
        List<String> lines = new ArrayList<>(screen.lines(blocks(locale)));
        lines.addAll(screen.totals(new EnumMap<>(
                Map.of(PlanMark.CREATE, 1, PlanMark.UPDATE, 1234, PlanMark.LATER, 1, PlanMark.REFUSED, 2))));
        Path file = SCREENS.resolve("plan-" + language + "-" + columns + ".txt");
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(SCREENS);
            Files.write(file, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(file));
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
    }

    private static List<PlanBlock> blocks(Locale language) {
        return List.of(
                new PlanBlock(
                        2,
                        "Sede Nueva",
                        "Sede Nueva",
                        "location_upsert",
                        "location_upsert",
                        PlanMark.CREATE,
                        List.of(
                                field(language, "name", "", "Sede Nueva"),
                                field(language, "timeZone", "", "Europe/Madrid"),
                                field(language, "address/address1", "", "Calle Ejemplo 1"),
                                field(language, "address/state", "", "MD")),
                        ""),
                new PlanBlock(
                        2,
                        "Sede Nueva",
                        "Sede Nueva",
                        "ubicacion_configurar_pstn",
                        "ubicacion_configurar_pstn",
                        PlanMark.LATER,
                        List.of(new FieldLine("premise_route_id", "premise_route_id", "—", "RG-Girona")),
                        ""),
                new PlanBlock(
                        12,
                        "ana.vidal.ferrer-soler@escola.example.com",
                        "Escola La Plaça Nova",
                        "apply",
                        "",
                        PlanMark.UPDATE,
                        List.of(
                                field(language, LICENSE, "", "Webex Calling - Professional"),
                                field(language, QUEUE + "/id", ID, ""),
                                field(language, QUEUE + "/joinEnabled", "true", ""),
                                field(language, "callForwarding/always/destination", "+34555010101", "+34555010102"),
                                field(language, "sendUnansweredCalls/numberOfRings", "3", "12"),
                                field(language, "callingPermissions/INTERNATIONAL/action", "BLOCK", "ALLOW"),
                                field(language, "phoneNumbers/+34555010102/state", "", "INACTIVE"),
                                field(
                                        language,
                                        "notes",
                                        "Edificio A, segunda planta, entrada por la calle de atrás; llaves en portería",
                                        "Edificio B")),
                        "Los ajustes de Webex Calling que se fueron con la licencia empiezan de nuevo."),
                new PlanBlock(
                        13,
                        "joan@example.com",
                        "",
                        "apply",
                        "",
                        PlanMark.REFUSED,
                        List.of(),
                        "No hay ninguna persona joan@example.com en esta organización."));
    }

    /** As plans get it: texts as JSON, an empty text is nothing. */
    private static FieldLine field(Locale language, String path, String before, String after) {
        IdNames names = new IdNames(null);
        names.know(Kind.CALL_QUEUE, Directory.of(List.of()));
        ResultWords words = new ResultWords(JSON, language, names);
        return words.fields(List.of(new Difference(path, json(before), json(after))))
                .get(0);
    }

    private static JsonNode json(String text) {
        return text.isEmpty()
                ? MissingNode.getInstance()
                : JSON.getNodeFactory().textNode(text);
    }

    @Test
    void noIdStandsOnAScreenWhereANameIsKnown() {
        PlanScreen screen = new PlanScreen(Locale.ENGLISH, 120, PlanScreen.Paint.NONE);
        assertThat(String.join("\n", screen.lines(blocks(Locale.ENGLISH))))
                .doesNotContain("fbbf1c0e", "2f3d1c0e", ID)
                .contains("Webex Calling - Professional", "Atenció");
    }

    @Test
    void queuesThatAreJoinedLaterAreSaidByTheirNames() {
        IdNames names = new IdNames(null);
        names.know(
                Kind.CALL_QUEUE,
                Directory.of(List.of(JSON.createObjectNode().put("id", ID).put("name", "Atenció"))));
        ResultWords words = new ResultWords(JSON, Locale.ENGLISH, names);
        String unknown = ID.substring(0, ID.length() - 1) + "z";
        assertThat(words.readable(ID + ";" + unknown)).isEqualTo("Atenció;" + unknown);
    }

    @Test
    void whateverIsInAPlanFitsTheTerminalAndNothingOfItIsObeyed() {
        Random random = new Random(17);
        String[] pieces = {
            "a",
            "ñ",
            " ",
            "\n",
            "\t",
            "\u001b[2J",
            "日本",
            "e\u0301",
            "😀",
            "\u202e",
            "longlonglonglonglonglong",
            "/",
            "{0}",
            "'",
            "@|red x|@"
        };
        for (int round = 0; round < 300; round++) {
            List<PlanBlock> blocks = new ArrayList<>();
            for (int block = 0; block < 3; block++) {
                blocks.add(new PlanBlock(
                        random.nextInt(1_000_000),
                        text(random, pieces),
                        text(random, pieces),
                        "a",
                        text(random, pieces),
                        PlanMark.values()[random.nextInt(PlanMark.values().length)],
                        List.of(new FieldLine("x", text(random, pieces), text(random, pieces), text(random, pieces))),
                        text(random, pieces)));
            }
            int columns = 20 + random.nextInt(120);
            PlanScreen screen = new PlanScreen(Locale.forLanguageTag("es"), columns, PlanScreen.Paint.NONE);
            assertThat(screen.lines(blocks)).allSatisfy(line -> {
                assertThat(cells(line)).as(line).isLessThanOrEqualTo(columns);
                assertThat(line).doesNotContain("\u001b", "\n", "\t", "\u202e");
            });
        }
    }

    private static String text(Random random, String[] pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    /** Of what the pieces are made of. */
    private static int cells(String line) {
        return line.codePoints()
                .map(point -> point == 0x301 ? 0 : point > 0x2e80 ? 2 : 1)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void everySettingOfAPersonHasANameInEachLanguage(String language) {
        FieldNames names = new FieldNames(Locale.forLanguageTag(language));
        for (SettingFields object : SettingFields.values()) {
            for (SettingField field : object.fields()) {
                assertThat(names.of(field.path())).as(field.path()).doesNotContainPattern("[a-z][A-Z]|[A-Z]_[A-Z]|''");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_ca"})
    void theLanguagesHaveTheSameFields(String language) {
        assertThat(ResourceBundle.getBundle(FieldNames.BUNDLE, Locale.forLanguageTag(language.substring(1)))
                        .keySet())
                .isEqualTo(
                        ResourceBundle.getBundle(FieldNames.BUNDLE, Locale.ROOT).keySet());
    }
}
