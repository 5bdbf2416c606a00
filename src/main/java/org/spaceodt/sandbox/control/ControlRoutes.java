package org.spaceodt.sandbox.control;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The actions of the control endpoint by path and method. A path that ends in {@code *} takes any last segment. */
public final class ControlRoutes {
    /** Where the behaviour is shown and changed. */
    public static final String BEHAVIOUR = "/_sandbox/control";

    private final Map<String, Map<String, ControlCall.Action>> paths = new TreeMap<>();

    ControlRoutes add(String method, String path, ControlCall.Action action) {
        paths.computeIfAbsent(path, name -> new TreeMap<>()).put(method, action);
        return this;
    }

    public Optional<Match> find(String path) {
        if (paths.containsKey(path)) {
            return Optional.of(new Match(paths.get(path), ""));
        }
        int slash = path.lastIndexOf('/') + 1;
        String rest = path.substring(slash);
        return Optional.ofNullable(paths.get(path.substring(0, slash) + "*"))
                .filter(methods -> !rest.isEmpty())
                .map(methods -> new Match(methods, rest));
    }

    /** What a path can be asked, and what follows it. */
    public record Match(Map<String, ControlCall.Action> methods, String rest) {
        public String allowed() {
            return String.join(", ", methods.keySet());
        }
    }
}
