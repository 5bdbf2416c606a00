package org.spaceodt.app.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.cause.NoAnswer;
import org.spaceodt.webex.http.ConnectionFailure;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.token.RefreshTokenStore;
import org.spaceodt.webex.token.Secret;

/**
 * The refresh token in a Kubernetes Secret of the pod's own namespace: a mounted Secret cannot be written to, so it is read
 * and patched over the cluster's API, with the service account of the pod. That account needs {@code get} and {@code patch}
 * on this one Secret. What is in the Secret counts more than what the operator gave.
 */
public final class KubernetesSecret implements RefreshTokenStore {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SecretsApi api;
    private final Place place;
    private final Duration patience;
    private final long largest;
    private final AtomicReference<String> trouble = new AtomicReference<>("");

    /**
     * Where it is.
     *
     * @param api such as {@code https://10.0.0.1:443}
     * @param account the folder with the {@code token} and the {@code namespace} of the pod's service account
     * @param name of the Secret
     * @param key in it
     */
    public record Place(URI api, Path account, String name, String key) {}

    /** @param authorities whom to believe that they are the cluster; kept in memory only */
    public KubernetesSecret(Place place, KeyStore authorities) {
        this(place, authorities, PATIENCE, ConnectionSettings.DIRECT.largestAnswer());
    }

    /**
     * @param patience for a whole answer
     * @param largest bytes of an answer; a larger one is not read to its end
     */
    KubernetesSecret(Place place, KeyStore authorities, Duration patience, long largest) {
        this.place = place;
        this.patience = patience;
        this.largest = largest;
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(place.api())
                .trustStore(authorities, "in memory")
                .verifyHost(true)
                .followRedirects(false)
                // The cluster is never behind a proxy.
                .proxyAddress("none", 1)
                .connectTimeout(ConnectionSettings.DIRECT.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .build(SecretsApi.class);
    }

    @Override
    public Optional<Secret> latestOf(Secret given) {
        return answer((namespace, authorization) -> api.read(namespace, place.name(), authorization))
                .map(secret -> secret.path("data").path(place.key()).asText(""))
                .filter(value -> !value.isEmpty())
                .map(value -> Secret.of(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)));
    }

    @Override
    public void keep(Secret given, Secret latest) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        changes.putObject("stringData").put(place.key(), latest.reveal());
        byte[] body = changes.toString().getBytes(StandardCharsets.UTF_8);
        answer((namespace, authorization) -> api.patch(namespace, place.name(), authorization, body));
    }

    @Override
    public Optional<String> trouble() {
        return Optional.of(trouble.get()).filter(text -> !text.isEmpty());
    }

    private interface Call {
        Multi<byte[]> with(String namespace, String authorization);
    }

    private Optional<JsonNode> answer(Call call) {
        try {
            byte[] body = whole(call.with(account("namespace"), "Bearer " + account("token")));
            trouble.set("");
            return Optional.ofNullable(JsonFormat.MAPPER.readTree(body));
        } catch (IOException e) {
            return failed(e.getClass().getSimpleName());
        } catch (WebApplicationException e) {
            return failed("the cluster answered " + e.getResponse().getStatus());
        } catch (RuntimeException e) {
            return failed(inWords(e));
        }
    }

    private String inWords(RuntimeException lost) {
        if (lost instanceof TooLarge) {
            return "the answer is larger than " + largest + " bytes";
        }
        if (lost instanceof TimeoutException) {
            return ConnectionFailure.inWords(NoAnswer.TIMEOUT);
        }
        if (lost.getCause() instanceof InterruptedException) {
            return ConnectionFailure.INTERRUPTED;
        }
        NoAnswer reason = NoAnswer.of(lost);
        // What breaks before the head of the answer has come, the client wraps.
        return reason == NoAnswer.BROKEN && !(lost instanceof ProcessingException)
                ? ConnectionFailure.IN_THE_ANSWER
                : ConnectionFailure.inWords(reason);
    }

    private byte[] whole(Multi<byte[]> parts) {
        return parts.collect()
                .in(ByteArrayOutputStream::new, (ByteArrayOutputStream all, byte[] part) -> {
                    if (all.size() + part.length > largest) {
                        throw new TooLarge();
                    }
                    all.writeBytes(part);
                })
                .await()
                .atMost(patience)
                .toByteArray();
    }

    private Optional<JsonNode> failed(String why) {
        trouble.set("Secret " + place.name() + ": " + why);
        return Optional.empty();
    }

    private String account(String file) throws IOException {
        return Files.readString(place.account().resolve(file)).trim();
    }

    /** Two for the same place are one store. */
    @Override
    public boolean equals(Object other) {
        return other instanceof KubernetesSecret secret && secret.place.equals(place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
