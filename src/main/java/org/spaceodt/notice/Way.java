package org.spaceodt.notice;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The way through the network.
 *
 * @param proxy through which, if any
 * @param authorities whom to believe who they are; empty: the certificate authorities of the Java runtime
 * @param connect until there is a connection
 * @param answer until the whole answer is there
 */
public record Way(Optional<ProxyPlace> proxy, Optional<KeyStore> authorities, Duration connect, Duration answer) {
    public static final Way DIRECT =
            new Way(Optional.empty(), Optional.empty(), Duration.ofSeconds(5), Duration.ofSeconds(10));

    /** Its password is sent to it and never printed. */
    public record ProxyPlace(String host, int port, Optional<String> user, Optional<String> password) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** A client for one address. Redirects are not followed: what is secret would go along. */
    public <T> T client(Class<T> api, URI base) {
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(base)
                .followRedirects(false)
                .verifyHost(true)
                .connectTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(answer.toMillis(), TimeUnit.MILLISECONDS)
                // "none" keeps what the JVM was told of proxies away from addresses that the settings exempt.
                .proxyAddress(
                        proxy.map(ProxyPlace::host).orElse("none"),
                        proxy.map(ProxyPlace::port).orElse(1));
        proxy.flatMap(ProxyPlace::user).ifPresent(builder::proxyUser);
        proxy.flatMap(ProxyPlace::password).ifPresent(builder::proxyPassword);
        authorities.ifPresent(store -> builder.trustStore(store, ""));
        return builder.build(api);
    }
}
