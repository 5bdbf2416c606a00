package org.spaceodt.api.server;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.spaceodt.access.Role;
import org.spaceodt.json.JsonFormat;

/**
 * What the OpenAPI document says of an operation: the role that it takes, {@value #ROLE} beside its {@code operationId}, and what may
 * stand in its query. It is the one place that says it. The document is that of the build, with every operation that the program has.
 */
@Singleton
public class OperationRules {
    /** {@code viewer} or {@code operator}. */
    static final String ROLE = "x-role";

    private static final String DOCUMENT = "/META-INF/quarkus-generated-openapi-doc.JSON";

    private Map<String, Operation> operations;

    /**
     * One of them.
     *
     * @param role what whoever asks for it needs; empty when the document does not say
     * @param query what may stand in its query, by name
     * @param takesBody whether it reads one
     */
    public record Operation(String id, Optional<Role> role, Map<String, QueryParameter> query, boolean takesBody) {}

    /** Which one a request is for that has come as far as its resource; empty for pages, which are not in the document. */
    public Optional<Operation> of(ResteasyReactiveContainerRequestContext request) {
        RuntimeResource resource = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getTarget();
        return resource == null
                ? Optional.empty()
                : Optional.ofNullable(operations().get(key(resource.getHttpMethod(), OperationTemplate.of(resource))));
    }

    private synchronized Map<String, Operation> operations() {
        if (operations == null) {
            operations = read(JsonFormat.resource(DOCUMENT));
        }
        return operations;
    }

    static Map<String, Operation> read(JsonNode document) {
        Map<String, Operation> found = new HashMap<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(verb -> verb.getValue().has("operationId"))
                .forEach(verb -> found.put(key(verb.getKey(), path.getKey()), operation(verb.getValue()))));
        return found;
    }

    private static Operation operation(JsonNode described) {
        Map<String, QueryParameter> query = new TreeMap<>();
        described.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                query.put(parameter.path("name").asText(), QueryParameter.of(parameter.path("schema")));
            }
        });
        return new Operation(
                described.path("operationId").asText(),
                Role.of(described.path(ROLE).asText()),
                query,
                described.has("requestBody"));
    }

    private static String key(String verb, String template) {
        return verb.toUpperCase(Locale.ROOT) + " " + OperationTemplate.plain(template);
    }
}
