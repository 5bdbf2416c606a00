package org.spaceodt.webex.cause;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.spaceodt.json.JsonFormat;

/** A body as a JSON object, if it is one: whole, not larger than an error needs to be, not nested beyond reason. */
final class JsonBody {
    /** Bytes. The largest that Webex sends are the errors of a job, some hundred bytes a person. */
    static final int LARGEST = 2 << 20;

    private JsonBody() {}

    static Optional<JsonNode> object(byte[] body) {
        if (body.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonFormat.WHOLE.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
