package org.spaceodt.bundle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.spaceodt.json.JsonFormat;

/** The calls of a time, of request logs and of a HAR: when, what, how it ended; paths by their shape, bodies masked. */
final class WireLogPart {
    private static final List<String> AS_THEY_ARE =
            List.of("ts", "method", "template", "status", "ms", "waited_ms", "attempt", "bytes_out", "bytes_in");

    private static final Set<String> HEADERS = Set.of(
            "trackingid",
            "retry-after",
            "content-type",
            "date",
            "server",
            "transfer-encoding",
            "content-encoding",
            "vary",
            "x-space-odt-sandbox");
    private static final int LONGEST_LINE = 1 << 20;

    private final StableTokens tokens;
    private final Instant from;
    private final Instant to;

    WireLogPart(StableTokens tokens, Instant from, Instant to) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
    }

    /** The lines of a request log. */
    void requests(Path log, OutputStream out) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() < LONGEST_LINE) {
                    request(line, out);
                }
            }
        }
    }

    /** A line that is none, since its process was killed, is left out. */
    private void request(String line, OutputStream out) throws IOException {
        JsonNode given;
        try {
            given = JsonFormat.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            return;
        }
        if (given == null || !isOfThen(given.path("ts").asText())) {
            return;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        AS_THEY_ARE.forEach(name -> kept.set(name, given.path(name).isMissingNode() ? null : given.get(name)));
        kept.put("template", PathShape.of(given.path("template").asText()));
        kept.put("path", PathShape.of(given.path("url").asText()));
        kept.put("tracking_id", TrackingIds.of(given.path("tracking_id").asText()));
        String code = given.path("error_code").asText("");
        kept.put("error_code", code.matches("[A-Za-z0-9_.-]{0,60}") ? code : tokens.value(code));
        kept.put("trouble", tokens.text(given.path("trouble").asText("")));
        out.write((kept + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private boolean isOfThen(String time) {
        try {
            Instant then = Instant.parse(time);
            return !then.isBefore(from) && !then.isAfter(to);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The entries of a HAR, one after the other: it may be larger than the memory. */
    void har(Path file, OutputStream out) throws IOException {
        out.write(("{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Space OdT\",\"version\":\"\"},"
                        + "\"comment\":\"masked\",\"entries\":[")
                .getBytes(StandardCharsets.UTF_8));
        boolean first = true;
        try (JsonParser parser = JsonFormat.MAPPER.getFactory().createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_ARRAY && "entries".equals(parser.currentName())) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        JsonNode entry = JsonFormat.MAPPER.readTree(parser);
                        if (isOfThen(entry.path("startedDateTime").asText())) {
                            out.write(((first ? "\n" : ",\n") + entry(entry)).getBytes(StandardCharsets.UTF_8));
                            first = false;
                        }
                    }
                }
            }
        } catch (JsonProcessingException e) {
            // Its process was killed in the middle of an entry: those before it are whole.
        }
        out.write("\n]}}\n".getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode entry(JsonNode given) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("startedDateTime", "time", "timings", "_attempt")) {
            kept.set(name, given.path(name).isMissingNode() ? null : given.get(name));
        }
        kept.put("_template", PathShape.of(given.path("_template").asText()));
        kept.put("_trackingId", TrackingIds.of(given.path("_trackingId").asText()));
        kept.putObject("cache");
        JsonNode asked = given.path("request");
        ObjectNode request = kept.putObject("request");
        request.put("method", asked.path("method").asText());
        request.put(
                "url", "https://webex" + PathShape.of(asked.path("url").asText().replaceFirst("^[a-z]+://[^/]*", "")));
        request.put("httpVersion", "HTTP/1.1").put("headersSize", -1);
        request.put("bodySize", asked.path("bodySize").asInt());
        request.putArray("cookies");
        request.putArray("queryString");
        headers(asked, request);
        JsonNode body = asked.path("postData");
        if (!body.isMissingNode()) {
            request.putObject("postData")
                    .put("mimeType", "application/json")
                    .put("text", body(body.path("text").asText()));
        }
        JsonNode answered = given.path("response");
        ObjectNode response = kept.putObject("response");
        response.put("status", answered.path("status").asInt()).put("statusText", "");
        response.put("httpVersion", "HTTP/1.1").put("headersSize", -1).put("redirectURL", "");
        response.put("bodySize", answered.path("bodySize").asInt());
        response.putArray("cookies");
        headers(answered, response);
        response.putObject("content")
                .put("size", answered.at("/content/size").asInt())
                .put("mimeType", "application/json")
                .put("text", body(answered.at("/content/text").asText()));
        kept.put("comment", tokens.text(given.path("comment").asText("")));
        return kept;
    }

    private static void headers(JsonNode given, ObjectNode kept) {
        var array = kept.putArray("headers");
        given.path("headers").forEach(header -> {
            String name = header.path("name").asText();
            String value = header.path("value").asText();
            boolean known = HEADERS.contains(name.toLowerCase(Locale.ROOT));
            if (known) {
                String shown = name.equalsIgnoreCase("trackingid") ? TrackingIds.of(value) : value;
                array.addAll(List.of(JsonFormat.MAPPER.valueToTree(Map.of("name", name, "value", shown))));
            }
        });
    }

    /** What is no JSON, or was cut, cannot be masked: only that there was something is kept. */
    private String body(String text) {
        try {
            JsonNode body = JsonFormat.MAPPER.readTree(text);
            return body == null || body.isMissingNode()
                    ? ""
                    : new MaskedJson(tokens).of(body).toString();
        } catch (JsonProcessingException e) {
            return text.isEmpty() ? "" : "[left out]";
        }
    }
}
