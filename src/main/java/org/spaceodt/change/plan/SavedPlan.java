package org.spaceodt.change.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.job.store.PlanRepository;

/**
 * A plan that is kept, to be looked at and applied later exactly as it is: a file of JSON lines, the first about the whole.
 */
public final class SavedPlan {
    private static final int VERSION = 1;
    private static final String SUBJECT = "entity_type";

    private final Steps steps;
    private final Head head;
    private final Optional<Origin.Plan> kept;

    private SavedPlan(Steps steps, Head head, Optional<Origin.Plan> kept) {
        this.steps = steps;
        this.head = head;
        this.kept = kept;
    }

    /** Gives the steps of a plan as they were kept. */
    private interface Steps {
        void each(InOrder.Sink<String> step) throws IOException;
    }

    /** @param plan of the store, whose rows are of that kind */
    public static SavedPlan stored(StoredPlan plan, RowKind kind, PlanRepository plans) {
        Head head = new Head(
                kind, plan.subject(), plan.account(), plan.source(), plan.inputDigest(), plan.rows(), plan.undoOf());
        return new SavedPlan(
                step -> plans.each(plan, step::take), head, Optional.of(new Origin.Plan(plan.id(), plan.digest())));
    }

    /** How the store calls it, if it is kept there. */
    public Optional<Origin.Plan> kept() {
        return kept;
    }

    /**
     * @param subject as a job of rows has it
     * @param account whose plan it is; it is applied for no other
     * @param undoOf the job that it undoes; empty text for none
     */
    public record Head(
            RowKind kind, String subject, String account, String source, String digest, int rows, String undoOf) {}

    public Head head() {
        return head;
    }

    /** @throws Unusable when it is no plan for such jobs */
    public static SavedPlan open(Path file, ObjectMapper json, RowKind kind) throws IOException, Unusable {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = Optional.ofNullable(lines.readLine()).orElse("");
            JsonNode head = json.readTree(first);
            if (!head.path("format").asText().equals(kind.planFormat())
                    || head.path("version").asInt() != VERSION) {
                throw new Unusable(file.toString());
            }
            return new SavedPlan(
                    step -> lines(file, step),
                    new Head(
                            kind,
                            head.path(SUBJECT).asText(),
                            head.path("account").asText(),
                            head.path("source").asText(),
                            head.path("digest").asText(),
                            head.path("rows").asInt(),
                            head.path("undo_of").asText()),
                    Optional.empty());
        } catch (JsonProcessingException | java.nio.charset.CharacterCodingException e) {
            throw new Unusable(file.toString());
        }
    }

    /** There is no plan in the file, or only a part of one. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unusable(String file) {
            super(file, null, false, false);
        }
    }

    /**
     * Gives the steps in their order.
     *
     * @throws PlanRepository.Altered after the last, when those in the store are not those that the plan was made with
     */
    public void each(ObjectMapper json, InOrder.Sink<PlanRow> step) throws IOException {
        steps.each(line -> step.take(json.readValue(line, PlanRow.class)));
    }

    private static void lines(Path file, InOrder.Sink<String> step) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.readLine();
            for (String line; (line = lines.readLine()) != null; ) {
                step.take(line);
            }
        }
    }

    /** Writes a file of one. */
    public static final class Writing implements PlanWriting {
        private final NewFiles files = new NewFiles();
        private final Writer writer;
        private final ObjectMapper json;

        public Writing(Path file, ObjectMapper json, Head head) throws IOException {
            this.json = json;
            this.writer = Files.newBufferedWriter(files.instead(file), StandardCharsets.UTF_8);
            ObjectNode first = json.createObjectNode()
                    .put("format", head.kind().planFormat())
                    .put("version", VERSION)
                    .put(SUBJECT, head.subject())
                    .put("account", head.account())
                    .put("source", head.source())
                    .put("digest", head.digest())
                    .put("rows", head.rows())
                    .put("undo_of", head.undoOf());
            writer.write(json.writeValueAsString(first) + "\n");
        }

        @Override
        public void write(PlanRow step) throws IOException {
            writer.write(json.writeValueAsString(step) + "\n");
        }

        @Override
        public void publish() throws IOException {
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
