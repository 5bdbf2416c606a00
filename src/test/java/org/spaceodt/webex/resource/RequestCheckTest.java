package org.spaceodt.webex.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The other tests of this package rely on it. */
class RequestCheckTest {
    private static final String VOICEMAIL = "/v1/people/p1/features/voicemail";

    @Test
    void whatTheSpecificationAllowsPasses() {
        assertThat(RequestCheck.violations("PUT", VOICEMAIL, "{\"notifications\":{},\"transferToNumber\":{}}"))
                .isEmpty();
        assertThat(RequestCheck.violations("GET", "/v1/people?email=a%40example.com", ""))
                .isEmpty();
        assertThat(RequestCheck.violations("GET", "/identity/scim/o1/v2/Users?count=100", ""))
                .isEmpty();
    }

    @Test
    void aMissingFieldIsFound() {
        assertThat(RequestCheck.violations("PUT", VOICEMAIL, "{\"notifications\":{}}"))
                .isNotEmpty();
    }

    @Test
    void aFieldThatThePutDoesNotTakeIsFound() {
        assertThat(RequestCheck.violations(
                        "PUT",
                        VOICEMAIL,
                        "{\"notifications\":{},\"transferToNumber\":{},\"sendBusyCalls\":{\"greetingUploaded\":true}}"))
                .isNotEmpty();
    }

    @Test
    void anUnknownPathAndAnUnknownParameterAreFound() {
        assertThat(RequestCheck.violations("GET", "/v1/persons", "")).isNotEmpty();
        assertThat(RequestCheck.violations("GET", "/v1/people?mail=a", "")).isNotEmpty();
        assertThat(RequestCheck.violations("GET", "/v1/identity/scim/o1/v2/Users", ""))
                .isNotEmpty();
    }
}
