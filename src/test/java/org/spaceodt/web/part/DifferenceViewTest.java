package org.spaceodt.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spaceodt.change.plan.shown.FieldLine;

/** No page has more than 2,000 elements or 500 KB, whatever its rows would change. */
class DifferenceViewTest {
    private static final int ROWS = 50;

    private static List<FieldLine> fields(int count, String value) {
        return IntStream.range(0, count)
                .mapToObj(n -> new FieldLine("field." + n, "Field " + n, value, value + n))
                .toList();
    }

    @Test
    void fieldsStandAloneAndWholeWhereThereIsRoom() {
        String value = "x".repeat(2_000);
        List<DifferenceView> shown =
                DifferenceView.ofRows(List.of(fields(20, value))).get(0);
        assertThat(shown).hasSize(20).allMatch(field -> field.rest().isEmpty() && field.folded());
        assertThat(shown.get(3).after()).isEqualTo(value + 3);
        assertThat(DifferenceView.ofRows(List.of(fields(1, "1"))).get(0).get(0).folded())
                .isFalse();
    }

    @Test
    void aPageFullOfRowsWithManyFieldsShowsAllOfThemInFewElements() {
        List<List<DifferenceView>> page = DifferenceView.ofRows(Collections.nCopies(ROWS, fields(40, "value ")));
        assertThat(page).hasSize(ROWS);
        assertThat(page.stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(1_000 / 6 + ROWS);
        List<DifferenceView> row = page.get(ROWS - 1);
        assertThat(row.get(0).label()).isEqualTo("Field 0");
        assertThat(row.get(row.size() - 1).rest())
                .contains("Field 39: value  → value 39")
                .doesNotContain("Field 0:");
    }

    @Test
    void aPageFullOfLongValuesIsCutAndSaysSo() {
        List<List<DifferenceView>> page =
                DifferenceView.ofRows(Collections.nCopies(ROWS, fields(10, "😀".repeat(10_000))));
        int length = page.stream()
                .flatMap(List::stream)
                .mapToInt(field -> field.before().length()
                        + field.after().length()
                        + field.rest().length())
                .sum();
        assertThat(length).isLessThan(250_000);
        assertThat(page.get(0).get(0).before()).endsWith("😀…");
    }

    @Test
    void rowsThatChangeNothingHaveNoFields() {
        assertThat(DifferenceView.ofRows(List.of(List.of(), fields(2, "a"), List.of())))
                .extracting(List::size)
                .containsExactly(0, 2, 0);
    }
}
