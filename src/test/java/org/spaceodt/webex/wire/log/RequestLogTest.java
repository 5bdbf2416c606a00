package org.spaceodt.webex.wire.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.webex.wire.Exchanges;
import org.spaceodt.webex.wire.Threads;
import org.spaceodt.webex.wire.redaction.Redaction;
import org.spaceodt.webex.wire.redaction.Secrets;

class RequestLogTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("requests.jsonl");
    }

    private RequestLog log() throws IOException {
        return RequestLog.append(file, new Redaction(new Secrets()));
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void aLineTellsAnAttemptAndIsThereAtOnce() throws IOException {
        try (RequestLog log = log()) {
            log.exchanged(
                    Exchanges.answered(
                            404,
                            "{\"message\":\"Not found\",\"errors\":[{\"errorCode\":4003,\"description\":\"User not found\"}]}"));

            assertThat(Files.readString(file))
                    .isEqualTo(
                            "{\"ts\":\"2026-03-01T10:15:30.250Z\",\"method\":\"GET\",\"template\":\"/people/{personId}\","
                                    + "\"url\":\"/v1/people/abc?callingData=true&max=100\",\"status\":404,\"ms\":52,\"waited_ms\":12,"
                                    + "\"attempt\":1,\"tracking_id\":\"SPACEODT_0001\",\"error_code\":\"4003\",\"bytes_out\":0,"
                                    + "\"bytes_in\":84,\"trouble\":\"\"}\n");
        }
    }

    @Test
    void anAttemptWithoutAnAnswerHasNoStatus() throws IOException {
        try (RequestLog log = log()) {
            log.exchanged(Exchanges.unanswered("no answer in time"));
        }
        assertThat(lines().get(0).get("status").isNull()).isTrue();
        assertThat(lines().get(0).get("trouble").asText()).isEqualTo("no answer in time");
    }

    @Test
    void linesAreAddedToWhatIsThereAndNobodyElseMayReadThem() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Files.writeString(file, "{\"old\":true}\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        for (int run = 0; run < 2; run++) {
            try (RequestLog log = log()) {
                log.exchanged(Exchanges.read(run));
            }
        }
        assertThat(lines()).hasSize(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void linesOfManyThreadsDoNotMix() throws Exception {
        try (RequestLog log = log()) {
            Threads.each(8, thread -> IntStream.range(0, 200).forEach(i -> log.exchanged(Exchanges.read(i))));
        }
        assertThat(lines()).hasSize(1600);
    }

    @Test
    void aFullDiskStopsTheLogAndNothingElse() throws IOException {
        Assumptions.assumeTrue(Files.isWritable(Path.of("/dev/full")));
        try (RequestLog log = RequestLog.append(Path.of("/dev/full"), new Redaction(new Secrets()))) {
            log.exchanged(Exchanges.read(1));
            log.exchanged(Exchanges.read(2));
            assertThat(log.problem()).isPresent();
        }
    }

    @Test
    void theFirstCodeIsFoundInEveryShapeOfAnError() {
        assertThat(
                        code(
                                "{\"message\":\"x\",\"errors\":[{\"description\":\"d\",\"errorCode\":25409},{\"errorCode\":1}]}"))
                .isEqualTo("25409");
        assertThat(code("{\"error\":[{\"code\":\"BATCH-400\",\"message\":\"m\"}]}"))
                .isEqualTo("BATCH-400");
        assertThat(code("{\"error\":{\"key\":\"409\",\"message\":[{\"code\":\"4202\"}]}}"))
                .isEmpty();
        assertThat(code("{\"errorCode\":7,\"message\":\"m\"}")).isEqualTo("7");
        assertThat(code("{\"errorCode\":7,\"errors\":[{\"errorCode\":8}]}")).isEqualTo("8");
        assertThat(code("{\"item\":{\"code\":\"n\"},\"errors\":[]}")).isEmpty();
        assertThat(code("{\"errors\":[{\"errorCode\":4003,\"descr")).isEqualTo("4003");
        assertThat(code("{\"errors\":[{\"errorCode\":\"not a code, but a text with spaces\"}]}"))
                .isEmpty();
        assertThat(code("<html>")).isEmpty();
        assertThat(code("")).isEmpty();
    }

    private static String code(String body) {
        return ErrorCode.first(Exchanges.utf8(body));
    }
}
