package org.spaceodt.api.provider;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.login.ProviderSettings;

/**
 * Where the provider sends people back to. It is one address, which the provider was told; cookies are kept by host, so that a log-in
 * has to begin there, too.
 */
@Singleton
class CallbackAddress {
    private static final String HTTPS = "https";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Config config;
    private final Backend backend;

    CallbackAddress(Config config, Backend backend) {
        this.config = config;
        this.backend = backend;
    }

    /** Scheme, host and perhaps a port. */
    String origin() {
        return text(ProviderSettings.ORIGIN).orElseGet(this::own);
    }

    private String own() {
        URI here = backend.as(URI.create(text(ProviderSettings.HERE).orElseThrow()));
        return here.getScheme() + "://" + here.getHost() + ":" + backend.port();
    }

    boolean isSecure() {
        return origin().toLowerCase(Locale.ROOT).startsWith(HTTPS);
    }

    /** Whether a request was sent to another host, or to another port of it. */
    boolean isElsewhere(HttpServerRequest request) {
        return !authority(URI.create(origin()).getRawAuthority()).equals(authority(request.getHeader("Host")));
    }

    private String authority(String written) {
        int usual = isSecure() ? HTTPS_PORT : HTTP_PORT;
        return String.valueOf(written).toLowerCase(Locale.ROOT).replaceFirst(":" + usual + "$", "");
    }

    private Optional<String> text(String property) {
        return config.getOptionalValue(property, String.class);
    }
}
