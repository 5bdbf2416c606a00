package org.spaceodt.app.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;

class ListenAddressTest {
    private static final Messages MESSAGES = Messages.of(Map.of());

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true, http://127.0.0.1:8080/",
        "127.0.0.2, true, http://127.0.0.2:8080/",
        "::1,       true, http://[::1]:8080/",
        "[::1],     true, http://[::1]:8080/",
        "0.0.0.0,   false, http://127.0.0.1:8080/",
        "::,        false, http://[::1]:8080/"
    })
    void anAddressOfThisMachineIsTakenAndIsFoundAgain(String host, boolean loopback, String url) throws UsageError {
        ListenAddress address = ListenAddress.of(host, 0, MESSAGES);
        assertThat(address.isLoopback()).isEqualTo(loopback);
        assertThat(address.here(8080)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "203.0.113.7", "2001:db8::7", "nobody.invalid", "http://127.0.0.1", "a b", "[::1"})
    void whatIsNoAddressOfThisMachineIsRefusedByItsName(String host) {
        assertThatThrownBy(() -> ListenAddress.of(host, 0, MESSAGES))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("--host " + host);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void aPortThatThereIsNotIsRefused(int port) {
        assertThatThrownBy(() -> ListenAddress.of("127.0.0.1", port, MESSAGES)).isInstanceOf(UsageError.class);
    }

    @Test
    void aPortIsTakenOnlyWhereSomebodyListens() throws IOException, UsageError {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();
            ListenAddress taken = ListenAddress.of("127.0.0.1", port, MESSAGES);
            assertThatThrownBy(() -> taken.refuseTaken(MESSAGES))
                    .isInstanceOf(UsageError.class)
                    .hasMessageContaining("Port " + port + " on 127.0.0.1");
            ListenAddress.of("127.0.0.2", port, MESSAGES).refuseTaken(MESSAGES);
        }
    }
}
