package org.spaceodt.webex.wire;

/** Is told of every attempt when it has ended. */
public interface WireListener {
    /** Called from many threads at once; is quick, and never throws. */
    void exchanged(Exchange exchange);
}
