package org.spaceodt.api.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody goes once logged in: a path of ours, and nowhere else, whoever made the link. */
public final class Destinations {
    private static final int LONGEST = 2_000;
    /** A second slash, or a backslash that browsers take for one, would lead to another host. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

    private static final Pattern WAY_IN = Pattern.compile("/(login|logout)([/?#].*)?");

    private Destinations() {}

    public static String ours(String asked) {
        return Optional.ofNullable(asked)
                .filter(path -> path.length() <= LONGEST && OURS.matcher(path).matches())
                .filter(path -> !WAY_IN.matcher(path).matches() && isAddress(path))
                .orElse("/");
    }

    private static boolean isAddress(String path) {
        try {
            return new URI(path).getHost() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
