package org.spaceodt.golden;

/** JSON of one line, broken into lines so that differences can be read: nothing but line breaks and spaces is added. */
final class Lines {
    private Lines() {}

    /** @return the text itself, if it is no JSON of one line */
    static String json(String text) {
        String whole = text.strip();
        if (whole.indexOf('\n') >= 0 || !(whole.startsWith("{") || whole.startsWith("["))) {
            return text;
        }
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (quoted) {
                lines.append(c);
                if (c == '\\') {
                    lines.append(whole.charAt(++i));
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '{' || c == '[') {
                lines.append(c);
                depth++;
                newLine(lines, depth);
            } else if (c == '}' || c == ']') {
                depth--;
                newLine(lines, depth);
                lines.append(c);
            } else {
                quoted = c == '"';
                lines.append(c);
                if (c == ',') {
                    newLine(lines, depth);
                }
            }
        }
        return lines.toString();
    }

    private static void newLine(StringBuilder lines, int depth) {
        lines.append('\n').append("  ".repeat(Math.max(depth, 0)));
    }
}
