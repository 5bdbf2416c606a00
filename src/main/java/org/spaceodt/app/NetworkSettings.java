package org.spaceodt.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.X509TrustManager;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.http.ExtraAuthorities;
import org.spaceodt.webex.http.Proxy;

/** The way to the API: {@code HTTPS_PROXY} (or {@code HTTP_PROXY} for an http address), {@code NO_PROXY}, an extra CA file. */
public final class NetworkSettings {
    private static final Setting CA_FILE = Setting.SPACE_ODT_CA_FILE;

    private NetworkSettings() {}

    /** @param err is told of what a file says about the way: variables are the user's own */
    static ConnectionSettings read(URI target, Settings settings, PrintWriter err, Messages messages)
            throws UsageError {
        ConnectionSettings connection = ConnectionSettings.DIRECT.through(proxy(target, settings, err, messages));
        return authorities(settings, err, messages)
                .map(authorities -> connection.trusting(authorities.trusted()))
                .orElse(connection);
    }

    /** Authorities that are believed besides those of the Java runtime: their file, and all of them together. */
    public record Authorities(Path file, X509TrustManager trusted) {}

    /** @throws UsageError when those that the settings name cannot be used */
    public static Optional<Authorities> authorities(Settings settings, PrintWriter err, Messages messages)
            throws UsageError {
        return authorities(settings, err::println, messages);
    }

    /** The same. */
    public static Optional<Authorities> authorities(Settings settings, Consumer<String> said, Messages messages)
            throws UsageError {
        Optional<Settings.Given> given = settings.given(CA_FILE);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String file = given.get().value();
        given.get().file().ifPresent(from -> said.accept(messages.get("network.believes", file, from)));
        try {
            Path path = Path.of(file);
            return Optional.of(new Authorities(path, ExtraAuthorities.from(path)));
        } catch (IOException | InvalidPathException e) {
            throw new UsageError(
                    messages.get("network.authorities", Messages.repeated(file, ".*[./\\\\].*"), e.getMessage()));
        }
    }

    /** Through which proxy calls to that address go. */
    public static Optional<Proxy> proxy(URI target, Settings settings, PrintWriter err, Messages messages)
            throws UsageError {
        return proxy(target, settings, err::println, messages);
    }

    /** The same. */
    public static Optional<Proxy> proxy(URI target, Settings settings, Consumer<String> said, Messages messages)
            throws UsageError {
        boolean exempt = either(settings, "NO_PROXY")
                .map(list -> Proxy.isExempt(target, list.value()))
                .orElse(false);
        String name = "https".equals(target.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY";
        Optional<Settings.Given> given = either(settings, name);
        if (exempt || given.isEmpty()) {
            return Optional.empty();
        }
        try {
            Proxy proxy = Proxy.of(given.get().value());
            given.get().file().ifPresent(from -> said.accept(messages.get("network.through", name, proxy, from)));
            return Optional.of(proxy);
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.get("network.proxy", name));
        }
    }

    /** Both spellings are in use; the small one is the older. */
    private static Optional<Settings.Given> either(Settings settings, String name) {
        String older = name.toLowerCase(Locale.ROOT);
        return Stream.of(name, older)
                .flatMap(spelling -> settings.place(spelling).stream())
                .min(Comparator.comparing(given -> given.file().isPresent()));
    }
}
