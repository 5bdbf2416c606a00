package org.spaceodt.webex.wire;

import java.util.regex.Pattern;

/**
 * The names whose values are secrets, whatever the writing: {@code client_secret}, {@code clientSecret},
 * {@code Client-Secret}. {@code clientId} is none.
 */
final class SecretNames {
    /** Names that are secrets by themselves or at the end of a longer name; for use in other patterns. */
    static final String WORDS = "(?i:[a-z0-9_.-]*"
            + "(?:passwords?|passcodes?|passphrases?|secrets?"
            + "|(?:access|refresh|id|bearer|session|auth)[_-]?tokens?|api[_-]?keys?|private[_-]?keys?"
            + "|client[_-]?assertion|device[_-]?code|code[_-]?verifier)"
            + "|tokens?|authorization|(?:[a-z0-9]*[_.-])?pins?)"
            + "|[A-Za-z0-9]*[a-z0-9]Pins?";

    private static final Pattern NAME = Pattern.compile(WORDS);
    private static final Pattern HEADER = Pattern.compile(
            "(?i)(?:proxy-)?authorization|(?:set-)?cookie2?|[a-z0-9_.-]*(?:token|secret|password|api[_-]?key)");

    private SecretNames() {}

    static boolean hides(String name) {
        return NAME.matcher(name).matches();
    }

    /** In the forms of OAuth (RFC 6749) {@code code} and {@code assertion} are as good as a token; in JSON they are not. */
    static boolean hidesInForm(String name) {
        return hides(name) || name.equalsIgnoreCase("code") || name.equalsIgnoreCase("assertion");
    }

    static boolean hidesInHeader(String name) {
        return HEADER.matcher(name).matches();
    }
}
