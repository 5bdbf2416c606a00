package org.spaceodt.cli.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.spaceodt.action.Action;
import org.spaceodt.action.Description;

/** The catalogue of actions for programs; its texts in one language. */
final class CatalogueJson {
    private CatalogueJson() {}

    static ArrayNode of(List<Action<?>> actions, Locale language) {
        ArrayNode catalogue = JsonNodeFactory.instance.arrayNode();
        actions.forEach(action -> catalogue.add(of(action, language)));
        return catalogue;
    }

    private static ObjectNode of(Action<?> action, Locale language) {
        Description described = action.description();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", described.id())
                .put("section", small(described.section()))
                .put("label", described.label(language))
                .put("help", described.help(language))
                .put("undo", small(action.undo()));
        ArrayNode parameters = json.putArray("parameters");
        described.parameters().forEach(parameter -> {
            ObjectNode one = parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("type", parameter.type().code())
                    .put("required", parameter.required())
                    .put("example", parameter.example())
                    .put("help", described.help(parameter, language));
            parameter.oldNames().forEach(one.putArray("oldNames")::add);
        });
        described.scopes().forEach(json.putArray("scopes")::add);
        return json;
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
