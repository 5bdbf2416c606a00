package org.spaceodt.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.console.master.Dataset;
import org.spaceodt.sheet.source.Source;

class DatasetsBodyTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252"})
    void everyTableIsWhatWasWrittenLetterByLetter(String charset) throws IOException {
        String locations = "[{\"Sede\": \"Órrius ] }\", \"n\": 1.10, \"n\": [2]},\n {}]";
        String numbers = "[ 5.55E+11 ]";
        String text = (charset.startsWith("UTF-16") ? "\uFEFF" : "")
                + "{ \"version\" : 7, \"datasets\": {\"locations\": " + locations + ", \"users\": [ ], \"numbers\":"
                + numbers
                + "}}";
        Source source = Source.of(text.getBytes(Charset.forName(charset)));
        DatasetsBody body = DatasetsBody.read(source);
        assertThat(body.version().orElseThrow().asText()).isEqualTo("7");
        assertThat(body.tables().get(Dataset.USERS).isEmpty()).isTrue();
        assertThat(copied(body, source, Dataset.LOCATIONS)).isEqualTo(locations);
        assertThat(copied(body, source, Dataset.NUMBERS)).isEqualTo(numbers);
    }

    @Test
    void whatIsLongerThanAPieceIsWholeAndWhatIsNullIsNotGiven() throws IOException {
        String rows = "[" + "{\"a\": \"ñ\"},".repeat(20_000) + "{}]";
        Source source = Source.of(
                ("{\"datasets\": {\"users\": null, \"numbers\": " + rows + "}}").getBytes(StandardCharsets.UTF_8));
        DatasetsBody body = DatasetsBody.read(source);
        assertThat(body.tables()).containsOnlyKeys(Dataset.NUMBERS);
        assertThat(copied(body, source, Dataset.NUMBERS)).isEqualTo(rows);
    }

    private String copied(DatasetsBody body, Source source, Dataset table) throws IOException {
        Path file = folder.resolve(table.id());
        body.tables().get(table).copy(source, file);
        return Files.readString(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"datasets\": {}} {}",
                "{\"datasets\": []}",
                "{\"datasets\": {\"locations\": {}}}",
                "{\"datasets\": {\"locations\": \"a;b\"}}",
                "{\"datasets\": {\"locations\": [}}",
                "{\"datasets\": {\"locations\": [[1}}",
                "{\"datasets\": {\"locations\": [], \"locations\": []}}",
                "{\"datasets\": {\"people\": []}}",
                "{\"datasets\": {}, \"datasets\": {}}",
                "{\"tables\": {}}",
                "{\"version\": [7]}",
                "{\"datasets\": {\"locations\": "
            })
    void whatIsSomethingElseIsRefused(String text) {
        assertThatThrownBy(() -> DatasetsBody.read(Source.of(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        String text = "{\"datasets\": {\"locations\": " + "[".repeat(100_000);
        assertThatThrownBy(() -> DatasetsBody.read(Source.of(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Refusal.class);
    }
}
