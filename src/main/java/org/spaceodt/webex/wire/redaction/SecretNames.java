package org.spaceodt.webex.wire.redaction;

import java.util.List;
import java.util.Set;

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

    /** The same for names that are known to be names: there are a hundred in an answer, and patterns are slow. */
    private static final List<String> ENDINGS = List.of(
            "password",
            "passcode",
            "passphrase",
            "secret",
            "accesstoken",
            "refreshtoken",
            "idtoken",
            "bearertoken",
            "sessiontoken",
            "authtoken",
            "apikey",
            "privatekey",
            "clientassertion",
            "devicecode",
            "codeverifier");

    private static final Set<String> WHOLE = Set.of("token", "pin", "authorization");
    private static final Set<String> HEADERS =
            Set.of("authorization", "proxyauthorization", "cookie", "setcookie", "cookie2");

    private SecretNames() {}

    static boolean hides(String name) {
        String plain = plain(name);
        return WHOLE.contains(plain)
                || ENDINGS.stream().anyMatch(plain::endsWith)
                || plain.endsWith("pin") && pin(name);
    }

    /** In the forms of OAuth (RFC 6749) {@code code} and {@code assertion} are as good as a token; in JSON they are not. */
    static boolean hidesInForm(String name) {
        return hides(name) || name.equalsIgnoreCase("code") || name.equalsIgnoreCase("assertion");
    }

    static boolean hidesInHeader(String name) {
        String plain = plain(name);
        return HEADERS.contains(plain) || plain.endsWith("token") || hides(name);
    }

    /** A word of its own, not the end of "spin". */
    private static boolean pin(String name) {
        String single = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        int start = single.length() - 3;
        char before = single.charAt(start - 1);
        return "_-.".indexOf(before) >= 0 || single.charAt(start) == 'P' && !Character.isUpperCase(before);
    }

    /** Small letters without separators and plural. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if ("_-.".indexOf(c) < 0) {
                plain.append(c);
            }
        }
        boolean plural = plain.length() > 1 && plain.charAt(plain.length() - 1) == 's';
        return plural ? plain.substring(0, plain.length() - 1) : plain.toString();
    }
}
