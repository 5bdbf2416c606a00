package org.spaceodt.webex.cause;

import java.util.Arrays;
import java.util.List;

/**
 * Templates that belong together: {@code *} is one segment, a final {@code **} any number of them, none included. The
 * name of an id counts as a segment like any other.
 */
record PathPattern(List<String> segments, boolean open) {
    static PathPattern of(String text) {
        boolean open = text.endsWith("/**");
        String closed = open ? text.substring(0, text.length() - "/**".length()) : text;
        return new PathPattern(List.of(closed.split("/", -1)), open);
    }

    boolean matches(String template) {
        List<String> path = Arrays.asList(template.split("/", -1));
        if (path.size() < segments.size() || !open && path.size() > segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).equals("*") && !segments.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
