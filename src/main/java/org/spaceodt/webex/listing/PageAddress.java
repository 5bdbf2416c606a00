package org.spaceodt.webex.listing;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the pages of one list are. What the list was asked for with holds on every page: links have been seen that lost a
 * filter or the organization, that carried {@code max=null}, and that began with {@code https,https://} (operational facts).
 */
final class PageAddress {
    private static final Set<String> SIZES = Set.of("max", "count", "limit");
    private static final Set<String> PLACES =
            Set.of("start", "startIndex", "offset", "cursor", "page", "before", "after");
    private static final Set<String> NOTHING = Set.of("", "null", "undefined", "nan");

    private final URI first;
    private final List<Parameter> own;

    PageAddress(URI first) {
        this.first = first;
        this.own = parameters(first);
    }

    /** @param text of a query, percent-encoded, as it was given */
    private record Parameter(String name, String value, String text) {
        static Parameter of(String text) {
            int equals = text.indexOf('=');
            return new Parameter(
                    decoded(equals < 0 ? text : text.substring(0, equals)),
                    equals < 0 ? "" : decoded(text.substring(equals + 1)),
                    text);
        }

        boolean isNothing() {
            return NOTHING.contains(value.toLowerCase(Locale.ROOT));
        }

        boolean isSize() {
            return SIZES.contains(name);
        }

        boolean isUsable() {
            return isSize() ? value.matches("[1-9]\\d{0,8}") : !isNothing();
        }
    }

    /**
     * The page that a link leads to.
     *
     * @param link as the API gave it
     * @throws IllegalArgumentException when it is not a URL, whatever is done about it
     */
    URI following(String link) {
        URI target = target(link);
        if (target.getHost() == null) {
            throw new IllegalArgumentException("no host");
        }
        Map<String, List<Parameter>> mine = own.stream()
                .filter(parameter -> !PLACES.contains(parameter.name()))
                .collect(Collectors.groupingBy(Parameter::name, LinkedHashMap::new, Collectors.toList()));
        List<String> texts = new ArrayList<>();
        for (Parameter given : parameters(target)) {
            boolean sizeOfTheirs = given.isSize() && given.isUsable();
            if (!sizeOfTheirs && mine.containsKey(given.name())) {
                mine.remove(given.name()).forEach(parameter -> texts.add(parameter.text()));
            } else if (given.isUsable() && (sizeOfTheirs || !isMine(given.name()))) {
                mine.remove(given.name());
                texts.add(given.text());
            }
        }
        mine.values().forEach(left -> left.forEach(parameter -> texts.add(parameter.text())));
        return withQuery(target, texts);
    }

    private boolean isMine(String name) {
        return !PLACES.contains(name)
                && own.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    /** The same page with one parameter changed, or added. */
    static URI with(URI page, String name, long value) {
        String text = name + "=" + value;
        List<String> texts = parameters(page).stream()
                .map(parameter -> parameter.name().equals(name) ? text : parameter.text())
                .collect(Collectors.toCollection(ArrayList::new));
        if (!texts.contains(text)) {
            texts.add(text);
        }
        return withQuery(page, texts);
    }

    /** A number in the query of a page; empty where there is none. */
    static Optional<Long> number(URI page, String name) {
        return parameters(page).stream()
                .filter(parameter ->
                        parameter.name().equals(name) && parameter.value().matches("\\d{1,9}"))
                .map(parameter -> Long.valueOf(parameter.value()))
                .findFirst();
    }

    /** Equal for two ways to write the same page. */
    static String canonical(URI page) {
        return page.getPath()
                + parameters(page).stream()
                        .filter(parameter -> !parameter.text().equals("start=0"))
                        .map(parameter -> parameter.name() + "=" + parameter.value())
                        .sorted()
                        .toList();
    }

    URI first() {
        return first;
    }

    private URI target(String link) {
        if (link.trim().startsWith("?")) {
            return withQuery(first, List.of(link.trim().substring(1)));
        }
        String text = link.trim().replaceFirst("(?i)^(?:https?\\s*+,\\s*+)++(?=https?:)", "");
        text = text.replaceFirst("(?i)^(https?):/+", "$1://");
        try {
            return first.resolve(new URI(text));
        } catch (URISyntaxException e) {
            return first.resolve(URI.create(encoded(text)));
        }
    }

    /** Blanks, brackets and the like as they must be written in a URL; what is encoded already stays so. */
    private static String encoded(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            safe.append(
                    "<>\"{}|\\^`[] ".contains(character) || c > 126 || c < 33
                            ? URLEncoder.encode(character, StandardCharsets.UTF_8)
                                    .replace("+", "%20")
                            : character);
        });
        return safe.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static URI withQuery(URI page, List<String> texts) {
        String whole = page.toString();
        int end = Stream.of(whole.indexOf('?'), whole.indexOf('#'))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(whole.length());
        return URI.create(whole.substring(0, end) + (texts.isEmpty() ? "" : "?" + String.join("&", texts)));
    }

    private static List<Parameter> parameters(URI page) {
        String query = page.getRawQuery();
        return query == null || query.isEmpty()
                ? List.of()
                : Stream.of(query.split("&"))
                        .filter(text -> !text.isEmpty())
                        .map(Parameter::of)
                        .toList();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
