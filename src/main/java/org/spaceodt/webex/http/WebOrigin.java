package org.spaceodt.webex.http;

import java.net.URI;
import java.util.Locale;

/** Who answers at an address: what is meant for one is not for any other. */
public record WebOrigin(String scheme, String host, int port) {
    /** With the port of the scheme where none is named. */
    public static WebOrigin of(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(scheme) ? 443 : 80;
        return new WebOrigin(scheme, String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT), port);
    }
}
