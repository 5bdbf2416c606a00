package org.spaceodt.webex.cause;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * When a cause is the cause: everything that is given must hold, of a list any one.
 *
 * @param statuses {@code 404}, {@code 500-599}, or {@code none} where there was no answer
 * @param codes {@code 4003}, {@code 27960-27976}, or a text
 * @param paths see {@link PathPattern}
 * @param text found anywhere in the descriptions, capitals do not matter
 */
record Condition(
        List<Range> statuses, List<Range> codes, List<PathPattern> paths, Set<String> methods, Optional<Pattern> text)
        implements Predicate<Symptom> {
    private static final String NONE = "none";
    private static final Set<String> NAMES = Set.of("status", "code", "path", "method", "text");
    /** Longer texts are searched at their beginning only: what servers and gateways send has no bounds. */
    private static final int SEARCHED = 4_000;

    /** @throws IllegalArgumentException when it has a member that is not understood, which would hold always */
    static Condition of(JsonNode when) {
        when.fieldNames().forEachRemaining(name -> {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("not a condition: " + name);
            }
        });
        return new Condition(
                texts(when.path("status")).map(Range::of).toList(),
                texts(when.path("code")).map(Range::of).toList(),
                texts(when.path("path")).map(PathPattern::of).toList(),
                Set.copyOf(texts(when.path("method")).toList()),
                texts(when.path("text"))
                        .findFirst()
                        .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    @Override
    public boolean test(Symptom symptom) {
        String status =
                symptom.status().isPresent() ? String.valueOf(symptom.status().getAsInt()) : NONE;
        return anyOrNone(statuses, range -> range.holds(status))
                && anyOrNone(codes, range -> symptom.codes().stream().anyMatch(range::holds))
                && anyOrNone(paths, path -> path.matches(symptom.template()))
                && (methods.isEmpty() || methods.contains(symptom.method()))
                && text.map(pattern ->
                                pattern.matcher(beginning(symptom.text())).find())
                        .orElse(true);
    }

    /** Whether it holds for whatever may happen. */
    boolean always() {
        return statuses.isEmpty() && codes.isEmpty() && paths.isEmpty() && methods.isEmpty() && text.isEmpty();
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), SEARCHED));
    }

    private static <T> boolean anyOrNone(List<T> given, Predicate<T> holds) {
        return given.isEmpty() || given.stream().anyMatch(holds);
    }

    private static Stream<String> texts(JsonNode oneOrMore) {
        return oneOrMore.isArray()
                ? StreamSupport.stream(oneOrMore.spliterator(), false).map(JsonNode::asText)
                : Stream.of(oneOrMore).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }
}
