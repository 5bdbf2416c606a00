package org.spaceodt.webex.cause;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why there was no answer. Stands among the codes of a {@link Symptom} without a status. */
public enum NoAnswer {
    /** The name of the host, or of the proxy, has no address. */
    UNKNOWN_HOST,
    /** The proxy let nothing through. */
    PROXY,
    /** The certificate or the handshake was not accepted. */
    TLS,
    /** No connection within the time allowed. */
    CONNECT_TIMEOUT,
    /** Nobody listens there. */
    REFUSED,
    /** More came than an answer may have: of its body, or of what stands before it. Asked again it would be the same. */
    TOO_LARGE,
    /** Something came again and again, but the answer was not whole within the time allowed. */
    ENDLESS,
    /** Connected, but no answer within the time allowed. */
    TIMEOUT,
    /** The connection ended before the answer did. */
    BROKEN;

    private static final int DEEPEST = 20;

    /** Such as {@code NO_ANSWER.TIMEOUT}: no code of Webex looks like that. */
    public String code() {
        return "NO_ANSWER." + name();
    }

    /** Whether the request may have reached Webex, so that a write has to be looked for. All others surely did not arrive. */
    public boolean mayHaveArrived() {
        return this == TIMEOUT || this == BROKEN || this == TOO_LARGE || this == ENDLESS;
    }

    /** The most telling reason in a chain of exceptions; {@link #BROKEN} where none is known. */
    public static NoAnswer of(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && chain.size() < DEEPEST; cause = cause.getCause()) {
            chain.add(cause);
        }
        return Stream.of(values())
                .filter(reason -> chain.stream().anyMatch(reason::recognizes))
                .findFirst()
                .orElse(BROKEN);
    }

    private boolean recognizes(Throwable thrown) {
        return switch (this) {
            case UNKNOWN_HOST -> thrown instanceof UnknownHostException || thrown instanceof UnresolvedAddressException;
            case PROXY -> nameOf(thrown).contains("Proxy") || messageOf(thrown).contains("through proxy");
            case TLS ->
                thrown instanceof SSLHandshakeException
                        || thrown instanceof SSLPeerUnverifiedException
                        || thrown instanceof CertificateException;
            case CONNECT_TIMEOUT -> isConnectTimeout(thrown);
            case REFUSED -> thrown instanceof ConnectException || thrown instanceof NoRouteToHostException;
            case TIMEOUT -> thrown instanceof TimeoutException || thrown instanceof SocketTimeoutException;
            case TOO_LARGE -> nameOf(thrown).startsWith("TooLong") || thrown instanceof OutOfMemoryError;
            case BROKEN, ENDLESS -> false;
        };
    }

    // The message of other timeouts may hold the path, and there are paths with "connect" in them.
    private static boolean isConnectTimeout(Throwable thrown) {
        return nameOf(thrown).contains("ConnectTimeout")
                || thrown instanceof ConnectException && messageOf(thrown).contains("timed out")
                || thrown instanceof SocketTimeoutException && messageOf(thrown).startsWith("connect timed out");
    }

    private static String nameOf(Throwable thrown) {
        return thrown.getClass().getSimpleName();
    }

    private static String messageOf(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    }
}
