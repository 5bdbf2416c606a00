package org.spaceodt.action.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.location.AddInactiveNumbers;
import org.spaceodt.action.location.UpdateCallerId;
import org.spaceodt.diagnostic.Diagnostic;

/** Rows of jobs that wait in the store, also as an earlier version kept them: with cells as they were given. */
class KeptCellsTest {
    @Test
    void cellsThatWereKeptAsTheyWereGivenMeanWhatTheyMeantThen() {
        Reading<AddInactiveNumbers.Parameters> reading = KeptCells.read(
                new AddInactiveNumbers(),
                new Row(
                        2,
                        Map.of(
                                "location_id",
                                "any",
                                "phone_numbers",
                                "34555010100 | +34 555 010 101",
                                "number_type",
                                "did")));

        assertThat(((Reading.Good<AddInactiveNumbers.Parameters>) reading).parameters())
                .satisfies(read -> {
                    assertThat(read.numbers()).containsExactly("+34555010100", "+34555010101");
                    assertThat(read.type())
                            .hasValueSatisfying(type -> assertThat(type.name()).isEqualTo("DID"));
                });
    }

    @Test
    void aNameThatLooksLikeAFormulaIsStillThatName() {
        Reading<UpdateCallerId.Parameters> reading = KeptCells.read(
                new UpdateCallerId(),
                new Row(
                        2,
                        Map.of("location_id", "any", "phone_number", "+34555010100", "calling_line_name", "=Sede+1")));

        assertThat(((Reading.Good<UpdateCallerId.Parameters>) reading)
                        .parameters()
                        .name())
                .contains("=Sede+1");
    }

    @Test
    void whatWouldBeANumberOfAnotherCountryIsRefusedAndNotCalled() {
        Reading<UpdateCallerId.Parameters> reading = KeptCells.read(
                new UpdateCallerId(), new Row(2, Map.of("location_id", "any", "phone_number", "910000001")));

        assertThat(((Reading.Bad<UpdateCallerId.Parameters>) reading).faults())
                .extracting(Diagnostic::code)
                .containsExactly("phone.no_country");
    }
}
