package org.spaceodt.lookup.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.json.JsonFormat;

class JobTouchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[\"ana.ruiz@example.com\"] | ana.ruiz@example.com",
                "[\"a@example.com\",\"b@example.com\"] | a@example.com, b@example.com",
                "[] | ~~",
                "null | ~~",
                "true | true",
                "\"Sede Alameda\" | Sede Alameda",
                "[{\"days\":2}] | [{\"days\":2}]",
            })
    void aValueIsShownWithoutWhatJsonPutsAroundIt(String json, String shown) throws Exception {
        assertThat(JobTouch.text(JsonFormat.MAPPER.readTree(json))).isEqualTo(shown);
    }
}
