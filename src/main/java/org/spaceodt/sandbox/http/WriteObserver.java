package org.spaceodt.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sandbox.evidence.Write;
import org.spaceodt.sandbox.evidence.WriteLog;
import org.spaceodt.sandbox.evidence.WriteRedaction;
import org.spaceodt.sandbox.fault.PlainIds;
import org.spaceodt.sandbox.server.Hindsight;
import org.spaceodt.sandbox.server.IncomingRequest;
import org.spaceodt.sandbox.state.WriteRecord;

/** Sees every write and puts it into the log, without the token. */
public final class WriteObserver {
    private static final int OVERHEAD = 1024;

    private final WriteLog log;

    public WriteObserver(WriteLog log) {
        this.log = log;
    }

    /** Logs a write and tells what it was about. */
    Hindsight.Footprint saw(Statement statement, byte[] answer, List<WriteRecord> changes) {
        WriteRedaction redaction =
                new WriteRedaction(JsonFormat.MAPPER, statement.sent().token());
        JsonNode told = redaction.json(answer);
        Hindsight.Footprint footprint = footprint(statement, told, changes);
        log.add(new Write(
                0,
                Instant.now(),
                CallerMark.of(statement.sent().token()),
                statement.incoming().method(),
                statement.incoming().template(),
                redaction.text(statement.incoming().request().path()),
                statement.status(),
                statement.done(),
                redaction.json(statement.sent().body()),
                told,
                changes.stream().flatMap(change -> touched(change, redaction)).toList(),
                footprint.changed(),
                size(statement, answer, changes)));
        return footprint;
    }

    /** Logs a write that nobody asked for now, such as one of a job. */
    public void saw(WriteRecord record) {
        WriteRedaction redaction = new WriteRedaction(JsonFormat.MAPPER, "");
        String template = IncomingRequest.template(record.operation());
        log.add(new Write(
                0,
                record.when(),
                record.who(),
                "JOB",
                template,
                template,
                record.status(),
                OptionalInt.of(record.status()),
                MissingNode.getInstance(),
                MissingNode.getInstance(),
                touched(record, redaction).toList(),
                Set.of(PlainIds.of(record.id())),
                OVERHEAD + 4L * (record.before().length() + record.after().length())));
    }

    private static Hindsight.Footprint footprint(Statement statement, JsonNode answer, List<WriteRecord> changes) {
        String path = statement.incoming().request().path();
        Set<String> changed = new HashSet<>(Hindsight.names(path));
        Set<String> created = new HashSet<>();
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            changed.addAll(Hindsight.names(path.substring(0, slash)));
        }
        boolean creates =
                statement.incoming().method().equals("POST") && statement.done().isPresent();
        if (creates && answer.path("id").isTextual()) {
            created.add(PlainIds.of(answer.path("id").asText()));
        }
        for (WriteRecord change : changes) {
            if (!change.id().isEmpty()) {
                (change.before().isEmpty() ? created : changed).add(PlainIds.of(change.id()));
            }
        }
        changed.addAll(created);
        return new Hindsight.Footprint(Set.copyOf(changed), Set.copyOf(created));
    }

    private static Stream<Write.Touched> touched(WriteRecord change, WriteRedaction redaction) {
        if (change.id().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Write.Touched(
                change.kind(),
                change.id(),
                redaction.json(change.before().getBytes(StandardCharsets.UTF_8)),
                redaction.json(change.after().getBytes(StandardCharsets.UTF_8))));
    }

    /** About what it takes in memory: a tree is some times larger than its text. */
    private static long size(Statement statement, byte[] answer, List<WriteRecord> changes) {
        long text = statement.sent().body().length + answer.length;
        for (WriteRecord change : changes) {
            text += change.before().length() + change.after().length();
        }
        return OVERHEAD + 4 * text;
    }

    /** A write, the status that was told, and what came of it when it was carried out. */
    record Statement(IncomingRequest incoming, CallExecutor.Sent sent, int status, OptionalInt done) {}
}
