package org.spaceodt.change.danger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;

/** What the fields of a change do, whichever action writes them: their paths are the API's, and mean the same everywhere. */
record WrittenFields(Change.Effective change, Map<String, JsonNode> before, Map<String, JsonNode> after) {
    private static final String DESTINATION = "destination";
    private static final String ENABLED = "enabled";
    private static final String TRANSFERS = "transferEnabled";
    private static final String EXTENSION = "extension";
    private static final String PERMISSIONS = "callingPermissions";
    private static final Pattern OWN = Pattern.compile("(.*/)?(?:useCustomEnabled|useCustomPermissions)");
    /** No country: a number with a plus says its own. */
    private static final String ANYWHERE = "ZZ";

    private static final Pattern PERMISSION = Pattern.compile("(?:.*/)?" + PERMISSIONS + "/([A-Z_]+)/action");

    static WrittenFields of(Change.Effective change) {
        var differences = change.differences();
        return new WrittenFields(
                change,
                differences.stream().collect(Collectors.toMap(Difference::field, Difference::before)),
                differences.stream().collect(Collectors.toMap(Difference::field, Difference::after)));
    }

    /** Whether somebody gets it, or loses it. */
    boolean writes(String path) {
        return after.containsKey(path);
    }

    /** Where calls are sent: what is written, and what stood there and comes into force. */
    Set<String> destinations() {
        Set<String> destinations = new HashSet<>();
        after.forEach((path, value) -> {
            if (isDestination(path)) {
                destinations.add(value.asText());
            } else if (isOn(path, value)) {
                String base = path.substring(0, path.length() - ENABLED.length());
                (base.isEmpty() ? inForce() : Stream.of(base + DESTINATION))
                        .filter(there -> !after.containsKey(there))
                        .forEach(there -> destinations.add(
                                Fields.at(change.image(), there).asText()));
            }
        });
        destinations.remove("");
        return destinations;
    }

    private static boolean isDestination(String path) {
        return path.equals(DESTINATION) || path.endsWith("/" + DESTINATION);
    }

    private static boolean isOn(String path, JsonNode value) {
        return (path.equals(ENABLED) || path.endsWith("/" + ENABLED)) && value.asBoolean();
    }

    /** Of an object that is switched on as a whole: its parts that are on. */
    private Stream<String> inForce() {
        return Fields.values(change.image()).keySet().stream()
                .filter(WrittenFields::isDestination)
                .filter(path -> {
                    String base = path.substring(0, path.length() - DESTINATION.length());
                    return Fields.at(change.image(), base + ENABLED).asBoolean()
                            || Fields.at(change.image(), base + TRANSFERS).asBoolean();
                });
    }

    /** What people dial to reach somebody, as it is set. */
    Set<String> extensions() {
        return after.entrySet().stream()
                .filter(field ->
                        field.getKey().equals(EXTENSION) || field.getKey().endsWith("/" + EXTENSION))
                .map(field -> field.getValue().asText())
                .collect(Collectors.toSet());
    }

    /** Types of calls that may be made from now on and could not, or only in a way that asks for something. */
    Set<String> opened() {
        Set<String> opened = new HashSet<>();
        after.forEach((path, value) -> {
            Matcher permission = PERMISSION.matcher(path);
            if (permission.matches()) {
                String then = value.asText();
                boolean closed = before.get(path).asText(blocked()).equals(blocked());
                if (then.equals(allowed()) || closed && !then.isEmpty() && !then.equals(blocked())) {
                    opened.add(permission.group(1));
                }
                return;
            }
            Matcher own = OWN.matcher(path);
            if (own.matches() && value.asBoolean()) {
                String permissions = Optional.ofNullable(own.group(1)).orElse("") + PERMISSIONS;
                allowedBefore(permissions)
                        .filter(type -> !after.containsKey(permissions + "/" + type + "/action"))
                        .forEach(opened::add);
            }
        });
        return opened;
    }

    /** Own permissions that come into force; they are a list where the API has one. */
    private Stream<String> allowedBefore(String path) {
        JsonNode permissions = Fields.at(change.image(), path);
        return permissions.isArray()
                ? permissions
                        .valueStream()
                        .filter(one -> one.path("action").asText().equals(allowed()))
                        .map(one -> one.path("callType").asText())
                : permissions.properties().stream()
                        .filter(one -> one.getValue().path("action").asText().equals(allowed()))
                        .map(Map.Entry::getKey);
    }

    private static String allowed() {
        return OutgoingPermissions.Action.ALLOW.name();
    }

    private static String blocked() {
        return OutgoingPermissions.Action.BLOCK.name();
    }

    /** E.164 numbers that somebody gets or loses; not those that calls are sent to. */
    Set<String> numbers() {
        return after.keySet().stream()
                .filter(path -> !isDestination(path))
                .flatMap(path -> Stream.concat(
                        Stream.of(path.split("/")),
                        Stream.of(before.get(path).asText(), after.get(path).asText())))
                .filter(text ->
                        text.startsWith("+") && DialledNumber.of(text, ANYWHERE).isPresent())
                .collect(Collectors.toSet());
    }
}
