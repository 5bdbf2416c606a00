package org.spaceodt.webex.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
    private static final Operations OPERATIONS = Operations.load();

    /** An operation of the specification. */
    record Documented(String id, String method, String path, JsonNode body, boolean root) {}

    @ParameterizedTest
    @MethodSource("specification")
    void everyOperationOfTheSpecificationIsHereAsItIsThere(Documented documented) {
        Operation ours = OPERATIONS.get(documented.id());
        assertThat(ours.method()).isEqualTo(documented.method());
        assertThat(ours.template()).isEqualTo(documented.path());
        assertThat(ours.scopes()).isEqualTo(scopes(documented.body()));
        assertThat(ours.success()).map(String::valueOf).isEqualTo(successes(documented.body()));
        assertThat(ours.prefix()).isEqualTo(documented.root() ? "" : "/v1");
        assertThat(ours.documented()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("specification")
    void theOrganizationGoesWhereTheSpecificationHasIt(Documented documented) {
        assertThat(OPERATIONS.get(documented.id()).orgId()).isEqualTo(place(documented));
    }

    @Test
    void whatIsInNoOfficialSourceSaysSo() throws IOException {
        List<String> ids = specification().map(Documented::id).toList();
        assertThat(ids).hasSizeGreaterThan(100);
        assertThat(OPERATIONS.all())
                .filteredOn(Operation::documented)
                .map(Operation::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(OPERATIONS.all())
                .filteredOn(operation -> !operation.documented())
                .hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("manifestPaths")
    void everyReadOfTheInventoryIsAKnownOperation(String path) {
        assertThat(OPERATIONS.find("GET", path.replaceAll("\\{[^}]*}", "an-id")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/people/me,people.me",
        "GET,/people/Y2lzY29,people.get",
        "GET,/v1/people?max=10,people.list",
        "GET,/v1/people/,people.list",
        "get,/people,people.list",
        "POST,/people,people.create",
        "GET,/groups/g1/Members,groups.members",
        "GET,/v1/groups/g1/members?startIndex=1&count=500,groups.members",
        "GET,/people/p1/features/outgoingPermission/autoTransferNumbers,person.transferNumbers.get",
        "GET,/workspaces/w1/features/numbers/,workspace.numbers.get",
        "GET,/telephony/config/queues/agents,queues.agents.list",
        "GET,/telephony/config/queues/settings,queues.settings.get",
        "GET,/telephony/config/virtualLines/availableNumbers,virtualLines.availableNumbers",
        "GET,/telephony/config/virtualLines/v1,virtualLines.get",
        "GET,/telephony/config/people/primary/availableNumbers,person.availableNumbers.primary",
        "GET,/identity/scim/o1/v2/Users,scim.users.search",
        "PATCH,/licenses/users,licenses.assign"
    })
    void aRequestIsKnownByItsPath(String method, String path, String id) {
        assertThat(OPERATIONS.find(method, path)).map(Operation::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/persons",
        "PATCH,/people",
        "GET,/people//features/numbers",
        "GET,''",
        "GET,/",
        "GET,people",
        "GET,/v1",
        "GET,/People",
        "HEAD,/people",
        "GET,/people/a/b/c/d/e/f",
        "GET,//people"
    })
    void whatIsNoOperationIsNotTakenForOne(String method, String path) {
        assertThat(OPERATIONS.find(method, path)).isEmpty();
    }

    @Test
    void everyOperationIsFoundUnderItsOwnTemplate() {
        assertThat(OPERATIONS.all()).allSatisfy(operation -> assertThat(
                        OPERATIONS.find(operation.method(), operation.template().replaceAll("\\{[^}]*}", "an-id")))
                .contains(operation));
    }

    @ParameterizedTest
    @CsvSource({
        "people.get,people",
        "person.voicemail.get,people",
        "telephony.locations.list,telephony/config/locations",
        "queues.get,telephony/config/locations",
        "queues.list,telephony/config/queues",
        "pstn.connection.get,telephony/pstn/locations",
        "jobs.moveUsers.errors,telephony/config/jobs",
        "scim.users.get,identity/scim",
        "auth.refreshToken,access_token"
    })
    void operationsThatShareAnEndpointShareAFamily(String id, String family) {
        assertThat(OPERATIONS.get(id).family()).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({"GET,true,true", "PUT,true,false", "DELETE,true,false", "POST,false,false", "PATCH,false,false"})
    void theMethodSaysWhetherItMayBeRepeated(String method, boolean idempotent, boolean read) {
        assertThat(OPERATIONS.all())
                .filteredOn(operation -> operation.method().equals(method))
                .isNotEmpty()
                .allMatch(operation -> operation.idempotent() == idempotent && operation.isRead() == read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs.moveUsers.start", "pstn.connection.configure"})
    void someOperationsNeedAllTheirScopes(String id) {
        assertThat(OPERATIONS.get(id).everyScope()).isTrue();
        assertThat(OPERATIONS.all()).filteredOn(Operation::everyScope).hasSize(2);
    }

    @Test
    void anIdThatDoesNotExistIsAMistakeOfOurs() {
        assertThatThrownBy(() -> OPERATIONS.get("people.lost")).hasMessageContaining("people.lost");
    }

    @Test
    void anIdIsThereOnce() throws IOException {
        JsonNode twice = new ObjectMapper()
                .readTree("{\"operations\":[{\"id\":\"a\",\"orgId\":\"none\"},{\"id\":\"a\",\"orgId\":\"none\"}]}");
        assertThatThrownBy(() -> Operations.parse(twice)).hasMessageContaining("twice: a");
    }

    static Stream<Documented> specification() throws IOException {
        List<Documented> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                read("/openapi-subset.json").path("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (entry.getValue().has("operationId")) {
                    operations.add(new Documented(
                            entry.getValue().path("operationId").asText(),
                            entry.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            entry.getValue(),
                            path.getValue().has("servers")));
                }
            }
        }
        return operations.stream();
    }

    static Stream<String> manifestPaths() throws IOException {
        List<String> paths = new ArrayList<>();
        read("/inventory/manifest.json")
                .path("modules")
                .forEach(module -> paths.add(module.path("path").asText()));
        return paths.stream();
    }

    private static List<String> scopes(JsonNode operation) {
        return operation
                .path("description")
                .asText()
                .lines()
                .filter(line -> line.startsWith("Scopes: "))
                .flatMap(line -> Stream.of(line.substring("Scopes: ".length()).split(", ")))
                .toList();
    }

    private static List<String> successes(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .sorted()
                .toList();
    }

    private static OrgIdPlace place(Documented operation) {
        if (operation.path().contains("{orgId}")) {
            return OrgIdPlace.PATH;
        }
        for (JsonNode parameter : operation.body().path("parameters")) {
            if ("orgId".equals(parameter.path("name").asText())) {
                return OrgIdPlace.QUERY;
            }
        }
        boolean inBody = operation.body().path("requestBody").findValues("properties").stream()
                .anyMatch(properties -> properties.has("orgId"));
        return inBody ? OrgIdPlace.BODY : OrgIdPlace.NONE;
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = OperationsTest.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
