package org.spaceodt.sandbox.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the endpoint of a path in a tree of segments. A segment spelt out wins over a parameter. The version prefix {@code /v1} and a
 * slash at the end may be there or not: old clients differ in both.
 */
final class Routes {
    private static final String PARAMETER = "{}";

    private final Node root = new Node();

    /** Adds a path such as {@code people/{}/features/numbers}; each {@code {}} is a parameter. */
    Routes add(String path, Endpoint endpoint) {
        Node node = root;
        for (String segment : path.split("/")) {
            node = node.children.computeIfAbsent(segment, name -> new Node());
        }
        node.endpoint = endpoint;
        return this;
    }

    Match find(String path) {
        List<String> parameters = new ArrayList<>(2);
        Node node = root;
        for (String segment : segments(path)) {
            Node next = node.children.get(segment);
            if (next == null) {
                next = node.children.get(PARAMETER);
                parameters.add(decode(segment));
            }
            if (next == null) {
                throw Problem.notFound();
            }
            node = next;
        }
        if (node.endpoint == null) {
            throw Problem.notFound();
        }
        return new Match(node.endpoint, parameters);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(8);
        int from = 1;
        while (from < path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            segments.add(path.substring(from, to));
            from = to + 1;
        }
        boolean versioned = !segments.isEmpty() && segments.get(0).equals("v1");
        return versioned ? segments.subList(1, segments.size()) : segments;
    }

    private static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Problem.badRequest("The path is not properly encoded.");
        }
    }

    /** An endpoint and the path parameters it is called with, in order. */
    record Match(Endpoint endpoint, List<String> parameters) {}

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private Endpoint endpoint;
    }
}
