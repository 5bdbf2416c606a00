package org.spaceodt.webex.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoAnswerTest {
    @ParameterizedTest
    @MethodSource("exceptions")
    void anExceptionSaysWhyThereWasNoAnswer(Throwable thrown, NoAnswer reason) {
        assertThat(NoAnswer.of(thrown)).isEqualTo(reason);
        assertThat(NoAnswer.of(new IllegalStateException(new IOException(thrown))))
                .isEqualTo(reason);
    }

    @Test
    void aCircleOfExceptionsEnds() {
        Exception first = new Exception("a");
        Exception second = new Exception("b", first);
        first.initCause(second);
        assertThat(NoAnswer.of(second)).isEqualTo(NoAnswer.BROKEN);
    }

    static Stream<Arguments> exceptions() {
        return Stream.of(
                arguments(new UnknownHostException("proxy.example.com"), NoAnswer.UNKNOWN_HOST),
                arguments(new ConnectException("Connection refused"), NoAnswer.REFUSED),
                arguments(new ConnectException("Connection timed out"), NoAnswer.CONNECT_TIMEOUT),
                arguments(new SSLHandshakeException("no path"), NoAnswer.TLS),
                arguments(new TimeoutException(), NoAnswer.TIMEOUT),
                arguments(new SocketTimeoutException("Read timed out"), NoAnswer.TIMEOUT),
                arguments(new SocketTimeoutException("Connect timed out"), NoAnswer.CONNECT_TIMEOUT),
                arguments(new IOException("Unable to tunnel through proxy"), NoAnswer.PROXY),
                arguments(new TimeoutException("GET /telephony/pstn/locations/x/connection"), NoAnswer.TIMEOUT),
                arguments(new ConnectException().initCause(new UnresolvedAddressException()), NoAnswer.UNKNOWN_HOST),
                arguments(new NoRouteToHostException("No route to host"), NoAnswer.REFUSED),
                arguments(new SSLException("Connection reset"), NoAnswer.BROKEN),
                arguments(new IOException("Connection reset by peer"), NoAnswer.BROKEN));
    }
}
