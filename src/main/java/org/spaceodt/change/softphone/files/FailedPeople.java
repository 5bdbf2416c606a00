package org.spaceodt.change.softphone.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.spaceodt.json.JsonFormat;

/**
 * Whom a run left undone, as its {@code run_state.json} has it: one of ours, or of the original. Memory holds addresses alone,
 * however much the file says of them.
 *
 * @param runId of that run; empty text where the file does not say it
 * @param stages the stage that failed, by address in small letters; empty text where the file does not say it
 */
public record FailedPeople(String runId, Map<String, String> stages) {
    static final String RECORDS = "record_results";
    static final String FAILED = "failed";
    private static final String EMAIL = "user_email";

    public FailedPeople {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }

    /** The file tells of no run. */
    public static final class NoRunState extends Exception {
        private static final long serialVersionUID = 1L;

        NoRunState(String why) {
            super(why, null, false, false);
        }
    }

    /**
     * @throws NoRunState when it is no JSON object with results of people
     * @throws IOException when it cannot be read
     */
    public static FailedPeople read(Path file) throws IOException, NoRunState {
        try (JsonParser parser = JsonFormat.MAPPER.getFactory().createParser(Files.newInputStream(file))) {
            parser.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
            return new Reading(parser).all();
        } catch (JsonProcessingException e) {
            throw new NoRunState(e.getOriginalMessage());
        }
    }

    private static final class Reading {
        private final JsonParser parser;
        private final Map<String, String> failed = new LinkedHashMap<>();
        private String runId = "";
        private boolean some;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        FailedPeople all() throws IOException, NoRunState {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NoRunState("no object");
            }
            for (String name; (name = parser.nextFieldName()) != null; ) {
                JsonToken value = parser.nextToken();
                if (name.equals(RECORDS)) {
                    some = true;
                    records(value);
                } else if (name.equals("run_id")) {
                    runId = text();
                } else {
                    parser.skipChildren();
                }
            }
            if (!some) {
                throw new NoRunState(RECORDS);
            }
            return new FailedPeople(runId, failed);
        }

        /** By address, or a list. */
        private void records(JsonToken begins) throws IOException, NoRunState {
            if (begins == JsonToken.START_OBJECT) {
                for (String email; (email = parser.nextFieldName()) != null; ) {
                    record(email, parser.nextToken());
                }
            } else if (begins == JsonToken.START_ARRAY) {
                for (JsonToken one; (one = parser.nextToken()) != JsonToken.END_ARRAY; ) {
                    record("", one);
                }
            } else {
                throw new NoRunState(RECORDS);
            }
        }

        private void record(String under, JsonToken begins) throws IOException, NoRunState {
            if (begins != JsonToken.START_OBJECT) {
                throw new NoRunState(RECORDS);
            }
            String email = under;
            String status = "";
            String stage = "";
            for (String name; (name = parser.nextFieldName()) != null; ) {
                parser.nextToken();
                switch (name) {
                    case EMAIL -> email = under.isBlank() ? text() : skipped(under);
                    case "status" -> status = text();
                    case "failed_stage" -> stage = text();
                    default -> parser.skipChildren();
                }
            }
            if (status.equalsIgnoreCase(FAILED) && !email.isBlank()) {
                failed.put(email.strip().toLowerCase(Locale.ROOT), stage);
            }
        }

        private String skipped(String kept) throws IOException {
            parser.skipChildren();
            return kept;
        }

        /** Empty where it is no text. */
        private String text() throws IOException {
            return parser.currentToken() == JsonToken.VALUE_STRING
                    ? parser.getText().strip()
                    : skipped("");
        }
    }
}
