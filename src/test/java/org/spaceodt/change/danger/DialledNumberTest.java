package org.spaceodt.change.danger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialledNumberTest {
    @ParameterizedTest
    @CsvSource({
        // dialled | country | premium | abroad
        "+34806123456, ES, true, false",
        "806123456, ES, true, false",
        "0034806123456, ES, true, false",
        "+34803123456, FR, true, true",
        "+34555010155, ES, false, false", // of no plan: the country code tells
        "+34910000000, ES, false, false",
        "+351211234567, ES, false, true",
        "00351211234567, ES, false, true",
        "+351211234567, PT, false, false",
        "+12125550100, ES, false, true",
        "+18765550123, US, false, true", // Jamaica has the code of the United States
        "+979123456789, ES, true, true", // premium numbers of no country
        "+881612345678, ES, false, true", // satellites
        "53555010155, ES, false, false"
    })
    void theNumberingPlansTellWhereACallGoes(String dialled, String country, boolean premium, boolean abroad) {
        DialledNumber number = DialledNumber.of(dialled, country).orElseThrow();

        assertThat(number.isPremium()).as("premium").isEqualTo(premium);
        assertThat(number.isAbroad(country)).as("abroad").isEqualTo(abroad);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2101",
                "531234",
                "11888",
                "+",
                "*72#",
                "someone1234567@example.com",
                "tel:+34806123456",
                "\u0000",
                "１２３"
            })
    void extensionsAndWhatIsNoNumberGoNowhere(String dialled) {
        assertThat(DialledNumber.of(dialled, "ES")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "112, ES, true",
        "061, ES, true",
        "091, ES, true",
        "911, US, true",
        "999, GB, true",
        "2112, ES, false",
        "112555, ES, false",
        "'', ES, false"
    })
    void emergencyNumbersAreThoseOfTheCountry(String dialled, String country, boolean emergency) {
        assertThat(DialledNumber.isEmergency(dialled, country)).isEqualTo(emergency);
    }
}
