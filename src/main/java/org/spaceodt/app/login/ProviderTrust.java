package org.spaceodt.app.login;

import io.quarkus.tls.BaseTlsConfiguration;
import io.vertx.core.net.SSLOptions;
import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.nio.file.Path;
import javax.net.ssl.X509TrustManager;
import org.spaceodt.webex.http.ExtraAuthorities;

/** Whom to believe that it is the identity provider: the authorities of the Java runtime, and those of a file. */
public final class ProviderTrust extends BaseTlsConfiguration {
    private final X509TrustManager authorities;

    /**
     * @param pem certificates of authorities
     * @throws IOException when they cannot be used any more
     */
    public ProviderTrust(Path pem) throws IOException {
        authorities = ExtraAuthorities.from(pem);
    }

    @Override
    public TrustOptions getTrustStoreOptions() {
        return TrustOptions.wrap(authorities);
    }

    @Override
    public SSLOptions getSSLOptions() {
        return new SSLOptions();
    }
}
