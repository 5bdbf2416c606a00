package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.cases.ChangingProxy.Asked;
import org.spaceodt.cases.ChangingProxy.Rule;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Moves of people and additions of numbers, answered in all the forms that Webex has. */
@QuarkusTest
class CasesOfMovesTest extends MoveCases {
    @BeforeEach
    void start(@TempDir Path given) {
        folder = given;
    }

    private static final String DIRECTORY_NUMBER = "+34555000999";

    private static final String MOVE = "usuarios_asignar_location_desde_csv";

    private static List<JsonNode> people(SimulatedTenant tenant) {
        return tenant.all("/people?callingData=true&max=100");
    }

    private static JsonNode person(SimulatedTenant tenant, JsonNode whom) {
        return people(tenant).stream()
                .filter(one -> one.path("id").equals(whom.path("id")))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody who came from a directory has a work number that is no number of Webex. */
    private static Rule directoryNumber(String mail) {
        return new Rule() {
            @Override
            public void after(Asked asked, ObjectNode body) {
                if (asked.method().equals("GET") && asked.path().startsWith("/v1/people")) {
                    Iterable<JsonNode> people = body.has("items") ? body.path("items") : List.of(body);
                    people.forEach(person -> {
                        if (person.at("/emails/0").asText().equals(mail)) {
                            ((ObjectNode) person)
                                    .putArray("phoneNumbers")
                                    .addObject()
                                    .put("type", "work")
                                    .put("value", DIRECTORY_NUMBER);
                        }
                    });
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "answer=seen-moves"})
    void whoDoesNotCallMovesAtOnceByTheMoveAloneWhateverNumberTheDirectoryHas(String fault) throws IOException {
        String[] options = fault.isEmpty() ? new String[0] : new String[] {"--fault", fault};
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(60, folder, options)) {
            JsonNode other = people(tenant).stream()
                    .filter(person -> !person.has("locationId"))
                    .findFirst()
                    .orElseThrow();
            String mail = other.at("/emails/0").asText();
            JsonNode site = tenant.someLocation();
            try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), directoryNumber(mail))) {
                String table = table(
                        "mover.csv",
                        input("A01/mover.csv")
                                .replace("belen.feliu.ochoa@example.com", mail)
                                .replace("Institut Puigverd", site.path("name").asText()));

                Finished run = run(proxy.baseUrl(), "v21_action", MOVE, "--csv", table, "--apply");

                assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
                assertThat(proxy.writes()).allSatisfy(write -> assertThat(write.method() + " " + write.path())
                        .isEqualTo("POST /v1/telephony/config/jobs/person/moveLocation"));
                assertThat(proxy.writes())
                        .filteredOn(write ->
                                !write.body().at("/usersList/0/validate").asBoolean())
                        .singleElement()
                        .satisfies(write -> assertThat(
                                        write.body().at("/usersList/0/users/0").fieldNames())
                                .toIterable()
                                .containsExactly("userId"));
                assertThat(person(tenant, other).path("locationId")).isEqualTo(site.path("id"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "answer=seen-moves"})
    void whoCallsMovesInWhicheverFormTheAnswersAre(String fault) throws IOException {
        String[] options = fault.isEmpty() ? new String[0] : new String[] {"--fault", fault};
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(60, folder, options)) {
            List<JsonNode> callers =
                    people(tenant).stream().filter(one -> one.has("extension")).toList();
            JsonNode who = callers.stream()
                    .filter(one -> one.has("phoneNumbers"))
                    .findFirst()
                    .orElseThrow();
            JsonNode there = callers.stream()
                    .filter(one -> !one.path("locationId").equals(who.path("locationId")))
                    .findFirst()
                    .orElseThrow();
            String row = who.at("/emails/0").asText() + ","
                    + there.path("locationId").asText();
            String columns = "selected,person_id,target_location_id,target_extension,remove_phone_number\nyes,";

            Finished number =
                    run(tenant.baseUrl(), "v21_action", MOVE, "--csv", table("a.csv", columns + row + ",45001,\n"));
            String reasons = written(MOVE + "_plan.csv");
            Finished taken = run(
                    tenant.baseUrl(),
                    "v21_action",
                    MOVE,
                    "--csv",
                    table("b.csv", columns + row + "," + there.path("extension").asText() + ",yes\n"));
            Finished moved = run(
                    tenant.baseUrl(),
                    "v21_action",
                    MOVE,
                    "--csv",
                    table("c.csv", columns + row + ",45001,yes\n"),
                    "--apply");

            assertThat(said(number)).contains("10050010");
            assertThat(reasons).contains("10050010", "remove_phone_number");
            assertThat(said(taken)).contains("4202");
            assertThat(moved.exitCode()).as(said(moved)).isZero();
            JsonNode now = person(tenant, who);
            assertThat(now.path("locationId")).isEqualTo(there.path("locationId"));
            assertThat(now.path("extension").asText()).isEqualTo("45001");
            assertThat(now.has("phoneNumbers")).isFalse();
        }
    }
}
