package org.spaceodt.change.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.change.softphone.files.FailedPeople;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What a run of softphones leaves in {@code v2}, with the names, fields and columns that scripts of operators read. */
@QuarkusTest
class RunOutputsTest {
    private static final String HEADER =
            "user_email,calling_license_id,location_name,extension,cf_always_enabled,cf_always_destination,intercept_enabled";
    private static final String YES = "{\"assign_calling_license\":\"yes\",\"apply_numbers_update\":\"yes\","
            + "\"apply_forwarding\":\"yes\",\"apply_call_intercept\":\"%s\",\"apply_voicemail\":\"yes\","
            + "\"apply_permissions_in_out\":\"yes\",\"apply_call_queue_memberships\":\"yes\"}";
    private static final String INTERCEPT_FAILS = "{\"rules\":[{\"where\":{\"method\":\"PUT\",\"path\":"
            + "\"/people/{personId}/features/intercept\"},\"what\":{\"status\":400}}]}";

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;

    @TempDir
    Path folder;

    private RunDesk desk;
    private String ana;
    private String joan;

    @BeforeEach
    void start() {
        if (tenant == null) {
            tenant = SimulatedTenant.withPeople(150, tenants);
        }
        desk = new RunDesk(tenant, folder);
        List<String> newcomers = desk.newcomers();
        ana = newcomers.get(0);
        joan = newcomers.get(1);
        desk.table(HEADER, row(ana, 1) + "true", row(joan, 2));
    }

    @AfterAll
    static void end() {
        tenant.close();
        tenant = null;
    }

    /** Extensions that nobody has: fewer newcomers are left for each test. */
    private String row(String email, int number) {
        return email + "," + desk.license() + "," + desk.location() + ","
                + (78_000 + desk.newcomers().size() * 10 + number) + ",true,2101,";
    }

