package org.spaceodt.webex.http;

import java.util.regex.Pattern;

/** Halves of characters in names of fields: Jackson reads them in texts, and refuses the whole body for one in a name. */
public final class HalfNames {
    private static final Pattern HALF = Pattern.compile(
            "(\\\\u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2})" + "|\\\\u[dD][89a-fA-F]\\p{XDigit}{2}");

    private HalfNames() {}

    /** The same JSON with U+FFFD for each half of a character in a name; texts stay as they are. */
    public static String replaced(String json) {
        StringBuilder whole = new StringBuilder(json.length());
        int copied = 0;
        for (int at = 0; at < json.length(); at++) {
            if (json.charAt(at) == '"') {
                int end = end(json, at);
                if (isName(json, end + 1)) {
                    whole.append(json, copied, at).append(mended(json.substring(at, end)));
                    copied = end;
                }
                at = end;
            }
        }
        return whole.append(json, copied, json.length()).toString();
    }

    private static String mended(String name) {
        return HALF.matcher(name)
                .replaceAll(half ->
                        half.group(1) == null ? "\\\\ufffd" : half.group(1).replace("\\", "\\\\"));
    }

    /** Where the text that begins here ends; the end of all where it does not. */
    private static int end(String json, int begin) {
        for (int at = begin + 1; at < json.length(); at++) {
            if (json.charAt(at) == '\\') {
                at++;
            } else if (json.charAt(at) == '"') {
                return at;
            }
        }
        return json.length();
    }

    private static boolean isName(String json, int after) {
        int at = after;
        while (at < json.length() && json.charAt(at) <= ' ') {
            at++;
        }
        return at < json.length() && json.charAt(at) == ':';
    }
}
