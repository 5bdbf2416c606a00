package org.spaceodt.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.token.Secret;

/**
 * As whom to come: the token of {@code --token}, else a service app's or integration's credentials, else the access token
 * of the settings.
 */
final class CredentialSettings {
    private static final String TOKEN = "WEBEX_ACCESS_TOKEN";
    private static final String TOKEN_END = "WEBEX_ACCESS_TOKEN_EXPIRES_AT";
    private static final String CLIENT_ID = "WEBEX_CLIENT_ID";
    private static final String CLIENT_SECRET = "WEBEX_CLIENT_SECRET";
    private static final String REFRESH_TOKEN = "WEBEX_REFRESH_TOKEN";
    private static final List<String> ALL_THREE = List.of(CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN);

    private final Settings settings;
    private final Messages messages;

    CredentialSettings(Settings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** Whether there are any, good or not. */
    static boolean areIn(Settings settings) {
        return settings.get(TOKEN).isPresent()
                || ALL_THREE.stream().anyMatch(name -> settings.get(name).isPresent());
    }

    Credentials read(Optional<String> option) throws UsageError {
        if (option.isPresent()) {
            return given(option.get());
        }
        if (ALL_THREE.stream().anyMatch(name -> settings.get(name).isPresent())) {
            return refreshed();
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

    private Optional<Instant> end() throws UsageError {
        Optional<String> text = settings.get(TOKEN_END);
        try {
            return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            throw new UsageError(messages.get("token.end", TOKEN_END));
        }
    }

    private Credentials refreshed() throws UsageError {
        for (String name : ALL_THREE) {
            if (settings.get(name).isEmpty()) {
                throw new UsageError(messages.get("token.incomplete", name, String.join(", ", ALL_THREE)));
            }
        }
        String clientId = settings.get(CLIENT_ID).orElseThrow().trim();
        return new Credentials.Refreshed(
                clientId,
                Secret.of(settings.get(CLIENT_SECRET).orElseThrow()),
                Secret.of(settings.get(REFRESH_TOKEN).orElseThrow()),
                RefreshTokenSettings.read(settings, messages));
    }
}