    private Finished decided(String intercept, String... more) {
        Path decisions = desk.write("out/v2/decisions.json", String.format(YES, intercept));
        return desk.run(Stream.concat(Stream.of("--decisions-file", decisions.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void eachFileHasWhatTheContractSaysAndOursAfterIt() throws Exception {
        tenant.faults(INTERCEPT_FAILS);
        Finished run = decided("yes");
        tenant.noFaults();

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(1);
        JsonNode state = json("run_state.json");
        String job = state.path("run_id").asText();
        assertThat(state.fieldNames())
                .toIterable()
                .contains(
                        "run_id", "started_at", "completed_count", "failed_count", "stage_decisions", "record_results");
        assertThat(state.path("completed_count").asInt()).isEqualTo(1);
        assertThat(state.path("failed_count").asInt()).isEqualTo(1);
        assertThat(state.at("/stage_decisions/apply_call_intercept/decision").asText())
                .isEqualTo("yes");
        assertThat(state.at("/stage_decisions/apply_call_intercept").has("override_path"))
                .isTrue();
        assertThat(FailedPeople.read(v2("run_state.json")).stages()).isEqualTo(Map.of(ana, "apply_call_intercept"));
        JsonNode good = state.path("record_results").path(joan);
        assertThat(good.path("user_email").asText()).isEqualTo(joan);
        assertThat(good.path("status").asText()).isEqualTo("success");
        assertThat(good.path("failed_stage").isNull()).isTrue();
        assertThat(good.path("verified").asBoolean()).isTrue();
        assertThat(good.at("/details/stages").fieldNames())
                .toIterable()
                .startsWith("assign_calling_license")
                .endsWith("apply_forwarding");
        JsonNode bad = state.path("record_results").path(ana);
        assertThat(bad.path("status").asText()).isEqualTo("failed");
        assertThat(bad.path("failed_stage").asText()).isEqualTo("apply_call_intercept");
        assertThat(bad.path("verified").asBoolean()).isFalse();

        List<String> failures = Files.readAllLines(v2("failures.csv"));
        assertThat(failures).hasSize(2);
        assertThat(failures.get(0)).startsWith("user_email,stage,error_type,http_status,tracking_id,details,");
        assertThat(failures.get(1))
                .startsWith(ana + ",apply_call_intercept,Rejected,400,")
                .endsWith(job);

        List<JsonNode> changes = lines("changes.log");
        assertThat(changes)
                .allSatisfy(line -> assertThat(line.fieldNames())
                        .toIterable()
                        .startsWith("user_email", "stage", "status", "before", "after", "details")
                        .endsWith("run_id"))
                .anySatisfy(line -> {
                    assertThat(line.path("stage").asText()).isEqualTo("apply_forwarding");
                    assertThat(line.path("status").asText()).isEqualTo("success");
                    assertThat(line.at("/before/callForwarding/always/enabled").asBoolean())
                            .isFalse();
                    assertThat(line.at("/after/callForwarding/always/enabled").asBoolean())
                            .isTrue();
                })
                .anySatisfy(line -> {
                    assertThat(line.path("user_email").asText()).isEqualTo(ana);
                    assertThat(line.path("status").asText()).isEqualTo("failed");
                });
        assertThat(Files.readString(v2("report.html")))
                .contains("data-stage=\"apply_forwarding\"", joan, "<ins>2101</ins>", "data-end=\"failed\"");
        assertThat(folder.resolve("out/v2/jobs").resolve(job))
                .isDirectoryContaining("glob:**/run_state.json")
                .isDirectoryContaining("glob:**/failures.csv")
                .isDirectoryContaining("glob:**/changes.log")
                .isDirectoryContaining("glob:**/report.html")
                .isDirectoryContaining("glob:**/job.json");
    }

    @Test
    void aPlanIsKeptAsAPageATableAndJsonByItsIdAndDigest() throws Exception {
        Finished run = desk.run("--plan");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        JsonNode plan = json("plan.json");
        String id = RunDesk.plan(run);
        assertThat(plan.path("plan_id").asText()).isEqualTo(id);
        assertThat(Files.readString(v2("plan.html")))
                .contains(id, plan.path("digest").asText(), "data-end=\"later\"", "<ins>2101</ins>");
        assertThat(Files.readAllLines(v2("plan.csv")).get(0))
                .isEqualTo("row_number,user_email,stage,mode,target_id,details");
        assertThat(plan.path("steps")).anySatisfy(step -> assertThat(step.path("differences"))
                .anySatisfy(one -> assertThat(one.path("field").asText()).isEqualTo("cf_always_destination")));
        try (Stream<Path> kept = Files.list(folder.resolve("out/v2/plans"))) {
            assertThat(kept).singleElement().satisfies(copy -> assertThat(copy)
                    .isDirectoryContaining("glob:**/plan.html")
                    .isDirectoryContaining("glob:**/plan.csv"));
        }
    }

    @Test
    void ofAStageThatNobodyApprovedNothingIsInTheChangesAndThePageSaysSo() throws Exception {
        Finished run = decided("no");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(lines("changes.log"))
                .isNotEmpty()
                .noneMatch(line -> line.path("stage").asText().equals("apply_call_intercept"));
        JsonNode state = json("run_state.json");
        assertThat(state.at("/stage_decisions/apply_call_intercept/decision").asText())
                .isEqualTo("no");
        assertThat(state.path("record_results")
                        .path(ana)
                        .at("/details/stages/apply_call_intercept/end")
                        .asText())
                .isEqualTo("left_out");
        assertThat(Files.readString(v2("report.html"))).contains("not approved");
    }

    @Test
    void anotherRunBeginsItsChangesAnewAndAddsItsFailures() throws Exception {
        tenant.faults(INTERCEPT_FAILS);
        decided("yes");
        tenant.noFaults();
        String first = json("run_state.json").path("run_id").asText();
        tenant.faults(INTERCEPT_FAILS);
        Finished again = decided("yes", "--only-failures");
        tenant.noFaults();

        String second = json("run_state.json").path("run_id").asText();
        assertThat(second).as(again.stdout() + again.stderr()).isNotEqualTo(first);
        assertThat(lines("changes.log"))
                .isNotEmpty()
                .allMatch(line -> line.path("run_id").asText().equals(second));
        assertThat(Files.readAllLines(v2("failures.csv")))
                .hasSize(3)
                .anyMatch(line -> line.endsWith(first))
                .anyMatch(line -> line.endsWith(second));
        assertThat(Files.readAllLines(v2("jobs/" + first + "/changes.log"))).isNotEmpty();
    }

    private Path v2(String name) {
        return folder.resolve("out/v2").resolve(name);
    }

    private JsonNode json(String name) throws IOException {
        return JsonFormat.WHOLE.readTree(Files.readString(v2(name)));
    }

    private List<JsonNode> lines(String name) throws IOException {
        return Files.readAllLines(v2(name)).stream()
                .map(line -> {
                    try {
                        return JsonFormat.WHOLE.readTree(line);
                    } catch (IOException e) {
                        throw new AssertionError(line, e);
                    }
                })
                .toList();
    }
}
