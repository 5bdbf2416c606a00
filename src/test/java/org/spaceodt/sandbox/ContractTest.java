package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every answer against the OpenAPI subset. */
class ContractTest {
    private static Running running;
    private static OpenApiInteractionValidator validator;

    @BeforeAll
    static void start() {
        running = new Running(SandboxOptions.defaults().withPeople(40));
        // The servers entry of the file ends in /v1; the paths are compared without it.
        validator = OpenApiInteractionValidator.createForSpecificationUrl("openapi-subset.json")
                .withBasePathOverride("/")
                .build();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void everyAnswerOfTheTenantFitsTheSpecification() {
        List<String> problems = new ArrayList<>();
        List<String> paths = Tour.of(running);
        for (String path : paths) {
            Running.Reply reply = running.get(path);
            if (reply.status() != 200) {
                problems.add(reply.status() + " for " + path);
            } else {
                problems.addAll(problems(path, reply));
            }
        }
        assertThat(problems).isEmpty();
        assertThat(paths).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    }

    @Test
    void everyReadOfTheSpecificationIsServed() throws IOException {
        List<String> unserved = new ArrayList<>();
        List<String> paths = Tour.of(running);
        try (InputStream file = ContractTest.class.getResourceAsStream("/openapi-subset.json")) {
            new ObjectMapper().readTree(file).path("paths").fields().forEachRemaining(path -> {
                String regex = path.getKey().replaceAll("\\{[^}]+}", "[^/]+") + "([?].*)?";
                if (path.getValue().has("get") && paths.stream().noneMatch(asked -> asked.matches(regex))) {
                    unserved.add(path.getKey());
                }
            });
        }
        // There is no job to be read as long as none can be started.
        assertThat(unserved).allMatch(path -> path.contains("{jobId}")).hasSize(2);
    }

    @Test
    void errorsFitTheSpecificationToo() {
        for (String path : List.of(
                "/people/nobody",
                "/people?max=0",
                "/telephony/config/locations/nowhere",
                "/telephony/config/jobs/person/moveLocation/none",
                "/telephony/config/jobs/person/moveLocation/none/errors")) {
            assertThat(problems(path, running.get(path))).isEmpty();
        }
    }

    private static List<String> problems(String path, Running.Reply reply) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        SimpleResponse response = SimpleResponse.Builder.status(reply.status())
                .withContentType(reply.header("Content-Type"))
                .withBody(reply.body())
                .build();
        ValidationReport report = validator.validateResponse(plain, Request.Method.GET, response);
        return report.getMessages().stream()
                .map(message -> plain + ": " + message.getKey() + " " + message.getMessage())
                .collect(Collectors.toList());
    }
}
