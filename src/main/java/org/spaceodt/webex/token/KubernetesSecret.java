package org.spaceodt.webex.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.spaceodt.webex.http.Delivery;
import org.spaceodt.webex.http.Outgoing;
import org.spaceodt.webex.http.Transport;
import org.spaceodt.webex.wire.Header;
import org.spaceodt.webex.wire.Message;
import org.spaceodt.webex.wire.Reply;

/**
 * The refresh token in a Kubernetes Secret of the pod's own namespace: a mounted Secret cannot be written to, so it is read
 * and patched over the cluster's API, with the service account of the pod. That account needs {@code get} and {@code patch}
 * on this one Secret. What is in the Secret counts more than what the operator gave.
 */
public final class KubernetesSecret implements RefreshTokenStore {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final byte[] NOTHING = {};

    private final Transport transport;
    private final Place place;
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

    public KubernetesSecret(Transport transport, Place place) {
        this.transport = transport;
        this.place = place;
    }

    @Override
    public Optional<Secret> latestOf(Secret given) {
        return exchange("GET", NOTHING, "application/json")
                .map(secret -> secret.path("data").path(place.key()).asText(""))
                .filter(value -> !value.isEmpty())
                .map(value -> Secret.of(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)));
    }

    @Override
    public void keep(Secret given, Secret latest) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("stringData").put(place.key(), latest.reveal());
        exchange("PATCH", patch.toString().getBytes(StandardCharsets.UTF_8), "application/merge-patch+json");
    }

    @Override
    public Optional<String> trouble() {
        return Optional.of(trouble.get()).filter(text -> !text.isEmpty());
    }

    private Optional<JsonNode> exchange(String method, byte[] body, String type) {
        try {
            List<Header> headers = List.of(
                    new Header("Authorization", "Bearer " + account("token")),
                    new Header("Accept", "application/json"),
                    new Header("Content-Type", type));
            URI url = place.api().resolve("/api/v1/namespaces/" + account("namespace") + "/secrets/" + place.name());
            return read(transport.deliver(new Outgoing(method, url, new Message(headers, body), PATIENCE)));
        } catch (IOException e) {
            return failed(e.getClass().getSimpleName());
        }
    }

    private Optional<JsonNode> read(Delivery delivery) throws IOException {
        if (delivery instanceof Delivery.Lost lost) {
            return failed(lost.trouble());
        }
        Reply reply = ((Delivery.Answered) delivery).reply();
        if (reply.status() != 200) {
            return failed("the cluster answered " + reply.status());
        }
        trouble.set("");
        return Optional.ofNullable(new ObjectMapper().readTree(reply.body()));
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
}
