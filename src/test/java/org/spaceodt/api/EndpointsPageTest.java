package org.spaceodt.api;

import static org.spaceodt.support.WrittenPage.cell;
import static org.spaceodt.support.WrittenPage.code;
import static org.spaceodt.support.WrittenPage.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.spaceodt.support.WrittenPage;

/** The page of all operations, of the document that the server goes by; {@link AccessIT} asks for each as its role says. */
class EndpointsPageTest {
    private static final Path DOCUMENT = Path.of("src/main/resources/META-INF/openapi.yaml");
    private static final String BEGIN = """
            # Endpoints

            Every operation of the HTTP API. How it is used: [api.md](../api.md); who has which role: [access.md](../access.md#who-may-do-what);
            what goes wrong: [problems.md](problems.md). A running server has all of it, with every field, at `/q/openapi` and, on the same machine,
            `/q/swagger-ui`.

            """;

    @Test
    void thePageHasEveryOperationOfTheDocument() throws IOException {
        JsonNode paths = new YAMLMapper().readTree(DOCUMENT.toFile()).path("paths");
        Map<String, String> rows = new TreeMap<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(method -> {
            JsonNode operation = method.getValue();
            String verb = method.getKey().toUpperCase(Locale.ROOT);
            if (operation.has("operationId")) {
                rows.put(
                        path.getKey() + " " + verb,
                        row(
                                code(operation.path("operationId").asText()),
                                verb + " " + code(path.getKey()),
                                operation.path("x-role").asText(),
                                cell(operation.path("summary").asText())));
            }
        }));
        WrittenPage.compare(
                "endpoints.md",
                BEGIN + row("operation", "address", "role", "does") + "|---|---|---|---|\n"
                        + String.join("", rows.values()),
                getClass());
    }
}
