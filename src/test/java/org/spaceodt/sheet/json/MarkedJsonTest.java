package org.spaceodt.sheet.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedJsonTest {
    @TempDir
    Path folder;

    @Test
    void halfALetterKeepsNobodyFromTheFaultsOfTheOtherCells() throws IOException {
        Path copy = folder.resolve("copy.json");
        String table = "[{\"a\": \"x\\ud800\", \"n\": 1.10}, {\"a\": \"ñ\\ud83d\\ude00\"}]";
        MarkedJson.write(new StringReader(table), Optional.empty(), "errors", row -> row == 2 ? "bad" : "", copy);
        assertThat(Files.readString(copy))
                .isEqualTo("[\n{\"a\":\"x?\",\"n\":1.10,\"errors\":\"bad\"},\n{\"a\":\"ñ😀\"}\n]\n");
    }
}
