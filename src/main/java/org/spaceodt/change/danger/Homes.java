package org.spaceodt.change.danger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.spaceodt.action.Names;
import org.spaceodt.action.Row;
import org.spaceodt.action.Target;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.webex.WebexException;

/**
 * In which countries somebody calls from home: that of their location; where an organization has locations in one country alone,
 * or nobody tells, those of all its locations. For one thread.
 */
final class Homes {
    private final Names names;
    private final Supplier<Set<String>> own;
    private final Map<String, Set<String>> ofAll = new HashMap<>();

    /** @param own countries of the organization of the token */
    Homes(Names names, Supplier<Set<String>> own) {
        this.names = names;
        this.own = own;
    }

    /** Two letters each; empty when nobody tells. */
    Set<String> of(String organization, Target target) {
        Set<String> all = ofAll.computeIfAbsent(organization, this::read);
        return all.size() < 2 || target.id().isEmpty()
                ? all
                : own(organization, target).map(Set::of).orElse(all);
    }

    private Set<String> read(String organization) {
        try {
            return organization.isEmpty() ? own.get() : names.countries(row(organization));
        } catch (WebexException e) {
            return Set.of();
        }
    }

    private static Row row(String organization) {
        return new Row(0, organization.isEmpty() ? Map.of() : Map.of(Names.ORGANIZATION, organization));
    }

    private Optional<String> own(String organization, Target target) {
        Optional<Kind> kind =
                switch (target.kind()) {
                    case "person" -> Optional.of(Kind.PERSON);
                    case "workspace" -> Optional.of(Kind.WORKSPACE);
                    case "location" -> Optional.of(Kind.LOCATION);
                    default -> Optional.empty();
                };
        try {
            return kind.flatMap(known -> names.country(row(organization), known, target.id()));
        } catch (WebexException e) {
            return Optional.empty();
        }
    }
}
