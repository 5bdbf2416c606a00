package org.spaceodt.change.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.file.NewFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StoredPlan;

/**
 * A copy of a plan: a file of JSON lines, the first about the whole. Files of earlier versions do not say which plan they are
 * a copy of.
 */
record PlanFile(Path file, StoredPlan.Head head, Optional<Origin.Plan> of) {
    private static final int VERSION = 1;
    private static final String SUBJECT = "entity_type";
    private static final String ID = "plan_id";
    private static final String DIGEST = "plan_digest";
    private static final String ORIGIN = "origin";

    /** @throws UnusablePlan when it is no plan of such rows */
    static PlanFile open(Path file, ObjectMapper json, RowKind kind) throws IOException, UnusablePlan {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            JsonNode head = json.readTree(Optional.ofNullable(lines.readLine()).orElse(""));
            if (!head.path("format").asText().equals(kind.planFormat())
                    || head.path("version").asInt() != VERSION) {
                throw new UnusablePlan(UnusablePlan.Why.NONE, file);
            }
            return new PlanFile(
                    file,
                    new StoredPlan.Head(
                            head.path("account").asText(),
                            kind.name(),
                            head.path(SUBJECT).asText(),
                            head.path("source").asText(),
                            head.path("digest").asText(),
                            head.path("rows").asInt(),
                            head.path("undo_of").asText(),
                            origin(head.path(ORIGIN))),
                    head.has(ID)
                            ? Optional.of(new Origin.Plan(
                                    head.path(ID).asText(), head.path(DIGEST).asText()))
                            : Optional.empty());
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new UnusablePlan(UnusablePlan.Why.NONE, file);
        }
    }

    /** Files of earlier versions have none of it. */
    private static Origin origin(JsonNode kept) {
        Origin origin = new Origin(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text(kept, "operator"),
                text(kept, "host"),
                text(kept, "note"),
                Optional.empty(),
                false,
                text(kept, "danger"));
        return text(kept, "organization")
                .map(organization -> origin.at(new Origin.Where(
                        organization,
                        kept.path("mode").asText().equals("rehearsal"),
                        text(kept, "token_person"),
                        kept.path("version").asText(),
                        kept.path("zone").asText())))
                .orElse(origin);
    }

    private static Optional<String> text(JsonNode kept, String name) {
        return Optional.of(kept.path(name).asText("")).filter(text -> !text.isEmpty());
    }

    void each(InOrder.Sink<String> step) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.readLine();
            for (String line; (line = lines.readLine()) != null; ) {
                step.take(line);
            }
        }
    }

    /** It is there once it is published. */
    static final class Writing implements AutoCloseable {
        private final NewFiles files;
        private final Writer writer;

        Writing(Path file, ObjectMapper json, StoredPlan plan) throws IOException {
            this.files = new NewFiles(OutDir.at(file.toAbsolutePath().getParent()));
            this.writer = Files.newBufferedWriter(files.instead(file), StandardCharsets.UTF_8);
            StoredPlan.Head head = plan.head();
            ObjectNode first = json.createObjectNode()
                    .put("format", RowKind.valueOf(head.recipe()).planFormat())
                    .put("version", VERSION)
                    .put(SUBJECT, head.subject())
                    .put("account", head.account())
                    .put("source", head.source())
                    .put("digest", head.inputDigest())
                    .put("rows", head.rows())
                    .put("undo_of", head.undoOf())
                    .put(ID, plan.id())
                    .put(DIGEST, plan.digest());
            head.origin().fields().forEach(first.putObject(ORIGIN)::put);
            write(first.toString());
        }

        void write(String step) throws IOException {
            writer.write(step + "\n");
        }

        void publish() throws IOException {
            writer.close();
            files.publish();
        }

        @Override
        public void close() throws IOException {
            writer.close();
            files.close();
        }
    }
}
