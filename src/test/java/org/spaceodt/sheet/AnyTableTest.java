package org.spaceodt.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.sheet.source.TableLimits;

/** Tables made at random, the same at every run. */
class AnyTableTest {
    private static final String[] PIECES = {
        "a", "Z", "7", " ", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "ñ", "ç", "à", "l·l", "€", "’", "|", ":", "{",
        "-", "sep=;"
    };

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false", "windows-1252,false"})
    void whatWasWrittenInAnyDialectIsReadBack(String charset, boolean mark) throws IOException {
        Random random = new Random(charset.hashCode());
        for (int round = 0; round < 150; round++) {
            List<Map<String, String>> rows = rows(random);
            char separator = ",;\t".charAt(random.nextInt(3));
            String end = new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)];
            boolean announced = random.nextInt(4) == 0;
            StringBuilder text =
                    new StringBuilder(mark ? "\uFEFF" : "").append(announced ? "sep=" + separator + end : "");
            try (CSVPrinter printer = new CSVPrinter(
                    text,
                    CSVFormat.DEFAULT
                            .builder()
                            .setDelimiter(separator)
                            .setRecordSeparator(end)
                            .setQuoteMode(random.nextBoolean() ? QuoteMode.ALL : QuoteMode.MINIMAL)
                            .get())) {
                List<String> header = new ArrayList<>(rows.get(0).keySet());
                printer.printRecord(header);
                for (Map<String, String> row : rows) {
                    printer.printRecord(row.values());
                }
            }
            assertReadBack(rows, text.toString().getBytes(Charset.forName(charset)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void whatWasWrittenAsJsonIsReadBack(String charset) throws IOException {
        Random random = new Random(charset.hashCode());
        for (int round = 0; round < 100; round++) {
            List<Map<String, String>> rows = rows(random);
            String text = new ObjectMapper().writeValueAsString(rows);
            assertReadBack(rows, text.getBytes(Charset.forName(charset)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noBytesMakeItFail(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);
            assertThat(Tables.check(bytes).diagnostics().hasErrors()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,4", "windows-1252,5", "UTF-16LE,6"})
    void noDamageToAGoodFileMakesItFail(String charset, long seed) {
        String good = "user_email;location_name;extension;phone_number;queues;permissions\n"
                + "ana@example.com;\"Sède \"\"1\"\";\nplanta\";1001;+34555010100;Ventas|Soporte;\"{\"\"a\"\": 1}\"\n"
                        .repeat(20);
        assertDamageIsBorne(good.getBytes(Charset.forName(charset)), new Random(seed));
        String json =
                "[{\"user_email\": \"ana@example.com\", \"extension\": 1001, \"queues\": [\"a\", \"b\"], \"permissions\": {\"a\": 1}}]";
        assertDamageIsBorne(json.getBytes(Charset.forName(charset)), new Random(seed));
    }

    private static void assertDamageIsBorne(byte[] good, Random random) {
        byte[] likely = "\";,\n\r\t{}[]'=#\u00FF\u0000é+E".getBytes(StandardCharsets.ISO_8859_1);
        for (int round = 0; round < 500; round++) {
            ByteArrayOutputStream bad = new ByteArrayOutputStream();
            for (byte each : good) {
                switch (random.nextInt(200)) {
                    case 0 -> bad.write(likely[random.nextInt(likely.length)]);
                    case 1 -> bad.write(random.nextInt(256));
                    case 2 -> {}
                    default -> bad.write(each);
                }
            }
            Table table = Tables.check(bad.toByteArray());
            if (!table.diagnostics().hasErrors()) {
                assertThat(Tables.rows(table)).hasSize(table.count());
            }
        }
    }

    /** Without blanks around them, which are not kept, and without rows of nothing. */
    private static void assertReadBack(List<Map<String, String>> written, byte[] bytes) {
        Table table = Tables.check(
                bytes,
                TableShape.anything(),
                Map.of(),
                TableLimits.USUAL,
                Meant.of(written.get(0).keySet()));
        assertThat(Tables.found(table)).isEmpty();
        List<SheetRow> read = Tables.rows(table);
        int next = 0;
        for (int i = 0; i < written.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            written.get(i).forEach((heading, cell) -> {
                if (!cell.isBlank()) {
                    row.put(heading, cell.strip());
                }
            });
            if (!row.isEmpty()) {
                assertThat(read.get(next).number()).isEqualTo(i + 2);
                assertThat(read.get(next++).cells()).isEqualTo(row);
            }
        }
        assertThat(read).hasSize(next);
    }

    private static List<Map<String, String>> rows(Random random) {
        int columns = 2 + random.nextInt(6);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(12); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < columns; column++) {
                StringBuilder cell = new StringBuilder();
                for (int piece = random.nextInt(5); piece > 0; piece--) {
                    cell.append(PIECES[random.nextInt(PIECES.length)]);
                }
                row.put("heading" + (char) ('a' + column), cell.toString());
            }
            row.put("last", "Alcorcón");
            rows.add(row);
        }
        return rows;
    }
}
