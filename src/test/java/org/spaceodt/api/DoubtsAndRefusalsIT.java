package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Over HTTP: rows of which nobody knows whether they were written, rows that cannot be taken back, the same rows at once, and jobs of others. */
class DoubtsAndRefusalsIT {
    private static final String ROOMS = "/v21/actions/workspaces_alta";
    private static final String ENDS =
            "{\"rules\":[{\"where\":{\"method\":\"GET\",\"path\":\"/workspaces/{workspaceId}\"},"
                    + "\"when\":{\"from\":2,\"to\":2,\"per\":\"rule\"},\"what\":{\"expireToken\":true}}]}";
    private static final int AT_ONCE = 20;

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Served served;
    private static String inDoubt;

    /** Before the server is there, which would go on with the job. */
    @BeforeAll
    static void start() throws Exception {
        tenant = SimulatedTenant.start(folder);
        tenant.faults(ENDS);
        Files.writeString(folder.resolve("rooms.csv"), "display_name\nDuda 1\nDuda 2\nDuda 3\n");
        Finished ended = CommandRun.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "ending")
                .run("v21_action", "workspaces_alta", "--csv", "rooms.csv", "--apply", "--concurrent-requests", "1");
        assertThat(ended.exitCode()).as(ended.stdout() + ended.stderr()).isEqualTo(3);
        tenant.noFaults();
        served = Served.by(CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()));
        inDoubt = served.get("/api/jobs").json().at("/items/0/id").asText();
    }

    @AfterAll
    static void stop() {
        served.close();
        tenant.close();
    }

    @AfterEach
    void everyAnswerFitsTheDocument() {
        assertThat(served.broken()).isEmpty();
    }

    @Test
    void aCancelLooksWhatBecameOfRowsInDoubtFirstAndTheUndoHasThem() {
        Reply paused = job(inDoubt);
        assertThat(paused.text("state")).isEqualTo("paused");
        assertThat(paused.json().at("/counts/perhaps_written").asInt()).isEqualTo(1);
        assertThat(rooms("Duda")).hasSize(2);

        Reply asked = served.post("/api/jobs/" + inDoubt + "/cancel");

        assertThat(asked.status()).isEqualTo(200);
        Reply cancelled = until(inDoubt, "cancelled");
        assertThat(cancelled.json().at("/counts/perhaps_written").asInt()).isZero();
        assertThat(cancelled.json().at("/counts/done").asInt()).isEqualTo(2);
        Reply undo = served.undo(inDoubt);
        assertThat(undo.status()).as(undo.body()).isEqualTo(200);
        started(undo);
        assertThat(rooms("Duda")).isEmpty();
    }

    @Test
    void whatCannotBeTakenBackIsARefusedRowOfTheUndo() {
        String made = id(served.json(ROOMS + "/apply", rows("Fija 1", "Fija 2")));
        until(made, "completed");
        JsonNode changed = rooms("Fija 2").get(0);
        tenant.put(
                "/workspaces/" + changed.path("id").asText(),
                "{\"displayName\":\"Fija 2\",\"notes\":\"Somebody was here\"}");

        Reply plan = served.post("/api/jobs/" + made + "/undo/plan");
        assertThat(plan.json().at("/totals/refused").asInt()).as(plan.body()).isEqualTo(1);
        Reply undo = served.undo(made, plan.text("plan_id"));
        Reply ended = started(undo);

        assertThat(ended.json().at("/counts/done").asInt()).as(ended.body()).isEqualTo(1);
        assertThat(ended.json().at("/counts/failed").asInt()).as(ended.body()).isEqualTo(1);
        String items = served.get("/api/jobs/" + id(undo) + "/items").body();
        assertThat(items).contains("refused", "notes");
        assertThat(rooms("Fija"))
                .extracting(room -> room.path("displayName").asText())
                .containsExactly("Fija 2");
    }

    @Test
    void equalRowsAtOnceAreAllTakenAndMakeOneJob() {
        int before = total();
        tenant.control("{\"latencyMs\": 1500}");
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Reply> replies;
        try {
            List<CompletableFuture<Reply>> asked = IntStream.range(0, AT_ONCE)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> served.json(ROOMS + "/apply", rows("Igual 1", "Igual 2")), threads))
                    .toList();
            replies = asked.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
            tenant.control("{\"latencyMs\": 0}");
        }

        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.status()).as(reply.body()).isEqualTo(202));
        assertThat(replies.stream().map(DoubtsAndRefusalsIT::id).distinct()).hasSize(1);
        assertThat(total()).isEqualTo(before + 1);
        until(id(replies.get(0)), "completed");
        assertThat(rooms("Igual")).hasSize(2);
    }

    @Test
    void aJobOfAnotherAccountCannotBeMoved() throws Exception {
        String id = served.upload("/api/location-jobs", "sites.csv", Served.GIRONA)
                .json()
                .at("/job/job_id")
                .asText();
        try (Connection store = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve(".artifacts/space-odt.db") + "?busy_timeout=20000");
                PreparedStatement theirs = store.prepareStatement("update job set account = 'theirs' where id = ?")) {
            theirs.setString(1, id);
            assertThat(theirs.executeUpdate()).isEqualTo(1);
        }

        for (String move : List.of("start", "pause", "resume", "cancel", "retry")) {
            foreign(served.post("/api/jobs/" + id + "/" + move));
        }
        foreign(served.post("/api/location-jobs/" + id + "/start"));
        foreign(served.get("/api/jobs/" + id + "/support-bundle"));
        // It is there to be looked at.
        assertThat(served.get("/api/jobs/" + id).status()).isEqualTo(200);
    }

    private static void foreign(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(409);
        assertThat(reply.text("type")).isEqualTo("urn:space-odt:problem:foreign-job");
    }

    /** @return the undo when it has ended */
    private static Reply started(Reply undo) {
        assertThat(served.post("/api/jobs/" + id(undo) + "/start").status()).isEqualTo(200);
        return served.until("/api/jobs/" + id(undo), reply -> List.of("completed", "completed_with_failures")
                .contains(reply.text("state")));
    }

    private static int total() {
        return served.get("/api/jobs").json().path("total").asInt();
    }

    private static Reply job(String id) {
        return served.get("/api/jobs/" + id);
    }

    private static Reply until(String id, String state) {
        return served.until("/api/jobs/" + id, reply -> reply.text("state").equals(state));
    }

    private static String id(Reply reply) {
        JsonNode json = reply.json();
        return json.at("/job/job_id").asText(json.path("job_id").asText());
    }

    private static String rows(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(n -> "{\"display_name\":\"" + names[n] + "\"}")
                .toList()
                .toString();
    }

    private static List<JsonNode> rooms(String name) {
        return tenant.all("/workspaces?displayName=" + name.replace(" ", "%20"));
    }
}
