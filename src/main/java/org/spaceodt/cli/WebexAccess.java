package org.spaceodt.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Optional;
import org.spaceodt.webex.AccessToken;
import org.spaceodt.webex.ApiAddress;
import picocli.CommandLine.Option;

/** Where the token and the address of the API come from, for every command that talks to Webex. */
class WebexAccess {
    private static final String TOKEN = "WEBEX_ACCESS_TOKEN";
    private static final String BASE_URL = "WEBEX_BASE_URL";

    @Option(names = "--token", paramLabel = "TOKEN")
    String token;

    /** @return the token of {@code --token}, else of the settings */
    AccessToken accessToken(DotEnv settings, Messages messages) throws UsageError {
        Optional<String> given = token == null ? settings.get(TOKEN) : Optional.of(token);
        try {
            return AccessToken.of(given.orElseThrow(() -> new UsageError(messages.get("token.none"))));
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.get("token.malformed"));
        }
    }

    static ApiAddress address(DotEnv settings, Messages messages) throws UsageError {
        try {
            return settings.get(BASE_URL).map(ApiAddress::of).orElse(ApiAddress.WEBEX);
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.get("address.malformed", e.getMessage()));
        }
    }

    /** The nearest {@code .env} files, and the environment. */
    static DotEnv settings(Messages messages) throws UsageError {
        try {
            return DotEnv.around(Path.of(""), program(), System.getenv());
        } catch (IOException e) {
            throw new UsageError(messages.get("env.unreadable", e.getMessage()));
        }
    }

    /** The folder of the jar: the project's root is above it, whatever folder the program is called from. */
    private static Optional<Path> program() {
        return Optional.ofNullable(WebexAccess.class.getProtectionDomain())
                .map(ProtectionDomain::getCodeSource)
                .map(CodeSource::getLocation)
                .filter(location -> "file".equals(location.getProtocol()))
                .map(location -> Path.of(URI.create(location.toString())).getParent());
    }
}
