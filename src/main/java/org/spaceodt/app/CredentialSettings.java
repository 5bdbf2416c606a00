package org.spaceodt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.token.Secret;
import org.spaceodt.webex.token.TokenFile;

/**
 * As whom to come: the token of {@code --token}, else a service app's or integration's credentials, else the file with an access token, else
 * the access token of the settings.
 */
final class CredentialSettings {
    private static final Setting TOKEN = Setting.WEBEX_ACCESS_TOKEN;
    private static final Setting TOKEN_FILE = Setting.WEBEX_ACCESS_TOKEN_FILE;
    private static final Setting TOKEN_END = Setting.WEBEX_ACCESS_TOKEN_EXPIRES_AT;
    private static final Setting CLIENT_ID = Setting.WEBEX_CLIENT_ID;
    private static final Setting CLIENT_SECRET = Setting.WEBEX_CLIENT_SECRET;
    private static final Setting REFRESH_TOKEN = Setting.WEBEX_REFRESH_TOKEN;
    private static final List<Setting> ALL_THREE = List.of(CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN);

    private final Settings settings;
    private final Messages messages;

    CredentialSettings(Settings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** Whether there are any, good or not. */
    static boolean areIn(Settings settings) {
        return settings.get(TOKEN).isPresent()
                || settings.get(TOKEN_FILE).isPresent()
                || ALL_THREE.stream().anyMatch(one -> settings.get(one).isPresent());
    }

    Credentials read(Optional<String> option) throws UsageError {
        if (option.isPresent()) {
            return given(option.get());
        }
        if (ALL_THREE.stream().anyMatch(one -> settings.get(one).isPresent())) {
            return refreshed();
        }
        Optional<String> file = settings.get(TOKEN_FILE);
        if (file.isPresent()) {
            return inFile(file.get());
        }
        return given(settings.get(TOKEN).orElseThrow(() -> new UsageError(messages.get("token.none"))));
    }

    private Credentials given(String token) throws UsageError {
        try {
            return new Credentials.Given(AccessToken.of(token), end());
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.get("token.malformed"));
        }
    }

    /** Nothing of what is in it is said. */
    private Credentials inFile(String name) throws UsageError {
        try {
            Path file = Path.of(name.strip());
            return new Credentials.InFile(file, TokenFile.read(file), end());
        } catch (IOException e) {
            boolean there = Files.exists(Path.of(name.strip()));
            throw new UsageError(messages.get(there ? "token.file.closed" : "token.file.absent", name, TOKEN_FILE));
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.get("token.file.malformed", name, TOKEN_FILE));
        }
    }

    private Optional<Instant> end() throws UsageError {
        Optional<String> text = settings.get(TOKEN_END);
        try {
            return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            throw new UsageError(messages.get("token.end", TOKEN_END));
        }
    }

    private Credentials refreshed() throws UsageError {
        for (Setting one : ALL_THREE) {
            if (settings.get(one).isEmpty()) {
                throw new UsageError(messages.get("token.incomplete", one, names()));
            }
        }
        String clientId = settings.get(CLIENT_ID).orElseThrow().trim();
        return new Credentials.Refreshed(
                clientId,
                Secret.of(settings.get(CLIENT_SECRET).orElseThrow()),
                Secret.of(settings.get(REFRESH_TOKEN).orElseThrow()),
                RefreshTokenSettings.read(settings, messages));
    }

    private static String names() {
        return ALL_THREE.stream().map(Setting::name).collect(Collectors.joining(", "));
    }
}
