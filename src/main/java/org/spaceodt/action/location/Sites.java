package org.spaceodt.action.location;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spaceodt.action.Description;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Target;
import org.spaceodt.text.Text;

/** What all actions on locations say of them. */
final class Sites {
    static final String KIND = "location";
    /** Whether it is enabled for calling: the API has no field for it, but answers 404 where it is not. */
    static final String CALLING = "webexCalling";

    private Sites() {}

    static Target target(JsonNode location) {
        return new Target(
                KIND, location.path("id").asText(), location.path("name").asText());
    }

    static Target byId(String id) {
        return new Target(KIND, id, "");
    }

    static Observed.Blocked blocked(Target target, String key, String... values) {
        return new Observed.Blocked(target, List.of(Description.text(key, values)));
    }

    static Observed.Blocked unknown(String id) {
        return blocked(byId(id), "location.unknown", id);
    }

    static Observed.Blocked withoutCalling(Target target) {
        return blocked(target, "location.without_calling", target.name().isEmpty() ? target.id() : target.name());
    }

    static Text text(String key, String... values) {
        return Description.text(key, values);
    }

    /** Its fields but for nulls, which the API answers for what is not there. */
    static ObjectNode copy(ObjectNode tree, String... names) {
        ObjectNode copy = tree.objectNode();
        for (String name : names) {
            if (tree.path(name).isValueNode() && !tree.path(name).isNull()) {
                copy.set(name, tree.get(name));
            }
        }
        return copy;
    }
}
