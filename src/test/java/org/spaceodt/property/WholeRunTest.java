package org.spaceodt.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.change.softphone.SoftphoneStage;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** {@code v2_bulk_run} with all its stages for people without Calling: what Webex then says of them, and what an undo leaves of it. */
@QuarkusTest
class WholeRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLAN = Pattern.compile("--apply-plan ([0-9a-f-]{36})");
    private static final String LICENSE = "Webex Calling - Professional";
    private static final int PEOPLE = 2;

    @TempDir
    Path folder;

    private SimulatedTenant tenant;
    private Desk desk;
    private Whole before;
    private String license;
    private String location;
    private String queue;
    private List<JsonNode> people;
    private List<String> numbers;

    @BeforeEach
    void newcomersAndATable() throws IOException {
        tenant = SimulatedTenant.withPeople(40, folder, "--lag-ms", "50");
        desk = new Desk(folder, tenant, "access-token-3f8a1c77");
        Sight sight = Sight.of(tenant);
        license = sight.license(LICENSE).path("id").asText();
        location = sight.callable().stream()
                .filter(id -> sight.free(id).size() >= 2 * PEOPLE)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        sight.callable().stream().map(sight::free).toList()));
        numbers = sight.free(location);
        queue = sight.queues().get(0).path("id").asText();
        people = sight.people(false).subList(0, PEOPLE);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            rows.add(row(i));
        }
        Files.createDirectories(folder.resolve("out/v2"));
        Files.writeString(folder.resolve("out/v2/static_policy.json"), "{}");
        Files.writeString(
                folder.resolve("d.json"),
                JSON.writeValueAsString(
                        SoftphoneStage.ids().stream().collect(Collectors.toMap(id -> id, id -> "yes"))));
        Files.copy(desk.write(rows), folder.resolve("out/v2/input_softphones.csv"));
        before = Whole.of(tenant);
    }

    @AfterEach
    void end() {
        tenant.close();
    }

    private Map<String, String> row(int i) {
        Map<String, String> row = new HashMap<>();
        row.put("user_email", people.get(i).at("/emails/0").asText());
        row.put("calling_license_id", LICENSE);
        row.put("location_id", location);
        row.put("extension", extension(i));
        row.put("phone_number", number(i));
        row.put("alternate_numbers", alternate(i));
        row.put("cf_always_enabled", "true");
        row.put("cf_always_destination", "2101");
        row.put("voicemail_enabled", "true");
        row.put("voicemail_send_all_calls_enabled", "true");
        row.put("intercept_enabled", "true");
        row.put("intercept_outgoing_type", "ALLOW_LOCAL_ONLY");
        row.put("incoming_use_custom_enabled", "true");
        row.put("incoming_internal_calls_enabled", "false");
        row.put("outgoing_use_custom_enabled", "true");
        row.put("outgoing_use_custom_permissions", "true");
        row.put("outgoing_international_action", "BLOCK");
        row.put("outgoing_international_transfer_enabled", "false");
        row.put("call_queue_ids", queue);
        return row;
    }

    private static String extension(int i) {
        return String.valueOf(7811 + i);
    }

    private String number(int i) {
        return numbers.get(i);
    }

    private String alternate(int i) {
        return numbers.get(PEOPLE + i);
    }

    @Test
    void everyStageIsSeenInWebexAndNothingIsLeftOfItOnceItIsUndone() throws IOException {
        Finished run = run();

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        everythingIsThere();
        itIsTold(List.of(Desk.job(run.stderr())));
        undo(Desk.job(run.stderr()));
        nothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'where': {'method': 'PATCH'}, 'what': {'lateMs': 100}}, {'where': {'method': 'PUT'}, 'what': {'lateMs': 100}}",
                "{'where': {'method': 'PATCH'}, 'when': {'to': 1}, 'what': {'doneButStatus': 500}},"
                        + "{'where': {'method': 'PUT'}, 'when': {'to': 1}, 'what': {'doneButStatus': 502}}",
                "{'where': {'method': 'GET', 'path': '/people/{personId}/features/numbers'}, 'when': {'to': 2},"
                        + " 'what': {'status': 404, 'code': 4003, 'message': 'User not found'}}"
            })
    void nobodyFailsOfWhatIsSeenLateOrAnsweredWrongly(String rules) throws IOException {
        faults(rules);

        Finished run = run();

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        asOnceDone(List.of(Desk.job(run.stderr())));
    }

    /** Each setting of who was given a licence a moment ago comes at its own time. */
    @Test
    void settingsThatAreNotThereYetAreWaitedFor() throws IOException {
        String notYet = "{'where': {'method': '%s', 'path': '/people/{personId}/features/%s'}, 'when': {'to': 2},"
                + " 'what': {'status': 404, 'code': 4003, 'message': 'User not found'}}";
        faults(Stream.of("GET voicemail", "GET callForwarding", "PUT callForwarding", "GET intercept")
                .map(where -> String.format(notYet, (Object[]) where.split(" ")))
                .collect(Collectors.joining(", ")));

        Finished run = run();

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        asOnceDone(List.of(Desk.job(run.stderr())));
    }

    /** What was not given is waited for until the program gives up. */
    @Test
    @Tag("slow")
    void whoGotNoLicenceIsBegunAgainAndBothRunsAreUndone() throws IOException {
        faults(
                "{'where': {'method': 'PATCH', 'path': '/licenses/users'}, 'when': {'to': 1, 'per': 'rule'}, 'what': {'partial': true}}");

        Finished run = run();
        Finished again = run("--only-failures");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(1);
        assertThat(again.exitCode()).as(again.stdout() + again.stderr()).isZero();
        asOnceDone(List.of(Desk.job(again.stderr()), Desk.job(run.stderr())));
    }

    private void faults(String rules) {
        tenant.faults("{\"rules\": [" + rules.replace('\'', '"') + "]}");
    }

    private void asOnceDone(List<String> jobs) throws IOException {
        tenant.noFaults();
        everythingIsThere();
        itIsTold(jobs);
        nothingIsWrittenTwice();
        for (String job : jobs) {
            undo(job);
        }
        nothingIsLeft();
    }

    private Finished run(String... options) {
        List<String> words = new ArrayList<>(List.of("v2_bulk_run", "--decisions-file", "d.json"));
        words.addAll(List.of(options));
        return desk.run(words.toArray(String[]::new));
    }

    private void everythingIsThere() {
        List<JsonNode> agents = tenant.get("/telephony/config/queues?max=1000")
                .path("queues")
                .valueStream()
                .filter(one -> one.path("id").asText().equals(queue))
                .map(one -> tenant.get(
                        "/telephony/config/locations/" + one.path("locationId").asText() + "/queues/" + queue))
                .toList();
        assertThat(agents).hasSize(1);
        for (int i = 0; i < PEOPLE; i++) {
            String id = people.get(i).path("id").asText();
            JsonNode person = tenant.get("/people/" + id + "?callingData=true");
            String of = "/people/" + id + "/features/";
            assertThat(person.path("licenses").valueStream().map(JsonNode::asText))
                    .contains(license);
            assertThat(person.path("locationId").asText()).isEqualTo(location);
            assertThat(person.path("extension").asText()).isEqualTo(extension(i));
            assertThat(tenant.get(of + "numbers")
                            .path("phoneNumbers")
                            .valueStream()
                            .map(one -> one.path("directNumber").asText()))
                    .containsExactlyInAnyOrder(number(i), alternate(i));
            JsonNode forwarding = tenant.get(of + "callForwarding").at("/callForwarding/always");
            assertThat(forwarding.path("enabled").asBoolean()).isTrue();
            assertThat(forwarding.path("destination").asText()).isEqualTo("2101");
            JsonNode voicemail = tenant.get(of + "voicemail");
            assertThat(voicemail.path("enabled").asBoolean()).isTrue();
            assertThat(voicemail.at("/sendAllCalls/enabled").asBoolean()).isTrue();
            JsonNode intercept = tenant.get(of + "intercept");
            assertThat(intercept.path("enabled").asBoolean()).isTrue();
            assertThat(intercept.at("/outgoing/type").asText()).isEqualTo("ALLOW_LOCAL_ONLY");
            JsonNode incoming = tenant.get(of + "incomingPermission");
            assertThat(incoming.path("useCustomEnabled").asBoolean()).isTrue();
            assertThat(incoming.path("internalCallsEnabled").asBoolean(true)).isFalse();
            JsonNode outgoing = tenant.get(of + "outgoingPermission");
            assertThat(outgoing.path("useCustomEnabled").asBoolean()).isTrue();
            assertThat(outgoing.path("callingPermissions")
                            .valueStream()
                            .filter(one -> one.path("callType").asText().equals("INTERNATIONAL")))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.path("action").asText()).isEqualTo("BLOCK");
                        assertThat(one.path("transferEnabled").asBoolean(true)).isFalse();
                    });
            assertThat(agents.get(0)
                            .path("agents")
                            .valueStream()
                            .map(agent -> Whole.bare(agent.path("id").asText())))
                    .contains(Whole.bare(id));
        }
    }

    /** @param jobs the newest first; each knows the people whom it is about */
    private void itIsTold(List<String> jobs) throws IOException {
        for (JsonNode person : people) {
            JsonNode last = JSON.missingNode();
            for (String job : jobs) {
                JsonNode state = JSON.readTree(
                        folder.resolve("out/v2/jobs/" + job + "/run_state.json").toFile());
                last = last.isMissingNode()
                        ? state.path("record_results")
                                .path(person.at("/emails/0").asText())
                        : last;
            }
            assertThat(last.path("status").asText()).as("%s", last).isEqualTo("success");
            assertThat(last.path("verified").asBoolean()).as("%s", last).isTrue();
        }
    }

    /** Settings of a person are written at one address each. */
    private void nothingIsWrittenTwice() {
        assertThat(tenant.writes().stream()
                        .filter(write -> write.path("path").asText().contains("/features/"))
                        .filter(write -> write.path("objects").valueStream().anyMatch(object -> !object.path("before")
                                .equals(object.path("after"))))
                        .collect(Collectors.groupingBy(
                                write -> write.path("path").asText(), Collectors.counting())))
                .hasSize(5 * PEOPLE)
                .allSatisfy((path, times) -> assertThat(times).as(path).isEqualTo(1));
    }

    private void undo(String job) throws IOException {
        Finished planned = desk.run("jobs", "undo", job);
        Matcher plan = PLAN.matcher(planned.stdout() + planned.stderr());
        assertThat(plan.find()).as(planned.stdout() + planned.stderr()).isTrue();
        for (String line : Files.readAllLines(folder.resolve("out/v2/jobs/" + job + "/undo_plan.jsonl"))) {
            assertThat(JSON.readTree(line).path("mode").asText().toLowerCase())
                    .as(line)
                    .isNotIn(Set.of("refused", "failed"));
        }

        Finished undone = desk.run("jobs", "undo", job, "--apply", "--apply-plan", plan.group(1));

        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
    }

    private void nothingIsLeft() {
        assertThat(before.unlike(Whole.of(tenant))).isEmpty();
    }
}
