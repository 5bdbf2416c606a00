package org.spaceodt.change.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnMappingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void pairsAndFilesSayTheSameAndTheLastOneWins() throws ColumnMapping.Malformed {
        Map<String, String> pairs = ColumnMapping.of(List.of("location_id=Sede", "phone_number = Número = E.164"));
        Map<String, String> file = new ColumnMapping()
                .pair("location_id=Other")
                .json("\uFEFF{\"location_id\": \"Sede\", \"phone_number\": \"Número = E.164\"}", JSON)
                .columns();

        assertThat(pairs).isEqualTo(Map.of("location_id", "Sede", "phone_number", "Número = E.164"));
        assertThat(file).isEqualTo(pairs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"location_id", "=Sede", "location_id=", "", " = "})
    void aPairHasANameAndAColumn(String pair) {
        assertThatThrownBy(() -> new ColumnMapping().pair(pair)).isInstanceOf(ColumnMapping.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "", "{", "{\"location_id\": 3}", "{\"location_id\": {\"a\": \"b\"}}", "Sede"})
    void aFileIsAnObjectOfTexts(String text) {
        assertThatThrownBy(() -> new ColumnMapping().json(text, JSON)).isInstanceOf(ColumnMapping.Malformed.class);
    }
}
