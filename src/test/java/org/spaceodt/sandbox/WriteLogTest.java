package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.state.RecentWrites;
import org.spaceodt.sandbox.state.Snapshot;
import org.spaceodt.sandbox.state.WriteJournal;
import org.spaceodt.sandbox.state.WriteRecord;
import org.spaceodt.sandbox.tenant.time.Lags;

class WriteLogTest {
    private final MovedClock clock = new MovedClock();
    private final Rehearsal stage =
            new Rehearsal(SandboxOptions.defaults().withLags(Lags.all(java.time.Duration.ZERO)), clock);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void eachWriteIsRecordedWithWhatWasBeforeAndAfter() {
        String location = stage.locations().get(0);
        String id = stage.create("Ada", location, "45001");
        String path = "/people/" + id + "/features/voicemail";
        String body = "{'enabled': false, 'notifications': {}, 'transferToNumber': {}}";
        stage.running().sendAs("another", "PUT", path, body);
        stage.send("PUT", path, "{}");
        stage.send("DELETE", "/people/" + id, "");

        List<WriteRecord> history = writes().history(id);

        assertThat(history)
                .extracting(WriteRecord::operation)
                .containsExactly(
                        "POST /people",
                        "PUT /people/{}/features/voicemail",
                        "PUT /people/{}/features/voicemail",
                        "DELETE /people/{}");
        assertThat(history).extracting(WriteRecord::status).containsExactly(200, 204, 400, 204);
        assertThat(history).extracting(WriteRecord::kind).containsOnly("PEOPLE");
        assertThat(history).extracting(WriteRecord::when).containsOnly(clock.instant());
        WriteRecord made = history.get(0);
        assertThat(made.before()).isEmpty();
        assertThat(made.after()).contains("\"extension\":\"45001\"");
        WriteRecord written = history.get(1);
        assertThat(written.before()).startsWith("{\"enabled\":true");
        assertThat(written.after()).startsWith("{\"enabled\":false");
        assertThat(history.get(2).refused()).isTrue();
        assertThat(history.get(2).refusal()).contains("notifications");
        assertThat(history.get(2).before()).isEqualTo(written.after());
        assertThat(history.get(2).after()).isEmpty();
        assertThat(history.get(3).before()).isEqualTo(made.after());
        assertThat(history.get(3).after()).isEmpty();
    }

    @Test
    void callersAreToldApartButTheirTokensAreNotKept() {
        stage.running().sendAs("first-token", "DELETE", "/people/none", "");
        stage.running().sendAs("second-token", "DELETE", "/people/none", "");
        stage.running().sendAs("first-token", "DELETE", "/people/none", "");

        List<String> who = writes().latest(3).stream().map(WriteRecord::who).toList();

        assertThat(who.get(0)).isEqualTo(who.get(2)).isNotEqualTo(who.get(1)).matches("[0-9a-f]{12}");
        assertThat(writes().latest(3).toString()).doesNotContain("first-token", "second-token");
    }

    @Test
    void refusalsAreRecordedWithTheirCode() {
        JsonNode other = stage.caller(0);
        stage.send(
                "POST",
                "/people?callingData=true",
                stage.body(
                        "Ada",
                        other.path("locationId").asText(),
                        other.path("extension").asText()));

        WriteRecord record = writes().latest(1).get(0);

        assertThat(record.refusal()).isEqualTo("4202");
        assertThat(record.status()).isEqualTo(409);
        assertThat(record.kind()).isEmpty();
        assertThat(writes().count()).isEqualTo(1);
    }

    @Test
    void onlyTheLatestRecordsAreKept() {
        RecentWrites few = new RecentWrites(3, 1_000_000);
        RecentWrites light = new RecentWrites(1000, 2_000);
        for (int n = 0; n < 10; n++) {
            few.add(record("id" + n % 2, ""));
            light.add(record("id" + n, "x".repeat(500)));
        }

        assertThat(few.count()).isEqualTo(10);
        assertThat(few.latest(100)).extracting(WriteRecord::number).containsExactly(10L, 9L, 8L);
        assertThat(few.history("id1")).extracting(WriteRecord::number).containsExactly(8L, 10L);
        assertThat(light.latest(100)).extracting(WriteRecord::number).containsExactly(10L, 9L);
    }

    @Test
    void aSnapshotGivesTheSameBytesAndTheSameAnswersAgain() {
        String location = stage.locations().get(0);
        String id = stage.create("Ada", location, "45001");
        stage.done(204, "DELETE", "/people/" + stage.caller(4).path("id").asText(), "");
        stage.done(204, "PUT", "/people/" + id + "/features/intercept", "{'enabled': true}");
        stage.done(
                201,
                "POST",
                "/telephony/config/locations/" + location + "/numbers",
                "{'phoneNumbers': ['+34555010155']}");
        byte[] saved = stage.running().sandbox().snapshot().take();
        List<String> paths = Tour.of(stage.running());
        List<String> answers = paths.stream().map(stage.running()::text).toList();

        try (Rehearsal other = new Rehearsal()) {
            other.create("Zoe", location, "45009");
            other.running().sandbox().snapshot().restore(saved);

            assertThat(other.running().sandbox().snapshot().take()).isEqualTo(saved);
            assertThat(Tour.of(other.running())).isEqualTo(paths);
            for (int n = 0; n < paths.size(); n++) {
                assertThat(other.running().text(paths.get(n))).as(paths.get(n)).isEqualTo(answers.get(n));
            }
            other.refused(409, 4202, "POST", "/people?callingData=true", other.body("Ute", location, "45001"));
            other.create("Ute", location, "45009");
        }
    }

    @Test
    void whatIsNoSnapshotOfThisTenantIsRefusedAndChangesNothing() {
        stage.create("Ada", stage.locations().get(0), "45001");
        Snapshot snapshot = stage.running().sandbox().snapshot();
        byte[] before = snapshot.take();
        String text = new String(before, StandardCharsets.UTF_8);

        for (String wrong : List.of(
                "no json",
                "{}",
                text.replace("\"format\" : 1", "\"format\" : 2"),
                text.replace("seed=1", "seed=2"),
                text.replace("\"PEOPLE\" : {", "\"PEOPLE\" : { \"x\" : {},"),
                text.replace("\"PEOPLE\" : {", "\"PEOPLE\" : { \"3\" : [],"))) {
            assertThat(wrong).isNotEqualTo(text);
            assertThatThrownBy(() -> snapshot.restore(wrong.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(snapshot.take()).isEqualTo(before);
        }
    }

    @Test
    void equalWritesGiveEqualIds() {
        String location = stage.locations().get(0);
        String first = stage.create("Ada", location, "45001");
        stage.refused(400, "POST", "/people", "{}");
        String second = stage.create("Zoe", location, "45002");
        try (Rehearsal other = new Rehearsal()) {
            assertThat(other.create("Ute", location, "45005")).isEqualTo(first);
            assertThat(other.create("Eva", location, "45006")).isEqualTo(second).isNotEqualTo(first);
        }
    }

    private WriteJournal writes() {
        return stage.running().sandbox().writes();
    }

    private static WriteRecord record(String id, String after) {
        return new WriteRecord(0, "who", Instant.EPOCH, "POST /people", "PEOPLE", id, 200, "", "", after);
    }
}
