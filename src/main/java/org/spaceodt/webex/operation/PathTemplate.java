package org.spaceodt.webex.operation;

import java.util.ArrayList;
import java.util.List;

/** A path with names in braces, ready to be held against concrete paths. A name stands for one segment that is not empty. */
record PathTemplate(List<String> segments, Operation operation) {
    /** Every spelling under which an operation may be met. */
    static List<PathTemplate> of(Operation operation) {
        List<String> paths = new ArrayList<>(operation.alsoAt());
        paths.add(0, operation.template());
        return paths.stream()
                .map(path -> new PathTemplate(segmentsOf(path), operation))
                .toList();
    }

    static List<String> segmentsOf(String path) {
        return List.of(path.split("/", -1));
    }

    boolean matches(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (isName(segments.get(i))
                    ? path.get(i).isEmpty()
                    : !segments.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Sorts before that of any template that matches the same paths but says less about them, read from the left. */
    String rank() {
        StringBuilder rank = new StringBuilder();
        segments.forEach(segment -> rank.append(isName(segment) ? 'n' : 'a'));
        return rank.toString();
    }

    private static boolean isName(String segment) {
        return segment.startsWith("{");
    }
}
