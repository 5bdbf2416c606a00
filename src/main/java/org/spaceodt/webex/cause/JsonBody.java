package org.spaceodt.webex.cause;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.json.JsonFormat;

/** A body as JSON objects, if it is one or a list of them: whole, not larger than an error needs to be, not nested beyond reason. */
final class JsonBody {
    /** Bytes. The largest that Webex sends are the errors of a job, some hundred bytes a person. */
    static final int LARGEST = 2 << 20;

    private JsonBody() {}

    /** The objects of a body that is a list of them, or the one that it is; none for anything else. */
    static List<JsonNode> objects(byte[] body) {
        Optional<JsonNode> whole = whole(body);
        if (whole.filter(JsonNode::isArray).isPresent()) {
            List<JsonNode> objects = new ArrayList<>();
            whole.get().forEach(objects::add);
            return objects.stream().allMatch(JsonNode::isObject) ? objects : List.of();
        }
        return whole.filter(JsonNode::isObject).map(List::of).orElse(List.of());
    }

    private static Optional<JsonNode> whole(byte[] body) {
        if (body.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonFormat.WHOLE.readTree(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
