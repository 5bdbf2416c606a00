package org.spaceodt.app.env;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a {@code .env}: {@code [export] NAME=value}, the value in double quotes (with {@code \} before what is meant as it is), in single
 * ones, or plain to a blank and {@code #}. Each character is read once, however long the line is.
 */
final class EnvLine {
    private static final String EXPORT = "export";

    private EnvLine() {}

    /** Of all lines, the last of a name counts; what is no such line is left aside. */
    static Map<String, String> parse(String text) {
        Map<String, String> values = new HashMap<>();
        text.replace("\uFEFF", "").lines().forEach(line -> read(line, values));
        return values;
    }

    private static void read(String line, Map<String, String> values) {
        String setting = line.strip();
        if (setting.startsWith(EXPORT)
                && setting.length() > EXPORT.length()
                && isBlank(setting.charAt(EXPORT.length()))) {
            setting = setting.substring(EXPORT.length()).strip();
        }
        int equals = setting.indexOf('=');
        String name = equals < 0 ? "" : setting.substring(0, equals).strip();
        if (isName(name)) {
            String rest = setting.substring(equals + 1).strip();
            values.put(name, quoted(rest).orElseGet(() -> plain(rest)));
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '.'))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Empty when it is in no quotes, or something else than a remark follows them. */
    private static Optional<String> quoted(String rest) {
        char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
        if (quote != '"' && quote != '\'') {
            return Optional.empty();
        }
        StringBuilder value = new StringBuilder();
        int at = 1;
        while (at < rest.length() && rest.charAt(at) != quote) {
            if (quote == '"' && rest.charAt(at) == '\\' && at + 1 < rest.length()) {
                at++;
            }
            value.append(rest.charAt(at++));
        }
        String behind = at < rest.length() ? rest.substring(at + 1) : "?";
        boolean remark =
                behind.isEmpty() || isBlank(behind.charAt(0)) && behind.strip().startsWith("#");
        return remark ? Optional.of(value.toString()) : Optional.empty();
    }

    private static String plain(String rest) {
        for (int i = 1; i < rest.length(); i++) {
            if (rest.charAt(i) == '#' && isBlank(rest.charAt(i - 1))) {
                return rest.substring(0, i).strip();
            }
        }
        return rest;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f' || c == '\u000B';
    }
}
