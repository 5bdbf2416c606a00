package org.spaceodt.webex.wire.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.file.PrivateFile;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.WireListener;
import org.spaceodt.webex.wire.redaction.Redaction;

/**
 * A line of JSON for every attempt, appended to a file of mode 600 as soon as the attempt has ended: what was asked, what
 * came of it, how long it took, and the TrackingID that Cisco's support asks for. No bodies and no header values.
 */
public final class RequestLog implements WireListener, Closeable {
    private final OutputStream out;
    private final RequestLine line;

    /** Guarded by this, as the writing is. */
    private boolean closed;

    private String problem = "";

    RequestLog(OutputStream out, RequestLine line) {
        this.out = out;
        this.line = line;
    }

    /**
     * Adds to what is at the path.
     *
     * @throws IOException when the file cannot be opened; whatever goes wrong later stops the writing and is a {@link #problem()}
     */
    public static RequestLog append(Path file, Redaction redaction) throws IOException {
        return new RequestLog(PrivateFile.append(file), new RequestLine(redaction));
    }

    @Override
    public void exchanged(Exchange exchange) {
        try {
            write(line.bytes(exchange));
        } catch (IOException | RuntimeException e) {
            stop(
                    e instanceof IOException
                            ? String.valueOf(e.getMessage())
                            : e.getClass().getSimpleName());
        }
    }

    /** Why nothing is written any more, in the system's words; empty while all is well. */
    public synchronized Optional<String> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        out.close();
    }

    /** A line is one write, so that lines of several processes do not mix. */
    private synchronized void write(byte[] bytes) throws IOException {
        if (!closed && problem.isEmpty()) {
            out.write(bytes);
            out.flush();
        }
    }

    private synchronized void stop(String reason) {
        problem = problem.isEmpty() ? reason : problem;
    }
}
