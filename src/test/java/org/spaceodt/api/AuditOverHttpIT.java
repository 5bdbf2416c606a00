package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** What requests leave in the audit trail, and how it is read. */
class AuditOverHttpIT {
    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Served served;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.start(folder);
        served = Served.by(CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()), "--operator", "ana");
    }

    @AfterAll
    static void stop() {
        served.close();
        tenant.close();
    }

    private static List<JsonNode> trail(String query) {
        Reply reply = served.get("/api/audit?" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(served.broken()).isEmpty();
        return StreamSupport.stream(reply.json().path("items").spliterator(), false)
                .toList();
    }

    @Test
    void aJobIsToldWithEachRequestAboutItAndOtherReadsAreNot() {
        String job = served.upload("/api/location-jobs", "sites.csv", Served.GIRONA)
                .json()
                .at("/job/job_id")
                .asText();
        served.get("/api/jobs/" + job);
        served.post("/api/jobs/" + job + "/start");
        served.post("/api/jobs/" + job + "/start");

        List<JsonNode> trail = trail("job=" + job.substring(0, 12));
        assertThat(trail)
                .extracting(entry -> entry.path("operation").asText())
                .containsExactly("startJob", "createLocationJob");
        assertThat(trail).allSatisfy(entry -> {
            assertThat(entry.path("who").asText()).isEqualTo("ana");
            assertThat(entry.path("how").asText()).isEqualTo("local");
            assertThat(entry.path("address").asText()).isEqualTo("127.0.0.1");
            assertThat(entry.path("result").asText()).isEqualTo("done");
            assertThat(entry.path("about").get(0).path("job_id").asText()).isEqualTo(job);
        });
        assertThat(trail.get(1).path("about").get(0).path("rows").asInt()).isEqualTo(2);
        JsonNode refused = trail("operation=startJob").get(0);
        assertThat(refused.path("result").asText()).isEqualTo("refused");
        assertThat(refused.path("code").asInt()).isEqualTo(409);
        assertThat(refused.path("named").asText()).isEqualTo(job);
        assertThat(refused.path("about")).isEmpty();
    }

    @Test
    void aPlanIsToldWithItsDigestAndRowsAndTheJobThatIsMadeOfItWithBoth() {
        String action = "/v21/actions/ubicacion_alta_numeraciones_desactivadas";
        String rows = "[{\"location_id\":\"" + served.locations().get(0) + "\",\"phone_numbers\":\"+34555010188\"}]";
        Reply plan = served.json(action + "/plan", rows);
        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        JsonNode planned = trail("operation=planAction").get(0);
        assertThat(planned.path("about").get(0).path("plan_id").asText()).isEqualTo(plan.text("plan_id"));
        assertThat(planned.path("about").get(0).path("digest").asText()).isEqualTo(plan.text("digest"));
        assertThat(planned.path("about").get(0).path("rows").asInt()).isEqualTo(1);

        Reply applied = served.json(action + "/apply", "{\"plan\":\"" + plan.text("plan_id") + "\"}");
        assertThat(applied.status()).as(applied.body()).isEqualTo(202);
        JsonNode entry = trail("operation=applyAction").get(0);
        assertThat(entry.path("about")).hasSize(1);
        assertThat(entry.path("about").get(0).path("job_id").asText()).hasSize(36);
        assertThat(entry.path("about").get(0).path("plan_id").asText()).isEqualTo(plan.text("plan_id"));
        assertThat(entry.path("code").asInt()).isEqualTo(202);
    }

    @Test
    void theStartOfTheServerIsToldAndIsOpenAsLongAsItServes() {
        JsonNode start = trail("operation=serve").get(0);
        assertThat(start.path("how").asText()).isEqualTo("command");
        assertThat(start.path("result").asText()).isEqualTo("open");
    }

    @Test
    void aBodyThatIsCutOffOrNonsenseIsToldAsRefusedWithoutWhatItHeld() {
        served.json("/v21/actions/usuarios_alta_people/apply", "{\"values\":{\"email\":\"s3cret@example.com\"");
        served.form("/api/location-jobs", Map.of("nonsense", List.of("s3cret")));
        served.post("/api/jobs/sot_abcdefghijklmnop/pause");

        List<JsonNode> trail = trail("limit=20");
        assertThat(trail.toString()).doesNotContain("s3cret", "abcdefgh").contains("sot_…");
        assertThat(trail)
                .filteredOn(entry -> entry.path("named").asText().equals("sot_…"))
                .allSatisfy(entry -> assertThat(entry.path("code").asInt()).isEqualTo(404))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"since=yesterday", "until=2026-02-30", "limit=0", "limit=10001", "offset=-1", "since=%00"})
    void whatNobodyCanMeanIsRefused(String query) {
        Reply refused = served.get("/api/audit?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.type()).startsWith("application/problem+json");
    }
}
