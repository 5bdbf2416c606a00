package org.spaceodt.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.app.kubernetes.KubernetesSecret;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.webex.http.ExtraAuthorities;
import org.spaceodt.webex.token.RefreshTokenFile;
import org.spaceodt.webex.token.RefreshTokenStore;

/** Where a new refresh token is kept: in a file, or in a Kubernetes Secret. */
final class RefreshTokenSettings {
    private static final Setting TOKEN_FILE = Setting.WEBEX_REFRESH_TOKEN_FILE;
    private static final Setting TOKEN_SECRET = Setting.WEBEX_REFRESH_TOKEN_SECRET;
    /** Where Kubernetes mounts the service account of a pod. */
    private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

    private RefreshTokenSettings() {}

    static RefreshTokenStore read(Settings settings, Messages messages) throws UsageError {
        Optional<String> secret = settings.get(TOKEN_SECRET);
        if (secret.isPresent()) {
            return secret(secret.get(), settings, messages);
        }
        return new RefreshTokenFile(settings.get(TOKEN_FILE)
                .map(Path::of)
                .orElseGet(() -> stateFolder(settings).resolve("space-odt").resolve("refresh-token")));
    }

    private static RefreshTokenStore secret(String name, Settings settings, Messages messages) throws UsageError {
        String[] parts = name.split("/");
        String host = place(settings, "KUBERNETES_SERVICE_HOST").orElse("");
        if (parts.length != 2 || host.isEmpty()) {
            throw new UsageError(messages.get("token.secret", TOKEN_SECRET));
        }
        String port = place(settings, "KUBERNETES_SERVICE_PORT").orElse("443");
        URI api = URI.create("https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
        try {
            return new KubernetesSecret(
                    new KubernetesSecret.Place(api, ACCOUNT, parts[0], parts[1]),
                    ExtraAuthorities.storeOf(ACCOUNT.resolve("ca.crt")));
        } catch (IOException e) {
            throw new UsageError(messages.get("token.secret", TOKEN_SECRET));
        }
    }

    /** Where a secret goes. */
    private static Optional<String> place(Settings settings, String name) {
        return settings.place(name).map(Settings.Given::value);
    }

    private static Path stateFolder(Settings settings) {
        return place(settings, "XDG_STATE_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"));
    }
}
