package org.spaceodt.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Reads the bodies of requests, up to a size. */
final class Bodies {
    /** Far more than any body that the sandbox understands. */
    private static final int MOST = 64 * 1024;

    private Bodies() {}

    /** Gives the whole body to one, or tells the other that it is too large; the rest is then read and thrown away. */
    static void read(HttpServerRequest request, Consumer<Buffer> whole, Runnable tooLarge) {
        Buffer read = Buffer.buffer();
        request.handler(part -> {
            if (read.length() <= MOST) {
                read.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            if (read.length() <= MOST) {
                whole.accept(read);
            } else {
                tooLarge.run();
            }
        });
    }
}
