package org.spaceodt.cli.invocation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a command is pasted: how a word is quoted there, and how a variable is set for it. */
public enum Shell {
    /** bash, zsh, fish and their kin. */
    POSIX {
        private static final String PLAIN = "(?!=)[\\p{L}\\p{N}_@%+=:,./-]+";

        @Override
        public String quoted(String word) {
            if (word.matches(PLAIN)) {
                return word;
            }
            if (CONTROL.matcher(word).find()) {
                return "$'" + octal(word) + "'";
            }
            // What looks like the start of a colour is taken apart: colours are our own.
            return ("'" + word.replace("'", "'\\''").replace("@|", "@''|") + "'");
        }

        /** A control character would be shown as something else, and so pasted as something else. */
        private static String octal(String word) {
            StringBuilder octal = new StringBuilder();
            word.codePoints().forEach(c -> {
                if (c == '\'' || c == '\\') {
                    octal.append('\\').appendCodePoint(c);
                } else if (CONTROL.matcher(Character.toString(c)).matches()) {
                    for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                        octal.append(String.format(Locale.ROOT, "\\%03o", one & 0xff));
                    }
                } else {
                    octal.appendCodePoint(c);
                }
            });
            return octal.toString();
        }

        @Override
        String program(String words) {
            return words;
        }

        @Override
        String set(String name, String value) {
            return name + "=" + quoted(value) + " ";
        }
    },

    /** The Command Prompt of Windows. */
    CMD {
        @Override
        public String quoted(String word) {
            // A percent sign begins a variable, also between quotes: outside of them a caret hides it.
            return word.matches(PLAIN_OF_WINDOWS)
                    ? word
                    : "\"" + forArguments(word).replace("%", "\"^%\"") + "\"";
        }

        @Override
        String program(String words) {
            return words;
        }

        @Override
        String set(String name, String value) {
            return "set \"" + name + "=" + value + "\" && ";
        }
    },

    POWERSHELL {
        @Override
        public String quoted(String word) {
            // Only what is plain to it, too: a comma makes a list, an at sign a table.
            return word.matches(
                            "[\\p{L}\\p{N}_=:./\\\\][\\p{L}\\p{N}_+=:./\\\\-]*|-{1,2}[\\p{L}\\p{N}][\\p{L}\\p{N}-]*")
                    ? word
                    : "'" + word.replace("'", "''") + "'";
        }

        /** What begins with a quote is a text there, and no command. */
        @Override
        String program(String words) {
            return words.startsWith("'") ? "& " + words : words;
        }

        @Override
        String set(String name, String value) {
            return "$env:" + name + "='" + value.replace("'", "''") + "'; ";
        }
    };

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final String PLAIN_OF_WINDOWS = "[\\p{L}\\p{N}_@+=:./\\\\-]+";

    /** @return the word as it has to be typed for the program to be given it */
    public abstract String quoted(String word);

    /** @param words quoted ones, of which the first is the program */
    abstract String program(String words);

    /** What sets a variable, to be followed by a command. */
    abstract String set(String name, String value);

    /** As programs of Windows take their line apart: backslashes count double before a quote only. */
    private static String forArguments(String word) {
        return word.replaceAll("(\\\\*)\"", "$1$1\\\\\"").replaceAll("(\\\\+)$", "$1$1");
    }

    /** @param environment of the process: PowerShell adds a folder of the user's to where it finds its modules */
    static Shell of(boolean windows, Map<String, String> environment) {
        if (!windows) {
            return POSIX;
        }
        String modules = environment.getOrDefault("PSModulePath", "").toLowerCase(Locale.ROOT);
        return modules.contains("\\documents\\") || modules.contains("\\documentos\\") ? POWERSHELL : CMD;
    }
}
