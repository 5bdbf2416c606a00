package org.spaceodt.webex.wire.har;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.wire.Exchanges.utf8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.Exchanges;
import org.spaceodt.webex.wire.Header;
import org.spaceodt.webex.wire.Message;
import org.spaceodt.webex.wire.Reply;
import org.spaceodt.webex.wire.Threads;
import org.spaceodt.webex.wire.Timings;
import org.spaceodt.webex.wire.redaction.Redaction;
import org.spaceodt.webex.wire.redaction.Secrets;

class HarFileTest {
    @TempDir
    private Path folder;

    private Path file;
    private final Redaction redaction = new Redaction(new Secrets());

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("wire.har");
    }

    private HarFile har(HarLimits limits) throws IOException {
        return HarFile.create(file, "1.0", redaction, limits);
    }

    private JsonNode entries() throws IOException {
        return HarRules.entries(Files.readAllBytes(file));
    }

    private JsonNode entryOf(Exchange exchange) throws IOException {
        try (HarFile har = har(HarLimits.DEFAULT)) {
            har.exchanged(exchange);
        }
        return entries().get(0);
    }

    @Test
    void theFileIsAWholeHarBeforeTheFirstAndAfterEveryEntry() throws IOException {
        try (HarFile har = har(HarLimits.DEFAULT)) {
            assertThat(entries()).isEmpty();
            for (int count = 1; count <= 50; count++) {
                har.exchanged(count % 7 == 0 ? Exchanges.unanswered("no answer in time") : Exchanges.read(count));
                assertThat(entries()).hasSize(count);
            }
        }
        assertThat(entries()).hasSize(50);
    }

    @Test
    void anEntryTellsWhatWasAskedAndAnswered() throws IOException {
        JsonNode entry = entryOf(Exchanges.read(7));

        assertThat(entry.at("/startedDateTime").asText()).isEqualTo("2026-03-01T10:15:30.238Z");
        assertThat(entry.at("/request/method").asText()).isEqualTo("GET");
        assertThat(entry.at("/request/url").asText())
                .isEqualTo("https://webexapis.example.com/v1/people/abc?callingData=true&max=100");
        assertThat(entry.at("/request/queryString/1/name").asText()).isEqualTo("max");
        assertThat(entry.at("/request/queryString/1/value").asText()).isEqualTo("100");
        assertThat(entry.at("/response/status").asInt()).isEqualTo(200);
        assertThat(entry.at("/response/content/text").asText()).isEqualTo("{\"id\":7,\"displayName\":\"Ana Ruiz 7\"}");
        assertThat(entry.at("/timings").toString())
                .isEqualTo(
                        "{\"blocked\":12.0,\"dns\":-1,\"connect\":2.5,\"send\":0.1,\"wait\":48.0,\"receive\":1.235,\"ssl\":-1}");
        assertThat(entry.at("/serverIPAddress").asText()).isEqualTo("127.0.0.1");
        assertThat(entry.at("/_attempt").asInt()).isEqualTo(1);
        assertThat(entry.at("/_template").asText()).isEqualTo("/people/{personId}");
        assertThat(entry.at("/_trackingId").asText()).isEqualTo("SPACEODT_0001");
    }

    @Test
    void anAttemptWithoutAnAnswerHasStatusZeroAndSaysWhy() throws IOException {
        Timings none =
                new Timings(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        JsonNode entry = entryOf(new Exchange(
                "POST",
                URI.create("https://example.com/v1/people"),
                "/people",
                2,
                "T",
                java.time.Instant.EPOCH,
                Duration.ZERO,
                none,
                Exchanges.NOTHING_SENT,
                Optional.empty(),
                "the connection was refused",
                ""));

        assertThat(entry.at("/response/status").asInt(-1)).isZero();
        assertThat(entry.at("/comment").asText()).isEqualTo("the connection was refused");
        assertThat(entry.at("/timings/connect").asInt()).isEqualTo(-1);
        assertThat(entry.at("/time").asDouble(-1)).isZero();
        assertThat(entry.has("serverIPAddress")).isFalse();
    }

    @Test
    void credentialsAreHiddenAndTheSchemeIsNot() throws IOException {
        JsonNode entry = entryOf(Exchanges.sent(new Message(
                List.of(new Header("Authorization", "Bearer abcdefghijkl"), new Header("Cookie", "a=b")),
                new byte[0])));

        assertThat(entry.at("/request/headers/0/value").asText()).isEqualTo("Bearer [hidden]");
        assertThat(entry.at("/request/headers/1/value").asText()).isEqualTo("[hidden]");
    }

    @Test
    void whatIsNoTextIsBase64AndWhatIsCompressedIsLeftOut() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 1};
        List<Header> png = List.of(new Header("content-type", "image/png"));
        JsonNode content = entryOf(
                        Exchanges.exchange(Exchanges.NOTHING_SENT, Optional.of(new Reply(200, "OK", png, picture)), ""))
                .at("/response/content");
        JsonNode zipped = entryOf(Exchanges.exchange(
                        Exchanges.NOTHING_SENT,
                        Optional.of(new Reply(200, "OK", List.of(), new byte[] {0x1f, (byte) 0x8b, 8, 0})),
                        ""))
                .at("/response/content");

        assertThat(content.get("encoding").asText()).isEqualTo("base64");
        assertThat(Base64.getDecoder().decode(content.get("text").asText())).isEqualTo(picture);
        assertThat(zipped.get("text").asText()).isEmpty();
        assertThat(zipped.get("comment").asText()).contains("not kept");
        assertThat(zipped.get("size").asInt()).isEqualTo(4);
    }

    @Test
    void textsOfAllAlphabetsAndHalvesOfCharactersAreWritten() throws IOException {
        JsonNode entry = entryOf(Exchanges.exchange(
                new Message(List.of(new Header("X", "half \ud83d")), utf8("{\"name\":\"Núria 😀 \u0001\"}")),
                Optional.empty(),
                "half \ude00"));

        assertThat(entry.at("/request/postData/text").asText()).isEqualTo("{\"name\":\"Núria 😀 \u0001\"}");
        assertThat(entry.at("/comment").asText()).isEqualTo("half ?");
    }

    @Test
    void aLongBodyIsCutAndItsSizeStaysTrue() throws IOException {
        String body = "{\"a\":\"" + "é😀".repeat(60_000) + "\"}";
        try (HarFile har = har(new HarLimits(1000, 1 << 20))) {
            har.exchanged(Exchanges.answered(200, body));
        }
        JsonNode content = entries().get(0).at("/response/content");

        assertThat(content.get("size").asInt()).isEqualTo(utf8(body).length);
        assertThat(content.get("comment").asText()).isEqualTo("cut: the start of " + utf8(body).length + " bytes");
        assertThat(body).startsWith(content.get("text").asText());
        assertThat(content.get("text").asText()).hasSizeBetween(999, 1000);
    }

    @Test
    void aFullFileCountsWhatItDoesNotTakeAndStaysWhole() throws IOException {
        try (HarFile har = har(new HarLimits(1000, 10_000))) {
            for (int i = 0; i < 100; i++) {
                har.exchanged(Exchanges.read(i));
                HarRules.entries(Files.readAllBytes(file));
                assertThat(Files.size(file)).isLessThanOrEqualTo(10_000);
            }
            assertThat(har.written()).isBetween(5L, 50L);
            assertThat(har.dropped()).isEqualTo(100 - har.written());
            assertThat(har.problem()).isEmpty();
        }
        JsonNode log = HarRules.log(Files.readAllBytes(file));
        assertThat(log.get("_dropped").asInt())
                .isEqualTo(100 - log.get("entries").size());
        assertThat(log.get("comment").asText()).contains("incomplete");
    }

    @Test
    void nobodyElseMayReadItFromTheStart() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Files.writeString(file, "an old one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        try (HarFile har = har(HarLimits.DEFAULT)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(har.written()).isZero();
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void aFileThatCannotBeMadeIsSaidAtOnce() {
        file = folder.resolve("missing").resolve("wire.har");
        assertThatThrownBy(() -> har(HarLimits.DEFAULT)).isInstanceOf(IOException.class);
    }

    @Test
    void manyThreadsWriteOneWholeFile() throws Exception {
        try (HarFile har = har(HarLimits.DEFAULT)) {
            Threads.each(16, thread -> IntStream.range(0, 100)
                    .forEach(i -> har.exchanged(Exchanges.read(thread * 100 + i))));
            assertThat(har.written()).isEqualTo(1600);
        }
        Set<String> bodies = new HashSet<>();
        entries().forEach(entry -> bodies.add(entry.at("/response/content/text").asText()));
        assertThat(bodies).hasSize(1600);
    }

    @Test
    void anInterruptedCallerDoesNotCloseTheFile() throws IOException {
        try (HarFile har = har(HarLimits.DEFAULT)) {
            Thread.currentThread().interrupt();
            har.exchanged(Exchanges.read(1));
            assertThat(Thread.interrupted()).isTrue();
            har.exchanged(Exchanges.read(2));
        }
        assertThat(entries()).hasSize(2);
    }

    @Test
    void aFullDiskStopsTheWritingAndLeavesAWholeFile() throws IOException {
        SmallDisk disk = new SmallDisk(5000);
        HarFile har = new HarFile(disk, HarFrame.start("1.0"), new HarEntry(redaction, 1000), 1 << 20);
        for (int i = 0; i < 20; i++) {
            har.exchanged(Exchanges.read(i));
            HarRules.entries(disk.content());
        }

        assertThat(har.problem()).contains("No space left on device");
        assertThat(har.written()).isPositive();
        assertThat(HarRules.entries(disk.content())).hasSize((int) har.written());
        assertThat(har.dropped()).isEqualTo(20 - har.written());
        har.close();
    }

    @Test
    void aDeviceThatIsAlwaysFullDisturbsNobody() throws IOException {
        Assumptions.assumeTrue(Files.isWritable(Path.of("/dev/full")));
        try (HarFile har = HarFile.create(Path.of("/dev/full"), "1.0", redaction, HarLimits.DEFAULT)) {
            har.exchanged(Exchanges.read(1));
            assertThat(har.problem()).isPresent();
            assertThat(har.written()).isZero();
        }
        assertThat(Files.exists(Path.of("/dev/full"))).isTrue();
    }

    @Test
    void whatEndsAfterTheEndIsNotWritten() throws IOException {
        HarFile har = har(HarLimits.DEFAULT);
        har.exchanged(Exchanges.read(1));
        har.close();
        har.exchanged(Exchanges.read(2));
        har.close();

        assertThat(entries()).hasSize(1);
        assertThat(har.problem()).isEmpty();
    }
}
