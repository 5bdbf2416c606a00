package org.spaceodt.change.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddedLinesTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessHasLeftOfALineIsCutOff() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), "{\"row\":2}\n{\"row\":3,\"key\":\"Sal");
        Path table = Files.writeString(folder.resolve("a.csv"), "row,key\r\n2,\"two\nlines\"\r\n3,\"and\nmore");

        AddedLines.to(log).add("{\"row\":3}\n");
        AddedLines.to(table).under(List.of("row", "key")).addCells(List.of(3, "whole"));

        assertThat(log).hasContent("{\"row\":2}\n{\"row\":3}\n");
        assertThat(table).content().isEqualTo("row,key\r\n2,\"two\nlines\"\r\n3,whole\r\n");
    }

    @Test
    void aHeaderThatWasCutOffIsWrittenAgain() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "row,k");

        AddedLines.to(table).under(List.of("row", "key")).addCells(List.of(2, "whole"));

        assertThat(table).content().isEqualTo("row,key\r\n2,whole\r\n");
    }

    @Test
    void linesOfManyThreadsStayWhole() throws IOException {
        Path log = folder.resolve("new/a.log");
        String line = "x".repeat(5000);

        IntStream.range(0, 200).parallel().forEach(i -> add(log, line + i));

        assertThat(Files.readAllLines(log))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200).mapToObj(i -> line + i).toList());
    }

    private static void add(Path log, String line) {
        try {
            AddedLines.to(log).add(line + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
