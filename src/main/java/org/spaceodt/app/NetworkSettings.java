package org.spaceodt.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.http.ExtraAuthorities;
import org.spaceodt.webex.http.Proxy;

/** The way to the API: {@code HTTPS_PROXY} (or {@code HTTP_PROXY} for an http address), {@code NO_PROXY}, an extra CA file. */
final class NetworkSettings {
    private static final String CA_FILE = "SPACE_ODT_CA_FILE";

    private NetworkSettings() {}

    static ConnectionSettings read(URI target, Settings settings, Messages messages) throws UsageError {
        ConnectionSettings connection = ConnectionSettings.DIRECT.through(proxy(target, settings, messages));
        Optional<Path> authorities = settings.get(CA_FILE).map(Path::of);
        if (authorities.isEmpty()) {
            return connection;
        }
        try {
            return connection.trusting(ExtraAuthorities.from(authorities.get()));
        } catch (IOException e) {
            throw new UsageError(messages.get("network.authorities", authorities.get(), e.getMessage()));
        }
    }

    private static Optional<Proxy> proxy(URI target, Settings settings, Messages messages) throws UsageError {
        boolean exempt = either(settings, "NO_PROXY")
                .map(list -> Proxy.isExempt(target, list))
                .orElse(false);
        String name = "https".equals(target.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY";
        try {
            return exempt ? Optional.empty() : either(settings, name).map(Proxy::of);
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.get("network.proxy", name));
        }
    }

    /** Both spellings are in use; the small one is the older. */
    private static Optional<String> either(Settings settings, String name) {
        return Stream.of(name, name.toLowerCase(Locale.ROOT))
                .flatMap(spelling -> settings.get(spelling).stream())
                .findFirst();
    }
}
