package org.spaceodt.webex.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Random things, the same for the same seed. */
public final class Dice {
    private static final List<String> LETTERS = List.of(
            "a", "Z", "7", "q", "R", "-", "_", ".", "~", "/", "+", "=", "\"", "\\", "<", "&", "%", "'", " ", "{", "}",
            "[", ":", ",", "é", "ñ", "€", "😀", "\t");
    private static final String TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Random random;

    public Dice(long seed) {
        random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    @SafeVarargs
    public final <T> T oneOf(T... things) {
        return things[random.nextInt(things.length)];
    }

    /** Any characters. */
    public String secret() {
        StringBuilder secret = new StringBuilder();
        for (int i = 8 + below(24); i > 0; i--) {
            secret.append(oneIn(2) ? token(1) : LETTERS.get(below(LETTERS.size())));
        }
        return secret.toString();
    }

    public String token(int length) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < length; i++) {
            token.append(TOKEN.charAt(below(TOKEN.length())));
        }
        return token.toString();
    }

    /** As JSON allows it: each character as it is or escaped in one of the ways that it may be. */
    public String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (oneIn(4) || c < ' ') {
                escaped.append(String.format(oneIn(2) ? "\\u%04x" : "\\u%04X", (int) c));
            } else if (c == '"' || c == '\\' || c == '/' && oneIn(2)) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** As addresses allow it. */
    public String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = Character.isLetterOrDigit(b & 0xff) && b > 0 || "-_.~".indexOf(b) >= 0;
            encoded.append(
                    plain && !oneIn(4)
                            ? String.valueOf((char) b)
                            : String.format(oneIn(2) ? "%%%02x" : "%%%02X", b & 0xff));
        }
        return encoded.toString();
    }

    /** A name that hides its value, in one of its writings. */
    public String secretName() {
        return oneOf(
                "access_token",
                "refresh_token",
                "id_token",
                "accessToken",
                "client_secret",
                "clientSecret",
                "password",
                "passwords",
                "pin",
                "secret",
                "newPassword",
                "voicemailPin",
                "Access-Token",
                "apiKey");
    }

    /** A JSON value with this one somewhere in it, at any depth. */
    public String around(String value) {
        String json = value;
        for (int depth = below(6); depth > 0; depth--) {
            json = oneIn(3)
                    ? "[" + plain() + "," + json + space() + "]"
                    : "{\"name\":" + plain() + ",\"inner" + depth + "\":" + space() + json + ",\"n\":" + below(99)
                            + "}";
        }
        return json;
    }

    public String space() {
        return oneOf("", " ", "\n  ", "\t");
    }

    private String plain() {
        return oneOf(
                "\"Ana \\\"Ruiz\\\"\"", "12.50", "null", "true", "[]", "{\"code\":\"4003\"}", "\"x=1&y\"", "\"\\\\\"");
    }
}
