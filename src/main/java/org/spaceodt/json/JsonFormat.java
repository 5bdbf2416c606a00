package org.spaceodt.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The one reader and writer of JSON: what nobody knows is left aside, moments are texts of ISO 8601. */
public final class JsonFormat {
    /** For all threads. Nobody changes it: who needs something else takes a reader or writer of it. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), new ParameterNamesModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS, SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Refuses what stands behind the end: such a text is no JSON. */
    public static final ObjectReader WHOLE = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonFormat() {}

    /**
     * Reads JSON that nobody makes objects of. It knows no type, and is there much sooner than {@link #MAPPER}: for what a command reads that
     * starts nothing else.
     */
    public static final class Trees {
        public static final ObjectReader READER = new JsonMapper().reader();
        /** The same as {@link #WHOLE} does. */
        public static final ObjectReader WHOLE = READER.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        private Trees() {}
    }

    /** @param name of a resource of the program, from its root: {@code /webex/causes.json} */
    public static JsonNode resource(String name) {
        try (InputStream in = Objects.requireNonNull(JsonFormat.class.getResourceAsStream(name), name)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
