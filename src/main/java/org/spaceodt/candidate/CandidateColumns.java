package org.spaceodt.candidate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.action.Description.Parameter;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.input.Selection;

/** Which columns the tables have: whatever the actions of the catalogue take, but for stages of a run, which has a table of its own. */
final class CandidateColumns {
    /** What belongs to one object, and is never the same for many. */
    private static final Set<Kind> OF_ONE = Set.of(Kind.PHONE_NUMBER, Kind.EXTENSION, Kind.EMAIL);

    private final Catalogue catalogue;

    CandidateColumns(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Of the table of a kind of objects: first what it is, then whether something is to be done, then what its actions take. The organization is general. */
    List<String> of(ExportedObjects known) {
        Set<String> columns = new LinkedHashSet<>(known.leading());
        columns.add(Selection.COLUMN);
        parameters(known.section())
                .filter(parameter -> parameter.type().kind() != Kind.ORGANIZATION)
                .map(Parameter::name)
                .forEach(columns::add);
        return List.copyOf(columns);
    }

    /** Of the general table: the organization, and how something is to be done, which may be the same for all objects. */
    List<String> general(List<? extends ExportedObjects> kinds) {
        Set<String> columns = new LinkedHashSet<>(organization());
        for (ExportedObjects known : kinds) {
            parameters(known.section())
                    .filter(parameter -> !OF_ONE.contains(parameter.type().kind()))
                    .map(Parameter::name)
                    .filter(name ->
                            !name.equals(Selection.COLUMN) && !known.own().contains(name))
                    .forEach(columns::add);
        }
        return List.copyOf(columns);
    }

    /** How parameters that hold the organization are called. */
    Set<String> organization() {
        Set<String> names = new LinkedHashSet<>();
        catalogue.all().stream()
                .flatMap(action -> action.description().parameters().stream())
                .filter(parameter -> parameter.type().kind() == Kind.ORGANIZATION)
                .map(Parameter::name)
                .forEach(names::add);
        return names;
    }

    private Stream<Parameter> parameters(Description.Section section) {
        return catalogue.all().stream()
                .map(Action::description)
                .filter(action -> action.section() == section && !action.stage())
                .flatMap(action -> action.parameters().stream());
    }
}
