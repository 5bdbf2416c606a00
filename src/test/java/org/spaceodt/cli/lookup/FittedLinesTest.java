package org.spaceodt.cli.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spaceodt.lookup.LookupColumn;
import org.spaceodt.lookup.LookupKind;

/** Rows as lines of a terminal. */
class FittedLinesTest {
    private static final String ID = "Y2lzY29zcGFyazovL3VzL1BFT1BMRS8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA";

    private static List<LookupColumn> columns(String... names) {
        return List.of(names).stream()
                .map(name -> LookupKind.PEOPLE.column(name).orElseThrow())
                .toList();
    }

    @Test
    void whereThereIsRoomARowIsALine() {
        FittedLines table =
                new FittedLines(columns("name", "extension", "person_id"), List.of(List.of("Ana Ruiz", "1000", ID)), 0);

        assertThat(table.header()).isEqualTo("name      extension  person_id");
        assertThat(table.lines()).containsExactly("Ana Ruiz  1000       " + ID);
        assertThat(table.isCut()).isFalse();
    }

    @Test
    void inEightyColumnsNamesAreCutAndIdsStandWholeBelow() {
        String name = "Ñandú ".repeat(12).strip();
        FittedLines table = new FittedLines(
                columns("name", "email", "person_id"),
                List.of(List.of(name, "a.very.long.address.of.somebody@example.com", ID)),
                80);
        List<String> lines = table.lines();

        assertThat(table.header()).isEqualTo("name" + " ".repeat(37) + "email");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("…").satisfies(line -> assertThat(line.length())
                .isLessThanOrEqualTo(80));
        assertThat(lines.get(1)).isEqualTo(" " + ID);
        assertThat(table.isCut()).isTrue();
    }

    @Test
    void whatOthersWroteIsShownAndNotObeyed() {
        FittedLines table = new FittedLines(columns("name"), List.of(List.of("Ana\u001b[2J\nRuiz")), 80);

        assertThat(table.lines()).containsExactly("Ana\\u001b[2J\\nRuiz");
    }
}
