package org.spaceodt.webex.wire.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Undoes escapes as far as they are well formed; what is not stays as it is. */
public final class Escapes {
    private static final Pattern JSON = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([\"\\\\/bfnrt]))");
    private static final String SHORT = "bfnrt";
    private static final String MEANT = "\b\f\n\r\t";

    private Escapes() {}

    /** Those of JSON strings. */
    public static String undone(String json) {
        if (json.indexOf('\\') < 0) {
            return json;
        }
        StringBuilder undone = new StringBuilder(json.length());
        var escapes = JSON.matcher(json);
        int kept = 0;
        while (escapes.find()) {
            undone.append(json, kept, escapes.start());
            undone.append(
                    escapes.group(1) != null ? (char) Integer.parseInt(escapes.group(1), 16) : meant(escapes.group(2)));
            kept = escapes.end();
        }
        return undone.append(json, kept, json.length()).toString();
    }

    private static char meant(String letter) {
        int at = SHORT.indexOf(letter);
        return at < 0 ? letter.charAt(0) : MEANT.charAt(at);
    }

    /** Those of addresses and forms; the plus sign is a space. */
    public static String percentDecoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] from = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream to = new ByteArrayOutputStream(from.length);
        for (int at = 0; at < from.length; at++) {
            int high = at + 2 < from.length && from[at] == '%' ? Character.digit(from[at + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(from[at + 2], 16);
            if (low >= 0) {
                to.write(high * 16 + low);
                at += 2;
            } else {
                to.write(from[at] == '+' ? ' ' : from[at]);
            }
        }
        return to.toString(StandardCharsets.UTF_8);
    }
}
