package org.spaceodt.action;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.change.cell.Suggestions;

/** All actions there are: every bean that is one. */
@Singleton
public class Catalogue {
    private final Map<String, Action<?>> actions = new LinkedHashMap<>();

    public Catalogue(@All List<Action<?>> actions) {
        actions.stream()
                .sorted(Comparator.<Action<?>>comparingInt(
                                action -> action.description().section().ordinal())
                        .thenComparing(action -> action.description().stage())
                        .thenComparing(action -> action.description().id()))
                .forEach(this::add);
    }

    private void add(Action<?> action) {
        if (actions.put(action.description().id(), action) != null) {
            throw new IllegalStateException(
                    "two actions with the id " + action.description().id());
        }
    }

    public Optional<Action<?>> find(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    /** Whether any action takes a parameter of that name, in any case, or took it once. */
    public boolean hasParameter(String name) {
        return actions.values().stream()
                .flatMap(action -> action.description().parameters().stream())
                .anyMatch(parameter -> parameter.name().equalsIgnoreCase(name)
                        || parameter.oldNames().stream().anyMatch(name::equalsIgnoreCase));
    }

    /** The ids that are most like it, separated by commas; a dash when none is. */
    public String near(String id) {
        return Suggestions.to(id, actions.keySet());
    }

    /** By section, stages of a run last, then by id. */
    public List<Action<?>> all() {
        return List.copyOf(actions.values());
    }
}
