package org.spaceodt.inventory.job;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.Answer;
import org.spaceodt.webex.listing.EarlierReads;

/**
 * What a job has read so far, on the disk: pages as Webex answered them. Who works on the job later reads them from there.
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
        return read(page).map(ReadSpool::kept);
    }

    @Override
    public void keep(String page, Kept kept) {
        Answer answer = kept.answer();
        ObjectNode node = JsonFormat.MAPPER
                .createObjectNode()
                .put("found", kept.found().toString())
                .put("status", answer.status())
                .put("next", answer.next().orElse(null))
                .put("tracking_id", answer.trackingId());
        node.set("body", answer.body());
        write(page, node);
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
        write(NOTHING + read, JsonFormat.MAPPER.createObjectNode());
    }

    /** Lets what was kept until now outlive a power cut. */
    void toDisk() throws IOException {
        files.toDisk();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private void write(String name, JsonNode node) {
        try {
            files.write(name, WRITER.writeValueAsBytes(node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<JsonNode> read(String name) {
        try {
            Optional<byte[]> text = files.read(name);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JsonFormat.MAPPER.readTree(new String(text.get(), StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept kept(JsonNode node) {
        return new Kept(
                URI.create(node.path("found").asText()),
                new Answer(
                        node.path("status").asInt(),
                        node.path("body"),
                        Optional.ofNullable(node.get("next"))
                                .filter(JsonNode::isTextual)
                                .map(JsonNode::asText),
                        node.path("tracking_id").asText(),
                        Optional.empty()));
    }
}
