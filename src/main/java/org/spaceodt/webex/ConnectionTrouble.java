package org.spaceodt.webex;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Puts into words why there was no answer, without repeating what libraries write: their texts may hold headers. */
final class ConnectionTrouble {
    private ConnectionTrouble() {}

    static String describe(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String words = ofOne(cause);
            if (!words.isEmpty()) {
                return words;
            }
        }
        return "the connection broke before there was an answer";
    }

    private static String ofOne(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return "the host name is unknown";
        }
        if (cause instanceof ConnectException) {
            return String.valueOf(cause.getMessage()).contains("timed out")
                    ? "no connection within the time allowed"
                    : "the connection was refused";
        }
        if (cause instanceof SSLException) {
            return "the TLS certificate or handshake was not accepted";
        }
        if (cause instanceof TimeoutException) {
            return "no answer within the time allowed";
        }
        return "";
    }
}
