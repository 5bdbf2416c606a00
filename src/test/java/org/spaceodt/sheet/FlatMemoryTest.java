package org.spaceodt.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.support.Await;
import org.spaceodt.support.Sized;

@Tag("sized")
class FlatMemoryTest {
    private static final int ROWS = Sized.of(25_000, 150_000);

    /** 25,000 rows are some 17 MB of objects, more than is left beside the program, and 5 MB of text. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void memoryDoesNotGrowWithTheRows(String format, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("rows." + format);
        write(file, format.equals("json"));
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        // As the program sets it when it starts: what a library logs goes there.
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FlatMemoryTest.class.getName(),
                        file.toString(),
                        String.valueOf(ROWS))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        try {
            assertThat(reading.waitFor(Await.LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } finally {
            reading.destroyForcibly();
        }
        // All warnings of a column with lost signs are counted, and not kept.
        assertThat(Files.readString(folder.resolve("out")))
                .isEqualTo("%1$d rows, %1$d read, 0 errors, %1$d warnings".formatted(ROWS));
    }

    /** The other process. */
    public static void main(String[] arguments) throws IOException {
        TableLimits limits = Tables.rows(Integer.parseInt(arguments[1]));
        int[] read = {0};
        Table table = Table.check(
                Source.of(Path.of(arguments[0])),
                Tables.SOFTPHONES,
                Map.of(),
                limits,
                Tables.SPAIN,
                (row, found) -> read[0]++);
        String said = table.count() + " rows, " + read[0] + " read, "
                + table.diagnostics().errorCount() + " errors, "
                + table.diagnostics().warningCount() + " warnings";
        System.out.print(said);
    }

    private static void write(Path file, boolean json) throws IOException {
        String filling = "x".repeat(150);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(json ? "[" : "user_email;location_name;extension;phone_number;queues\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(
                        json
                                ? (i == 0 ? "" : ",\n") + "{\"user_email\":\"p" + i
                                        + "@example.com\",\"location_name\":\"" + filling
                                        + "\",\"extension\":" + (100_000 + i) + ",\"phone_number\":"
                                        + (34_555_000_000L + i)
                                        + ",\"queues\":[\"Ventas\",\"Soporte\"]}"
                                : "p" + i + "@example.com;" + filling + ";" + (100_000 + i) + ";"
                                        + (34_555_000_000L + i) + ";Ventas|Soporte\n");
            }
            out.write(json ? "]" : "");
        }
    }
}
