package org.spaceodt.webex.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {
    private final List<String> told = new ArrayList<>();

    private static final class Faulty implements WireListener, Closeable {
        @Override
        public void exchanged(Exchange exchange) {
            throw new IllegalStateException("with the token abcdefgh");
        }

        @Override
        public void close() throws IOException {
            throw new IOException("cannot close");
        }
    }

    private final class Remembering implements WireListener, Closeable {
        @Override
        public void exchanged(Exchange exchange) {
            told.add(exchange.template());
        }

        @Override
        public void close() {
            told.add("closed");
        }
    }

    @Test
    void theFaultOfOneListenerReachesNeitherTheCallerNorTheOthersAndIsRemembered() {
        Wire wire = Wire.to(List.of(new Faulty(), new Remembering()));
        wire.exchanged(Exchanges.read(1));
        wire.exchanged(Exchanges.read(2));

        assertThat(told).hasSize(2);
        assertThat(wire.faults()).containsExactly("Faulty: IllegalStateException");
    }

    @Test
    void allListenersAreClosedThoughOneCannotBe() {
        Wire wire = Wire.to(List.of(new Faulty(), new Remembering()));

        assertThatThrownBy(wire::close).isInstanceOf(IOException.class).hasMessage("cannot close");
        assertThat(told).containsExactly("closed");
    }
}
