package org.spaceodt.sandbox.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Reads the bodies of requests, up to a size. */
public final class Bodies {
    /** Far more than any body that the API takes: 100 operations of SCIM at once are the largest. */
    static final int MOST = 1024 * 1024;

    private Bodies() {}

    /** Gives the whole body to one, or tells the other that it is too large; the rest is then read and thrown away. */
    static void read(HttpServerRequest request, Consumer<Buffer> whole, Runnable tooLarge) {
        read(request, MOST, new Ends(whole, tooLarge));
    }

    /** @param most bytes */
    static void read(HttpServerRequest request, int most, Ends ends) {
        Buffer read = Buffer.buffer();
        request.handler(part -> {
            if (read.length() <= most) {
                read.appendBuffer(part);
            }
        });
        request.endHandler(end -> FaultBarrier.around(request, () -> {
            if (read.length() <= most) {
                ends.whole().accept(read);
            } else {
                ends.tooLarge().run();
            }
        }));
    }

    /** What to do with a body, and what when it is too large. */
    record Ends(Consumer<Buffer> whole, Runnable tooLarge) {}
}
