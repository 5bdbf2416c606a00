package org.spaceodt.inventory.job;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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

    /** Most are shorter. */
    private static final int LINE = 512;

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
        try {
            byte[] body = answer.text().isPresent() ? answer.text().get() : WRITER.writeValueAsBytes(answer.body());
            files.write(page, about(kept), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the end of its line. */
    private static byte[] about(Kept kept) throws IOException {
        Answer answer = kept.answer();
        ByteArrayOutputStream line = new ByteArrayOutputStream(LINE);
        try (JsonGenerator json = WRITER.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("found", kept.found().toString());
            json.writeNumberField("status", answer.status());
            if (answer.next().isPresent()) {
                json.writeStringField("next", answer.next().get());
            }
            json.writeStringField("tracking_id", answer.trackingId());
            json.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
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
