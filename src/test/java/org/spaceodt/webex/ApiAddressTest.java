package org.spaceodt.webex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.webex.token.AccessToken;

class ApiAddressTest {
    @Test
    void whatStandsBesideTheVersionIsFoundBesideIt() {
        assertThat(ApiAddress.of("https://example.com/v1").resolve("", "/identity/scim/O/v2/Users"))
                .hasToString("https://example.com/identity/scim/O/v2/Users");
        assertThat(ApiAddress.of("https://example.com/webex").resolve("", "/identity/scim/O/v2/Users"))
                .hasToString("https://example.com/webex/identity/scim/O/v2/Users");
    }

    @Test
    void aFinalSlashDoesNotMatter() {
        assertThat(ApiAddress.of(" https://example.com/v1/ ").resolve("/v1", "/people"))
                .isEqualTo(URI.create("https://example.com/v1/people"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "webexapis.com", "ftp://example.com", "https://", "https://u:p@example.com", "http://a b"})
    void whatIsNoBaseAddressIsRefused(String text) {
        assertThatThrownBy(() -> ApiAddress.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlySchemeHostAndPortDecideWhetherTheTokenMayTravel() {
        ApiAddress address = ApiAddress.of("https://example.com/v1");
        assertThat(address.sameOrigin(URI.create("https://EXAMPLE.com:443/v2/x")))
                .isTrue();
        assertThat(address.sameOrigin(URI.create("http://example.com/v1"))).isFalse();
        assertThat(address.sameOrigin(URI.create("https://example.com:8443/v1")))
                .isFalse();
        assertThat(address.sameOrigin(URI.create("https://example.com.example.org/v1")))
                .isFalse();
        assertThat(address.sameOrigin(URI.create("https://example.com@example.org/v1")))
                .isFalse();
        assertThat(address.sameOrigin(URI.create("/v1/people"))).isFalse();
    }

    @Test
    void httpIsOnlyPrivateOnThisMachine() {
        assertThat(ApiAddress.of("http://127.0.0.1:8089/v1").sendsInTheClear()).isFalse();
        assertThat(ApiAddress.of("http://127.1.2.3/v1").sendsInTheClear()).isFalse();
        assertThat(ApiAddress.of("http://[::1]:8089/v1").sendsInTheClear()).isFalse();
        assertThat(ApiAddress.of("http://localhost:8089/v1").sendsInTheClear()).isFalse();
        for (String another : new String[] {
            "example.com",
            "127.evil.example",
            "127.0.0.1.nip.example",
            "localhost.example.com",
            "0.0.0.0",
            "x127.0.0.1.example"
        }) {
            assertThat(ApiAddress.of("http://" + another + "/v1").sendsInTheClear())
                    .as(another)
                    .isTrue();
        }
        assertThat(ApiAddress.WEBEX.sendsInTheClear()).isFalse();
    }

    @Test
    void aTokenIsNotPrintedAndAnImpossibleOneIsNotRepeated() {
        assertThat(AccessToken.of("s3cret").toString()).doesNotContain("s3cret");
        assertThatThrownBy(() -> AccessToken.of("s3cret two")).hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> AccessToken.of("s3cr\u00e9t")).hasMessageNotContaining("s3cr");
        assertThatThrownBy(() -> AccessToken.of("  ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void webexIsWhereCiscoAnswersOverTls() {
        assertThat(ApiAddress.WEBEX.isOfWebex()).isTrue();
        assertThat(ApiAddress.of("https://API-usgov.Webex.com/v1").isOfWebex()).isTrue();
        for (String another : new String[] {
            "http://webexapis.com/v1",
            "https://webexapis.com.example.com/v1",
            "https://notwebex.com/v1",
            "https://example.com/webexapis.com"
        }) {
            assertThat(ApiAddress.of(another).isOfWebex()).as(another).isFalse();
        }
    }

    @Test
    void slashesAtTheEndAreLeftOutHoweverManyThereAre() {
        assertThat(ApiAddress.of("https://example.com/v1" + "/".repeat(500_000)).base())
                .hasToString("https://example.com/v1");
    }
}
