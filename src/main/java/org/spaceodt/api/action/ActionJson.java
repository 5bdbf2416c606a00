package org.spaceodt.api.action;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.action.Action;
import org.spaceodt.action.Description;

/** An action of the catalogue. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Action")
public record ActionJson(
        String id,
        String section,
        String label,
        String help,
        List<Parameter> parameters,
        Object schema,
        List<String> scopes,
        String undo) {

    /** A parameter of an action. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "ActionParameter")
    public record Parameter(
            String name, String type, boolean required, String example, String help, List<String> oldNames) {}

    static ActionJson of(Action<?> action, Locale language) {
        Description description = action.description();
        return new ActionJson(
                description.id(),
                small(description.section()),
                description.label(language),
                description.help(language),
                description.parameters().stream()
                        .map(one -> new Parameter(
                                one.name(),
                                one.type().code(),
                                one.required(),
                                one.example(),
                                description.help(one, language),
                                one.oldNames()))
                        .toList(),
                RowSchema.of(description, language),
                description.scopes(),
                small(action.undo()));
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
