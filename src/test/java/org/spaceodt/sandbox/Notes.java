package org.spaceodt.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiRequest;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.http.ApiOperations;
import org.spaceodt.sandbox.http.WriteRecords;
import org.spaceodt.sandbox.persistence.State;
import org.spaceodt.sandbox.state.WriteRecord;

/** The smallest thing that can be written to: notes with a text, at {@code /notes}, beside the real API. */
final class Notes implements State, SandboxEnvironment.Overrides {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ID = "00000000-0000-4000-8000-%012d";

    private final SortedMap<String, String> texts = new TreeMap<>();
    private WriteRecords records;

    SandboxEnvironment with(LongSupplier nanoTime) {
        return new SandboxEnvironment(nanoTime, Clock.systemUTC(), this);
    }

    @Override
    public State state(State real) {
        return this;
    }

    @Override
    public ApiOperations operations(ApiOperations real, WriteRecords records) {
        this.records = records;
        return new ApiOperations() {
            @Override
            public Target find(String method, String path) {
                if (path.equals("/v1/notes")) {
                    return new Target(method + " /notes", "notes", Notes.this::all);
                }
                if (path.startsWith("/v1/notes/")) {
                    return new Target(method + " /notes/{}", "notes", Notes.this::one);
                }
                return path.equals("/notes/{}")
                        ? new Target("GET /notes/{}", "notes", Notes.this::one)
                        : path.equals("/notes")
                                ? new Target("GET /notes", "notes", Notes.this::all)
                                : real.find(method, path);
            }

            @Override
            public Set<String> families() {
                Set<String> families = new TreeSet<>(real.families());
                families.add("notes");
                return families;
            }
        };
    }

    private ApiResponse all(ApiRequest request) {
        if (request.method().equals("GET")) {
            return answer(200, MAPPER.valueToTree(Map.of("items", texts)));
        }
        String id = String.format(ID, texts.size() + 1);
        return put(request, id, request.writeFault().partial() ? 206 : 200);
    }

    private ApiResponse one(ApiRequest request) {
        String id = request.path().substring("/v1/notes/".length());
        if (!texts.containsKey(id)) {
            return ApiProblem.of(404, "No such note.").answer(request.trackingId());
        }
        if (request.method().equals("GET")) {
            return answer(200, note(id));
        }
        if (request.method().equals("DELETE")) {
            String before = note(id).toString();
            texts.remove(id);
            tell(request, id, before, "");
            return new ApiResponse(204, new byte[0]);
        }
        return put(request, id, 200);
    }

    private ApiResponse put(ApiRequest request, String id, int status) {
        String before = texts.containsKey(id) ? note(id).toString() : "";
        texts.put(id, read(request.body()).path("text").asText());
        tell(request, id, before, note(id).toString());
        return answer(status, note(id));
    }

    private void tell(ApiRequest request, String id, String before, String after) {
        String operation = request.method() + (request.path().equals("/v1/notes") ? " /notes" : " /notes/{}");
        records.add(new WriteRecord(0, request.caller(), Instant.EPOCH, operation, "note", id, 200, "", before, after));
    }

    private JsonNode note(String id) {
        return MAPPER.valueToTree(new TreeMap<>(Map.of("id", id, "text", texts.get(id))));
    }

    @Override
    public byte[] snapshot() {
        return bytes(MAPPER.valueToTree(texts));
    }

    @Override
    public void restore(byte[] json) {
        JsonNode tree = read(json);
        if (!tree.isObject()) {
            throw new IllegalArgumentException("These are no notes.");
        }
        texts.clear();
        tree.fields()
                .forEachRemaining(
                        field -> texts.put(field.getKey(), field.getValue().asText()));
    }

    @Override
    public void reset() {
        texts.clear();
    }

    private static ApiResponse answer(int status, JsonNode json) {
        return new ApiResponse(status, bytes(json));
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
