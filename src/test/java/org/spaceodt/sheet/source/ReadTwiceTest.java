package org.spaceodt.sheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;

class ReadTwiceTest {
    private static final int ROWS = 40_000;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "windows"})
    void aTableIsReadToItsEndTwiceAtMostWhateverItIsWrittenIn(String form) throws IOException {
        byte[] content = content(form);
        List<Counted> opened = new ArrayList<>();
        Source source = new Source(
                () -> {
                    opened.add(new Counted(content));
                    return opened.get(opened.size() - 1);
                },
                content.length,
                null);

        int[] rows = {0};
        Table table = Table.check(
                source,
                TableShape.anything(),
                Map.of(),
                TableLimits.USUAL,
                RowCountry.UNKNOWN,
                (row, found) -> rows[0]++);

        assertThat(table.diagnostics().list()).isEmpty();
        assertThat(rows[0]).isEqualTo(ROWS);
        assertThat(opened.stream().filter(stream -> stream.read > content.length / 2))
                .hasSize(2);
    }

    private static byte[] content(String form) {
        StringBuilder text = new StringBuilder(form.equals("json") ? "[" : "name,city\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(
                    form.equals("json")
                            ? (i == 0 ? "" : ",") + "{\"name\":\"Sede " + i + "\",\"city\":\"Málaga\"}\n"
                            : "Sede " + i + ",Málaga\n");
        }
        String all = text.append(form.equals("json") ? "]" : "").toString();
        return all.getBytes(form.equals("windows") ? Encoding.WINDOWS : StandardCharsets.UTF_8);
    }

    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(byte[] content) {
            super((InputStream) new ByteArrayInputStream(content));
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] piece, int from, int length) throws IOException {
            int some = super.read(piece, from, length);
            read += Math.max(some, 0);
            return some;
        }
    }
}
