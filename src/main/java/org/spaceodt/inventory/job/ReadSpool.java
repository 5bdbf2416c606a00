package org.spaceodt.inventory.job;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.Answer;
import org.spaceodt.webex.listing.EarlierReads;

/**
 * What a job has read so far, on the disk: pages as Webex answered them. Who works on the job later reads them from there.
 *
 * <p>A page is a line of JSON about the answer, and its body as it came: making it anew of what was understood would cost more than all
 * else that is done to keep it.
 *
 * @see SpoolFiles how they are kept
 */
final class ReadSpool implements EarlierReads, AutoCloseable {
    /** ASCII alone: half characters stay what they are. */
    private static final ObjectWriter WRITER = JsonFormat.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private static final String NOTHING = "nothing ";

    private final SpoolFiles files;

    ReadSpool(SpoolFiles files) {
        this.files = files;
    }

    @Override
    public Optional<Kept> find(String page) {
        try {
            Optional<byte[]> text = files.read(page);
            return text.isEmpty() ? Optional.empty() : Optional.of(kept(text.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(String page, Kept kept) {
        Answer answer = kept.answer();
        ObjectNode about = JsonFormat.MAPPER
                .createObjectNode()
                .put("found", kept.found().toString())
                .put("status", answer.status())
                .put("next", answer.next().orElse(null))
                .put("tracking_id", answer.trackingId());
        try {
            byte[] line = WRITER.writeValueAsBytes(about);
            byte[] body = answer.text().isPresent() ? answer.text().get() : WRITER.writeValueAsBytes(answer.body());
            files.write(
                    page,
                    ByteBuffer.allocate(line.length + 1 + body.length)
                            .put(line)
                            .put((byte) '\n')
                            .put(body)
                            .array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forget(String page) {
        try {
            files.forget(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hadNothing(String read) {
        return files.has(NOTHING + read);
    }

    @Override
    public void keepNothing(String read) {
        try {
            files.write(NOTHING + read, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets what was kept until now outlive a power cut. */
    void toDisk() throws IOException {
        files.toDisk();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private static Kept kept(byte[] text) throws IOException {
        int end = 0;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        JsonNode about = JsonFormat.MAPPER.readTree(text, 0, end);
        return new Kept(
                URI.create(about.path("found").asText()),
                Answer.kept(
                        about.path("status").asInt(),
                        Arrays.copyOfRange(text, end + 1, text.length),
                        Optional.ofNullable(about.get("next"))
                                .filter(JsonNode::isTextual)
                                .map(JsonNode::asText),
                        about.path("tracking_id").asText()));
    }
}
