package org.spaceodt.web.action;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Description;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Visible;

/** The form of one record: a field a parameter, by its kind. */
final class RecordForms {
    private RecordForms() {}

    /** What was typed, by the name of the parameter; what is empty is not there. */
    static Map<String, String> values(Description action, MultivaluedMap<String, String> form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Description.Parameter parameter : action.parameters()) {
            Optional.ofNullable(form.getFirst(parameter.name()))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> values.put(parameter.name(), value));
        }
        return values;
    }

    /** @param faults of what was typed */
    static List<RecordView.Field> fields(
            Description action, Map<String, String> values, List<Problem.Fault> faults, Locale language) {
        ActionMessages words = ActionHeads.words(language);
        List<RecordView.Field> fields = new ArrayList<>();
        for (Description.Parameter parameter : action.parameters()) {
            String value = values.getOrDefault(parameter.name(), "");
            List<RecordView.Option> options = options(parameter.type(), value, words);
            fields.add(new RecordView.Field(
                    parameter.name(),
                    action.help(parameter, language),
                    parameter.example(),
                    parameter.required(),
                    parameter.type().isList(),
                    control(parameter.type(), options),
                    options,
                    Visible.onPage(value),
                    fault(parameter.name(), faults)));
        }
        fields.sort((one, other) -> Boolean.compare(other.required(), one.required()));
        return fields;
    }

    private static String control(CellType type, List<RecordView.Option> options) {
        if (!options.isEmpty()) {
            return "select";
        }
        boolean large = type.isList() || type.kind() == Kind.JSON || type.kind() == Kind.PROFILE;
        return large ? "area" : "line";
    }

    private static List<RecordView.Option> options(CellType type, String value, ActionMessages words) {
        if (type.isList()) {
            return List.of();
        }
        List<RecordView.Option> options = new ArrayList<>();
        if (type.kind() == Kind.BOOLEAN) {
            options.add(new RecordView.Option("true", words.yes(), value.equals("true")));
            options.add(new RecordView.Option("false", words.no(), value.equals("false")));
        } else if (type.kind() == Kind.CHOICE) {
            type.choices().forEach(choice -> options.add(new RecordView.Option(choice, choice, choice.equals(value))));
        }
        return options;
    }

    private static String fault(String name, List<Problem.Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.column().equals(name))
                .map(fault -> Visible.onPage(fault.summary() + " " + fault.nextStep()))
                .findFirst()
                .orElse("");
    }
}
