package org.spaceodt.change.softphone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailedPeopleTest {
    @TempDir
    Path folder;

    @Test
    void aFileOfTheOriginalSaysWhoFailedAtWhichStage() throws Exception {
        FailedPeople failed = read("""
                {"run_id": "6e2c", "started_at": "2026-01-31T08:00:00+00:00", "completed_count": 1, "failed_count": 2,
                 "stage_decisions": {"apply_forwarding": {"decision": "yesbut", "override_path": "v2/x.csv"}},
                 "record_results": {
                  "Ana.Vidal@example.com": {"user_email": "ana.vidal@example.com", "status": "failed",
                    "failed_stage": "apply_voicemail", "verified": false, "details": {"stages": ["apply_forwarding"]}},
                  "pau.riera@example.com": {"user_email": "pau.riera@example.com", "status": "success",
                    "failed_stage": null, "verified": true, "details": {"stages": {"status": "failed"}}},
                  "marta.soler@example.com": {"status": "failed", "failed_stage": null}}}
                """);
        assertThat(failed.runId()).isEqualTo("6e2c");
        assertThat(failed.stages())
                .isEqualTo(Map.of("ana.vidal@example.com", "apply_voicemail", "marta.soler@example.com", ""));
    }

    @Test
    void theResultsMayBeAListWithTheAddressInEach() throws Exception {
        FailedPeople failed = read("""
                \uFEFF{"record_results": [{"user_email": " PAU.RIERA@example.com ", "status": "FAILED",
                "failed_stage": "apply_forwarding"}, {"status": "failed"}]}
                """);
        assertThat(failed.stages()).isEqualTo(Map.of("pau.riera@example.com", "apply_forwarding"));
        assertThat(failed.runId()).isEmpty();
    }

    @Test
    void aRunInWhichNobodyFailedHasNobody() throws Exception {
        assertThat(read("{\"record_results\": {}}").stages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "user_email,stage\r\n",
                "{\"record_results\": null}",
                "{\"record_results\": \"all\"}",
                "{\"record_results\": {\"a@example.com\": \"failed\"}}",
                "{\"record_results\": [[]]}",
                "{\"record_results\": {\"a@example.com\": {\"status\": \"failed\"",
                "{\"run_id\": \"1\", \"run_id\": \"2\", \"record_results\": {}}"
            })
    void whatTellsOfNoRunIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(FailedPeople.NoRunState.class);
    }

    @Test
    void aFileThatIsNotThereIsNoEmptyOne() {
        assertThatThrownBy(() -> FailedPeople.read(folder.resolve("none.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void ofALargeFileOnlyThoseWhoFailedAreKept() throws Exception {
        Path file = folder.resolve("run_state.json");
        String details = "\"details\":{\"stages\":{\"apply_forwarding\":{\"before\":\"" + "x".repeat(2_000) + "\"}}}";
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write("{\"record_results\":{\"a@example.com\":{\"status\":\"failed\"," + details + "}");
            for (int i = 0; i < 5_000; i++) {
                writer.write(",\n\"p" + i + "@example.com\":{\"status\":\"success\"," + details + "}");
            }
            writer.write("}}");
        }
        assertThat(FailedPeople.read(file).stages()).containsOnlyKeys("a@example.com");
    }

    private FailedPeople read(String text) throws Exception {
        Path file = folder.resolve("run_state.json");
        Files.writeString(file, text);
        return FailedPeople.read(file);
    }
}
