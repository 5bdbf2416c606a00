package org.spaceodt.golden;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cells of a row were put down in no order (the map that held them had another one at each start). In the files where that is so,
 * the golden files have the members of every object that holds only values sorted; in answers only those of {@code cells}.
 */
final class SetsInFiles {
    private static final List<String> FILES = List.of("input_rows.json", "plan.jsonl", "_error.jsonl");
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final String MEMBER = TEXT + ":(?:" + TEXT + "|[^\"{}\\[\\],]++)";
    private static final Pattern MEMBERS = Pattern.compile(MEMBER);
    private static final Pattern OBJECT = Pattern.compile("\\{" + MEMBER + "(?:," + MEMBER + ")++\\}");

    private static final Pattern CELLS = Pattern.compile("(?<=\"cells\":)" + OBJECT.pattern());

    private SetsInFiles() {}

    /** @param json an answer of one line */
    static String orderedAnswer(String json) {
        return CELLS.matcher(json).replaceAll(object -> Matcher.quoteReplacement(sorted(object.group())));
    }

    static String ordered(String name, String text) {
        return FILES.stream().anyMatch(name::endsWith)
                ? OBJECT.matcher(text).replaceAll(object -> Matcher.quoteReplacement(sorted(object.group())))
                : text;
    }

    private static String sorted(String object) {
        return MEMBERS.matcher(object)
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }
}
