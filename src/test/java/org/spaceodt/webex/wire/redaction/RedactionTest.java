package org.spaceodt.webex.wire.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.webex.wire.Exchanges.utf8;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spaceodt.webex.wire.Exchanges;
import org.spaceodt.webex.wire.Header;

/** What is hidden, and what is not: a log that hides everything is of no use. */
class RedactionTest {
    private final Secrets secrets = new Secrets();
    private final Redaction redaction = new Redaction(secrets);

    private String json(String body) {
        return redaction.body(Exchanges.JSON, utf8(body), 10_000).text();
    }

    private String form(String body) {
        List<Header> type = List.of(new Header("Content-Type", "application/x-www-form-urlencoded"));
        return redaction.body(type, utf8(body), 10_000).text();
    }

    @Test
    void onlyTheValuesOfSecretFieldsChangeInJson() {
        assertThat(
                        json(
                                "{ \"access_token\" : \"abc\",\n \"expires_in\": 1.50, \"n\":{\"clientSecret\":[1,{}]}, \"clientId\":\"C1\"}"))
                .isEqualTo(
                        "{ \"access_token\" : \"[hidden]\",\n \"expires_in\": 1.50, \"n\":{\"clientSecret\":\"[hidden]\"}, \"clientId\":\"C1\"}");
        String harmless = "{\"token_type\":\"Bearer\",\"code\":4003,\"errorCode\":1,\"password\":null,\"pin\":false,"
                + "\"mapping\":\"x\",\"message\":\"Invalid PIN: must have 6 digits\",\"secretary\":\"Ana\",\"spin\":1}";
        assertThat(json(harmless)).isEqualTo(harmless);
    }

    @Test
    void jsonThatWasCutShortIsReadableUpToTheSecret() {
        assertThat(json("{\"name\":\"Ana\",\"refresh_token\":\"abc"))
                .isEqualTo("{\"name\":\"Ana\",\"refresh_token\":[hidden]");
        assertThat(json("{\"name\":\"Ana\",\"id\":\"ab")).isEqualTo("{\"name\":\"Ana\",\"id\":\"ab");
    }

    @Test
    void formsKeepTheirOtherFields() {
        assertThat(
                        form(
                                "grant_type=authorization_code&client_id=C1&client_secret=abc&code=xyz&redirect_uri=https%3A%2F%2Fa.example.com"))
                .isEqualTo(
                        "grant_type=authorization_code&client_id=C1&client_secret=[hidden]&code=[hidden]&redirect_uri=https%3A%2F%2Fa.example.com");
    }

    @Test
    void addressesStayAddresses() {
        secrets.add("s3cr3t/va lue");
        assertThat(
                        redaction.url(
                                URI.create(
                                        "https://a.example.com:8443/v1/s3cr3t%2Fva%20lue/b%5B?access_token=1&max=10&x=s3cr3t%2fva+lue")))
                .isEqualTo(
                        "https://a.example.com:8443/v1/%5Bhidden%5D/b%5B?access_token=%5Bhidden%5D&max=10&x=%5Bhidden%5D");
    }

    @Test
    void overlappingSecretsLeaveNothing() {
        secrets.add("abcdefghij");
        secrets.add("efghijklmn");
        assertThat(redaction.text("<abcdefghijklmn>")).isEqualTo("<[hidden]>");
    }

    @Test
    void valuesThatAreTooShortAreNotLookedFor() {
        secrets.add("people");
        assertThat(redaction.text("/people")).isEqualTo("/people");
    }

    @Test
    void tokensInWordsAreHiddenByTheirScheme() {
        assertThat(redaction.text("sent with Bearer abcdefghijklmnopqrst twice"))
                .isEqualTo("sent with Bearer [hidden] twice");
    }

    @Test
    void jsonInAnotherEncodingIsSearchedToo() {
        byte[] latin =
                "{\"name\":\"José\",\"password\":\"abc\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(redaction.body(Exchanges.JSON, latin, 1000).text())
                .isEqualTo("{\"name\":\"José\",\"password\":\"[hidden]\"}");
    }
}
