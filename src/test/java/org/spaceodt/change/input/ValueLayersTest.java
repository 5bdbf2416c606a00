package org.spaceodt.change.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Description;
import org.spaceodt.action.Description.Parameter;
import org.spaceodt.action.Description.Type;
import org.spaceodt.action.Row;

class ValueLayersTest {
    private static final List<String> NAMES = List.of("location_id", "phone_number", "calling_line_name", "org_id");
    private static final Description ACTION = new Description(
            "any",
            Description.Section.LOCATION,
            List.of(
                    Parameter.required("location_id", Type.LOCATION, "Sede Alameda", "site"),
                    Parameter.required("phone_number", Type.PHONE_NUMBER, "+34555010101"),
                    Parameter.optional("calling_line_name", Type.TEXT, "Alameda"),
                    Parameter.optional("org_id", Type.ORGANIZATION, "x")),
            List.of(),
            List.of());

    @Test
    void theFirstLayerThatSaysSomethingWinsWhateverTheLayersAre() {
        Random random = new Random(21);
        for (int i = 0; i < 2_000; i++) {
            Map<String, String> over = some("over", random);
            Map<String, String> own = some("own", random);
            Map<String, String> under = some("under", random);

            Row merged = new ValueLayers(ACTION, over, under).merged(new Row(7, own));

            assertThat(merged.number()).isEqualTo(7);
            for (String name : NAMES) {
                String expected = over.getOrDefault(name, own.getOrDefault(name, under.get(name)));
                assertThat(merged.cell(name).orElse(null)).isEqualTo(expected);
            }
        }
    }

    @Test
    void anEmptyValueOnTheCommandLineHidesWhatTablesHave() {
        Row merged = new ValueLayers(ACTION, Map.of("calling_line_name", ""), Map.of("calling_line_name", "General"))
                .merged(new Row(2, Map.of("calling_line_name", "Alameda")));

        assertThat(merged.cell("calling_line_name")).isEmpty();
    }

    @Test
    void anOlderNameInOneLayerIsTheNameOfTodayInAnother() {
        Row merged = new ValueLayers(ACTION, Map.of("site", "From the command line"), Map.of())
                .merged(new Row(2, Map.of("location_id", "From the table")));

        assertThat(merged.cells()).isEqualTo(Map.of("location_id", "From the command line"));
    }

    private static Map<String, String> some(String layer, Random random) {
        Map<String, String> values = new TreeMap<>();
        IntStream.range(0, NAMES.size())
                .filter(i -> random.nextBoolean())
                .forEach(i -> values.put(NAMES.get(i), layer + " " + i));
        return values;
    }
}
