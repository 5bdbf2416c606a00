package org.spaceodt.webex.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.spaceodt.webex.wire.har.HarFile;
import org.spaceodt.webex.wire.har.HarLimits;
import org.spaceodt.webex.wire.log.RequestLog;
import org.spaceodt.webex.wire.metrics.CallMetrics;
import org.spaceodt.webex.wire.metrics.Meters;
import org.spaceodt.webex.wire.redaction.Escapes;
import org.spaceodt.webex.wire.redaction.Redaction;
import org.spaceodt.webex.wire.redaction.Secrets;

/** All that is kept of an exchange anywhere, also as it reads once it is decoded. */
public final class Everything {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> texts = new ArrayList<>();

    public static String keptOf(Exchange exchange, Secrets secrets, Path folder) throws IOException {
        Redaction redaction = new Redaction(secrets);
        Path har = folder.resolve("wire.har");
        Path log = folder.resolve("requests.jsonl");
        Meters metrics = new Meters();
        Files.deleteIfExists(log);
        try (HarFile harFile = HarFile.create(har, "1.0", redaction, HarLimits.DEFAULT);
                RequestLog requestLog = RequestLog.append(log, redaction);
                Wire wire = Wire.to(List.of(harFile, requestLog, new CallMetrics(metrics.registry())))) {
            wire.exchanged(exchange);
            metrics.write(folder.resolve("webex.prom"));
            Everything everything = new Everything();
            if (!wire.faults().isEmpty()
                    || harFile.problem().isPresent()
                    || requestLog.problem().isPresent()) {
                throw new AssertionError(wire.faults() + " " + harFile.problem() + " " + requestLog.problem());
            }
            everything.addJson(Files.readString(har));
            everything.addJson(Files.readString(log));
            everything.texts.add(Files.readString(folder.resolve("webex.prom")));
            everything.addMeters(metrics.registry());
            everything.addWords(exchange, secrets, redaction, harFile, requestLog, wire);
            return String.join("\n", everything.texts);
        }
    }

    private void addWords(Exchange exchange, Object... others) {
        texts.add(exchange + " " + exchange.request() + " " + exchange.reply());
        exchange.request().headers().forEach(header -> texts.add(header.toString()));
        exchange.reply().ifPresent(reply -> texts.add(reply + " " + reply.headers()));
        for (Object other : others) {
            texts.add(other.toString());
        }
    }

    private void addMeters(MeterRegistry registry) {
        registry.getMeters().forEach(meter -> texts.add(meter.getId().toString()));
    }

    private void addJson(String text) throws IOException {
        texts.add(text);
        addValues(JSON.readTree(text));
    }

    private void addValues(JsonNode node) {
        if (node.isTextual()) {
            addDecoded(node.asText());
        }
        if (node.path("encoding").asText().equals("base64")
                || node.path("comment").asText().startsWith("base64")) {
            byte[] bytes = Base64.getDecoder().decode(node.path("text").asText());
            texts.add(new String(bytes, StandardCharsets.UTF_8));
            texts.add(new String(bytes, StandardCharsets.UTF_16LE));
            texts.add(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        node.fieldNames().forEachRemaining(this::addDecoded);
        node.forEach(this::addValues);
    }

    private void addDecoded(String text) {
        String unescaped = Escapes.undone(text);
        texts.add(text);
        texts.add(unescaped);
        texts.add(Escapes.undone(unescaped));
        texts.add(Escapes.percentDecoded(text));
        texts.add(Escapes.percentDecoded(Escapes.percentDecoded(text)));
    }
}
