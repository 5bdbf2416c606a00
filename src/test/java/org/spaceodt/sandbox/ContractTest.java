package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;

/** Every answer against the OpenAPI subset. */
class ContractTest {
    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running(SandboxOptions.defaults().withPeople(40));
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
                problems.addAll(SpecCheck.problems("GET", path, reply));
            }
        }
        assertThat(problems).isEmpty();
        assertThat(paths).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    }

    @Test
    void everyReadOfTheSpecificationIsServed() {
        List<String> paths = Tour.of(running);
        List<String> unserved = SpecCheck.operations().stream()
                .filter(operation -> operation.startsWith("GET "))
                .map(operation -> operation.substring(4))
                .filter(path -> {
                    String regex = path.replaceAll("\\{[^}]+}", "[^/]+") + "([?].*)?";
                    return paths.stream().noneMatch(asked -> asked.matches(regex));
                })
                .toList();
        // Jobs are not there from the beginning: MoveJobTest and DisableCallingTest read them.
        assertThat(unserved).allMatch(path -> path.contains("{jobId}")).hasSize(4);
    }

    /** That they are answered as the specification says is looked at wherever a test writes: see Rehearsal. */
    @Test
    void everyWriteOfTheSpecificationIsServed() {
        for (String operation : SpecCheck.operations()) {
            String method = operation.substring(0, operation.indexOf(' '));
            String path = operation.substring(operation.indexOf(' ') + 1);
            if (!method.equals("GET") && !path.equals("/access_token")) {
                running.send(method, path.replaceAll("\\{[^}]+}", "x"), "{}");
                String counted = method + " " + path.replaceAll("\\{[^}]+}", "{}");
                assertThat(running.control().path("endpoints").has(counted))
                        .as(counted)
                        .isTrue();
            }
        }
    }

    @Test
    void errorsFitTheSpecificationToo() {
        for (String path : List.of(
                "/people/nobody",
                "/people?max=0",
                "/telephony/config/locations/nowhere",
                "/telephony/config/jobs/person/moveLocation/none",
                "/telephony/config/jobs/person/moveLocation/none/errors")) {
            assertThat(SpecCheck.problems("GET", path, running.get(path))).isEmpty();
        }
    }
}
