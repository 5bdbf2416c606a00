package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.sandbox.options.SandboxException;
import org.spaceodt.sandbox.options.SandboxOptions;

/** What goes wrong with writes, and what can be seen of them afterwards. */
class WritesTest {
    private static final String FIRST = "00000000-0000-4000-8000-000000000001";
    private static final String LONG_TOKEN = "NmQ1M2ZkYzYtYTBjZC00_secret_and_long";

    private long now = 17;
    private Notes notes;
    private Running running;

    @BeforeEach
    void start() {
        notes = new Notes();
        running = new Running(SandboxOptions.defaults(), notes.with(() -> now));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 400})
    void aWriteCanBeDoneAndAnsweredAsIfItHadFailed(int status) {
        plan("{'where': {'method': 'POST'}, 'what': {'doneButStatus': " + status + "}}");

        assertThat(note("one").status()).isEqualTo(status);
        assertThat(text(FIRST)).isEqualTo("one");
        JsonNode write = lastWrite();
        assertThat(write.path("status").asInt()).isEqualTo(status);
        assertThat(write.path("done").asInt()).isEqualTo(200);
    }

    @Test
    void aWriteThatIsRefusedByAFaultIsNotDoneAndToldAllTheSame() {
        plan("{'where': {'method': 'POST'}, 'what': {'status': 503}}");

        assertThat(note("one").status()).isEqualTo(503);
        assertThat(running.get("/notes/" + FIRST).status()).isEqualTo(404);
        assertThat(lastWrite().path("status").asInt()).isEqualTo(503);
        assertThat(lastWrite().has("done")).isFalse();
    }

    @Test
    void theApiIsToldToCarryAWriteOutInPart() {
        plan("{'where': {'method': 'POST'}, 'when': {'to': 1}, 'what': {'partial': true}}");

        assertThat(note("one").status()).isEqualTo(206);
        assertThat(note("two").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"before-head", "after-head", "mid-body"})
    void aWriteIsDoneThoughTheConnectionIsResetOverItsAnswer(String moment) {
        plan("{'where': {'method': 'POST'}, 'when': {'per': 'rule'}, 'what': {'reset': '" + moment + "'}}");

        assertThatThrownBy(() -> note("one")).hasCauseInstanceOf(IOException.class);
        assertThat(text(FIRST)).isEqualTo("one");
    }

    @Test
    void whatIsWrittenLateIsReadAsBeforeUntilItsTimeIsOver() {
        note("one");
        plan("{'where': {'method': 'PUT'}, 'what': {'lateMs': 3000}}");
        running.send("PUT", "/notes/" + FIRST, "{\"text\": \"two\"}");

        assertThat(text(FIRST)).isEqualTo("one");
        now += Duration.ofMillis(2999).toNanos();
        assertThat(text(FIRST)).isEqualTo("one");
        now += Duration.ofMillis(1).toNanos();
        assertThat(text(FIRST)).isEqualTo("two");
    }

    @Test
    void whatIsCreatedLateIsNotThereUntilItsTimeIsOver() {
        plan("{'where': {'method': 'POST'}, 'what': {'lateMs': 3000}}");
        int before = running.get("/notes").json().path("items").size();
        assertThat(note("one").status()).isEqualTo(200);

        assertThat(running.get("/notes/" + FIRST).status()).isEqualTo(404);
        assertThat(running.get("/notes").json().path("items")).hasSize(before);
        now += Duration.ofMillis(3000).toNanos();
        assertThat(text(FIRST)).isEqualTo("one");
        assertThat(running.get("/notes").json().path("items")).hasSize(1);
    }

    @Test
    void aWriteIsLoggedWithWhoWhatBeforeAndAfter() {
        note("one");
        running.send("PUT", "/notes/" + FIRST, "{\"text\": \"two\", \"pin\": \"1234\", \"isPinned\": true}");
        JsonNode write = lastWrite();

        assertThat(write.path("number").asInt()).isEqualTo(2);
        assertThat(write.path("time").asText()).contains("T");
        assertThat(write.path("token").asText()).matches("[0-9a-f]{12}");
        assertThat(write.path("method").asText()).isEqualTo("PUT");
        assertThat(write.path("template").asText()).isEqualTo("/notes/{}");
        assertThat(write.path("path").asText()).isEqualTo("/v1/notes/" + FIRST);
        assertThat(write.path("status").asInt()).isEqualTo(200);
        assertThat(write.path("request").toString()).isEqualTo("{\"text\":\"two\",\"pin\":\"***\",\"isPinned\":true}");
        assertThat(write.at("/objects/0/kind").asText()).isEqualTo("note");
        assertThat(write.at("/objects/0/before/text").asText()).isEqualTo("one");
        assertThat(write.at("/objects/0/after/text").asText()).isEqualTo("two");
    }

    @Test
    void theHistoryOfAnObjectIsFromItsCreationToItsEnd() {
        note("one");
        note("other");
        running.send("PUT", "/notes/" + FIRST, "{\"text\": \"two\"}");
        running.send("DELETE", "/notes/" + FIRST, "");
        JsonNode history = running.stage("GET", "history/" + FIRST, "").json().path("writes");

        assertThat(history).hasSize(3);
        assertThat(history.at("/0/objects/0").has("before")).isFalse();
        assertThat(history.at("/1/objects/0/after/text").asText()).isEqualTo("two");
        assertThat(history.at("/2/objects/0").has("after")).isFalse();
        assertThat(running.stage("GET", "history/unheard-of", "").json().path("writes"))
                .isEmpty();
    }

    @Test
    void theWriteLogIsReadPageByPage() {
        for (int n = 1; n <= 5; n++) {
            note("n" + n);
        }
        JsonNode page = running.stage("GET", "writes?after=1&limit=2", "").json();

        assertThat(page.path("last").asInt()).isEqualTo(5);
        assertThat(page.path("writes"))
                .extracting(write -> write.path("number").asInt())
                .containsExactly(2, 3);
        assertThat(running.stage("GET", "writes?after=5", "").json().path("writes"))
                .isEmpty();
        assertThat(running.stage("GET", "writes?limit=0", "").status()).isEqualTo(400);
        assertThat(running.stage("GET", "writes?after=-1", "").status()).isEqualTo(400);
    }

    @Test
    void noTokenIsEverShown() {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        running.sandbox().pageUrl().resolve("/v1/notes?access_token=" + LONG_TOKEN))
                .header("Authorization", "Bearer " + LONG_TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"see " + LONG_TOKEN + "\", \"" + LONG_TOKEN
                        + "\": 1, \"refreshToken\": \"r-12345\", \"password\": \"p-12345\"}"));
        running.send(request);
        running.send(HttpRequest.newBuilder(running.sandbox().pageUrl().resolve("/v1/notes/" + LONG_TOKEN))
                .header("Authorization", "Bearer " + LONG_TOKEN)
                .DELETE());

        for (String path : new String[] {"writes", "control", "faults", "overview", "history/" + FIRST, ""}) {
            assertThat(new String(running.stage("GET", path, "").body(), StandardCharsets.UTF_8))
                    .as(path)
                    .doesNotContain(LONG_TOKEN, "r-12345", "p-12345");
        }
        assertThat(running.stage("GET", "writes", "").json().path("writes")).hasSize(2);
    }

    @Test
    void aWriteOfSomethingThatCannotBeWrittenIsLoggedToo() {
        running.send("PATCH", "/people/me", "not JSON");

        assertThat(lastWrite().path("status").asInt()).isEqualTo(405);
        assertThat(lastWrite().at("/request/note").asText()).isEqualTo("not JSON");
    }

    @Test
    void aSnapshotBringsBackWhatWasThere() {
        note("one");
        byte[] snapshot = running.stage("GET", "snapshot", "").body();
        running.send("DELETE", "/notes/" + FIRST, "");
        Running.Reply restored = running.stage("PUT", "snapshot", new String(snapshot, StandardCharsets.UTF_8));

        assertThat(restored.status()).isEqualTo(200);
        assertThat(text(FIRST)).isEqualTo("one");
        assertThat(running.stage("GET", "snapshot", "").body()).isEqualTo(snapshot);
    }

    @Test
    void aSnapshotOfAnotherTenantOrOfNothingIsRefused() {
        try (Running one = new Running(SandboxOptions.defaults());
                Running other = new Running(SandboxOptions.defaults().withPeople(121))) {
            String snapshot = new String(other.stage("GET", "snapshot", "").body(), StandardCharsets.UTF_8);
            for (String bad : new String[] {snapshot, "{'format': 1}", "[]", "x"}) {
                assertThat(one.stage("PUT", "snapshot", bad).status()).as(bad).isEqualTo(400);
            }
            assertThat(other.stage("PUT", "snapshot", snapshot).status()).isEqualTo(200);
        }
    }

    @Test
    void aResetUndoesEveryWriteAndForgetsThem() {
        note("one");
        assertThat(running.stage("POST", "reset", "").status()).isEqualTo(200);

        assertThat(running.get("/notes/" + FIRST).status()).isEqualTo(404);
        assertThat(running.stage("GET", "writes", "").json().path("last").asInt())
                .isZero();
        assertThat(running.control().path("requests").asInt()).isEqualTo(1);
    }

    @Test
    void noWebPageCanResetRestoreOrPlanAnything() {
        for (String[] call :
                new String[][] {{"POST", "reset"}, {"PUT", "snapshot"}, {"PUT", "faults"}, {"DELETE", "faults"}}) {
            HttpRequest.Builder page = HttpRequest.newBuilder(
                            running.sandbox().pageUrl().resolve("/_sandbox/" + call[1]))
                    .header("Origin", "https://example.com")
                    .method(call[0], HttpRequest.BodyPublishers.ofString("{}"));
            assertThat(running.send(page).status()).as(call[1]).isEqualTo(403);
        }
    }

    @Test
    void whatIsWrittenIsKeptInAFileAndThereAtTheNextStart(@TempDir Path folder) {
        SandboxOptions kept = SandboxOptions.defaults().withStateFile(folder.resolve("state.json"));
        try (Running first = new Running(kept, new Notes().with(() -> now))) {
            first.send("POST", "/notes", "{\"text\": \"one\"}");
        }
        try (Running second = new Running(kept, new Notes().with(() -> now))) {
            assertThat(second.get("/notes/" + FIRST).json().path("text").asText())
                    .isEqualTo("one");
        }
        assertThat(folder).isDirectoryContaining("glob:**state.json").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void whereEachWriteIsKeptItIsInTheFileWhenItIsAnswered(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state.json");
        SandboxOptions kept = SandboxOptions.defaults().withEachWriteIn(file);
        try (Running first = new Running(kept, new Notes().with(() -> now))) {
            for (int i = 0; i < 5; i++) {
                assertThat(first.send("POST", "/notes", "{\"text\": \"note " + i + "\"}")
                                .status())
                        .isEqualTo(200);
                assertThat(file).content().contains("note " + i);
            }
            Files.delete(file);
            Files.createDirectory(file);
            assertThat(first.send("POST", "/notes", "{\"text\": \"full\"}").status())
                    .as("a disk that takes nothing more ends no command")
                    .isEqualTo(200);
            Files.delete(file);
        }
        assertThat(file).content().contains("note 0", "note 4", "full");
    }

    @Test
    void aStateFileThatCannotBeUsedIsToldBeforeAnythingStarts(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("state.json"), "{\"format\": 7}");
        Vertx vertx = running.vertx();

        assertThatThrownBy(() -> Sandbox.start(vertx, SandboxOptions.defaults().withStateFile(broken), 0))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("state.json")
                .hasMessageContaining("no snapshot");
        assertThatThrownBy(() -> Sandbox.start(
                        vertx, SandboxOptions.defaults().withStateFile(folder.resolve("no/such/folder.json")), 0))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("cannot be kept");
        assertThat(Files.readString(broken)).isEqualTo("{\"format\": 7}");
    }

    private Running.Reply note(String text) {
        return running.send("POST", "/notes", "{\"text\": \"" + text + "\"}");
    }

    private String text(String id) {
        return running.get("/notes/" + id).json().path("text").asText();
    }

    private JsonNode lastWrite() {
        JsonNode writes = running.stage("GET", "writes", "").json().path("writes");
        return writes.get(writes.size() - 1);
    }

    private void plan(String rules) {
        assertThat(running.stage("POST", "faults", "{'rules': [" + rules + "]}").status())
                .isEqualTo(200);
    }
}
