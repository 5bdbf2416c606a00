package org.spaceodt.change.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.TableShape;

class ValueLayersTest {
    private static final List<String> NAMES = List.of("location_id", "phone_number", "calling_line_name", "org_id");
    private static final TableShape SHAPE = TableShape.of(
            Column.of("location_id", Kind.TEXT).orCalled("site"),
            Column.of("phone_number", Kind.TEXT),
            Column.of("calling_line_name", Kind.TEXT),
            Column.of("org_id", Kind.ID));

    @Test
    void theFirstLayerThatSaysSomethingWinsWhateverTheLayersAre() {
        Random random = new Random(21);
        for (int i = 0; i < 2_000; i++) {
            Map<String, String> over = some("over", random);
            Map<String, String> own = some("own", random);
            Map<String, String> under = some("under", random);

            SheetRow merged = layers(over, under).merged(SheetRow.of(7, 9, own)).row();

            assertThat(merged.number()).isEqualTo(7);
            for (String name : NAMES) {
                String expected = over.getOrDefault(name, own.getOrDefault(name, under.get(name)));
                assertThat(merged.cell(name).orElse(null)).isEqualTo(expected);
            }
        }
    }

    @Test
    void anEmptyValueOnTheCommandLineHidesWhatTablesHave() {
        SheetRow merged = layers(Map.of("calling_line_name", ""), Map.of("calling_line_name", "General"))
                .merged(SheetRow.of(2, 2, Map.of("calling_line_name", "Alameda")))
                .row();

        assertThat(merged.cell("calling_line_name")).isEmpty();
    }

    @Test
    void anOlderNameInOneLayerIsTheNameOfTodayInAnother() {
        SheetRow merged = layers(Map.of("site", "From the command line"), Map.of())
                .merged(SheetRow.of(2, 2, Map.of("location_id", "From the table")))
                .row();

        assertThat(merged.cells()).isEqualTo(Map.of("location_id", "From the command line"));
    }

    private static ValueLayers layers(Map<String, String> over, Map<String, String> under) {
        return new ValueLayers(SHAPE, new CellReader(100), RowCountry.UNKNOWN, Meant.NOTHING, over, under);
    }

    private static Map<String, String> some(String layer, Random random) {
        Map<String, String> values = new TreeMap<>();
        IntStream.range(0, NAMES.size())
                .filter(i -> random.nextBoolean())
                .forEach(i -> values.put(NAMES.get(i), layer + i));
        return values;
    }
}
