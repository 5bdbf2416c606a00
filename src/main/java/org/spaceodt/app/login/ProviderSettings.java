package org.spaceodt.app.login;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.spaceodt.app.Messages;
import org.spaceodt.app.NetworkSettings;
import org.spaceodt.app.Settings;
import org.spaceodt.app.UsageError;
import org.spaceodt.webex.http.Proxy;

/**
 * The identity provider at which people log in to a server. Nobody calls it here: it may be down when a server starts. What says whom to
 * believe is the user's own, and a {@code .env} that came with an archive comes after it.
 */
public final class ProviderSettings {
    /** A property of the container: the address of the provider. Without it there is none. */
    public static final String ISSUER = "space-odt.oidc.issuer";
    /** Where people come back to: scheme, host and perhaps a port. */
    public static final String ORIGIN = "space-odt.oidc.origin";
    /** The same of a server that is called by its own address; which port it has shows when it listens. */
    public static final String HERE = "space-odt.oidc.here";

    public static final String AUTHORITIES = "space-odt.oidc.ca-file";
    public static final String PROXY_HOST = "space-odt.oidc.proxy-host";
    public static final String PROXY_PORT = "space-odt.oidc.proxy-port";
    public static final String PROXY_USER = "space-odt.oidc.proxy-user";
    public static final String PROXY_PASSWORD = "space-odt.oidc.proxy-password";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    /** As RFC 6749 has it. */
    private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+");

    private static final int LARGEST_SECRET = 10_000;

    private final Map<ProviderSetting, String> options;
    private final Path here;
    private final Settings settings;
    private final Messages messages;

    /**
     * @param options what was given on the command line
     * @param here where relative paths begin
     */
    public ProviderSettings(Map<ProviderSetting, String> options, Path here, Settings settings, Messages messages) {
        this.options = options;
        this.here = here;
        this.settings = settings;
        this.messages = messages;
    }

    /** Values of one setting: of groups and roles. */
    public static List<String> values(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public static List<String> scopes(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    /** Whether anything was said of one. */
    public boolean areThere() {
        return !options.isEmpty()
                || settings.get(ProviderSetting.ISSUER.setting()).isPresent();
    }

    /**
     * Properties of the container.
     *
     * @param publicUrl by which people reach the server, where that is not its own address
     * @param own its own, with any port; empty where others reach it by an address that nobody knows here
     * @param err is told of what a file says about the way
     * @throws UsageError when they cannot be
     */
    public Map<String, String> properties(Optional<String> publicUrl, Optional<URI> own, PrintWriter err)
            throws UsageError {
        Map<ProviderSetting, String> given = given(err);
        check(given);
        Map<String, String> properties = new HashMap<>();
        given.forEach((setting, value) -> properties.put(setting.property(), value));
        if (publicUrl.isPresent()) {
            properties.put(ORIGIN, publicUrl.get().replaceFirst("/$", ""));
        } else {
            properties.put(
                    HERE,
                    own.orElseThrow(() -> new UsageError(messages.get("oidc.publicUrl")))
                            .toString());
        }
        properties.putAll(way(URI.create(given.get(ProviderSetting.ISSUER)), err));
        // A dollar sign would begin an expression.
        properties.replaceAll((name, value) -> value.replace("$", "$$"));
        return properties;
    }

    private Map<ProviderSetting, String> given(PrintWriter err) throws UsageError {
        Map<ProviderSetting, String> given = new EnumMap<>(ProviderSetting.class);
        for (ProviderSetting setting : ProviderSetting.values()) {
            Optional<Settings.Given> found = settings.given(setting.setting());
            Optional.ofNullable(options.get(setting))
                    .or(() -> found.map(Settings.Given::value))
                    .map(String::strip)
                    .ifPresent(value -> given.put(setting, value));
        }
        if (!options.containsKey(ProviderSetting.ISSUER)) {
            settings.given(ProviderSetting.ISSUER.setting())
                    .flatMap(Settings.Given::file)
                    .ifPresent(file -> err.println(
                            messages.get("oidc.believes", given.get(ProviderSetting.ISSUER), file.toString())));
        }
        String file = given.remove(ProviderSetting.CLIENT_SECRET_FILE);
        if (file != null && !given.containsKey(ProviderSetting.CLIENT_SECRET)) {
            given.put(ProviderSetting.CLIENT_SECRET, secret(file));
        }
        return given;
    }

    private String secret(String file) throws UsageError {
        try {
            Path path = here.resolve(file);
            if (Files.size(path) <= LARGEST_SECRET) {
                String text = Files.readString(path).strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        } catch (IOException | InvalidPathException e) {
            // Said below.
        }
        throw new UsageError(messages.get("oidc.secretFile", Messages.repeated(file, ".*[./\\\\].*")));
    }

    private void check(Map<ProviderSetting, String> given) throws UsageError {
        for (ProviderSetting needed : List.of(ProviderSetting.ISSUER, ProviderSetting.CLIENT_ID)) {
            if (given.getOrDefault(needed, "").isEmpty()) {
                throw new UsageError(messages.get("oidc.missing", needed.option(), needed.setting()));
            }
        }
        if (!isAddress(given.get(ProviderSetting.ISSUER))) {
            throw new UsageError(messages.get("oidc.issuer"));
        }
        if (!given.containsKey(ProviderSetting.CLIENT_SECRET)) {
            throw new UsageError(messages.get(
                    "oidc.missing",
                    ProviderSetting.CLIENT_SECRET_FILE.option(),
                    ProviderSetting.CLIENT_SECRET.setting()));
        }
        if (values(given.getOrDefault(ProviderSetting.OPERATORS, "")).isEmpty()
                && values(given.getOrDefault(ProviderSetting.VIEWERS, "")).isEmpty()) {
            throw new UsageError(messages.get("oidc.nobody"));
        }
        if (!scopes(given.getOrDefault(ProviderSetting.SCOPES, "")).stream()
                .allMatch(scope -> SCOPE.matcher(scope).matches())) {
            throw new UsageError(messages.get("oidc.scopes"));
        }
    }

    /** Secrets go there: over TLS, or not out of this machine. */
    private static boolean isAddress(String text) {
        try {
            URI url = URI.create(text);
            boolean scheme = "https".equalsIgnoreCase(url.getScheme())
                    || "http".equalsIgnoreCase(url.getScheme()) && LOOPBACK.contains(String.valueOf(url.getHost()));
            return scheme
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Map<String, String> way(URI provider, PrintWriter err) throws UsageError {
        Map<String, String> way = new HashMap<>();
        NetworkSettings.authorities(settings, err, messages)
                .ifPresent(
                        own -> way.put(AUTHORITIES, own.file().toAbsolutePath().toString()));
        Optional<Proxy> proxy = NetworkSettings.proxy(provider, settings, err, messages);
        if (proxy.isPresent()) {
            way.put(PROXY_HOST, proxy.get().host());
            way.put(PROXY_PORT, String.valueOf(proxy.get().port()));
            proxy.get().user().ifPresent(user -> way.put(PROXY_USER, user));
            proxy.get().password().ifPresent(password -> way.put(PROXY_PASSWORD, password));
        }
        return way;
    }
}
