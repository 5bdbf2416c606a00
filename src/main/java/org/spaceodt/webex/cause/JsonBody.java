package org.spaceodt.webex.cause;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Optional;

/** A body as a JSON object, if it is one: whole, not larger than an error needs to be, not nested beyond reason. */
final class JsonBody {
    /** Bytes. The largest that Webex sends are the errors of a job, some hundred bytes a person. */
    static final int LARGEST = 2 << 20;

    private static final ObjectReader READER =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonBody() {}

    static Optional<JsonNode> object(byte[] body) {
        if (body.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(READER.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
