package org.spaceodt.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.sheet.json.MarkedJson;

class MarkedJsonTest {
    private static final Map<Integer, String> FAULTS = Map.of(3, "name: \"x\" is wrong", 5, "bad");

    @TempDir
    Path folder;

    @Test
    void eachObjectSaysWhatIsWrongWithItAndAllElseStaysAsItIsWritten() throws IOException {
        assertThat(marked(
                        "[{\"a\":1.10,\"b\":{\"c\":[1000,null]}},\n {\"name\":\"x\",\"errors\":\"old\"}, 7, {}]",
                        Optional.empty()))
                .isEqualTo("[\n{\"a\":1.10,\"b\":{\"c\":[1000,null]}},\n"
                        + "{\"name\":\"x\",\"errors\":\"name: \\\"x\\\" is wrong\"},\n7,\n{\"errors\":\"bad\"}\n]\n");
        assertThat(marked("{\"n\":{\"rows\":1},\"rows\":[{\"a\":\"ñ\"}],\"z\":2}", Optional.of("rows")))
                .isEqualTo("[\n{\"a\":\"ñ\"}\n]\n");
        assertThat(marked("[]", Optional.empty())).isEqualTo("[]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "7", "[{\"a\":1}", "[{\"a\":", "[{\"a\":1},]", "nonsense"})
    void whatIsNoTableHasNoCopy(String text) {
        assertThatThrownBy(() -> marked(text, Optional.empty())).isInstanceOf(JsonProcessingException.class);
    }

    private String marked(String text, Optional<String> member) throws IOException {
        Path file = folder.resolve("copy.json");
        MarkedJson.write(new StringReader(text), member, "errors", row -> FAULTS.getOrDefault(row, ""), file);
        return Files.readString(file);
    }
}
