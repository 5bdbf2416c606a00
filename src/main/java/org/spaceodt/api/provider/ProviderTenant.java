package org.spaceodt.api.provider;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.spaceodt.access.provider.ClaimRules;
import org.spaceodt.app.login.ProviderSetting;
import org.spaceodt.app.login.ProviderSettings;
import org.spaceodt.app.login.ProviderTrust;
import org.spaceodt.job.Sha256;

/**
 * What the library knows of the identity provider: nothing, but for requests that log somebody in. So nobody is called when a server
 * starts, and no token of a provider lets anybody in anywhere else.
 */
@Singleton
class ProviderTenant implements TenantConfigResolver {
    static final String ID = "provider";
    /** Where a log-in begins, and comes back to. */
    static final String PATH = "/login/oidc";

    /** How far the clocks may be apart: a token that ended, or begins, in less is taken. */
    static final Duration LEEWAY = Duration.ofMinutes(5);
    /** From when somebody is led to the provider until they come back. */
    static final Duration LONGEST_LOG_IN = Duration.ofMinutes(10);

    private static final String LOGS_IN = "space-odt.logs-in";
    private static final Duration CONNECTS = Duration.ofSeconds(5);
    private static final List<String> USUAL_SCOPES = List.of("profile", "email");
    private static final String USUAL_ROLE_CLAIM = "groups";

    private final Config config;
    private final CallbackAddress callback;
    private final TlsConfigurationRegistry trust;
    private OidcTenantConfig provider;
    private OidcTenantConfig nobody;

    ProviderTenant(Config config, CallbackAddress callback, TlsConfigurationRegistry trust) {
        this.config = config;
        this.callback = callback;
        this.trust = trust;
    }

    /** Whether people can log in at a provider. */
    boolean isThere() {
        return config.getOptionalValue(ProviderSettings.ISSUER, String.class).isPresent();
    }

    /** From now on this request is one that the library is to look at. */
    static void lets(RoutingContext exchange) {
        exchange.put(LOGS_IN, true);
    }

    /** The same answer each time: another one would be another provider to the library. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext exchange, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().item(exchange.get(LOGS_IN) == null ? nobody() : provider());
    }

    private synchronized OidcTenantConfig nobody() {
        if (nobody == null) {
            nobody = OidcTenantConfig.builder()
                    .tenantId("nobody")
                    .disableTenant()
                    .build();
        }
        return nobody;
    }

    private synchronized OidcTenantConfig provider() {
        if (provider == null) {
            provider = made();
        }
        return provider;
    }

    private OidcTenantConfig made() {
        String secret = value(ProviderSetting.CLIENT_SECRET).orElseThrow();
        OidcTenantConfigBuilder made = OidcTenantConfig.authServerUrl(
                        value(ProviderSetting.ISSUER).orElseThrow())
                .tenantId(ID)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(value(ProviderSetting.CLIENT_ID).orElseThrow())
                .credentials(secret)
                .connectionTimeout(CONNECTS)
                .connectionRetryCount(1)
                .authentication()
                .redirectPath(callback.origin() + PATH)
                // Who it is, is answered to the request that comes back: it goes on with a session of ours.
                .restorePathAfterRedirect(false)
                .removeRedirectParameters(false)
                .scopes(value(ProviderSetting.SCOPES)
                        .map(ProviderSettings::scopes)
                        .map(ProviderTenant::withoutOpenid)
                        .orElse(USUAL_SCOPES))
                .forwardParams("prompt")
                .nonceRequired()
                .pkceRequired()
                // The same on all replicas: a log-in may come back to another one.
                .stateSecret(new Sha256().add("state of a log-in").add(secret).hex())
                .cookiePath(PATH)
                .cookieForceSecure(callback.isSecure())
                .stateCookieAge(LONGEST_LOG_IN)
                .end()
                .token()
                .subjectRequired()
                .lifespanGrace(Math.toIntExact(LEEWAY.toSeconds()))
                .end();
        text(ProviderSettings.PROXY_HOST)
                .ifPresent(host -> made.proxy(
                        host,
                        Integer.parseInt(text(ProviderSettings.PROXY_PORT).orElseThrow()),
                        text(ProviderSettings.PROXY_USER).orElse(null),
                        text(ProviderSettings.PROXY_PASSWORD).orElse(null)));
        text(ProviderSettings.AUTHORITIES).map(Path::of).ifPresent(file -> {
            trust.register(ID, trusting(file));
            made.tlsConfigurationName(ID);
        });
        return made.build();
    }

    /** The library asks for it anyway. */
    private static List<String> withoutOpenid(List<String> scopes) {
        return scopes.stream().filter(scope -> !scope.equals("openid")).toList();
    }

    private static ProviderTrust trusting(Path file) {
        try {
            return new ProviderTrust(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who somebody is here, by the claims of the provider. */
    ClaimRules rules() {
        return new ClaimRules(
                value(ProviderSetting.NAME_CLAIM).map(List::of).orElse(ClaimRules.USUAL_NAMES),
                value(ProviderSetting.ROLE_CLAIM).orElse(USUAL_ROLE_CLAIM),
                values(ProviderSetting.OPERATORS),
                values(ProviderSetting.VIEWERS));
    }

    private Set<String> values(ProviderSetting setting) {
        return Set.copyOf(ProviderSettings.values(value(setting).orElse("")));
    }

    private Optional<String> value(ProviderSetting setting) {
        return text(setting.property());
    }

    private Optional<String> text(String property) {
        return config.getOptionalValue(property, String.class);
    }
}
