package org.spaceodt.sandbox.api.call;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the endpoint of a path in a tree of segments. A segment spelt out wins over a parameter. The version prefix {@code /v1} and a
 * slash at the end may be there or not: old clients differ in both.
 */
public final class RouteTable {
    private static final String PARAMETER = "{}";
    private static final String READ = "GET";
    private static final Map<String, Integer> FAMILY_LENGTHS = Map.of("telephony", 3, "identity", 2);
    private static final Route UNKNOWN = new Route("unknown", "", false, call -> {
        throw ApiProblem.notFound();
    });

    private final Reading reading;
    private final Node root = new Node();
    private final Set<String> families = new TreeSet<>();

    /** Everything is read as it was added. */
    public RouteTable() {
        this((path, endpoint) -> endpoint);
    }

    /** @param reading what stands for an endpoint that reads */
    public RouteTable(Reading reading) {
        this.reading = reading;
    }

    /** Answers in the place of an endpoint. */
    public interface Reading {
        Endpoint instead(String path, Endpoint endpoint);
    }

    /** Adds the reading of a path such as {@code people/{}/features/numbers}; each {@code {}} is a parameter. */
    public RouteTable add(String path, Endpoint endpoint) {
        return add(READ, path, false, reading.instead(path, endpoint));
    }

    /** Adds a write of a path: it is done alone, wholly or not at all, and recorded. */
    public RouteTable write(String method, String path, Endpoint endpoint) {
        return add(method, path, true, endpoint);
    }

    /** Adds something that is asked by a POST, and changes nothing. */
    public RouteTable ask(String path, Endpoint endpoint) {
        return add("POST", path, false, endpoint);
    }

    /** The endpoint that reads a path that was added. */
    public Endpoint reading(String path) {
        Node node = root;
        for (String segment : path.split("/")) {
            node = node.children.get(segment);
        }
        return node.methods.get(READ).endpoint();
    }

    private RouteTable add(String method, String path, boolean writes, Endpoint endpoint) {
        Node node = root;
        for (String segment : path.split("/")) {
            node = node.children.computeIfAbsent(segment, name -> new Node());
        }
        String family = family(path);
        families.add(family);
        node.methods.put(method, new Route(method + " /" + path, family, writes, endpoint));
        node.others = others(path, family, String.join(", ", node.methods.keySet()));
        return this;
    }

    /** All families of endpoints. */
    public Set<String> families() {
        return families;
    }

    /** The route of a request; when there is none, one that answers with the reason. */
    public Match find(String method, String path) {
        List<String> parameters = new ArrayList<>(2);
        Node node = root;
        for (String segment : segments(path)) {
            Node next = node.children.get(segment);
            if (next == null) {
                next = node.children.get(PARAMETER);
                parameters.add(segment);
            }
            if (next == null) {
                return new Match(UNKNOWN, List.of());
            }
            node = next;
        }
        if (node.methods.isEmpty()) {
            return new Match(UNKNOWN, List.of());
        }
        return new Match(node.methods.getOrDefault(method, node.others), parameters);
    }

    private static Route others(String path, String family, String allowed) {
        return new Route("other methods /" + path, family, false, call -> {
            throw ApiProblem.methodNotAllowed(allowed);
        });
    }

    private static String family(String path) {
        String[] segments = path.split("/");
        int length = Math.min(segments.length, FAMILY_LENGTHS.getOrDefault(segments[0], 1));
        return String.join("/", List.of(segments).subList(0, length));
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

    /** @throws Problem when the segment is not properly encoded */
    public static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ApiProblem.badRequest("The path is not properly encoded.");
        }
    }

    /** One method of a path. */
    public record Route(String name, String family, boolean writes, Endpoint endpoint) {}

    /** A route and the path parameters it is called with, in order, still percent-encoded. */
    public record Match(Route route, List<String> parameters) {}

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private final SortedMap<String, Route> methods = new TreeMap<>();
        private Route others;
    }
}
