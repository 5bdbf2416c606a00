package org.spaceodt.api.action;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.action.Action;
import org.spaceodt.action.Description;

/** An action of the catalogue. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Action", description = "An action of the catalogue")
public record ActionJson(
        @Schema(examples = "ubicacion_configurar_pstn", required = true)
        String id,

        @Schema(
                enumeration = {"location", "person", "workspace"},
                required = true)
        String section,

        @Schema(description = "What people call it", required = true)
        String label,

        @Schema(required = true) String help,

        @Schema(required = true) List<Parameter> parameters,

        @Schema(
                type = SchemaType.OBJECT,
                description = "JSON Schema (2020-12) of a row: the parameters by name",
                required = true)
        Object schema,

        @Schema(description = "That a token needs, all of them", required = true)
        List<String> scopes,

        @Schema(
                description =
                        "Whether it can be undone; partly: it depends on what was there before; nothing: it changes nothing",
                enumeration = {"yes", "partly", "no", "nothing"},
                required = true)
        String undo) {

    /** A parameter of an action. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "ActionParameter", description = "A parameter of an action, and the name of its column")
    public record Parameter(
            @Schema(examples = "location_id", required = true)
            String name,

            @Schema(description = "What a cell may hold", examples = "location", required = true)
            String type,

            @Schema(required = true) boolean required,

            @Schema(description = "A value that would pass", required = true)
            String example,

            @Schema(required = true) String help,

            @Schema(description = "Names under which it is accepted as well", required = true)
            List<String> oldNames) {}

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
