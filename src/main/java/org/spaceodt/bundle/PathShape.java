package org.spaceodt.bundle;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A path without the ids in it: {@code /people/{}/features}. */
final class PathShape {
    private static final Pattern NAMED =
            Pattern.compile("v\\d|[a-zA-Z]{1,30}(-[a-zA-Z]{1,20}){0,3}|\\{[a-zA-Z]{0,30}}|");
    /** An id in Base64 may consist of letters alone. */
    private static final Pattern MIXED = Pattern.compile("[A-Z].*[a-z].*|.*[a-z][A-Z]+[a-z]+[A-Z].*[A-Z].*");

    private PathShape() {}

    /** @param path with or without a query, which is left out */
    static String of(String path) {
        String alone = path.replaceFirst("[?#].*", "");
        return Arrays.stream(alone.split("/", -1))
                .map(part ->
                        NAMED.matcher(part).matches() && !MIXED.matcher(part).matches() ? part : "{}")
                .collect(Collectors.joining("/"));
    }
}
