package org.spaceodt.change.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectedNumbersTest {
    private final ProtectedNumbers numbers = new ProtectedNumbers(Stream.of("+34555010100", "112")
            .map(value -> new ProtectedEntry(2, ProtectedEntry.Kind.NUMBER, value, "", Optional.empty()))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "/phoneNumbers,        +34555010100",
        "/phoneNumbers,        +34 555 01-01.00",
        "/x,                   tel:+34555010100",
        "/x,                   34555010100",
        "/x,                   0034555010100",
        "/x,                   555010100",
        "/always/destination,  53555010100",
        "/always/destination,  5334555010100",
        "/always/destination,  112",
        "/extension,           112"
    })
    void aProtectedNumberIsFoundInAnySpelling(String path, String text) {
        assertThat(numbers.in(path, text)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "/phoneNumbers,       +34555010101",
        "/phoneNumbers,       +351555010100",
        "/x,                  12345555010100",
        "/address/postalCode, 112",
        "/x,                  3455501010",
        "/x,                  INACTIVE",
        "/x,                  2101",
        "/destination,        1122"
    })
    void anotherNumberIsNoneOfThem(String path, String text) {
        assertThat(numbers.in(path, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/x, +34555010100", "/number, 112"})
    void nothingIsFoundWhereNothingIsProtected(String path, String text) {
        assertThat(new ProtectedNumbers(List.of()).in(path, text)).isEmpty();
    }
}
