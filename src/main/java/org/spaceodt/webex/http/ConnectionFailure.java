package org.spaceodt.webex.http;

import org.spaceodt.webex.cause.NoAnswer;

/** Puts into words why there was no answer, without repeating what libraries write: their texts may hold headers. */
public final class ConnectionFailure {
    public static final String INTERRUPTED = "interrupted before there was an answer";
    public static final String IN_THE_ANSWER = "the connection broke in the middle of the answer";

    private ConnectionFailure() {}

    public static String inWords(NoAnswer reason) {
        return switch (reason) {
            case UNKNOWN_HOST -> "the host name is unknown";
            case REFUSED -> "the connection was refused";
            case CONNECT_TIMEOUT -> "no connection within the time allowed";
            case TOO_LARGE -> "the answer is larger than an answer may be";
            case ENDLESS -> "the answer began, but did not end within the time allowed";
            case TIMEOUT -> "no answer within the time allowed";
            case TLS -> "the TLS certificate or handshake was not accepted";
            case PROXY -> "the proxy did not make the connection";
            case BROKEN -> "the connection broke before there was an answer";
        };
    }
}
