package org.spaceodt.webex.http;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;

/**
 * How connections are made.
 *
 * @param proxy through which, if any
 * @param trust whom to believe who they are; empty: the certificate authorities of the Java runtime
 * @param connectTimeout until there is a connection, TLS included
 * @param largestAnswer bytes of a body, after decompression; a larger answer is not read to its end
 */
public record ConnectionSettings(
        Optional<Proxy> proxy, Optional<X509TrustManager> trust, Duration connectTimeout, long largestAnswer) {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long SHARE_OF_MEMORY = 16;

    public static final ConnectionSettings DIRECT =
            new ConnectionSettings(Optional.empty(), Optional.empty(), Duration.ofSeconds(10), 64 * MEBIBYTE);

    public ConnectionSettings through(Optional<Proxy> other) {
        return new ConnectionSettings(other, trust, connectTimeout, largestAnswer);
    }

    public ConnectionSettings trusting(X509TrustManager other) {
        return new ConnectionSettings(proxy, Optional.of(other), connectTimeout, largestAnswer);
    }

    /** No answer takes more than a sixteenth of the memory that the process may have: what is made of it takes more. */
    public ConnectionSettings boundedByMemory() {
        return withLargestAnswer(Math.min(largestAnswer, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));
    }

    public ConnectionSettings withLargestAnswer(long bytes) {
        return new ConnectionSettings(proxy, trust, connectTimeout, bytes);
    }
}
