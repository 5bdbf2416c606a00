package org.spaceodt.change.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Names;
import org.spaceodt.action.Row;
import org.spaceodt.action.Subject;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.webex.resource.NameForm;

/** What an item of a job is about, as texts that are the same for the same object: ids, numbers, names. */
final class ObjectKeys {
    private final Catalogue catalogue;

    ObjectKeys(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** None for an action that is not there any more. */
    Set<String> of(ActionInput input) {
        Set<String> keys = new HashSet<>();
        Optional<Description> action = catalogue.find(input.action()).map(known -> known.description());
        action.ifPresent(description ->
                Subject.of(description, new Row(0, input.cells())).forEach(subject -> keys.add(subject.key())));
        if (action.isPresent() && input.change().isPresent()) {
            changed(action.get(), input, input.change().get(), keys);
        }
        return keys;
    }

    /** What is said by the change where there are no cells, or a name in them is an id by now. */
    private static void changed(Description action, ActionInput input, Change change, Set<String> keys) {
        Target target = change.target();
        for (Description.Parameter parameter : action.parameters()) {
            if (action.subject().contains(parameter.name())) {
                switch (parameter.type().kind()) {
                    case LOCATION, PERSON, WORKSPACE -> id(parameter.name(), target, keys);
                    case PHONE_NUMBER -> numbers(change, keys);
                    case EMAIL -> keys.add(NameForm.of(target.name()));
                    default -> named(parameter.name(), input, target, keys);
                }
            }
        }
        if (target.name().indexOf('@') > 0) {
            keys.add(NameForm.of(target.name()));
        }
    }

    private static void id(String column, Target target, Set<String> keys) {
        if (!target.id().isEmpty()) {
            keys.add(Subject.id(column, target.id(), target.id()).key());
        }
    }

    private static void named(String column, ActionInput input, Target target, Set<String> keys) {
        id(column, target, keys);
        if (!target.name().isEmpty()) {
            Row row = new Row(0, input.cells()).with(Names.ORGANIZATION, input.organization());
            keys.add(Subject.name(row, column, target.name(), column, target.name())
                    .key());
        }
    }

    /** Of a change of numbers, which are the names of its fields. */
    private static void numbers(Change change, Set<String> keys) {
        if (change instanceof Change.Effective effective) {
            fieldNames(effective.before(), keys);
            fieldNames(effective.after(), keys);
        }
    }

    private static void fieldNames(JsonNode node, Set<String> keys) {
        node.properties().forEach(field -> {
            if (field.getKey().startsWith("+")) {
                keys.add(field.getKey());
            }
            fieldNames(field.getValue(), keys);
        });
    }
}
