package org.spaceodt.webex.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {
    @ParameterizedTest
    @CsvSource({
        "http://proxy.example.com:3128, proxy.example.com:3128",
        "proxy.example.com:3128, proxy.example.com:3128",
        "http://proxy.example.com, proxy.example.com:8080",
        "http://user:secret@proxy.example.com:3128/, proxy.example.com:3128"
    })
    void aProxyIsReadFromWhatPeopleWrite(String text, String shown) {
        assertThat(Proxy.of(text)).hasToString(shown);
    }

    @Test
    void itsCredentialsAreDecodedAndNotShown() {
        Proxy proxy = Proxy.of("http://user:p%40ss@proxy.example.com:3128");
        assertThat(proxy.user()).contains("user");
        assertThat(proxy.password()).contains("p@ss");
        assertThat(proxy.toString()).doesNotContain("p@ss").doesNotContain("user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://secret:word@proxy.example.com", "socks5://secret:word@x", "http://secret word", "://"})
    void whatIsNoProxyIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> Proxy.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "'webexapis.com', true",
        "'.webexapis.com', true",
        "'*.com', true",
        "'*', true",
        "'localhost, 127.0.0.1 ,WEBEXAPIS.COM', true",
        "'localhost webexapis.com:443', true",
        "'webexapis.com:8443', false",
        "'apis.com', false",
        "'example.com', false",
        "'', false"
    })
    void noProxyNamesHostsAndDomains(String list, boolean exempt) {
        assertThat(Proxy.isExempt(URI.create("https://webexapis.com/v1"), list)).isEqualTo(exempt);
    }
}
